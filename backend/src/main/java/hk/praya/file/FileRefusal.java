package hk.praya.file;

import java.util.Locale;

/** Why a file is not taken. Each is a message key, {@code file_} before it, that says what to do. */
public enum FileRefusal {
    TYPE_UNSUPPORTED(false), DAMAGED(false), ENCRYPTED(false), HEIC(false), SVG(true), PAGE(true), SCRIPT(true), PROGRAM(true), ARCHIVE(true), OLD_OFFICE(false),
    VIRUS(true), BOMB(true), POLYGLOT(true), BYTES_AFTER_END(true), PIXELS(true), MACRO(true), DDE(true), EXTERNAL(true), OBJECT(true),
    PDF_SCRIPT(true), PDF_LAUNCH(true), PDF_ATTACHMENT(true), ATTACHMENT(true),
    NAME_MISLEADS(false), NAME_PATH(false), NAME_CHARACTERS(false), NAME_DIRECTION(false), NAME_LONG(false), NAME_RESERVED(false);

    private final boolean hostile;

    FileRefusal(boolean hostile) {
        this.hostile = hostile;
    }

    /** Whether it harms whoever opens it, also where it lies inside another file. */
    boolean isHostile() {
        return hostile;
    }

    /** Whether the name alone can be mended: one that promises another content is a matter of the content. */
    public boolean isOfName() {
        return name().startsWith("NAME_") && this != NAME_MISLEADS;
    }

    public String key() {
        return "file_" + name().toLowerCase(Locale.ROOT);
    }
}
