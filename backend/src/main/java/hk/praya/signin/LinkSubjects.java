package hk.praya.signin;

import hk.praya.access.Scope;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a link leads to: each room says it of its own purposes. */
public interface LinkSubjects {
    /** @param purpose {@code decision}: an assessment; {@code questions}: what was asked of this person; {@code evidence}: a document asked of them. @return whether this is the room, and this client has it */
    boolean exists(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId);

    /** @param message what the firm wrote to the person; empty where nothing. @param due until when an answer is asked for */
    record About(String message, @Nullable LocalDate due) {
        public static final About NOTHING = new About("", null);
    }

    /** What a letter says of something that exists. */
    About about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId);
}
