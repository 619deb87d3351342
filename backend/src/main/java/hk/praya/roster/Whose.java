package hk.praya.roster;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Whose a row is, in a statement of another room: of whoever is called so. */
@FunctionalInterface
public interface Whose {
    /** @param person of each row */
    Condition is(Field<UUID> person);
}
