package hk.praya.retention;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How much there is, table by table.
 *
 * @param people whose names, addresses, numbers, departments and titles go. @param links whose addresses go. @param departments asks that say where somebody worked
 * @param guardians names in consents. @param reasons corrections with words in them. @param obligations whose sentence names somebody
 * @param lists that they were on, which stays of nobody, as do {@code openings}, of nobody. @param acknowledgements and {@code consents} that stay as proof, each with the digest of its receipt
 */
@Serdeable
record RetentionTally(int people, int links, int departments, int guardians, int reasons, int obligations, int lists, int openings, int acknowledgements, int consents) {
    static final RetentionTally NOTHING = new RetentionTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    RetentionTally plus(RetentionTally other) {
        return new RetentionTally(people + other.people, links + other.links, departments + other.departments, guardians + other.guardians, reasons + other.reasons, obligations + other.obligations, lists + other.lists,
            openings + other.openings, acknowledgements + other.acknowledgements, consents + other.consents);
    }
}
