package hk.praya.firm;

import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.http.Names;
import hk.praya.jooq.firm.tables.records.MemberRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who works at the firm, and with what roles. */
@Singleton
final class MemberKeeping {
    /** As strict as an identity provider's own: what this refuses could not sign in. */
    static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?){1,20}";

    private final MemberAct acts;
    private final MemberQueries members;
    private final Reach reach;
    private final Idempotency idempotency;
    private final Clock clock;

    MemberKeeping(MemberAct acts, MemberQueries members, Reach reach, Idempotency idempotency, Clock clock) {
        this.acts = acts;
        this.members = members;
        this.reach = reach;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param roles administrator, partner, or none: consultants and reviewers are so by assignment */
    record Particulars(Names name, Set<Role> roles) {
        Particulars {
            // In one order, so that their text is the same for the same roles.
            var ordered = EnumSet.noneOf(Role.class);
            ordered.addAll(roles);
            roles = ordered;
        }
    }

    /** @param email in lower case: it serves once, at the first sign-in */
    record Newcomer(Particulars particulars, String email) {}

    Outcome<UUID> create(Actor actor, Newcomer newcomer, UUID key) {
        var id = Ids.next(clock);
        return acts.write(actor, Permission.MEMBER_CREATE, id, (act, _) ->
            idempotency.once(act, key, null, "member.create", newcomer, id, () -> add(act, id, newcomer)));
    }

    /** Within somebody's act. */
    Outcome<UUID> add(Act act, UUID id, Newcomer newcomer) {
        var name = newcomer.particulars().name();
        if (name.isEmpty()) return Outcome.refused(Refusal.INVALID, "name_missing", "name");
        if (members.isTaken(act.scope(), newcomer.email())) return Outcome.refused(Refusal.CONFLICT, "member_email_taken", "email");
        if (members.count(act.scope()) >= MemberQueries.LIMIT) return Outcome.refused(Refusal.CONFLICT, "members_too_many");
        members.insert(new MemberRecord().setFirmId(act.scope().firmId()).setMemberId(id).setNameEn(name.en()).setNameZhHant(name.zhHant())
            .setEmail(newcomer.email()).setVersion(0L).setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)));
        reach.admit(act.scope(), id, newcomer.email(), newcomer.particulars().roles());
        act.changed(null, newcomer);
        return Outcome.done(id);
    }

    Outcome<UUID> edit(Actor actor, UUID id, Particulars wanted, long version) {
        return acts.write(actor, Permission.MEMBER_EDIT, id, (act, standing) -> {
            var before = members.find(act.scope(), id);
            if (before.isEmpty()) return Outcome.absent();
            if (wanted.name().isEmpty()) return Outcome.refused(Refusal.INVALID, "name_missing", "name");
            if (before.get().getVersion() != version) return Outcome.stale(null);
            var against = wanted.roles().contains(Role.ADMINISTRATOR) ? null : MemberPolicy.againstDemoting(id, standing);
            if (against != null) return Outcome.refused(Refusal.CONFLICT, List.of(against));
            members.rename(act.scope(), id, wanted.name(), version);
            reach.giveFirmRoles(act.scope(), id, wanted.roles());
            var roles = EnumSet.noneOf(Role.class);
            standing.getOrDefault(id, Reach.Standing.NONE).roles().forEach(role -> roles.add(Role.of(role)));
            var stood = new Particulars(new Names(before.get().getNameEn(), before.get().getNameZhHant()), roles);
            act.named(stood.roles().equals(wanted.roles()) ? "name" : stood.name().equals(wanted.name()) ? "roles" : "name_and_roles").changed(stood, wanted);
            return Outcome.done(id);
        });
    }
}
