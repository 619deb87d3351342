package hk.praya.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a file is, by its content: its name and the browser's word for it count for nothing. */
enum FileType {
    PDF("application/pdf"), PNG("image/png"), JPEG("image/jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    TEXT("text/plain; charset=utf-8"), EMAIL("message/rfc822");

    /** More entries than an office file has; beyond, we stop looking. */
    private static final int ENTRIES = 2_000;
    /** Text folds to a twentieth; what folds to less than a hundredth is made to burst somebody's memory. */
    private static final long LARGE = 20_000_000;
    private static final int RATIO = 100;

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** A name that promises another content misleads whoever opens it; one without an ending promises nothing. */
    boolean fits(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
        return switch (this) {
            case PDF -> ending.equals("pdf");
            case PNG -> ending.equals("png");
            case JPEG -> ending.equals("jpg") || ending.equals("jpeg");
            case DOCX -> ending.equals("docx");
            case XLSX -> ending.equals("xlsx");
            case EMAIL -> ending.equals("eml");
            case TEXT -> List.of("txt", "csv", "tsv", "log", "md", "json").contains(ending);
        } || dot < 0;
    }

    /** Empty where it is none of those that we take. */
    static Optional<FileType> of(byte[] content, String name) {
        if (starts(content, 0x25, 0x50, 0x44, 0x46, 0x2d)) return Optional.of(PDF);
        if (starts(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return Optional.of(PNG);
        if (starts(content, 0xff, 0xd8, 0xff)) return Optional.of(JPEG);
        if (starts(content, 0x50, 0x4b, 0x03, 0x04)) return office(content);
        return isText(content) ? Optional.of(name.toLowerCase(java.util.Locale.ROOT).endsWith(".eml") ? EMAIL : TEXT) : Optional.empty();
    }

    private static boolean starts(byte[] content, int... magic) {
        if (content.length < magic.length) return false;
        for (var i = 0; i < magic.length; i++) if ((content[i] & 0xff) != magic[i]) return false;
        return true;
    }

    /** Every name and nothing unpacked: a bomb stays folded. One with macros anywhere is not taken. */
    private static Optional<FileType> office(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var entries = Collections.list(zip.getEntries());
            var unfolded = entries.stream().mapToLong(ZipArchiveEntry::getSize).sum();
            if (unfolded > LARGE && unfolded > RATIO * content.length) return Optional.empty();
            var names = entries.stream().map(ZipArchiveEntry::getName).toList();
            if (names.size() > ENTRIES || names.stream().anyMatch(name -> name.endsWith("vbaProject.bin") || name.contains(".."))) return Optional.empty();
            if (names.contains("word/document.xml")) return Optional.of(DOCX);
            return names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Decodes without a fault, holds no control characters, and is not a page or a script in disguise. */
    private static boolean isText(byte[] content) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')) return false;
                var head = text.substring(0, Math.min(text.length(), 2_000)).toLowerCase(java.util.Locale.ROOT).strip();
                return !(head.contains("<!doctype html") || head.contains("<html") || head.contains("<script") || head.contains("<svg") || head.startsWith("#!"));
            } catch (CharacterCodingException e) {
                // the next one may decode it
            }
        }
        return false;
    }
}
