package hk.praya.file;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges a file. The browser's word for it counts for nothing, and its name only where it misleads. */
public final class FileChecking {
    /** As far as a file says at its beginning what it is. */
    private static final int HEAD = 512;

    private static final Logger LOG = LoggerFactory.getLogger(FileChecking.class);

    private FileChecking() {}

    /** What came of it. */
    public sealed interface Verdict {
        record Taken(FileKind kind) implements Verdict {}

        /** @param inside the name of the file within this one that is the reason; empty where it is this one */
        record Refused(FileRefusal why, String inside) implements Verdict {}
    }

    public static Verdict check(FileBytes bytes, String name) {
        return check(bytes, name, 0);
    }

    /** @param depth how many files it lies in */
    static Verdict check(FileBytes bytes, String name, int depth) {
        try {
            var misnamed = NameCheck.check(name);
            if (misnamed.isPresent()) return refused(misnamed.get());
            if (Signatures.holdsVirus(bytes)) return refused(FileRefusal.VIRUS);
            var head = bytes.text(0, HEAD);
            var known = Signatures.refusal(head, bytes);
            if (known.isPresent()) return refused(known.get());
            var kind = Signatures.kind(head);
            if (kind.isEmpty()) return Signatures.isZip(head) ? OfficeCheck.check(bytes, name, depth) : words(bytes, name, depth);
            var wrong = kind.get() == FileKind.PDF ? PdfCheck.check(bytes) : PictureCheck.check(bytes, kind.get());
            return wrong.map(FileChecking::refused).orElseGet(() -> taken(kind.get(), name));
        } catch (IOException | RuntimeException e) {
            // Whatever a format's reader stumbles over, nobody can be sure of; that it was the disk, the log knows alone.
            LOG.info("A file could not be read to its end, and was refused", e);
            return refused(FileRefusal.DAMAGED);
        }
    }

    private static Verdict words(FileBytes bytes, String name, int depth) throws IOException {
        var wrong = TextCheck.check(bytes, FileKind.ending(name));
        if (wrong.isPresent()) return refused(wrong.get());
        return FileKind.ending(name).equals("eml") ? MailCheck.check(bytes, name, depth) : taken(FileKind.TEXT, name);
    }

    static Verdict taken(FileKind kind, String name) {
        return kind.fits(name) ? new Verdict.Taken(kind) : refused(FileRefusal.NAME_MISLEADS);
    }

    static Verdict refused(FileRefusal why) {
        return new Verdict.Refused(why, "");
    }
}
