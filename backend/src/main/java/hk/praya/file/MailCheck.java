package hk.praya.file;

import hk.praya.file.FileChecking.Verdict;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;

/** An e-mail and what is attached to it, one attachment at a time. */
final class MailCheck {
    private static final int PARTS = 200;
    private static final int DEPTH = 8;
    /** As large as the e-mail itself may be. */
    private static final int ATTACHED = 10 * 1024 * 1024;

    private int parts;
    private final int depth;

    private MailCheck(int depth) {
        this.depth = depth;
    }

    static Verdict check(FileBytes bytes, String name, int depth) throws IOException {
        if (depth > 2) return FileChecking.refused(FileRefusal.BOMB);
        try (var in = bytes.stream()) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            if (message.getAllHeaders().hasMoreElements() && message.getFrom() == null && message.getHeader("Date") == null) return FileChecking.refused(FileRefusal.NAME_MISLEADS);
            var wrong = new MailCheck(depth).part(message, 0);
            return wrong instanceof Verdict.Refused ? wrong : FileChecking.taken(FileKind.EMAIL, name);
        } catch (MessagingException e) {
            return FileChecking.refused(FileRefusal.DAMAGED);
        }
    }

    private Verdict part(Part part, int level) throws MessagingException, IOException {
        if (++parts > PARTS || level > DEPTH) return FileChecking.refused(FileRefusal.BOMB);
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (var at = 0; at < many.getCount(); at++) {
                var wrong = part(many.getBodyPart(at), level + 1);
                if (wrong instanceof Verdict.Refused) return wrong;
            }
            return new Verdict.Taken(FileKind.EMAIL);
        }
        var name = part.getFileName();
        if (name == null && part.isMimeType("text/*")) return new Verdict.Taken(FileKind.EMAIL);
        if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner) return part(inner, level + 1);
        return attached(part, name == null ? "" : name);
    }

    /** A logo, a calendar entry or a form that we would not take by itself is no harm; what is made to harm is. */
    private Verdict attached(Part part, String name) throws MessagingException, IOException {
        byte[] content;
        try (var in = part.getInputStream()) {
            content = in.readNBytes(ATTACHED + 1);
        }
        if (content.length > ATTACHED) return FileChecking.refused(FileRefusal.BOMB);
        var plain = name.isEmpty() ? "attachment" : name.replaceAll("[\\p{Cntrl}/\\\\]", " ");
        return switch (FileChecking.check(FileBytes.of(content), plain, depth + 1)) {
            case Verdict.Refused(var why, var _) when why.isHostile() -> new Verdict.Refused(FileRefusal.ATTACHMENT, plain);
            default -> new Verdict.Taken(FileKind.EMAIL);
        };
    }
}
