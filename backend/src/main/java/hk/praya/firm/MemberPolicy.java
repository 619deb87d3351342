package hk.praya.firm;

import hk.praya.access.Outcome.Reason;
import hk.praya.access.Reach.Standing;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may be suspended, restored, or lose a role; each answer is the reason against it, or null. A firm always keeps an
 * administrator who may sign in: without one, nobody could let anybody in again.
 */
final class MemberPolicy {
    private MemberPolicy() {}

    /**
     * Whoever acts was an administrator when the request came in, at most two seconds ago; under the lock they must be one
     * still, or a colleague who is being removed could undo it.
     */
    static boolean mayAct(UUID actorId, Map<UUID, Standing> all) {
        return isActing(of(actorId, all));
    }

    /** @param all the members of the firm as they stand */
    static @Nullable Reason againstSuspending(UUID actorId, UUID memberId, Map<UUID, Standing> all) {
        if (memberId.equals(actorId)) return Reason.of("self_suspension");
        if (of(memberId, all).suspended()) return Reason.of("member_suspended");
        return isLastAdministrator(memberId, all) ? Reason.of("last_administrator") : null;
    }

    static @Nullable Reason againstRestoring(UUID memberId, Map<UUID, Standing> all) {
        return of(memberId, all).suspended() ? null : Reason.of("member_not_suspended");
    }

    /** Against taking the administrator's role from somebody who has it. */
    static @Nullable Reason againstDemoting(UUID memberId, Map<UUID, Standing> all) {
        return isLastAdministrator(memberId, all) ? Reason.of("last_administrator", "roles") : null;
    }

    private static boolean isLastAdministrator(UUID memberId, Map<UUID, Standing> all) {
        return isActing(of(memberId, all)) && all.entrySet().stream().noneMatch(each -> !each.getKey().equals(memberId) && isActing(each.getValue()));
    }

    private static boolean isActing(Standing standing) {
        return standing.isAdministrator() && !standing.suspended();
    }

    private static Standing of(UUID memberId, Map<UUID, Standing> all) {
        return all.getOrDefault(memberId, Standing.NONE);
    }
}
