package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ObligationState.Event;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody at the client has to see to: their own, and for whoever acts for the company what is nobody's in particular. */
@Singleton
final class OwnObligations {
    private final Access access;
    private final Obligations obligations;
    private final ObligationQueries queries;

    OwnObligations(Access access, Obligations obligations, ObligationQueries queries) {
        this.access = access;
        this.obligations = obligations;
        this.queries = queries;
    }

    /**
     * Something to see to.
     *
     * @param kind condition or manual, or another that has no page of its own for the client: the message key of its sentence
     * @param words of a manual one, in {@code language}; else null
     * @param remark why the firm handed it back, or what it said when it handed it over
     * @param mine whether it is this person's; else anybody's who acts for the company
     */
    @Serdeable
    record OwnObligation(UUID id, String kind, Particulars particulars, @Nullable String words, @Nullable String language, @Nullable LocalDate due, @Nullable String remark, boolean mine, long version) {}

    Outcome<List<OwnObligation>> list(Actor actor, UUID clientId) {
        return access.read(actor, Permission.OBLIGATION_OWN, clientId, scope ->
            Outcome.done(queries.own(scope, clientId, actor.id(), actsForCompany(actor)).stream().map(row -> view(actor, row)).toList()));
    }

    /** It is done, as they say: the firm has it next. @param note how it was done */
    Outcome<UUID> report(Actor actor, UUID clientId, UUID id, String note, long version) {
        return access.write(actor, Permission.OBLIGATION_REPORT, Subject.of(clientId, "obligation", id), act -> {
            var known = queries.find(act.scope(), clientId, id).filter(row -> isTheirs(actor, row));
            if (known.isEmpty()) return Outcome.absent();
            if (known.get().getVersion() != version) return Outcome.stale(null);
            var row = known.get();
            var state = ObligationState.of(row.getState());
            if (state.after(Event.REPORT).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "obligation_" + state.key());
            var change = new ObligationRecord().setBallWith(Obligations.BallWith.CONSULTANT.key()).setOwnerPersonId(null).setOwnerMemberId(null).setSnoozedUntil(null)
                .setRemark(note.strip()).setReportedBy(actor.id());
            // Two of them at once: the second finds that it was handed over already.
            if (!obligations.handOver(act, row, change)) return Outcome.stale(null);
            act.changed(row.getBallWith(), Event.REPORT.key());
            return Outcome.done(id);
        });
    }

    private static boolean isTheirs(Actor actor, ObligationRecord row) {
        if (Obligations.hasPage(row.getKind())) return false;
        if (actor.id().equals(row.getReportedBy())) return true;
        if (!row.getBallWith().equals(Obligations.BallWith.CLIENT.key())) return false;
        return row.getOwnerPersonId() == null ? actsForCompany(actor) : row.getOwnerPersonId().equals(actor.id());
    }

    private static boolean actsForCompany(Actor actor) {
        return actor instanceof Actor.Person person && Role.actForClient(person.roles());
    }

    private OwnObligation view(Actor actor, ObligationRecord row) {
        return new OwnObligation(row.getId(), row.getKind(), obligations.particulars(row), row.getWords(), row.getLanguage(), row.getDue(), row.getRemark(), actor.id().equals(row.getOwnerPersonId()), row.getVersion());
    }
}
