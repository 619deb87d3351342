package hk.praya.mail;

import hk.praya.mail.Returned.Says;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads what mail servers say of letters that they could not deliver (RFC 3464), from the beginning of a message: what is said comes before the letter
 * that it is about. Whoever wrote the message is not known: nothing of it is believed but whether it failed, and it is believed only of the letter whose word it names.
 */
final class Reports {
    /** Of whoever received it, as the servers on the way wrote it; the letter's own word stands in one of these. */
    private static final List<String> RECEIVED = List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc");
    /** A report may come within something else, such as what a scanner adds; but not deep within. */
    private static final int DEPTH = 3;
    private static final int PARTS = 20;
    private static final int SIZE = 64 * 1024;
    /** More lines than this that may part one thing from the next, and it was made to be counted: to do so takes seconds. */
    private static final int SEAMS = 1_000;
    private static final Pattern PERMANENT = Pattern.compile("\\s*(5\\.\\d{1,3}\\.\\d{1,3})(?!\\S)[\\s\\S]*");
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final ReturnAddress returns;

    Reports(ReturnAddress returns) {
        this.returns = returns;
    }

    Returned read(long uid, byte[] beginning) {
        String token = null;
        try {
            var message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(beginning));
            token = token(message);
            if (seams(beginning) > SEAMS) return new Returned(uid, token, Says.UNREADABLE, null);
            var said = new ArrayList<InternetHeaders>();
            var report = find(message, 0, false, said);
            if (!report) return new Returned(uid, token, Says.NOTHING, null);
            if (said.isEmpty()) return new Returned(uid, token, Says.UNREADABLE, null);
            var failed = said.stream().map(Reports::failed).filter(each -> each != null).findFirst().orElse(null);
            return new Returned(uid, token, failed == null ? Says.UNDECIDED : Says.FAILED, failed);
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever somebody sends there: it is one message that says nothing.
            return new Returned(uid, token, Says.UNREADABLE, null);
        }
    }

    private static int seams(byte[] text) {
        var seams = 0;
        for (var at = 2; at < text.length; at++) if (text[at] == '-' && text[at - 1] == '-' && text[at - 2] == '\n') seams++;
        return seams;
    }

    private @Nullable String token(MimeMessage message) throws MessagingException {
        for (var header : RECEIVED) {
            var values = message.getHeader(header);
            for (var value : values == null ? new String[0] : values) {
                var found = returns.token(value);
                if (found.isPresent()) return found.get();
            }
        }
        return null;
    }

    /** What is said of each recipient. @param within whether this is a part of a report. @return whether there is a report at all */
    private static boolean find(Part part, int depth, boolean within, List<InternetHeaders> said) throws MessagingException, IOException {
        var type = type(part);
        if (type == null) return false;
        if (within && (type.match("message/delivery-status") || type.match("message/global-delivery-status"))) {
            said.addAll(recipients(part));
            return true;
        }
        if (!type.match("multipart/*") || depth == DEPTH) return false;
        var report = type.match("multipart/report") && kind(type).equals("delivery-status");
        var parts = new MimeMultipart(new MimePartDataSource((jakarta.mail.internet.MimePart) part));
        for (var each = 0; each < Math.min(parts.getCount(), PARTS) && said.isEmpty(); each++) {
            BodyPart inner = parts.getBodyPart(each);
            report |= find(inner, depth + 1, type.match("multipart/report"), said);
        }
        return report;
    }

    /** Some servers leave out of which kind a report is. */
    private static String kind(ContentType type) {
        var kind = type.getParameter("report-type");
        return kind == null ? "delivery-status" : kind.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return null;
        }
    }

    private static List<InternetHeaders> recipients(Part part) throws MessagingException, IOException {
        byte[] text;
        try (var in = part.getInputStream()) {
            text = in.readNBytes(SIZE);
        }
        var status = new DeliveryStatus(new ByteArrayInputStream(text));
        var all = new ArrayList<InternetHeaders>();
        for (var each = 0; each < status.getRecipientDSNCount(); each++) all.add(status.getRecipientDSN(each));
        return all;
    }

    /** Whoever it was sent on to counts as whom it was written to. @return its status; null where it did not fail for good */
    private static @Nullable String failed(InternetHeaders of) {
        var action = of.getHeader("Action", null);
        var status = of.getHeader("Status", null);
        if (action == null || status == null || !action.strip().toLowerCase(Locale.ROOT).startsWith("failed")) return null;
        var permanent = PERMANENT.matcher(status);
        return permanent.matches() ? permanent.group(1) : null;
    }
}
