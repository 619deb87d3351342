package hk.praya.file;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How files begin. */
final class Signatures {
    /** The test file of the virus scanners, in halves: this class is no virus. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    private static final List<String> HEIF = List.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");

    /** The longest end of an archive, its comment of 65,535 bytes with it, and a little more. */
    static final int TAIL = 66_000;
    private static final int ZIP_END = 22;
    private static final String MACROS = wide("Macros");
    private static final String PROJECT = wide("_VBA_PROJECT");

    private Signatures() {}

    static Optional<FileKind> kind(String head) {
        if (head.startsWith("%PDF-")) return Optional.of(FileKind.PDF);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of(FileKind.PNG);
        return head.startsWith("\u00ff\u00d8\u00ff") ? Optional.of(FileKind.JPEG) : Optional.empty();
    }

    static boolean isZip(String head) {
        return head.startsWith("PK\u0003\u0004");
    }

    static boolean holdsVirus(FileBytes bytes) throws IOException {
        try (var in = bytes.stream()) {
            return Passing.find(in, Signatures::virus).isPresent();
        }
    }

    static Optional<FileRefusal> virus(String window) {
        return window.contains(EICAR) ? Optional.of(FileRefusal.VIRUS) : Optional.empty();
    }

    /** What we know and do not take. */
    static Optional<FileRefusal> refusal(String head, FileBytes bytes) throws IOException {
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return Optional.of(oldOffice(bytes));
        if (head.length() > 12 && head.startsWith("ftyp", 4) && HEIF.contains(head.substring(8, 12))) return Optional.of(FileRefusal.HEIC);
        return isArchive(head) ? Optional.of(FileRefusal.ARCHIVE) : isProgram(head) ? Optional.of(FileRefusal.PROGRAM) : Optional.empty();
    }

    /** Other than a zip, which may be an office file. */
    static boolean isArchive(String head) {
        return head.startsWith("Rar!\u001a") || head.startsWith("7z\u00bc\u00af\u0027\u001c") || head.startsWith("\u001f\u008b") || head.startsWith("BZh") && head.startsWith("1AY&SY", 4)
            || head.startsWith("\u00fd7zXZ") || head.startsWith("PK\u0005\u0006") || head.startsWith("PK\u0007\u0008") || head.startsWith("ustar", 257) || head.startsWith("MSCF") || head.startsWith("CD001", 1);
    }

    static boolean isProgram(String head) {
        return head.startsWith("MZ") || head.startsWith("\u007fELF") || head.startsWith("\u00ca\u00fe\u00ba\u00be") || head.startsWith("\u00cf\u00fa\u00ed\u00fe") || head.startsWith("\u00ce\u00fa\u00ed\u00fe")
            || head.startsWith("L\u0000\u0000\u0000\u0001\u0014\u0002");
    }

    /** Office files of before 2007 keep their macros in a storage of this name. */
    private static FileRefusal oldOffice(FileBytes bytes) throws IOException {
        try (var in = bytes.stream()) {
            return Passing.find(in, window -> window.contains(PROJECT) || window.contains(MACROS)
                ? Optional.of(FileRefusal.MACRO) : Optional.empty()).orElse(FileRefusal.OLD_OFFICE);
        }
    }

    private static String wide(String name) {
        var wide = new StringBuilder();
        for (var each : name.toCharArray()) wide.append(each).append('\u0000');
        return wide.toString();
    }

    /** A page or a script, by how a text begins. */
    static Optional<FileRefusal> ofWords(String text) {
        var head = text.strip().toLowerCase(Locale.ROOT);
        if (head.contains("<svg")) return Optional.of(FileRefusal.SVG);
        if (head.contains("<!doctype html") || head.contains("<html") || head.contains("<script") || head.contains("<iframe")) return Optional.of(FileRefusal.PAGE);
        if (head.startsWith("{\\rtf")) return Optional.of(FileRefusal.TYPE_UNSUPPORTED);
        return head.startsWith("#!") || head.startsWith("<?php") || head.startsWith("@echo") ? Optional.of(FileRefusal.SCRIPT) : Optional.empty();
    }

    /** Whether an archive ends where the file ends: its index is the last thing in it, but for a comment. @param tail the last {@link #TAIL} bytes */
    static boolean endsAsZip(String tail) {
        return tail.lastIndexOf("PK\u0005\u0006", tail.length() - ZIP_END) >= 0;
    }
}
