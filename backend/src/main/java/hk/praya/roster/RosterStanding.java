package hk.praya.roster;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.client.Clients;
import hk.praya.http.HongKong;
import hk.praya.jooq.roster.tables.records.RosterImportRecord;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a client's roster stands: its facts and the file they came from. */
@Singleton
final class RosterStanding {
    private final Access access;
    private final RosterFacts facts;
    private final RosterImportQueries imports;
    private final PeopleQueries people;
    private final Clients clients;
    private final Clock clock;

    RosterStanding(Access access, RosterFacts facts, RosterImportQueries imports, PeopleQueries people, Clients clients, Clock clock) {
        this.clients = clients;
        this.access = access;
        this.facts = facts;
        this.imports = imports;
        this.people = people;
        this.clock = clock;
    }

    @Serdeable
    record LastImport(Instant at, String file, String kind, int added, int changed, int gone) {
        static LastImport of(RosterImportRecord row) {
            return new LastImport(row.getAppliedAt().toInstant(), row.getFileName(), row.getKind(), row.getAdded(), row.getChanged(), row.getGone());
        }
    }

    /**
     * @param leavers who have left and still have an account that works: the list filtered by {@code leavers}, as of today
     * @param confirmed always false: these are inferred until somebody confirms them in an assessment
     * @param plus86Share the option of A4.share that follows, or null
     * @param lastAddressBook the last file that brought accounts and mobile numbers: an HR list that came after it brings neither
     * @param accountMix the option of F3.main that follows, or null
     */
    @Serdeable
    record RosterFactsView(@Nullable Instant asOf, int people, int accounts, int plus86, int otherMobile, int noMobile, int enterprise, int personal, int unknown,
        int outsideDomain, int leavers, @Nullable String domain, boolean domainInferred, boolean confirmed, @Nullable String plus86Share, @Nullable String accountMix,
        @Nullable LastImport lastImport, @Nullable LastImport lastAddressBook) {}

    Outcome<RosterFactsView> view(Actor actor, UUID clientId) {
        return access.read(actor, Permission.ROSTER_VIEW, clientId, scope -> {
            if (!clients.exists(scope, clientId)) return Outcome.absent();
            var known = facts.of(scope, clientId);
            var today = HongKong.today(clock);
            // A day passes without anybody touching the roster: this one is counted, not kept.
            var leavers = (int) people.total(scope, clientId, PeopleQueries.leavers(today));
            var last = imports.lastApplied(scope, clientId).map(LastImport::of).orElse(null);
            var book = imports.lastApplied(scope, clientId, "dingtalk").map(LastImport::of).orElse(null);
            return Outcome.done(new RosterFactsView(known.asOf(), known.people(), known.accounts(), known.plus86(), known.otherMobile(), known.noMobile(),
                known.enterprise(), known.personal(), known.unknown(), known.outsideDomain(), leavers, known.domain(), known.domainInferred(), false, known.plus86Share(),
                known.accountMix(), last, book));
        });
    }
}
