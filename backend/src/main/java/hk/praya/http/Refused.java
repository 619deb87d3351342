package hk.praya.http;

import hk.praya.access.Outcome;

/** Carries a refusal from a controller to its response. Rooms return {@link Outcome}; only controllers throw this. */
public final class Refused extends RuntimeException {
    private final transient Outcome.Refused<?> refused;

    private Refused(Outcome.Refused<?> refused) {
        super(refused.reasons().toString(), null, false, false);
        this.refused = refused;
    }

    Outcome.Refused<?> refused() {
        return refused;
    }

    /** The value, where it was done; else this, thrown. */
    public static <T> T orElse(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T> refused -> throw new Refused(refused);
        };
    }
}
