package hk.praya.access;

import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The gate, for the few rooms whose work precedes any scope: signing in, noting attempts. */
@Singleton
public final class GateWork {
    private final Access access;

    GateWork(Access access) {
        this.access = access;
    }

    public <T> T atGate(Supplier<T> work) {
        return access.atGate(work);
    }
}
