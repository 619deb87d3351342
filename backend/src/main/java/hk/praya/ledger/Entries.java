package hk.praya.ledger;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.ledger.tables.records.AcknowledgementRecord;
import hk.praya.jooq.ledger.tables.records.ConsentRecord;
import hk.praya.table.Cells;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger, whatever they are of, for who reads them: each by its id, and somebody's own. */
@Singleton
public final class Entries {
    private final LedgerQueries queries;

    Entries(LedgerQueries queries) {
        this.queries = queries;
    }

    /**
     * A row.
     *
     * @param reader staff or customer. @param purpose of a consent, with how it was {@code worded}; null: it is an acknowledgement
     * @param deed acknowledged, given, refused or withdrawn. @param guardian who acted for them, and as what; null: they themselves
     */
    public record Entry(UUID id, UUID personId, String reader, UUID noticeId, UUID versionId, String language, byte[] textHash, @Nullable String purpose, @Nullable Names worded, String deed, Instant openedAt, int readSeconds,
        Instant at, String zone, String method, String device, String pack, String packVersion, boolean electronic, @Nullable String guardian) {
        public boolean isConsent() {
            return purpose != null;
        }
    }

    public Optional<Entry> find(Scope scope, UUID clientId, UUID id) {
        return queries.acknowledgement(scope, clientId, id).map(Entries::of).or(() -> queries.consent(scope, clientId, id).map(Entries::of));
    }

    /** Somebody's own, the newest first, at most so many. */
    public List<Entry> own(Scope scope, UUID clientId, UUID personId, @Nullable Instant before, int limit) {
        return Stream.concat(queries.ofPerson(scope, clientId, personId, before, limit).stream().map(Entries::of), queries.consentsOf(scope, clientId, personId, before, limit).stream().map(Entries::of))
            .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed()).limit(limit).toList();
    }

    static Entry of(AcknowledgementRecord row) {
        return new Entry(row.getId(), row.getPersonId(), row.getReader(), row.getNoticeId(), row.getVersionId(), row.getLanguage(), row.getTextHash(), null, null, "acknowledged", row.getOpenedAt().toInstant(), row.getReadSeconds(),
            row.getAt().toInstant(), row.getZone(), row.getMethod(), row.getDevice(), row.getPack(), row.getPackVersion(), row.getElectronic(), null);
    }

    static Entry of(ConsentRecord row) {
        return new Entry(row.getId(), row.getPersonId(), row.getReader(), row.getNoticeId(), row.getVersionId(), row.getLanguage(), row.getTextHash(), row.getPurpose(), new Names(row.getPurposeEn(), row.getPurposeZhHant()), row.getAct(),
            row.getOpenedAt().toInstant(), row.getReadSeconds(), row.getAt().toInstant(), row.getZone(), row.getMethod(), row.getDevice(), row.getPack(), row.getPackVersion(), row.getElectronic(),
            guardian(row));
    }

    /** Who acted for the person, and as what, bracketed as the script has it in which that is said; null: they themselves. */
    static @Nullable String guardian(ConsentRecord row) {
        if (row.getGuardianName() == null) return null;
        var relation = row.getGuardianRelation();
        return row.getGuardianName() + (Cells.hasHan(relation) ? "（" + relation + "）" : " (" + relation + ")");
    }
}
