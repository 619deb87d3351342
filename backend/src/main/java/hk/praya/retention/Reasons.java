package hk.praya.retention;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.http.Refused;

/** A reason that says something. */
final class Reasons {
    private static final int LENGTH = 10;

    private Reasons() {}

    static String given(String text) {
        var reason = text.strip();
        return reason.length() < LENGTH ? Refused.orElse(Outcome.<String>refused(Refusal.INVALID, "retention_reason_short", "reason")) : reason;
    }
}
