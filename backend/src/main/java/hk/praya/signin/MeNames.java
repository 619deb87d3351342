package hk.praya.signin;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.NameBook.FirmNames;
import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Session;
import hk.praya.access.Sessions;
import hk.praya.access.Sessions.Membership;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to call somebody, their firm and their client: asked of the rooms that know. */
@Singleton
final class MeNames {
    /** All that a page's head shows. */
    record Called(Names name, @Nullable String email, Names firm, String firmColour, @Nullable Names client, String clientColour, List<Way> memberships) {}

    /** One membership, with its names. */
    record Way(UUID id, Names firm, @Nullable Names client) {}

    private final Access access;
    private final Sessions sessions;
    private final FirmNames firms;
    private final ClientNames clients;
    private final PersonNames people;

    MeNames(Access access, Sessions sessions, FirmNames firms, ClientNames clients, PersonNames people) {
        this.access = access;
        this.sessions = sessions;
        this.firms = firms;
        this.clients = clients;
        this.people = people;
    }

    Called of(Session session) {
        var ways = session.identityId() == null ? List.<Membership>of() : sessions.memberships(session.identityId());
        var named = new ArrayList<Way>();
        if (ways.size() > 1) for (var way : ways) named.add(named(way));
        return switch (session.actor()) {
            case Actor.Member member -> access.lookAtFirm(member.firmId(), scope -> {
                var firm = firms.firm(scope);
                var name = firms.member(scope, member.id());
                return new Called(name.name(), name.email(), firm.name(), firm.colour(), null, "", named);
            });
            case Actor.Person person -> access.lookAsSystem(person.firmId(), person.clientId(), scope -> {
                var firm = firms.firm(scope);
                var client = clients.client(scope, person.clientId());
                var name = people.person(scope, person.id());
                return new Called(name.name(), name.email(), firm.name(), firm.colour(), client.name(), client.colour(), named);
            });
            case Actor.Worker _ -> throw new IllegalStateException("A worker has no session");
        };
    }

    private Way named(Membership way) {
        if (way.clientId() == null) return access.lookAtFirm(way.firmId(), scope -> new Way(way.id(), firms.firm(scope).name(), null));
        return access.lookAsSystem(way.firmId(), way.clientId(), scope -> new Way(way.id(), firms.firm(scope).name(), clients.client(scope, way.clientId()).name()));
    }
}
