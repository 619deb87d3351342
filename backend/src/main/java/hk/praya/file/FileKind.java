package hk.praya.file;

import java.util.List;
import java.util.Locale;

/** What we take. */
public enum FileKind {
    PDF("application/pdf", "pdf"), PNG("image/png", "png"), JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain; charset=utf-8", "txt", "csv", "tsv", "log", "md", "json"), EMAIL("message/rfc822", "eml");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** A name that promises another content misleads whoever opens it; one without an ending promises nothing. */
    boolean fits(String name) {
        var ending = ending(name);
        return ending.isEmpty() || endings.contains(ending);
    }

    static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
