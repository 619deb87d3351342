package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.NameBook.FirmNames;
import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ObligationState.Event;
import hk.praya.signin.Ways.Way;
import jakarta.inject.Singleton;
import java.time.Instant;
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
    private final Leading leading;

    Reminding(Access access, Obligations obligations, ObligationQueries queries, Called called, Telling telling, Leading leading) {
        this.access = access;
        this.obligations = obligations;
        this.queries = queries;
        this.called = called;
        this.telling = telling;
        this.leading = leading;
    }

    /** What everybody in a reminder is called. */
    @Singleton
    record Called(FirmNames firms, ClientNames clients, PersonNames people) {}

    /** Somebody to write to. */
    record Addressee(Names name, @Nullable String email) {}

    /**
     * @param row as it stands after asking; {@code addressee} empty where nobody in particular holds it
     * @param by who asks
     * @param way to it: one that is a link is said once, and kept nowhere
     */
    record Reminded(ObligationRecord row, Names firm, Names client, Optional<Addressee> addressee, UUID by, Optional<Way> way) {
        /** Whether a letter, which is the worker's to write, has to bring a link. */
        boolean lacksLink() {
            return way.isEmpty() && Leading.personOf(row) != null;
        }

        @Nullable String url() {
            return way.map(Way::url).orElse(null);
        }

        @Nullable Instant expiresAt() {
            return way.map(Way::expiresAt).orElse(null);
        }

        Reminded with(Optional<Way> link) {
            return new Reminded(row, firm, client, addressee, by, link);
        }
    }

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
            // A letter's link is made when it is written; a message's now, and this answer alone says it.
            var way = byEmail ? Optional.<Way>empty() : leading.page(act.scope(), after).or(() -> leading.link(act, after, act.actor().id()));
            return Outcome.done(new Reminded(after, called.firms().firm(act.scope()).name(), called.clients().client(act.scope(), clientId).name(), addressee, act.actor().id(), way));
        });
    }

    /** What a reminder's letter says, read by the worker; empty where it is settled by now. */
    Optional<Reminded> of(Scope scope, UUID clientId, UUID actId) {
        return queries.act(scope, clientId, actId).flatMap(note -> queries.find(scope, clientId, note.getObligationId())
            .filter(row -> ObligationState.of(row.getState()) == ObligationState.OPEN)
            .map(row -> new Reminded(row, called.firms().firm(scope).name(), called.clients().client(scope, clientId).name(), addressee(scope, row), note.getActorId(), leading.page(scope, row))));
    }

    /** The worker's: a link of the letter's own, of which the trail has a line and the letter alone the address. */
    Reminded linked(UUID firmId, Reminded reminded) {
        if (!reminded.lacksLink()) return reminded;
        var row = reminded.row();
        var linked = access.asSystem(firmId, row.getClientId(), Purpose.REMINDER, Permission.LINK_ISSUE, Subject.of(row.getClientId(), "obligation", row.getId()), act -> {
            act.changed(null, row.getOwnerPersonId());
            return Outcome.done(reminded.with(leading.link(act, row, reminded.by())));
        });
        return linked instanceof Outcome.Done<Reminded>(var done) ? done : reminded;
    }

    private Optional<Addressee> addressee(Scope scope, ObligationRecord row) {
        if (row.getOwnerPersonId() != null) return called.people().find(scope, row.getClientId(), row.getOwnerPersonId()).map(found -> new Addressee(found.name(), found.email()));
        if (row.getOwnerMemberId() == null) return Optional.empty();
        var member = called.firms().member(scope, row.getOwnerMemberId());
        return Optional.of(new Addressee(member.name(), member.email()));
    }
}
