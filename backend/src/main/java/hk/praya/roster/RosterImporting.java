package hk.praya.roster;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.MailDomain;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.client.Clients;
import hk.praya.http.HongKong;
import hk.praya.jooq.roster.tables.records.RosterImportRecord;
import hk.praya.table.Cells;
import hk.praya.table.RowProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Reading a client's address book or HR list: first what it would change, then, when somebody has looked, the change. */
@Singleton
final class RosterImporting {
    /** Long enough to ask a colleague about a row, short enough that nobody's data lies about. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Access access;
    private final Clients clients;
    private final RosterQueries roster;
    private final RosterImportQueries imports;
    private final RosterTools tools;
    private final Clock clock;

    RosterImporting(Access access, Clients clients, RosterQueries roster, RosterImportQueries imports, RosterTools tools, Clock clock) {
        this.access = access;
        this.clients = clients;
        this.roster = roster;
        this.imports = imports;
        this.tools = tools;
        this.clock = clock;
    }

    /** What applying needs besides queries. */
    @Singleton
    record RosterTools(Reach reach, Idempotency idempotency, KeptJson json, RosterChange change) {}

    /** A preview, and where it stands. */
    record Seen(RosterImportRecord row, RosterPreview preview, boolean stale) {}

    record Applied(int added, int changed, int gone) {
        static Applied of(RosterImportRecord row) {
            return new Applied(row.getAdded(), row.getChanged(), row.getGone());
        }
    }

    Outcome<UUID> preview(Actor actor, UUID clientId, String fileName, byte[] content, UUID key) {
        var today = today();
        // Read before the transaction begins: a large file must not hold a connection while it is understood.
        return RosterFile.read(content, today).then(file -> {
            var id = Ids.next(clock);
            var sha256 = DigestUtils.sha256(content);
            return access.write(actor, Permission.ROSTER_IMPORT, Subject.of(clientId, "roster_import", id), act -> tools.idempotency().once(act, key, clientId,
                "roster.import", HexFormat.of().formatHex(sha256), id, () -> keep(act, clientId, id, fileName, sha256, file, today)));
        });
    }

    private Outcome<UUID> keep(Act act, UUID clientId, UUID id, String fileName, byte[] sha256, RosterFile file, LocalDate today) {
        var scope = act.scope();
        var revision = roster.lock(scope, clientId);
        var people = roster.people(scope, clientId);
        var changes = ofCustomersToo(scope, clientId, ComparisonPolicy.compare(file, people, today, () -> Ids.next(clock)));
        var stated = clients.emailDomain(scope, clientId).orElse(null);
        // Those who are there already say more of a company's addresses than what was once entered.
        var own = CompanyDomain.of(null, domains(people));
        var doubt = RosterPreview.Doubt.of(changes, own.name() == null ? CompanyDomain.of(stated, Map.of()) : own);
        var reveal = file.kind().equals(RosterFile.DINGTALK) ? RosterPreview.Reveal.of(changes, CompanyDomain.of(stated, counted(changes.stream().map(Change::after).filter(Objects::nonNull)))) : null;
        var preview = new RosterPreview(file.columns().stream().map(RosterPreview.Heading::of).toList(), changes, RosterPreview.Tally.of(changes), reveal, doubt);
        imports.forget(scope, clientId, clock.instant().minus(KEPT));
        imports.insert(new RosterImportRecord().setFirmId(scope.firmId()).setClientId(clientId).setId(id).setFileName(Cells.safe(fileName)).setKind(file.kind())
            .setEncoding(file.encoding()).setSha256(sha256).setPreview(tools.json().of(preview)).setBaseRevision(revision)
            .setCreatedBy(act.actor().id()).setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)));
        act.changed(null, List.of(file.kind(), HexFormat.of().formatHex(sha256)));
        return Outcome.done(id);
    }

    /** An employee may be a customer: it is said of whoever comes to have an address of one, and keeps nobody off the roster. */
    private List<Change> ofCustomersToo(Scope scope, UUID clientId, List<Change> changes) {
        var customers = roster.ofCustomers(scope, clientId, changes.stream().map(Change::newEmail).filter(Objects::nonNull).distinct().toList());
        return customers.isEmpty() ? changes
            : changes.stream().map(each -> each.newEmail() != null && customers.contains(each.newEmail()) ? each.with(RowProblem.warning("row.address_of_customer", "email")) : each).toList();
    }

    private static Map<String, Integer> domains(java.util.Collection<Standing> people) {
        return counted(people.stream().map(Standing::profile));
    }

    private static Map<String, Integer> counted(Stream<Profile> people) {
        return people.filter(each -> each.inPlatform() && each.email() != null).collect(Collectors.toMap(each -> MailDomain.of(each.email()), _ -> 1, Integer::sum));
    }

    Outcome<Seen> view(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.ROSTER_VIEW, clientId, scope -> imports.find(scope, clientId, id).map(row -> {
            if (row.getPreview().data().equals("{}")) return Outcome.<Seen>refused(Refusal.GONE, "roster_import.forgotten");
            var revision = roster.rollup(scope, clientId).map(each -> each.getRevision()).orElse(0L);
            return Outcome.done(new Seen(row, tools.json().read(row.getPreview(), RosterPreview.class), row.getAppliedAt() == null && revision != row.getBaseRevision()));
        }).orElseGet(Outcome::absent));
    }

    /**
     * @param confirmGone whether those who are not in the file any more are gone; else they stay as they are
     * @param confirmDoubt whether somebody has looked, and the list is this company's although most of it is new
     */
    Outcome<Applied> apply(Actor actor, UUID clientId, UUID id, boolean confirmGone, boolean confirmDoubt) {
        // Applied already, by whomever: say so and write nothing.
        var before = access.read(actor, Permission.ROSTER_IMPORT, clientId, scope -> imports.find(scope, clientId, id).map(Outcome::done).orElseGet(Outcome::absent));
        if (before instanceof Outcome.Done<RosterImportRecord>(var row) && row.getAppliedAt() != null) return before.map(Applied::of);
        // Pressed twice at once is done once; the key is the import's own.
        return access.write(actor, Permission.ROSTER_IMPORT, Subject.of(clientId, "roster_import", id), act -> {
            if (imports.find(act.scope(), clientId, id).isEmpty()) return Outcome.absent();
            return tools.idempotency().once(act, id, clientId, "roster.import.application", "", id, () -> applied(act, clientId, id, confirmGone, confirmDoubt))
                .then(_ -> imports.find(act.scope(), clientId, id).map(row -> Outcome.done(Applied.of(row))).orElseGet(Outcome::absent));
        });
    }

    private Outcome<UUID> applied(Act act, UUID clientId, UUID id, boolean confirmGone, boolean confirmDoubt) {
        var scope = act.scope();
        var revision = roster.lock(scope, clientId);
        var row = imports.lock(scope, clientId, id).orElseThrow();
        if (row.getAppliedAt() != null) return Outcome.refused(Refusal.CONFLICT, "roster_import.applied_already");
        if (row.getPreview().data().equals("{}")) return Outcome.refused(Refusal.GONE, "roster_import.forgotten");
        if (row.getBaseRevision() != revision) return Outcome.refused(Refusal.CONFLICT, "roster_import.roster_changed");
        var preview = tools.json().read(row.getPreview(), RosterPreview.class);
        if (preview.doubt() != null && !confirmDoubt) return Outcome.refused(Refusal.CONFLICT, "roster_import.doubtful");
        var changes = preview.changes();
        var added = standing(changes, "added");
        var changed = standing(changes, "changed");
        var gone = confirmGone ? standing(changes, "gone") : List.<Standing>of();
        roster.insert(scope, clientId, added);
        roster.update(scope, clientId, changed);
        roster.update(scope, clientId, gone);
        bar(scope, clientId, changes, confirmGone);
        tools.change().made(act, clientId, changes.stream().filter(each -> each.is("changed") && !Objects.equals(each.before().email(), each.after().email())).map(Change::personId).toList());
        imports.applied(scope, clientId, id, added.size(), changed.size(), gone.size(), clock.instant());
        act.changed(null, List.of(HexFormat.of().formatHex(row.getSha256()), added.size(), changed.size(), gone.size()));
        return Outcome.done(id);
    }

    /** Those who are gone or have left come in no more, those who leave on a day to come from the day after; those who are back do. */
    private void bar(Scope scope, UUID clientId, List<Change> changes, boolean confirmGone) {
        var now = clock.instant();
        changes.stream().filter(each -> each.is("added") || each.is("changed") || (confirmGone && each.is("gone")))
            .filter(each -> !Objects.equals(each.is("added") ? null : each.before().barredFrom(now), each.after().barredFrom(now)))
            .collect(Collectors.groupingBy(each -> Optional.ofNullable(each.after().barredFrom(now)), Collectors.mapping(Change::personId, Collectors.toList())))
            .forEach((from, people) -> tools.reach().suspend(scope, clientId, people, from.orElse(null)));
    }

    private static List<Standing> standing(List<Change> changes, String kind) {
        return changes.stream().filter(each -> each.is(kind)).map(each -> new Standing(each.personId(), each.after())).toList();
    }

    private LocalDate today() {
        return HongKong.today(clock);
    }
}
