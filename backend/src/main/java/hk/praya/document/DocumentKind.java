package hk.praya.document;

import hk.praya.press.Rendered;
import java.util.function.BiFunction;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** What is made of a decided assessment. The PDF last: when it is there, the others are, unless one failed. */
enum DocumentKind {
    TIA_WORD("tia.word", ".docx", (renderer, paper) -> word(renderer.word(paper))),
    BOARD("board", " board.pdf", (renderer, paper) -> pdf(renderer.board(paper))),
    BOARD_WORD("board.word", " board.docx", (renderer, paper) -> word(renderer.boardWord(paper))),
    TIA("tia", ".pdf", (renderer, paper) -> pdf(renderer.render(paper)));

    /** @param pages null where they are set by whoever opens it */
    record Made(byte[] bytes, @Nullable Integer pages, String sha256) {}

    private final String key;
    private final String ending;
    private final BiFunction<TiaPaperRenderer, TiaPaper, Made> make;

    DocumentKind(String key, String ending, BiFunction<TiaPaperRenderer, TiaPaper, Made> make) {
        this.key = key;
        this.ending = ending;
        this.make = make;
    }

    /** As it is stored. */
    String key() {
        return key;
    }

    /** What follows the assessment's name in the name of the file. */
    String ending() {
        return ending;
    }

    Made make(TiaPaperRenderer renderer, TiaPaper paper) {
        return make.apply(renderer, paper);
    }

    private static Made pdf(Rendered rendered) {
        return new Made(rendered.bytes(), rendered.pages(), rendered.sha256());
    }

    private static Made word(byte[] bytes) {
        return new Made(bytes, null, DigestUtils.sha256Hex(bytes));
    }
}
