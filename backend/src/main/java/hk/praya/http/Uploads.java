package hk.praya.http;

import hk.praya.access.Outcome;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Files that people bring, and how they are given back. */
public final class Uploads {
    private static final int NAME = 200;
    /** As a file of evidence. */
    private static final int SIZE = 10 * 1024 * 1024;

    private Uploads() {}

    public static byte[] bytes(CompletedFileUpload file) {
        if (file.getSize() > SIZE) {
            file.discard();
            return Refused.orElse(Outcome.refused(Outcome.Refusal.TOO_LARGE, "body.too_large", "file"));
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            return Refused.orElse(Outcome.refused(Outcome.Refusal.INVALID, "file_unreadable", "file"));
        }
    }

    /** The last part of the name, without what could steer a terminal, a path or a line of text. */
    public static String name(CompletedFileUpload file) {
        var name = Normalizer.normalize(file.getFilename() == null ? "" : file.getFilename(), Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "").strip();
        // A spreadsheet would take a list of files with such a name for a formula.
        name = name.replaceFirst("^[=+\\-@\\s]+", "");
        if (name.isEmpty() || name.equals(".") || name.equals("..")) name = "file";
        return name.length() <= NAME ? name : name.substring(name.length() - NAME);
    }

    /** As whoever brings it says: a name that steers anything is refused where the file is judged, not mended. */
    public static String nameAsSaid(StreamingFileUpload file) {
        return nameAsSaid(file, null);
    }

    /** @param said what it is to be called; null or blank for the name that it comes with */
    public static String nameAsSaid(StreamingFileUpload file, @Nullable String said) {
        var name = said == null || said.isBlank() ? file.getFilename() : said.strip();
        return name == null || name.isBlank() ? "file" : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Always saved, never shown: nothing that a stranger brought is opened inside our own page. @param size in bytes */
    public static HttpResponse<StreamedFile> download(String name, String mediaType, long size, InputStream stream) {
        return HttpResponse.ok(new StreamedFile(stream, MediaType.APPLICATION_OCTET_STREAM_TYPE, 0, size)).header("Content-Disposition", attachment(name)).header("X-Praya-Media-Type", mediaType);
    }

    /** A name for a file of ours, without what some system does not take in one. */
    public static String fileName(String words) {
        return words.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ");
    }

    /** A Content-Disposition that carries any script (RFC 6266, RFC 8187). */
    public static String attachment(String name) {
        return "attachment; filename=\"download\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
