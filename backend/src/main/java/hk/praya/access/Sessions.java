package hk.praya.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hk.praya.access.SessionQueries.Ended;
import hk.praya.access.SessionQueries.Found;
import hk.praya.access.SessionQueries.Live;
import hk.praya.http.HongKong;
import hk.praya.jooq.access.tables.records.SessionRecord;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens, finds and ends sessions. The browser holds an opaque token; the database holds its hash.
 *
 * <p>For signing in and nobody else (kept by {@code BoundariesTest}): whoever opens a session lets somebody in.
 */
@Singleton
public final class Sessions {
    /** How old an answer about a session may be: removing somebody takes effect within seconds (DESIGN §3.9). */
    static final Duration CACHED = Duration.ofSeconds(2);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int CACHE_LIMIT = 50_000;

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
    public Outcome<Session> find(String token) {
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
            var found = queries.find(hash, now, HongKong.day(now), IDLE);
            if (found.isPresent() && found.get() instanceof Live live && live.seenAt().plus(SEEN_EVERY).isBefore(now)) {
                queries.seen(live.session().id(), now);
            }
            return found;
        });
    }

    /** One way of being somebody: {@code clientId} is null for a member of a firm. */
    public record Membership(UUID firmId, UUID id, @Nullable UUID clientId) {}

    /** A new session's particulars. */
    public record Opening(UUID firmId, UUID id, @Nullable UUID clientId, @Nullable UUID identityId, String method, String locale, @Nullable Proof proof, @Nullable UUID linkId) {}

    /** What the identity provider gave, kept sealed: to ask whether the account still stands, and to sign out there too. */
    public record Proof(@Nullable String providerSession, byte @Nullable [] refreshToken, byte @Nullable [] idToken) {}

    /** A session that has ended, or whose standing is to be asked; as it stood. */
    public record Kept(UUID id, UUID firmId, @Nullable UUID clientId, UUID actorId, String method, Proof proof) {
        public String kind() {
            return clientId == null ? "member" : "person";
        }

        static Kept of(SessionRecord row) {
            return new Kept(row.getSessionId(), row.getFirmId(), row.getClientId(), row.getMemberId() == null ? row.getPersonId() : row.getMemberId(), row.getMethod(),
                new Proof(row.getOidcSid(), row.getRefreshToken(), row.getIdToken()));
        }
    }

    /** @return the token, to be given to the browser and kept nowhere */
    public String open(Opening opening) {
        return open(opening, clock.instant().plus(ABSOLUTE));
    }

    /** One session in place of another, which ends: it lasts no longer than that one would have. */
    public String openInPlaceOf(Session session, Opening opening) {
        var token = open(opening, session.expiresAt());
        end(session.id(), "session_switched");
        return token;
    }

    private String open(Opening opening, Instant expires) {
        var token = Secrets.token(32);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var proof = opening.proof() == null ? new Proof(null, null, null) : opening.proof();
        var row = new SessionRecord();
        row.setSessionId(Ids.next(clock)).setTokenHash(Secrets.hash(token)).setFirmId(opening.firmId()).setIdentityId(opening.identityId());
        if (opening.clientId() == null) row.setMemberId(opening.id());
        else row.setClientId(opening.clientId()).setPersonId(opening.id());
        row.setMethod(opening.method()).setLocale(opening.locale()).setOidcSid(proof.providerSession())
            .setRefreshToken(proof.refreshToken()).setIdToken(proof.idToken()).setRefreshedAt(now).setLinkId(opening.linkId())
            .setCreatedAt(now).setSeenAt(now).setExpiresAt(expires.atOffset(ZoneOffset.UTC));
        access.atGate(() -> {
            queries.insert(row);
            return row;
        });
        return token;
    }

    /** What is kept of an open session; empty where it has ended. */
    public Optional<Kept> kept(Session session) {
        return access.atGate(() -> queries.tokens(session.id())).map(Kept::of);
    }

    public List<Membership> memberships(UUID identityId) {
        return access.atGate(() -> queries.memberships(identityId, clock.instant()));
    }

    /** @return it as it stood; empty where it had ended already */
    public Optional<Kept> end(UUID sessionId, String reason) {
        return ended(() -> queries.end(sessionId, reason, clock.instant())).stream().findFirst();
    }

    public List<Kept> endEverywhere(Session session) {
        return ended(() -> queries.endEverywhere(session, clock.instant()));
    }

    public List<Kept> endByProvider(String sid) {
        return ended(() -> queries.endByProvider(sid, clock.instant()));
    }

    /** Those of one client's people who came through a source that vouches for them no more: so many at once; empty when there are none left. */
    public List<Kept> endBySource(UUID firmId, UUID clientId, String source) {
        return ended(() -> queries.endBySource(firmId, clientId, source, clock.instant()));
    }

    public void endByLink(UUID linkId) {
        ended(() -> queries.endByLink(linkId, clock.instant()));
    }

    private List<Kept> ended(Supplier<List<SessionRecord>> which) {
        var ended = access.atGate(which).stream().map(Kept::of).toList();
        cache.invalidateAll();
        return ended;
    }

    /** Ends those that are over by themselves: nobody used them for too long, or they are too old. */
    public List<Kept> expire(Duration every) {
        var now = clock.instant();
        return ended(() -> queries.expire(now, now.minus(every), IDLE));
    }

    /** Open sessions whose standing was not asked within this time, and are asked now. */
    public List<Kept> claimRefresh(Duration every, int limit) {
        var now = clock.instant();
        return access.atGate(() -> queries.claimRefresh(now, now.minus(every), limit)).stream().map(Kept::of).toList();
    }

    public void refreshed(UUID sessionId, byte[] refreshToken) {
        access.atGate(() -> {
            queries.refreshed(sessionId, refreshToken);
            return sessionId;
        });
    }

    public void chooseLocale(Session session, String locale) {
        access.atGate(() -> {
            queries.locale(session.id(), locale);
            return locale;
        });
        cache.invalidateAll();
    }

    LocalDate today() {
        return HongKong.today(clock);
    }
}
