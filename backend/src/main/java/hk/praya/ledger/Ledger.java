package hk.praya.ledger;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.AcknowledgementRecord;
import hk.praya.jooq.ledger.tables.records.OpeningRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** This room's door for others, within their own act. */
@Singleton
public final class Ledger {
    private final LedgerQueries queries;
    private final Clock clock;

    Ledger(LedgerQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What is read: a version of a notice, in one language. @param textHash SHA-256 of the text that is kept */
    public record Read(UUID noticeId, UUID versionId, String language, byte[] textHash) {}

    /** The first time that they opened it; later ones leave no row. */
    public void opened(Act act, UUID clientId, Reader reader, Read read) {
        queries.insert(new OpeningRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setVersionId(read.versionId()).setPersonId(reader.personId()).setNoticeId(read.noticeId())
            .setLanguage(read.language()).setAt(clock.instant().atOffset(ZoneOffset.UTC)).setMethod(reader.method()).setDevice(reader.device()));
    }

    /**
     * How it was acknowledged.
     *
     * @param readSeconds how long it lay open before them, as their device counted
     * @param zone of their device; the time itself is ours
     * @param pack whose words were on the button
     * @param electronic whether they agreed to the record being kept electronically
     */
    public record Acknowledging(int readSeconds, ZoneId zone, String pack, String packVersion, boolean electronic) {}

    /** @param id of the row. @param ordinal 1, or the next where what was acknowledged before counts no more: whoever calls has made sure */
    public void acknowledged(Act act, UUID clientId, UUID id, int ordinal, Reader reader, Read read, Acknowledging how) {
        var now = clock.instant();
        var opened = queries.opening(act.scope(), clientId, read.versionId(), reader.personId()).map(row -> row.getAt().toInstant()).orElse(now);
        queries.insert(new AcknowledgementRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setOrdinal((short) ordinal).setPersonId(reader.personId()).setReader(reader.kind()).setNoticeId(read.noticeId())
            .setVersionId(read.versionId()).setLanguage(read.language()).setTextHash(read.textHash()).setOpenedAt(opened.atOffset(ZoneOffset.UTC)).setReadSeconds(how.readSeconds())
            .setAt(now.atOffset(ZoneOffset.UTC)).setZone(how.zone().getId()).setMethod(reader.method()).setDevice(reader.device()).setPack(how.pack()).setPackVersion(how.packVersion())
            .setElectronic(how.electronic()));
    }

    /** An acknowledgement as its person sees it. */
    public record Acknowledged(UUID id, UUID noticeId, UUID versionId, String language, Instant at, String zone) {}

    /** The last that counts. */
    public Optional<Acknowledged> find(Scope scope, UUID clientId, UUID personId, UUID versionId) {
        return queries.find(scope, clientId, personId, versionId).map(Ledger::acknowledged);
    }

    /** The last that counts of another version of the same notice. */
    public Optional<Acknowledged> before(Scope scope, UUID clientId, UUID personId, UUID noticeId, UUID versionId) {
        return queries.before(scope, clientId, personId, noticeId, versionId).map(Ledger::acknowledged);
    }

    /** Whether anybody has opened it. */
    public boolean isOpened(Scope scope, UUID clientId, UUID versionId) {
        return queries.isOpened(scope, clientId, versionId);
    }

    /** Which of these versions anybody has opened. */
    public Set<UUID> opened(Scope scope, Collection<UUID> clientIds, Collection<UUID> versionIds) {
        return versionIds.isEmpty() ? Set.of() : Set.copyOf(queries.opened(scope, clientIds, versionIds));
    }

    /** The ordinal of their next acknowledgement of a version: 1, unless earlier ones were corrected. */
    public int next(Scope scope, UUID clientId, UUID personId, UUID versionId) {
        return queries.times(scope, clientId, personId, versionId) + 1;
    }

    private static Acknowledged acknowledged(AcknowledgementRecord row) {
        return new Acknowledged(row.getId(), row.getNoticeId(), row.getVersionId(), row.getLanguage(), row.getAt().toInstant(), row.getZone());
    }

    public UUID nextId() {
        return Ids.next(clock);
    }
}
