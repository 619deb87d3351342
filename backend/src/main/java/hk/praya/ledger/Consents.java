package hk.praya.ledger;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.ledger.tables.records.ConsentRecord;
import hk.praya.ledger.Ledger.Acknowledging;
import hk.praya.ledger.Ledger.Read;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger of consents: this room's door for others, within their own act. */
@Singleton
public final class Consents {
    private final LedgerQueries queries;
    private final Clock clock;

    Consents(LedgerQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What somebody did about a purpose. */
    public enum Deed {
        GIVEN, REFUSED, WITHDRAWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Deed of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** @param name and {@code relation}, in the words of whoever acts for a person who cannot decide for themselves */
    public record Guardian(String name, String relation) {}

    /** @param purpose by the id that the notice gives it. @param worded as it was read */
    public record Choice(String purpose, Names worded, Deed deed) {}

    /** One row for each of these: what they did not change leaves none. */
    public void chose(Act act, UUID clientId, Reader reader, Read read, Acknowledging how, @Nullable Guardian guardian, List<Choice> choices) {
        var now = clock.instant();
        var opened = queries.opening(act.scope(), clientId, read.versionId(), reader.personId()).map(row -> row.getAt().toInstant()).orElse(now);
        for (var choice : choices) {
            queries.insert(new ConsentRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(Ids.next(clock)).setPersonId(reader.personId()).setReader(reader.kind()).setNoticeId(read.noticeId()).setVersionId(read.versionId())
                .setPurpose(choice.purpose()).setPurposeEn(choice.worded().en()).setPurposeZhHant(choice.worded().zhHant()).setAct(choice.deed().key()).setLanguage(read.language()).setTextHash(read.textHash())
                .setOpenedAt(opened.atOffset(ZoneOffset.UTC)).setReadSeconds(how.readSeconds()).setAt(now.atOffset(ZoneOffset.UTC)).setZone(how.zone().getId()).setMethod(reader.method()).setDevice(reader.device())
                .setPack(how.pack()).setPackVersion(how.packVersion()).setElectronic(how.electronic())
                .setGuardianName(guardian == null ? null : guardian.name()).setGuardianRelation(guardian == null ? null : guardian.relation()));
        }
    }

    /** How it stands with a purpose. @param versionId that was read then. @param guardian who acted for them, and as what; null: they themselves */
    public record Standing(UUID id, String purpose, Names worded, UUID versionId, Deed deed, Instant at, @Nullable String guardian) {}

    /** The id of the last of these deeds: whoever decides on from there has seen them all. Null: of none. */
    public static @Nullable UUID last(Collection<Standing> of) {
        return of.stream().max(Comparator.comparing(Standing::at).thenComparing(each -> each.id().toString())).map(Standing::id).orElse(null);
    }

    /** Taken back as it was given: of the same text, whatever is read by now. */
    public void withdrew(Act act, UUID clientId, Standing given, Reader reader, ZoneId zone) {
        var then = queries.consent(act.scope(), clientId, given.id()).orElseThrow();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        queries.insert(then.into(new ConsentRecord()).setId(Ids.next(clock)).setAct(Deed.WITHDRAWN.key()).setAt(now).setOpenedAt(now).setReadSeconds(0).setZone(zone.getId())
            .setMethod(reader.method()).setDevice(reader.device()).setGuardianName(null).setGuardianRelation(null));
    }

    /** Whether everything that they decided about in a version still counts. False where they decided nothing in it. */
    public boolean isDecided(Scope scope, UUID clientId, UUID personId, UUID noticeId, UUID versionId) {
        var decided = queries.decided(scope, clientId, personId, noticeId, versionId);
        return !decided.isEmpty() && decided.values().stream().allMatch(each -> each);
    }

    /** The last deed that counts of each purpose, by its id; those that nothing was said about are not there. */
    public Map<String, Standing> standing(Scope scope, UUID clientId, UUID personId, UUID noticeId) {
        return queries.standing(scope, clientId, personId, noticeId).stream()
            .map(row -> new Standing(row.getId(), row.getPurpose(), new Names(row.getPurposeEn(), row.getPurposeZhHant()), row.getVersionId(), Deed.of(row.getAct()), row.getAt().toInstant(), Entries.guardian(row)))
            .collect(Collectors.toMap(Standing::purpose, Function.identity()));
    }
}
