package hk.praya.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hk.praya.access.SessionQueries.Ended;
import hk.praya.access.SessionQueries.Found;
import hk.praya.access.SessionQueries.Live;
import hk.praya.jooq.access.tables.records.SessionRecord;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens, finds and ends sessions. The browser holds an opaque token; the database holds its hash. */
@Singleton
public final class Sessions {
    /** How old an answer about a session may be: removing somebody takes effect within seconds (DESIGN §3.9). */
    static final Duration CACHED = Duration.ofSeconds(2);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int CACHE_LIMIT = 50_000;
    static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    private final Access access;
    private final SessionQueries queries;
    private final Clock clock;
    private final Cache<ByteBuffer, Optional<Found>> cache;

    Sessions(Access access, SessionQueries queries, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.clock = clock;
        this.cache = Caffeine.newBuilder().maximumSize(CACHE_LIMIT).expireAfterWrite(CACHED).build();
    }

    /** What a token opens: a live session, or the reason it does not. */
    Outcome<Session> find(String token) {
        var hash = Secrets.hash(token);
        var found = cache.get(ByteBuffer.wrap(hash), _ -> lookUp(hash));
        if (found.isEmpty()) return Outcome.refused(Outcome.Refusal.UNKNOWN, "not_signed_in");
        return switch (found.get()) {
            case Live live -> Outcome.done(live.session());
            case Ended(var reason) -> Outcome.refused(Outcome.Refusal.UNKNOWN, reason);
        };
    }

    private Optional<Found> lookUp(byte[] hash) {
        return access.atGate(() -> {
            var now = clock.instant();
            var found = queries.find(hash, now, LocalDate.ofInstant(now, ZONE), IDLE);
            if (found.isPresent() && found.get() instanceof Live live && live.seenAt().plus(SEEN_EVERY).isBefore(now)) {
                queries.seen(live.session().id(), now);
            }
            return found;
        });
    }

    /** A new session's particulars. */
    record Opening(UUID firmId, UUID id, @Nullable UUID clientId, @Nullable UUID identityId, String method, String locale,
        @Nullable String providerSession, byte @Nullable [] refreshToken, byte @Nullable [] idToken, @Nullable UUID linkId) {}

    /** @return the token, to be given to the browser and kept nowhere */
    String open(Opening opening) {
        var token = Secrets.token(32);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var row = new SessionRecord();
        row.setSessionId(Ids.next(clock)).setTokenHash(Secrets.hash(token)).setFirmId(opening.firmId()).setIdentityId(opening.identityId());
        if (opening.clientId() == null) row.setMemberId(opening.id());
        else row.setClientId(opening.clientId()).setPersonId(opening.id());
        row.setMethod(opening.method()).setLocale(opening.locale()).setOidcSid(opening.providerSession())
            .setRefreshToken(opening.refreshToken()).setIdToken(opening.idToken()).setRefreshedAt(now).setLinkId(opening.linkId())
            .setCreatedAt(now).setSeenAt(now).setExpiresAt(now.plus(ABSOLUTE));
        access.atGate(() -> {
            queries.insert(row);
            return row;
        });
        return token;
    }

    void end(Session session, String reason) {
        access.atGate(() -> queries.end(session.id(), reason, clock.instant()));
        cache.invalidateAll();
    }

    void endEverywhere(Session session) {
        access.atGate(() -> queries.endEverywhere(session, clock.instant()));
        cache.invalidateAll();
    }

    int endByProvider(String sid) {
        var ended = access.atGate(() -> queries.endByProvider(sid, clock.instant()));
        cache.invalidateAll();
        return ended;
    }

    void endByLink(UUID linkId) {
        access.atGate(() -> queries.endByLink(linkId, clock.instant()));
        cache.invalidateAll();
    }

    void chooseLocale(Session session, String locale) {
        access.atGate(() -> {
            queries.locale(session.id(), locale);
            return locale;
        });
        cache.invalidateAll();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
