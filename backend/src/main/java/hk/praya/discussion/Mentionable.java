package hk.praya.discussion;

import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who can be mentioned: whoever works on the client, in the role that they do it in. */
@Singleton
final class Mentionable {
    private final Reach reach;

    Mentionable(Reach reach) {
        this.reach = reach;
    }

    /** Of what a mentioned member sees to. */
    static String source(UUID comment, UUID member) {
        return "discussion.mention:" + comment + ":" + member;
    }

    /** Somebody who is consultant and reviewer is mentioned as consultant. */
    Map<UUID, Role> of(Scope scope, UUID clientId) {
        var people = new LinkedHashMap<UUID, Role>();
        for (var each : reach.assignments(scope, List.of(clientId))) people.merge(each.memberId(), each.role(), (one, other) -> one == Role.CONSULTANT ? one : other);
        return people;
    }
}
