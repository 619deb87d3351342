package hk.praya.document;

import hk.praya.document.TiaPaper.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the sample's notices had got: one that is read, and one that asks for consent and that everybody refused. */
final class SampleNotice {
    private SampleNotice() {}

    static TiaPaper.@Nullable Reached reached(int evidence) {
        return switch (evidence) {
            case 5 -> new TiaPaper.Reached("acknowledgement", 4, 137, 131, 95, "7".repeat(64), null);
            case 9 -> new TiaPaper.Reached("consent", 1, 137, 134, 95, "8".repeat(64), new PaperDecided(0, true, List.of(
                new PaperDecided.Purpose(Words.of("the company magazine", "公司刊物"), 0, 132, 2), new PaperDecided.Purpose(Words.of("the website", "公司網站"), 0, 134, 0))));
            default -> null;
        };
    }
}
