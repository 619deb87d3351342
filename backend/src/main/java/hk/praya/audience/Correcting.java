package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.ledger.Corrections;
import hk.praya.ledger.Corrections.Said;
import hk.praya.ledger.Entries;
import hk.praya.ledger.Entries.Entry;
import hk.praya.ledger.Wrong;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Says what is wrong with a row of the ledger, and lets what follows from the row follow from what is left of it, in the same act. */
@Singleton
final class Correcting {
    private final Access access;
    private final Idempotency idempotency;
    private final Entries entries;
    private final Corrections corrections;
    private final AskQueries asks;
    private final Restatement restatement;

    Correcting(Access access, Idempotency idempotency, Entries entries, Corrections corrections, AskQueries asks, Restatement restatement) {
        this.access = access;
        this.idempotency = idempotency;
        this.entries = entries;
        this.corrections = corrections;
        this.asks = asks;
        this.restatement = restatement;
    }

    static Said said(String wrong, String reason, String language, int seen) {
        return new Said(Wrong.of(wrong), reason, language, seen);
    }

    /** Pressed twice it is one correction; said of a row about which somebody else said something meanwhile, it is refused. */
    Outcome<UUID> correct(Actor actor, UUID clientId, UUID recordId, Said said, UUID key) {
        var id = corrections.nextId();
        return access.write(actor, Permission.LEDGER_CORRECT, Subject.of(clientId, "correction", id),
            act -> idempotency.once(act, key, clientId, "ledger.correct", recordId + " " + said, id, () -> correct(act, clientId, recordId, said, id)));
    }

    private Outcome<UUID> correct(Act act, UUID clientId, UUID recordId, Said said, UUID id) {
        var found = entries.find(act.scope(), clientId, recordId);
        if (found.isEmpty()) return Outcome.absent();
        var entry = found.get();
        // What they do themselves waits for this, and this for that.
        var ask = asks.lockEver(act.scope(), clientId, entry.noticeId(), entry.personId());
        var before = restatement.stand(act, clientId, entry);
        return corrections.add(act, clientId, id, entry, said).then(made -> {
            var now = restatement.stand(act, clientId, entry);
            // Consent is given by whoever it is about, and taken back by them: what somebody else says of a row may end it, and never makes it.
            if (Restatement.isGiven(before, now)) return Outcome.refused(Outcome.Refusal.CONFLICT, "correction_gives_consent", "wrong");
            ask.ifPresent(row -> restatement.follow(act, clientId, entry, row, before, now));
            act.changed(entry.deed() + " " + said.seen(), said.wrong().key());
            return Outcome.done(made);
        });
    }
}
