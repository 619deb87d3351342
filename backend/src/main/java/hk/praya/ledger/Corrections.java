package hk.praya.ledger;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.CorrectionRecord;
import hk.praya.ledger.Entries.Entry;
import hk.praya.roster.PersonDirectory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was wrong with rows of the ledger: this room's door for others, within their own act. A correction is a row, and is corrected by another. */
@Singleton
public final class Corrections {
    /** A row about which more has been said is nobody's record any more. */
    private static final int MOST = 99;

    private final CorrectionQueries queries;
    private final PersonDirectory people;
    private final Clock clock;

    Corrections(CorrectionQueries queries, PersonDirectory people, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is said of a row.
     *
     * @param language of the reason. @param seen how many corrections of it whoever says so has read
     */
    public record Said(Wrong wrong, String reason, String language, int seen) {}

    /** @param counts whether the row counts from then on. @param by a member of the firm. @param reason empty: it went with the person whom it was about */
    public record Correction(UUID id, UUID recordId, int ordinal, Wrong wrong, boolean counts, String reason, String language, UUID by, Instant at) {}

    public UUID nextId() {
        return Ids.next(clock);
    }

    /** Refused where somebody else said something meanwhile. @return the correction's id */
    public Outcome<UUID> add(Act act, UUID clientId, UUID id, Entry entry, Said said) {
        var last = queries.last(act.scope(), clientId, List.of(entry.id())).stream().findFirst();
        var seen = last.map(CorrectionRecord::getOrdinal).orElse((short) 0);
        var counted = last.map(CorrectionRecord::getCounts).orElse(true);
        if (seen != said.seen()) return Outcome.stale(null);
        if (said.wrong() == Wrong.CORRECTION_WRONG && counted) return Outcome.refused(Refusal.CONFLICT, "correction_of_nothing", "wrong");
        // Nobody is left to read it, and the reason would name whom nothing names any more.
        if (people.find(act.scope(), clientId, entry.personId()).filter(PersonDirectory.Entry::disposed).isPresent()) return Outcome.refused(Refusal.CONFLICT, "record_disposed");
        if (seen >= MOST) return Outcome.refused(Refusal.CONFLICT, "correction_too_many");
        var row = new CorrectionRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setRecord(entry.isConsent() ? "consent" : "acknowledgement").setRecordId(entry.id())
            .setOrdinal((short) (seen + 1)).setPersonId(entry.personId()).setReader(entry.reader()).setNoticeId(entry.noticeId()).setVersionId(entry.versionId()).setWrong(said.wrong().key()).setCounts(said.wrong().counts(counted))
            .setReason(said.reason()).setLanguage(said.language()).setCorrectedBy(act.actor().id()).setAt(clock.instant().atOffset(ZoneOffset.UTC));
        return queries.insert(row) ? Outcome.done(id) : Outcome.stale(null);
    }

    /** All that was said of a row, in turn. */
    public List<Correction> of(Scope scope, UUID clientId, UUID recordId) {
        return queries.of(scope, clientId, recordId).stream().map(Corrections::correction).toList();
    }

    /** What was said last of each of these, by the row's id; those of which nothing was said are not there. */
    public Map<UUID, Correction> last(Scope scope, UUID clientId, Collection<UUID> recordIds) {
        return queries.last(scope, clientId, recordIds).stream().map(Corrections::correction).collect(java.util.stream.Collectors.toMap(Correction::recordId, each -> each));
    }

    static Correction correction(CorrectionRecord row) {
        return new Correction(row.getId(), row.getRecordId(), row.getOrdinal(), Wrong.of(row.getWrong()), row.getCounts(), row.getReason() == null ? "" : row.getReason(), row.getLanguage(), row.getCorrectedBy(), row.getAt().toInstant());
    }
}
