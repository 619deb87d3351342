package hk.praya.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands at the head of a file of the ledger, and what its codes are called: in one language. What was read is never called consent. */
enum ExportWords {
    PERSON_ZH("Person (Chinese)", "人員（中文）"), PERSON_EN("Person (English)", "人員（英文）"), MARK("Staff number or e-mail", "員工編號或電郵"), DEPARTMENT("Department", "部門"), READER("Staff or customer", "身分"), NUMBER("Notice number", "通知編號"), TITLE("Notice", "通知"), ORDINAL("Version", "版本"),
    RECORD("Record", "紀錄編號"), DEED("Recorded", "所作紀錄"), PURPOSE("Purpose (key)", "用途（代號）"), PURPOSE_EN("Purpose (English)", "用途（英文）"), PURPOSE_ZH("Purpose (Chinese)", "用途（中文）"),
    LANGUAGE("Language read", "所讀語文"), OPENED("Opened (Hong Kong time)", "開啟時間（香港時間）"), SECONDS("Seconds open", "開啟秒數"), AT("Recorded at (Hong Kong time)", "記錄時間（香港時間）"),
    ZONE("Time zone of the device", "裝置時區"), METHOD("Signed in by", "登入方式"), DEVICE("Device", "裝置"), ELECTRONIC("Electronic record: ticked", "電子紀錄：已剔選"), PACK("Words of the buttons", "按鈕字句版本"),
    HASH("SHA-256 of the text", "文本的 SHA-256"), GUARDIAN("Acted for by", "代為決定者"), RELATION("As", "關係"), COUNTS("Counts", "是否計算在內"), WRONG("Corrected", "更正"),
    CORRECTED_AT("Corrected at (Hong Kong time)", "更正時間（香港時間）"), REASON("Reason", "原因"), OF("Kind of record", "紀錄種類"), TURN("Correction", "第幾次更正"), BY("Corrected by", "更正者"),
    REASON_LANGUAGE("Language of the reason", "原因所用語文");

    private static final List<ExportWords> WHO = List.of(PERSON_ZH, PERSON_EN, MARK, DEPARTMENT, READER, NUMBER, TITLE, ORDINAL);
    private static final List<ExportWords> WHEN = List.of(OPENED, AT);
    private static final List<ExportWords> SINCE = List.of(COUNTS, WRONG, CORRECTED_AT, REASON);
    /** In the order in which the database gives them. */
    private static final List<ExportWords> HOW = List.of(LANGUAGE, SECONDS, ZONE, METHOD, DEVICE, ELECTRONIC, PACK, HASH);

    private final String en;
    private final String zhHant;

    ExportWords(String en, String zhHant) {
        this.en = en;
        this.zhHant = zhHant;
    }

    String in(boolean english) {
        return english ? en : zhHant;
    }

    static List<ExportWords> columns(String record) {
        return switch (record) {
            case "acknowledgement" -> joined(WHO, WHEN, List.of(RECORD, DEED), HOW, SINCE);
            case "consent" -> joined(WHO, WHEN, List.of(RECORD, DEED, PURPOSE, PURPOSE_EN, PURPOSE_ZH, GUARDIAN, RELATION), HOW, SINCE);
            default -> joined(WHO, List.of(BY, CORRECTED_AT, RECORD, OF, TURN, WRONG, COUNTS, REASON_LANGUAGE, REASON));
        };
    }

    @SafeVarargs
    private static List<ExportWords> joined(List<ExportWords>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    static String yes(boolean english, boolean yes) {
        return english ? (yes ? "Yes" : "No") : yes ? "是" : "否";
    }

    static String file(boolean english, String record) {
        return switch (record) {
            case "acknowledgement" -> english ? "Acknowledgements" : "閱讀確認紀錄";
            case "consent" -> english ? "Consents" : "同意紀錄";
            default -> english ? "Corrections" : "更正紀錄";
        };
    }

    static String wrong(boolean english, Wrong wrong) {
        return switch (wrong) {
            case WRONG_PERSON -> english ? "Recorded for the wrong person" : "記錄於錯誤人員名下";
            case MISTAKE -> english ? "Made by mistake" : "誤按";
            case TEST -> english ? "Made as a test" : "測試時產生";
            case SHARED_DEVICE -> english ? "Two people on one device" : "兩人共用裝置";
            case OTHER -> english ? "Remark" : "備註";
            case CORRECTION_WRONG -> english ? "The correction was wrong" : "先前更正有誤";
        };
    }

    static Map<String, String> wrongs(boolean english) {
        var words = new LinkedHashMap<String, String>();
        for (var wrong : Wrong.values()) words.put(wrong.key(), wrong(english, wrong));
        return words;
    }

    static Map<String, String> deeds(boolean english) {
        return english ? Map.of("given", "Consent given", "refused", "Consent refused", "withdrawn", "Consent withdrawn") : Map.of("given", "同意", "refused", "不同意", "withdrawn", "撤回同意");
    }

    static String read(boolean english) {
        return english ? "Read and understood (no consent)" : "已閱讀及明白（並非同意）";
    }

    static String reader(boolean english, boolean customer) {
        return english ? (customer ? "Customer" : "Staff") : customer ? "顧客" : "員工";
    }

    static Map<String, String> records(boolean english) {
        return english ? Map.of("acknowledgement", "Acknowledgement", "consent", "Consent") : Map.of("acknowledgement", "閱讀確認", "consent", "同意");
    }

    static Map<String, String> languages(boolean english) {
        return english ? Map.of("en", "English", "zh-Hant", "Chinese", "zh-Hans", "Simplified Chinese") : Map.of("en", "英文", "zh-Hant", "中文", "zh-Hans", "簡體中文");
    }

    static Map<String, String> methods(boolean english) {
        return english ? Map.of("sso", "Company account", "link", "Personal link and code") : Map.of("sso", "公司帳戶", "link", "個人連結及驗證碼");
    }

    static Map<String, String> devices(boolean english) {
        return english ? Map.of("phone", "Phone", "tablet", "Tablet", "computer", "Computer", "unknown", "Not known") : Map.of("phone", "手機", "tablet", "平板電腦", "computer", "電腦", "unknown", "不詳");
    }
}
