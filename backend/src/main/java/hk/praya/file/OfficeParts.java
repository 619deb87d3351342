package hk.praya.file;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a part of an office file would do when somebody opens it. */
final class OfficeParts {
    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    /** Another machine, by any way; a template on one's own disk is not. */
    private static final Pattern ELSEWHERE = Pattern.compile("Target\\s*=\\s*[\"'](?:https?:|ftp:|mhtml:|\\\\\\\\|//|file:/{0,5}\\\\|file://[^/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXCHANGE = Pattern.compile("(?:<ddeLink\\b|instrText[^>]*>\\s*DDE(?:AUTO)?\\s|instr\\s*=\\s*[\"']\\s*DDE(?:AUTO)?\\s|\\bDDEAUTO\\b)");

    private OfficeParts() {}

    static Optional<FileRefusal> active(String name, String window) {
        if (name.equals("[Content_Types].xml") && (window.contains("macroEnabled") || window.contains("vbaProject"))) return Optional.of(FileRefusal.MACRO);
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) return Optional.empty();
        // An office file has no document type: with one, a few letters grow into gigabytes, or fetch somebody else's file.
        if (window.contains("<!DOCTYPE") || window.contains("<!ENTITY")) return Optional.of(FileRefusal.BOMB);
        if (EXCHANGE.matcher(window).find()) return Optional.of(FileRefusal.DDE);
        if (!name.endsWith(".rels")) return Optional.empty();
        return RELATIONSHIP.matcher(window).results().map(java.util.regex.MatchResult::group)
            .anyMatch(each -> each.contains("External") && !each.contains("/hyperlink") && ELSEWHERE.matcher(each).find()) ? Optional.of(FileRefusal.EXTERNAL) : Optional.empty();
    }
}
