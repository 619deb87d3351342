package hk.praya.obligation;

import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Reach;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who can hold something: a member of the firm assigned to this client, somebody on its roster. */
@Singleton
public final class Owners {
    private final Reach reach;
    private final PersonNames people;

    Owners(Reach reach, PersonNames people) {
        this.reach = reach;
        this.people = people;
    }

    /** @param ball whose turn it would be. @return why these cannot hold it; empty where they can, or where nobody in particular does */
    Optional<Reason> problem(Scope scope, UUID clientId, String ball, @Nullable UUID memberId, @Nullable UUID personId) {
        if (memberId != null) {
            if (!List.of("consultant", "reviewer").contains(ball)) return Optional.of(Reason.of("owner_not_of_side", "ownerMemberId"));
            if (!rolesOn(scope, clientId, memberId).contains(ball)) return Optional.of(Reason.of("owner_not_assigned", "ownerMemberId"));
        }
        if (personId != null) {
            if (!ball.equals("client")) return Optional.of(Reason.of("owner_not_of_side", "ownerPersonId"));
            if (!isOnRoster(scope, clientId, personId)) return Optional.of(Reason.of("person_unknown", "ownerPersonId"));
        }
        return Optional.empty();
    }

    /** Of what is to be set for a time to come: whichever side the member is on. */
    public boolean mayHold(Scope scope, UUID clientId, @Nullable UUID memberId, @Nullable UUID personId) {
        return (memberId == null || !rolesOn(scope, clientId, memberId).isEmpty()) && (personId == null || isOnRoster(scope, clientId, personId));
    }

    private Set<String> rolesOn(Scope scope, UUID clientId, UUID memberId) {
        return reach.assignments(scope, List.of(clientId)).stream().filter(each -> each.memberId().equals(memberId)).map(each -> each.role().key()).collect(Collectors.toSet());
    }

    private boolean isOnRoster(Scope scope, UUID clientId, UUID personId) {
        return people.find(scope, clientId, personId).isPresent();
    }
}
