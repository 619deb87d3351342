package hk.praya.client;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Scope;
import hk.praya.http.Action;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.client.tables.records.ClientRecord;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one sees on opening a client. */
@Singleton
final class ClientHome {
    private static final Map<String, Permission> ACTIONS = actions();

    private final Access access;
    private final Authorization authorization;
    private final ClientQueries queries;
    private final Reach reach;
    private final Clock clock;

    ClientHome(Access access, Authorization authorization, ClientQueries queries, Reach reach, Clock clock) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.reach = reach;
        this.clock = clock;
    }

    @Serdeable
    record EngagementView(UUID id, List<String> modules, String tier, LocalDate starts, LocalDate ends, long feeMinor, String currency, long version) {}

    @Serdeable
    record PlatformView(UUID id, String vendor, String edition, @Nullable Integer seats, String region, long version) {}

    @Serdeable
    record AssignmentView(UUID id, UUID memberId, String role, LocalDate starts) {}

    /**
     * @param engagementState {@code active}, {@code ended}, {@code future} or {@code none}, today in Hong Kong
     * @param signInSource the client's own identity provider, or null: people sign in by link and code
     */
    @Serdeable
    record ClientView(UUID id, Names name, @Nullable String brNumber, @Nullable String sector, @Nullable Integer staff, @Nullable String emailDomain,
        String colour, boolean archived, long version, String engagementState, List<EngagementView> engagements, List<PlatformView> platforms,
        List<AssignmentView> assignments, @Nullable String signInSource, Map<String, Action> actions) {}

    Outcome<ClientView> view(Actor actor, UUID clientId) {
        return access.read(actor, Permission.CLIENT_VIEW, clientId, scope ->
            queries.find(scope, clientId).map(row -> Outcome.done(of(actor, scope, row))).orElseGet(Outcome::absent));
    }

    private ClientView of(Actor actor, Scope scope, ClientRecord row) {
        var clientId = row.getClientId();
        // The fee and the people of the firm are the firm's own business.
        var ofFirm = actor instanceof Actor.Member;
        var engagements = queries.engagements(scope, clientId).stream().map(each -> new EngagementView(each.getId(), List.of(each.getModules()),
            each.getTier(), each.getStarts(), each.getEnds(), ofFirm ? each.getFeeMinor() : 0, each.getCurrency(), each.getVersion())).toList();
        var platforms = queries.platforms(scope, List.of(clientId)).stream().map(each -> new PlatformView(each.getId(), each.getVendor(), each.getEdition(),
            each.getSeats(), each.getRegion(), each.getVersion())).toList();
        var assignments = ofFirm ? reach.assignments(scope, List.of(clientId)).stream().map(each ->
            new AssignmentView(each.id(), each.memberId(), each.role().key(), each.starts())).toList() : List.<AssignmentView>of();
        return new ClientView(clientId, new Names(row.getNameEn(), row.getNameZhHant()), row.getBrNumber(), row.getSector(), row.getStaff(),
            row.getEmailDomain(), row.getColour(), row.getArchivedAt() != null, row.getVersion(), state(engagements), engagements, platforms, assignments,
            reach.source(scope, clientId).orElse(null), allowed(actor, clientId, row.getArchivedAt() != null));
    }

    private String state(List<EngagementView> engagements) {
        var today = HongKong.today(clock);
        if (engagements.isEmpty()) return "none";
        if (engagements.stream().anyMatch(each -> !each.starts().isAfter(today) && !each.ends().isBefore(today))) return "active";
        return engagements.stream().anyMatch(each -> each.starts().isAfter(today)) ? "future" : "ended";
    }

    private Map<String, Action> allowed(Actor actor, UUID clientId, boolean archived) {
        var actions = new LinkedHashMap<String, Action>();
        ACTIONS.forEach((name, permission) -> actions.put(name, standing(Action.of(authorization.decide(actor, permission, clientId)), permission, archived)));
        return actions;
    }

    /** An archived client takes one change only: being restored. */
    private static Action standing(Action action, Permission permission, boolean archived) {
        if (!action.allowed() || permission.mode() == Permission.Mode.READ) return action;
        if (permission == Permission.CLIENT_RESTORE) return archived ? action : Action.no("client_not_archived");
        return archived ? Action.no("client_archived") : action;
    }

    private static Map<String, Permission> actions() {
        var actions = new LinkedHashMap<String, Permission>();
        actions.put("edit", Permission.CLIENT_EDIT);
        actions.put("archive", Permission.CLIENT_ARCHIVE);
        actions.put("restore", Permission.CLIENT_RESTORE);
        actions.put("viewSso", Permission.SSO_VIEW);
        actions.put("engage", Permission.ENGAGEMENT_EDIT);
        actions.put("assign", Permission.ASSIGNMENT_EDIT);
        actions.put("editPlatforms", Permission.PLATFORM_EDIT);
        actions.put("viewRoster", Permission.ROSTER_VIEW);
        actions.put("importRoster", Permission.ROSTER_IMPORT);
        actions.put("viewCustomers", Permission.CUSTOMER_VIEW);
        actions.put("viewTransfers", Permission.TRANSFER_VIEW);
        actions.put("editTransfers", Permission.TRANSFER_EDIT);
        actions.put("viewNotices", Permission.NOTICE_VIEW);
        actions.put("viewRobots", Permission.ROBOT_VIEW);
        actions.put("editNotices", Permission.NOTICE_EDIT);
        actions.put("exportLedger", Permission.LEDGER_EXPORT);
        actions.put("viewTias", Permission.TIA_VIEW);
        actions.put("startTia", Permission.TIA_EDIT);
        actions.put("viewEvidence", Permission.EVIDENCE_VIEW);
        actions.put("addEvidence", Permission.EVIDENCE_ADD);
        actions.put("viewObligations", Permission.OBLIGATION_VIEW);
        actions.put("editObligations", Permission.OBLIGATION_EDIT);
        actions.put("viewAudit", Permission.AUDIT_VIEW);
        actions.put("issueLinks", Permission.LINK_ISSUE);
        return actions;
    }
}
