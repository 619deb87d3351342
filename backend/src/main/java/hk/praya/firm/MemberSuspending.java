package hk.praya.firm;

import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.jooq.firm.tables.records.SuspensionRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Letting a member in no more, and in again. Open sessions end within seconds, because the gate asks again at most
 * every two; assignments stay, so that the administrator sees what has to be handed over.
 */
@Singleton
final class MemberSuspending {
    private final MemberAct acts;
    private final MemberQueries members;
    private final Reach reach;
    private final Idempotency idempotency;
    private final Clock clock;

    MemberSuspending(MemberAct acts, MemberQueries members, Reach reach, Idempotency idempotency, Clock clock) {
        this.acts = acts;
        this.members = members;
        this.reach = reach;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Suspended(UUID memberId, Instant at) {}

    /** @return the suspension's id */
    Outcome<UUID> suspend(Actor actor, UUID memberId, UUID key) {
        var id = Ids.next(clock);
        return acts.write(actor, Permission.MEMBER_SUSPEND, memberId, (act, standing) -> {
            if (members.find(act.scope(), memberId).isEmpty()) return Outcome.absent();
            return idempotency.once(act, key, null, "member.suspend", memberId, id, () -> {
                var against = MemberPolicy.againstSuspending(actor.id(), memberId, standing);
                if (against != null) return Outcome.refused(Refusal.CONFLICT, List.of(against));
                var at = clock.instant();
                members.suspend(new SuspensionRecord().setFirmId(act.scope().firmId()).setSuspensionId(id).setMemberId(memberId)
                    .setSuspendedBy(actor.id()).setSuspendedAt(at.atOffset(ZoneOffset.UTC)));
                reach.suspendMember(act.scope(), memberId, at);
                act.changed(null, new Suspended(memberId, at));
                return Outcome.done(id);
            });
        });
    }

    Outcome<UUID> restore(Actor actor, UUID memberId) {
        return acts.write(actor, Permission.MEMBER_RESTORE, memberId, (act, standing) -> {
            if (members.find(act.scope(), memberId).isEmpty()) return Outcome.absent();
            var against = MemberPolicy.againstRestoring(memberId, standing);
            if (against != null) return Outcome.refused(Refusal.CONFLICT, List.of(against));
            var ended = members.suspensions(act.scope()).get(memberId);
            members.endSuspension(act.scope(), memberId, actor.id(), clock.instant());
            reach.restoreMember(act.scope(), memberId);
            act.changed(ended == null ? null : new Suspended(memberId, ended.getSuspendedAt().toInstant()), null);
            return Outcome.done(memberId);
        });
    }
}
