package hk.praya.signin;

import hk.praya.access.Scope;
import java.util.UUID;

/** Whether what a link leads to is this client's: asked of the room that has it. */
public interface LinkSubjects {
    /** @param purpose {@code decision}: an assessment; {@code questions}: what was asked of this person */
    boolean exists(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId);
}
