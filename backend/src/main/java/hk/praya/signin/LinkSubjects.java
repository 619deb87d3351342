package hk.praya.signin;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a link leads to: each room says it of its own purposes. */
public interface LinkSubjects {
    /** @param message what the firm wrote to the person; empty where nothing. @param due until when an answer is asked for. @param title what it is called, where a letter says so */
    record About(String message, @Nullable LocalDate due, @Nullable Names title) {
        public static final About NOTHING = new About("", null);

        public About(String message, @Nullable LocalDate due) {
            this(message, due, null);
        }
    }

    /**
     * What a letter says of it; empty where this is not the room, or this client has no such thing.
     *
     * @param purpose {@code decision}: an assessment; {@code questions}: what was asked of this person; {@code evidence}: a document asked of them; {@code notice}: one that they are asked to read
     */
    Optional<About> about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId);
}
