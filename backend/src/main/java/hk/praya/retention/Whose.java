package hk.praya.retention;

import hk.praya.roster.Former;
import java.util.Optional;
import java.util.stream.Stream;

/** Groups of people whose data is kept for a time after they are gone, each by a row of the table; of each, who is meant is the roster's to say. */
enum Whose {
    EMPLOYEES("former_employees", Former.EMPLOYEES), CUSTOMERS("former_customers", Former.CUSTOMERS);

    private final String kind;
    private final Former former;

    Whose(String kind, Former former) {
        this.kind = kind;
        this.former = former;
    }

    /** As the table calls the row. */
    String kind() {
        return kind;
    }

    Former former() {
        return former;
    }

    static Optional<Whose> of(String kind) {
        return Stream.of(values()).filter(each -> each.kind.equals(kind)).findFirst();
    }

    /** Of what was prepared, or is asked for, as one of these. */
    static Whose exactly(String kind) {
        return of(kind).orElseThrow();
    }
}
