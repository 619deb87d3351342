package hk.praya.access;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** A part of a statement that looks each row up among many others. */
public final class LookUpQueries {
    private LookUpQueries() {}

    /**
     * Said so that it stays a look-up, in a table that is made once, for each row in turn. As a join, by an array or each by its key it would be planned by how many
     * there are, and under row security, or of people who came a moment ago, a planner knows nothing of that: for a page of fifty a million rows were read.
     */
    public static <T> Condition among(Field<T> key, Select<Record1<T>> those) {
        return DSL.condition("({0}) is true", key.in(those));
    }
}
