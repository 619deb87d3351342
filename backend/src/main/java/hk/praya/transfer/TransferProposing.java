package hk.praya.transfer;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.client.ClientParticulars;
import hk.praya.platform.Profile;
import hk.praya.platform.Profiles;
import hk.praya.roster.RosterFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Which DingTalk?" A client's platforms and its address book point to importers; two at once are two transfers (law reference §0.2). */
@Singleton
final class TransferProposing {
    private final Access access;
    private final TransferRegister register;
    private final TransferQueries queries;
    private final Known known;
    private final Idempotency idempotency;
    private final Clock clock;

    TransferProposing(Access access, TransferRegister register, TransferQueries queries, Known known, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.register = register;
        this.queries = queries;
        this.known = known;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What proposals are made from. */
    @Singleton
    record Known(ClientParticulars clients, Profiles profiles, RosterFacts roster) {}

    /**
     * @param accounts how many the address book points to; null where it cannot tell
     * @param registered whether a transfer goes there already
     */
    record Proposal(Profile profile, Profile.Importer importer, @Nullable UUID platformId, @Nullable Integer accounts, boolean registered) {
        Flow flow() {
            return Flow.proposed(importer.proposed(), platformId, importer.entity().key(), importer.entity().seat(), accounts);
        }
    }

    Outcome<List<Proposal>> proposals(Actor actor, UUID clientId) {
        return access.read(actor, Permission.TRANSFER_VIEW, clientId, scope -> Outcome.done(of(scope, clientId)));
    }

    private List<Proposal> of(Scope scope, UUID clientId) {
        var registered = queries.importers(scope, clientId);
        var roster = known.roster().of(scope, clientId);
        var proposals = new ArrayList<Proposal>();
        var platforms = known.clients().find(scope, clientId).map(ClientParticulars.Known::platforms).orElse(List.of());
        // Another platform's accounts are not those of the address book.
        var vendor = known.roster().platformOf(scope, clientId, roster, platforms.stream().map(platform -> platform.vendor()).toList());
        for (var platform : platforms) propose(proposals, known.profiles().of(platform.vendor()), platform.id(), platform.vendor().equals(vendor) ? roster : null, registered);
        // Nobody has said which platform it is; the address book that was imported is one.
        if (platforms.isEmpty() && vendor != null) propose(proposals, known.profiles().of(vendor), null, roster, registered);
        return proposals;
    }

    private static void propose(List<Proposal> proposals, Profile profile, @Nullable UUID platformId, RosterFacts.@Nullable Facts roster, List<String> registered) {
        for (var importer : profile.importers()) {
            var accounts = accounts(importer.serves(), roster);
            // Nobody's accounts are no transfer; an importer that cannot be told without an address book is proposed by hand only.
            var untold = accounts == null && importer.serves() != Profile.Serves.ALL;
            if (untold || (accounts != null && accounts == 0)) continue;
            var again = proposals.stream().anyMatch(each -> each.importer().entity().equals(importer.entity()));
            if (!again) proposals.add(new Proposal(profile, importer, platformId, accounts, registered.contains(importer.entity().key())));
        }
    }

    private static @Nullable Integer accounts(Profile.Serves serves, RosterFacts.@Nullable Facts roster) {
        if (roster == null) return null;
        return switch (serves) {
            case PLUS86 -> roster.plus86();
            case OTHERS -> roster.accounts() - roster.plus86();
            case ALL -> roster.accounts() == 0 ? null : Integer.valueOf(roster.accounts());
            case UNKNOWN -> null;
        };
    }

    /** Registers what is proposed and not there yet, together. */
    Outcome<List<UUID>> register(Actor actor, UUID clientId, UUID key) {
        var first = Ids.next(clock);
        var made = new ArrayList<UUID>();
        return access.write(actor, Permission.TRANSFER_EDIT, Subject.of(clientId, "transfer", first), act ->
            idempotency.once(act, key, clientId, "transfer.propose", "", first, () -> {
                // Two at once would propose the same twice: the second waits for the first, and then finds it there.
                queries.numbers(act.scope(), clientId, 0);
                var flows = of(act.scope(), clientId).stream().filter(each -> !each.registered()).map(Proposal::flow).toList();
                if (flows.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "transfer.nothing_proposed");
                made.add(first);
                while (made.size() < flows.size()) made.add(Ids.next(clock));
                if (!register.addAll(act, clientId, made, flows)) return Outcome.refused(Refusal.CONFLICT, "transfers_full");
                act.changed(null, flows);
                return Outcome.done(first);
            }).then(id -> Outcome.done(made.isEmpty() ? List.of(id) : List.copyOf(made))));
    }
}
