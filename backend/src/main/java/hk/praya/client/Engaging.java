package hk.praya.client;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Key;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.http.HongKong;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The mandate for a client: its terms, and who works on it. Both decide who reaches the client, and from when to when. */
@Singleton
final class Engaging {

    private final Access access;
    private final ClientQueries queries;
    private final EngagementRepository engagements;
    private final Reach reach;
    private final Idempotency idempotency;
    private final Clock clock;

    Engaging(Access access, ClientQueries queries, EngagementRepository engagements, Reach reach, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.engagements = engagements;
        this.reach = reach;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record Terms(List<String> modules, String tier, LocalDate starts, LocalDate ends, long feeMinor, String currency) {
        Terms {
            modules = List.copyOf(modules);
        }

        static Terms of(Engagement row) {
            return new Terms(List.of(row.modules()), row.tier(), row.starts(), row.ends(), row.feeMinor(), row.currency());
        }
    }

    Outcome<UUID> engage(Actor actor, UUID clientId, Terms terms, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.ENGAGEMENT_EDIT, Subject.of(clientId, "engagement", id), act -> {
            if (queries.lock(act.scope(), clientId).isEmpty()) return Outcome.absent();
            return idempotency.once(act, key, clientId, "engagement.edit", terms, id, () -> add(act, clientId, id, terms));
        });
    }

    /** Within somebody's act. */
    Outcome<UUID> add(Act act, UUID clientId, UUID id, Terms terms) {
        if (terms.ends().isBefore(terms.starts())) return Outcome.refused(Refusal.INVALID, "ends_before_start", "ends");
        engagements.save(new Engagement(Key.of(act.scope(), clientId, id), terms.modules().toArray(String[]::new), terms.tier(), terms.starts(),
            terms.ends(), terms.feeMinor(), terms.currency(), 0, clock.instant().atOffset(ZoneOffset.UTC)));
        widen(act, clientId);
        act.changed(null, terms);
        return Outcome.done(id);
    }

    Outcome<UUID> change(Actor actor, UUID clientId, UUID id, Terms terms, long version) {
        return access.write(actor, Permission.ENGAGEMENT_EDIT, Subject.of(clientId, "engagement", id), act -> {
            if (queries.lock(act.scope(), clientId).isEmpty()) return Outcome.absent();
            var before = engagements.findByKey(Key.of(act.scope(), clientId, id));
            if (before.isEmpty()) return Outcome.absent();
            if (terms.ends().isBefore(terms.starts())) return Outcome.refused(Refusal.INVALID, "ends_before_start", "ends");
            if (before.get().version() != version) return Outcome.stale(null);
            engagements.update(new Engagement(before.get().key(), terms.modules().toArray(String[]::new), terms.tier(), terms.starts(), terms.ends(),
                terms.feeMinor(), terms.currency(), version, before.get().createdAt()));
            widen(act, clientId);
            act.changed(Terms.of(before.get()), terms);
            return Outcome.done(id);
        });
    }

    private void widen(Act act, UUID clientId) {
        var hull = queries.hull(act.scope(), clientId);
        var archived = queries.find(act.scope(), clientId).orElseThrow().getArchivedAt() != null;
        reach.window(act.scope(), clientId, hull.starts(), hull.ends(), archived);
    }

    Outcome<UUID> assign(Actor actor, UUID clientId, UUID memberId, Role role, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.ASSIGNMENT_EDIT, Subject.of(clientId, "assignment", id), act -> {
            if (queries.find(act.scope(), clientId).isEmpty()) return Outcome.absent();
            return idempotency.once(act, key, clientId, "assignment.edit", memberId + " " + role, id, () -> {
                if (!reach.isMember(act.scope(), memberId)) return Outcome.refused(Refusal.INVALID, "member_unknown", "memberId");
                if (!reach.assign(act.scope(), clientId, id, memberId, role, today())) return Outcome.refused(Refusal.CONFLICT, "assigned_already", "memberId");
                act.changed(null, List.of(memberId, role));
                return Outcome.done(id);
            });
        });
    }

    /** Takes effect within seconds, for open sessions too: the gate asks again at most every two. */
    Outcome<UUID> unassign(Actor actor, UUID clientId, UUID assignmentId) {
        return access.write(actor, Permission.ASSIGNMENT_EDIT, Subject.of(clientId, "assignment", assignmentId), act ->
            reach.unassign(act.scope(), clientId, assignmentId, clock.instant()) ? Outcome.done(assignmentId) : Outcome.absent());
    }

    LocalDate today() {
        return HongKong.today(clock);
    }
}
