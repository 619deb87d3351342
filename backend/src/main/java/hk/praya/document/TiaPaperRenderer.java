package hk.praya.document;

import hk.praya.press.Faces;
import hk.praya.press.Pdf;
import hk.praya.press.Rendered;
import jakarta.inject.Singleton;

/** Makes the paper of a decided assessment: PDF/A-2a and PDF/UA-1, both languages, the same bytes every time. */
@Singleton
public final class TiaPaperRenderer {

    private final Faces faces;

    TiaPaperRenderer(Faces faces) {
        this.faces = faces;
    }

    /** Safe to call from several threads. @throws IllegalArgumentException for a template that does not exist */
    public Rendered render(TiaPaper paper) {
        String hash = paper.hash();
        return Pdf.of(TiaSheets.write(paper, hash, faces), faces, hash, paper.decision().on());
    }
}
