package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.NameBook.FirmNames;
import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ObligationState.Event;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking again: counts it, and sends a letter where one is wanted and there is an address. */
@Singleton
final class Reminding {
    private final Access access;
    private final Obligations obligations;
    private final ObligationQueries queries;
    private final Called called;
    private final Telling telling;

    Reminding(Access access, Obligations obligations, ObligationQueries queries, Called called, Telling telling) {
        this.access = access;
        this.obligations = obligations;
        this.queries = queries;
        this.called = called;
        this.telling = telling;
    }

    /** What everybody in a reminder is called. */
    @Singleton
    record Called(FirmNames firms, ClientNames clients, PersonNames people) {}

    /** Somebody to write to. */
    record Addressee(Names name, @Nullable String email) {}

    /** @param row as it stands after asking; {@code addressee} empty where nobody in particular holds it */
    record Reminded(ObligationRecord row, Names firm, Names client, Optional<Addressee> addressee, boolean sent) {}

    Outcome<Reminded> remind(Actor actor, UUID clientId, UUID id, String channel, long version) {
        return access.write(actor, Permission.OBLIGATION_EDIT, Subject.of(clientId, "obligation", id), act -> {
            var known = queries.lock(act.scope(), clientId, id);
            if (known.isEmpty()) return Outcome.absent();
            if (known.get().getVersion() != version) return Outcome.stale(null);
            var state = ObligationState.of(known.get().getState());
            if (state.after(Event.REMIND).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "obligation_" + state.key());
            var addressee = addressee(act.scope(), known.get());
            var byEmail = channel.equals("email");
            if (byEmail && addressee.map(Addressee::email).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "owner_without_email");
            var change = new ObligationRecord().setAskedCount(known.get().getAskedCount() + 1).setLastAskedOn(obligations.today()).setState(state.key()).setVersion(version + 1);
            queries.update(act.scope(), clientId, id, change);
            telling.note(act, known.get(), channel);
            act.changed(known.get().getAskedCount(), change.getAskedCount() + " " + channel);
            var after = queries.find(act.scope(), clientId, id).orElseThrow();
            return Outcome.done(new Reminded(after, called.firms().firm(act.scope()).name(), called.clients().client(act.scope(), clientId).name(), addressee, byEmail));
        });
    }

    /** What a reminder's letter says, read by the worker; empty where it is settled by now. */
    Optional<Reminded> of(Scope scope, UUID clientId, UUID actId) {
        return queries.act(scope, clientId, actId).flatMap(note -> queries.find(scope, clientId, note.getObligationId()))
            .filter(row -> ObligationState.of(row.getState()) == ObligationState.OPEN)
            .map(row -> new Reminded(row, called.firms().firm(scope).name(), called.clients().client(scope, clientId).name(), addressee(scope, row), true));
    }

    private Optional<Addressee> addressee(Scope scope, ObligationRecord row) {
        if (row.getOwnerPersonId() != null) return called.people().find(scope, row.getClientId(), row.getOwnerPersonId()).map(found -> new Addressee(found.name(), found.email()));
        if (row.getOwnerMemberId() == null) return Optional.empty();
        var member = called.firms().member(scope, row.getOwnerMemberId());
        return Optional.of(new Addressee(member.name(), member.email()));
    }
}
