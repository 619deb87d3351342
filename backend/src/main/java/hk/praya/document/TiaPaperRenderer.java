package hk.praya.document;

import hk.praya.press.Faces;
import hk.praya.press.FirmColour;
import hk.praya.press.Html;
import hk.praya.press.Pdf;
import hk.praya.press.Rendered;
import hk.praya.press.Template;
import hk.praya.word.Look;
import hk.praya.word.Word;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the paper of a decided assessment, the same bytes every time: PDF/A-2a and PDF/UA-1, or Word; both languages. */
@Singleton
public final class TiaPaperRenderer {

    /** A new layout is another version: a paper made before is not made again. */
    static final String BOARD = "board/1.0.0";

    private final Faces faces;

    TiaPaperRenderer(Faces faces) {
        this.faces = faces;
    }

    /** Safe to call from several threads. @throws IllegalArgumentException for a template that does not exist */
    public Rendered render(TiaPaper paper) {
        String hash = paper.hash();
        return Pdf.of(TiaSheets.write(paper, hash, new Html(faces)), faces, hash, paper.decision().on());
    }

    /** The same sheets for a lawyer to edit. Safe to call from several threads. */
    public byte[] word(TiaPaper paper) {
        Template template = Template.of(paper.template());
        var look = new Look(FirmColour.onPaper(paper.firm().colour()), paper.decision().on(), said(template, "contents"), said(template, "appendix"), said(template, "page_of"));
        return Word.of(TiaSheets.write(paper, paper.hash(), new Html()).toString(), look, faces);
    }

    /** One page a language for a board. */
    public Rendered board(TiaPaper paper) {
        String hash = paper.hash();
        return Pdf.of(BoardSheets.write(paper, Template.of(BOARD), hash, new Html(faces)), faces, hash, paper.decision().on());
    }

    public byte[] boardWord(TiaPaper paper) {
        Template template = Template.of(BOARD);
        var look = new Look(FirmColour.onPaper(paper.firm().colour()), paper.decision().on(), List.of(), List.of(), said(template, "page_of"));
        return Word.of(BoardSheets.write(paper, template, paper.hash(), new Html()).toString(), look, faces);
    }

    private static List<Look.Said> said(Template template, String label) {
        return template.languages().stream().map(lang -> new Look.Said(lang.tag(), template.label(lang, label))).toList();
    }
}
