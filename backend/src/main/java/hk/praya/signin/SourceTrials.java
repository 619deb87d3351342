package hk.praya.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Trying a sign-in source, which opens no session: implemented by the room that sets sources up. */
public interface SourceTrials {
    /**
     * A trial that stands open.
     *
     * @param key names it in the round, and opens nothing by itself
     * @param email of whoever tries it, so that the identity provider finds the source
     */
    record Trial(String key, String email) {}

    /** What came back. @param source the one that vouched, which may be another than was tried */
    record Seen(String source, String subject, @Nullable String email, @Nullable String name) {}

    Optional<Trial> find(String token);

    /** @param seen null: nobody was let through */
    void finished(String key, @Nullable Seen seen);
}
