package hk.praya.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody, or something, that acts: with what roles, for whom, and how they proved who they are. */
public sealed interface Actor {
    UUID firmId();

    UUID id();

    /** {@code member}, {@code person} or {@code system}: what the trail calls them. */
    String kind();

    /** {@code firm}, {@code sso}, {@code link}, or the purpose of a worker. */
    String method();

    /**
     * Somebody of the firm.
     *
     * @param firmRoles administrator, partner; every member is also {@link Role#MEMBER}
     * @param reach the clients they may work on today, and as what
     */
    record Member(UUID firmId, UUID id, UUID sessionId, Set<Role> firmRoles, Map<UUID, Set<Role>> reach) implements Actor {
        public Member {
            firmRoles = Set.copyOf(firmRoles);
            reach = Map.copyOf(reach);
        }

        @Override public String kind() {
            return "member";
        }

        @Override public String method() {
            return "firm";
        }
    }

    /**
     * Somebody on a client's roster.
     *
     * @param readOnly whether the engagement has ended: they may still read what they could
     */
    record Person(UUID firmId, UUID clientId, UUID id, UUID sessionId, String method, Set<Role> roles, boolean readOnly)
        implements Actor {
        public Person {
            roles = Set.copyOf(roles);
        }

        @Override public String kind() {
            return "person";
        }
    }

    /** A worker of Praya's, for a stated purpose. */
    record Worker(UUID firmId, UUID id, String method) implements Actor {
        @Override public String kind() {
            return "system";
        }
    }
}
