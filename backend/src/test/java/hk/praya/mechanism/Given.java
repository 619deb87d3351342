package hk.praya.mechanism;

import hk.praya.library.Shelf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers written in a line, {@code s33.condition=f s33.precautions=contract,law}, as the real pack leaves them in sight. */
final class Given {
    static final Shelf SHELF = Shelf.fromClasspath("content/packs");
    static final Mechanisms MECHANISMS = Mechanisms.of(SHELF);
    static final Calendars CALENDARS = Calendars.of(SHELF);

    private Given() {}

    static Map<String, List<String>> said(String line) {
        var said = new HashMap<String, List<String>>();
        for (var each : line.isBlank() ? new String[0] : line.strip().split("\\s+")) {
            var cut = each.indexOf('=');
            said.put(each.substring(0, cut), List.of(each.substring(cut + 1).split(",")));
        }
        return said;
    }

    static Answers answers(String line) {
        var said = said(line);
        var problems = AnswerPolicy.problems(MECHANISMS.newest(), new HashMap<>(said));
        if (!problems.isEmpty()) throw new IllegalArgumentException(line + ": " + problems);
        return AnswerPolicy.inSight(MECHANISMS.newest(), said);
    }

    /** Outcome, reasons, steps and what is missing, in keys. */
    static boolean says(Finding finding, Says says) {
        return finding.reasons().stream().anyMatch(reason -> reason.says() == says) || finding.steps().contains(says);
    }
}
