package hk.praya.audience;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;

/**
 * How far a notice got.
 *
 * @param asked everybody who is asked now. @param opened of them, who opened it and has not finished. @param done who has finished
 * @param refused of those, who agreed to nothing that was asked, or took back all that they had agreed to
 * @param overdue who has not, and should have by now
 */
@Serdeable
public record Counts(int asked, int opened, int done, int refused, int overdue) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Who has decided, and stands as having agreed to something: of what is only acknowledged, it says nothing. */
    int agreed() {
        return done - refused;
    }

    static Counts sum(Collection<Counts> all) {
        return all.stream().reduce(NONE, (one, other) -> new Counts(one.asked + other.asked, one.opened + other.opened, one.done + other.done, one.refused + other.refused, one.overdue + other.overdue));
    }
}
