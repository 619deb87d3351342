package hk.praya.access;

import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission.Level;
import hk.praya.access.Permission.Mode;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to whom. Pure: an actor carries the roles and the reach that the gate read for them at most two
 * seconds ago. A client that is absent and one that is out of reach are told apart by nobody.
 */
@Singleton
public final class Authorization {
    /** Yes, with this scope; or no, and how to say it. */
    public sealed interface Decision permits Allowed, Denied {}

    public record Allowed(Scope scope) implements Decision {}

    public record Denied(Refusal refusal, String key) implements Decision {}

    static final Denied ABSENT = new Denied(Refusal.ABSENT, "absent");
    private static final Denied NOT_ALLOWED = new Denied(Refusal.NOT_ALLOWED, "not_allowed");
    private static final Denied ENGAGEMENT_ENDED = new Denied(Refusal.NOT_ALLOWED, "engagement_ended");

    public Decision decide(Actor actor, Permission permission, @Nullable UUID clientId) {
        if ((clientId != null) != (permission.level() == Level.CLIENT)) {
            throw new IllegalArgumentException(permission + " is about " + permission.level());
        }
        return switch (actor) {
            case Actor.Member member -> ofMember(member, permission, clientId);
            case Actor.Person person -> ofPerson(person, permission, clientId);
            case Actor.Worker _ -> NOT_ALLOWED;
        };
    }

    private static Decision ofMember(Actor.Member member, Permission permission, @Nullable UUID clientId) {
        var role = first(permission, rolesOf(member, clientId));
        if (role != null) {
            var reach = role.isFirmWide() ? List.<UUID>of() : clientId != null ? List.of(clientId) : ofNoClient(member, permission);
            return new Allowed(new Scope(role.pool(), member.firmId(), reach, member.id()));
        }
        var seesClient = clientId == null || !member.firmRoles().isEmpty() || member.reach().containsKey(clientId);
        return seesClient ? NOT_ALLOWED : ABSENT;
    }

    /** Whoever writes what is the firm's own touches no client's rows by it: only the firm's own chain of the trail. */
    private static List<UUID> ofNoClient(Actor.Member member, Permission permission) {
        return permission.level() == Level.FIRM && permission.mode() == Mode.WRITE ? List.of(Scope.FIRM_ITSELF) : List.copyOf(member.reach().keySet());
    }

    private static Set<Role> rolesOf(Actor.Member member, @Nullable UUID clientId) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(member.firmRoles());
        if (clientId == null) {
            // What the firm keeps once for all clients is for those who work on any of them.
            roles.add(Role.MEMBER);
            member.reach().values().forEach(roles::addAll);
        } else roles.addAll(member.reach().getOrDefault(clientId, Set.of()));
        return roles;
    }

    private static Decision ofPerson(Actor.Person person, Permission permission, @Nullable UUID clientId) {
        if (clientId != null && !clientId.equals(person.clientId())) return ABSENT;
        var role = first(permission, person.roles());
        if (role == null) return NOT_ALLOWED;
        if (person.readOnly() && permission.mode() == Mode.WRITE && permission.level() != Level.SELF) return ENGAGEMENT_ENDED;
        return new Allowed(new Scope(role.pool(), person.firmId(), List.of(person.clientId()), person.id()));
    }

    private static @Nullable Role first(Permission permission, Set<Role> held) {
        for (var role : permission.roles()) if (held.contains(role)) return role;
        return null;
    }
}
