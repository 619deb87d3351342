package hk.praya.robot;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the platform's answer means: it says no with the status of a yes, a code in the body, and the reason in words. */
final class AnswerPolicy {
    /** The keyword, the signature with its time, or the address: which of them stands in the words, in either language. */
    private static final int SECURITY = 310000;
    private static final int RATE = 410100;
    private static final int BUSY = -1;
    private static final Pattern KEYWORD = Pattern.compile("keyword|关键词|關鍵詞", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("\\bip\\b|ip地址|whitelist|白名单", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNATURE = Pattern.compile("sign|timestamp|签名|簽名", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("token is not exist|token不存在", Pattern.CASE_INSENSITIVE);

    private AnswerPolicy() {}

    /**
     * @param code 0: taken; null: there was none in the body
     * @param said the platform's own words
     */
    static Answer of(int status, @Nullable Integer code, String said) {
        if (status >= 500 || status == 429) return Answer.SILENT;
        // Nothing is followed anywhere, and a page is not an answer.
        if (status != 200 || code == null) return Answer.UNCLEAR;
        return switch (code) {
            case 0 -> Answer.SENT;
            case RATE -> Answer.TOO_MANY;
            case BUSY -> Answer.SILENT;
            case SECURITY -> security(said);
            default -> TOKEN.matcher(said).find() ? Answer.TOKEN : Answer.UNCLEAR;
        };
    }

    private static Answer security(String said) {
        if (KEYWORD.matcher(said).find()) return Answer.KEYWORD;
        if (ADDRESS.matcher(said).find()) return Answer.ADDRESS;
        return SIGNATURE.matcher(said).find() ? Answer.SIGNATURE : Answer.SETTINGS;
    }
}
