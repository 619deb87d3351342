package hk.praya.firm;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Reach.Standing;
import hk.praya.access.Scope;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.firm.tables.records.MemberRecord;
import hk.praya.jooq.firm.tables.records.SuspensionRecord;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members as a list shows them, with what access knows of them and what may be done. */
@Singleton
final class MemberList {
    private final Access access;
    private final Authorization authorization;
    private final MemberQueries members;
    private final Reach reach;

    MemberList(Access access, Authorization authorization, MemberQueries members, Reach reach) {
        this.access = access;
        this.authorization = authorization;
        this.members = members;
        this.reach = reach;
    }

    /** @param by who suspended them, or null where that was not kept yet */
    @Serdeable
    record SuspensionView(@Nullable UUID by, Instant at) {}

    /**
     * What access knows of a member is for those who see the whole firm: null for everybody else, who is told nothing.
     *
     * @param roles of the firm; assignments to clients are shown with each client
     * @param joined whether they have signed in at least once
     * @param clientsAssigned on which they work, in whatever role; a suspension leaves them
     */
    @Serdeable
    record MemberView(UUID id, Names name, String email, @Nullable List<String> roles, @Nullable Boolean suspended, @Nullable Boolean joined,
        @Nullable Integer clientsAssigned,
        @Nullable SuspensionView suspension, long version, Map<String, Action> actions) {}

    Outcome<Page<MemberView>> list(Actor actor) {
        return access.read(actor, Permission.MEMBER_LIST, scope -> {
            var rows = views(actor, scope);
            return Outcome.done(new Page<>(rows, (long) rows.size(), null));
        });
    }

    Outcome<MemberView> view(Actor actor, UUID memberId) {
        return access.read(actor, Permission.MEMBER_LIST, scope -> views(actor, scope).stream().filter(each -> each.id().equals(memberId)).findFirst()
            .map(Outcome::done).orElseGet(Outcome::absent));
    }

    private List<MemberView> views(Actor actor, Scope scope) {
        if (!scope.isFirmWide()) return members.all(scope).stream().map(row -> view(actor, row, Map.of(), null, null)).toList();
        var standing = reach.standing(scope);
        var suspensions = members.suspensions(scope);
        return members.all(scope).stream()
            .map(row -> view(actor, row, standing, standing.getOrDefault(row.getMemberId(), Standing.NONE), suspensions.get(row.getMemberId()))).toList();
    }

    private MemberView view(Actor actor, MemberRecord row, Map<UUID, Standing> standing, @Nullable Standing known,
        @Nullable SuspensionRecord suspension) {
        var id = row.getMemberId();
        var actions = Map.of(
            "edit", Action.of(authorization.decide(actor, Permission.MEMBER_EDIT, null)),
            "demote", action(actor, Permission.MEMBER_EDIT, MemberPolicy.againstDemoting(id, standing)),
            "suspend", action(actor, Permission.MEMBER_SUSPEND, MemberPolicy.againstSuspending(actor.id(), id, standing)),
            "restore", action(actor, Permission.MEMBER_RESTORE, MemberPolicy.againstRestoring(id, standing)));
        return new MemberView(id, new Names(row.getNameEn(), row.getNameZhHant()), row.getEmail(), known == null ? null : known.roles(),
            known == null ? null : known.suspended(), known == null ? null : known.joined(), known == null ? null : known.clients(),
            suspension == null ? null : new SuspensionView(suspension.getSuspendedBy(), suspension.getSuspendedAt().toInstant()), row.getVersion(), actions);
    }

    private Action action(Actor actor, Permission permission, @Nullable Reason against) {
        var may = Action.of(authorization.decide(actor, permission, null));
        return may.allowed() && against != null ? Action.no(against.key()) : may;
    }
}
