package hk.praya.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session, as the gate read it at most {@link Sessions#CACHED} ago.
 *
 * @param method {@code firm}, {@code sso} or {@code link}
 * @param locale the language chosen, or empty for the browser's
 */
public record Session(UUID id, Actor actor, @Nullable UUID identityId, String method, String locale, Instant expiresAt) {}
