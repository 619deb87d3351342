package hk.praya.decision;

import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.DecisionRecord;
import hk.praya.tia.Assessments.Loaded;

/** Takes the frozen picture of a decided assessment, from which its document is made for ever after. */
interface Snapshots {
    /** @param hash SHA-256 of the JSON's UTF-8 bytes */
    record Snapshot(String json, byte[] hash) {}

    Snapshot take(Scope scope, Loaded loaded, DecisionRecord decision);
}
