package hk.praya.obligation;

import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Reach;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
            var assigned = reach.assignments(scope, List.of(clientId)).stream().anyMatch(each -> each.memberId().equals(memberId) && each.role().key().equals(ball));
            if (!assigned) return Optional.of(Reason.of("owner_not_assigned", "ownerMemberId"));
        }
        if (personId != null) {
            if (!ball.equals("client")) return Optional.of(Reason.of("owner_not_of_side", "ownerPersonId"));
            if (people.find(scope, clientId, personId).isEmpty()) return Optional.of(Reason.of("person_unknown", "ownerPersonId"));
        }
        return Optional.empty();
    }

    /** Of what is to be set for a time to come: whichever side the member is on. */
    public boolean mayHold(Scope scope, UUID clientId, @Nullable UUID memberId, @Nullable UUID personId) {
        var member = memberId == null || reach.assignments(scope, List.of(clientId)).stream().anyMatch(each -> each.memberId().equals(memberId));
        return member && (personId == null || people.find(scope, clientId, personId).isPresent());
    }
}
