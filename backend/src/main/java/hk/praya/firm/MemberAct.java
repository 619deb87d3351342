package hk.praya.firm;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Reach.Standing;
import hk.praya.access.Subject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * How members are changed: the firm's row is locked first, so that of two administrators who take each other's role at
 * once, one is told that nobody would be left; and whoever acts must still be one of them.
 */
@Singleton
final class MemberAct {
    private final Access access;
    private final FirmQueries firms;
    private final Reach reach;

    MemberAct(Access access, FirmQueries firms, Reach reach) {
        this.access = access;
        this.firms = firms;
        this.reach = reach;
    }

    /** @param work is given the members as they stand under the lock */
    Outcome<UUID> write(Actor actor, Permission permission, UUID memberId, BiFunction<Act, Map<UUID, Standing>, Outcome<UUID>> work) {
        return access.write(actor, permission, Subject.ofFirm("member", memberId), act -> {
            firms.lock(act.scope());
            var standing = reach.standing(act.scope());
            return MemberPolicy.mayAct(actor.id(), standing) ? work.apply(act, standing) : Outcome.refused(Refusal.NOT_ALLOWED, "not_allowed");
        });
    }
}
