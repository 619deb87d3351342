package hk.praya.access;

import hk.praya.access.CorrespondentQueries.Recipient;
import hk.praya.http.HongKong;
import hk.praya.jooq.access.tables.records.DigestChoiceRecord;
import hk.praya.jooq.access.tables.records.DigestRecord;
import hk.praya.jooq.access.tables.records.FeedRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Those to whom Praya writes apart from any request: a weekly digest, and a calendar that another program fetches
 * (decision 009). Who they are and whom they reach is asked at the moment of writing, as a sign-in would ask it.
 *
 * <p>For room {@code obligation} and nobody else (kept by {@code BoundariesTest}): an actor comes out of it.
 */
@Singleton
public final class Correspondents {
    static final String DIGEST = "obligation.digest";
    private static final int SECRET_BYTES = 16;
    /** Planned in one transaction; the rest follows in the next. */
    private static final int TOGETHER = 200;
    private static final String DEFAULT_LOCALE = "zh-Hant";

    private final Access access;
    private final CorrespondentQueries queries;
    private final Jobs jobs;
    private final Attempts attempts;
    private final Clock clock;

    Correspondents(Access access, CorrespondentQueries queries, Jobs jobs, Attempts attempts, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.jobs = jobs;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Somebody to write to, as they stand now, and in which language. */
    public record Correspondent(Actor actor, String locale) {}

    /** Whether somebody wants the digest, and in which language. */
    public record Choice(boolean subscribed, String locale) {}

    // The calendar.

    /** @return the secret, to be shown once and kept nowhere; the one before opens nothing any more */
    public String issueFeed(Actor owner, String requestId) {
        var secret = Secrets.token(SECRET_BYTES);
        access.atGate(() -> {
            queries.revoke(owner.firmId(), owner.id(), clock.instant());
            queries.insert(new FeedRecord().setFirmId(owner.firmId()).setFeedId(Ids.next(clock)).setOwnerId(owner.id()).setClientId(client(owner))
                .setSecretHash(Secrets.hash(secret)).setIssuedAt(clock.instant().atOffset(ZoneOffset.UTC)));
            return secret;
        });
        note(owner, "calendar.issue", requestId);
        return secret;
    }

    /** @return false where there was none */
    public boolean revokeFeed(Actor owner, String requestId) {
        var revoked = access.atGate(() -> queries.revoke(owner.firmId(), owner.id(), clock.instant())) > 0;
        if (revoked) note(owner, "calendar.revoke", requestId);
        return revoked;
    }

    /** Since when there is a calendar; empty where there is none. */
    public Optional<Instant> feedSince(Actor owner) {
        return access.atGate(() -> queries.feedOf(owner.firmId(), owner.id())).map(row -> row.getIssuedAt().toInstant());
    }

    /** Whose calendar a secret opens, as they stand now; empty where it opens none. */
    public Optional<Correspondent> byFeed(String secret) {
        return access.atGate(() -> queries.feedBy(Secrets.hash(secret)).flatMap(row -> correspondent(row.getFirmId(), row.getClientId(), row.getOwnerId(), "calendar")));
    }

    private void note(Actor owner, String action, String requestId) {
        attempts.signing(owner.firmId(), owner.kind(), owner.id(), owner.method(), action, client(owner), "done", requestId);
    }

    // The digest.

    public Choice choice(Actor recipient) {
        return access.atGate(() -> choice(recipient.firmId(), recipient.id()));
    }

    public void choose(Actor recipient, Choice choice) {
        access.atGate(() -> {
            queries.choose(new DigestChoiceRecord().setFirmId(recipient.firmId()).setRecipientId(recipient.id()).setClientId(client(recipient)).setSubscribed(choice.subscribed())
                .setLocale(choice.locale()).setChosenAt(clock.instant().atOffset(ZoneOffset.UTC)));
            return choice;
        });
    }

    /** Asks for everybody's digest of a week, once each, whoever asks and however often. @param week its Monday */
    public void planDigests(LocalDate week) {
        while (access.atGate(() -> planSome(week)) > 0) { }
    }

    private int planSome(LocalDate week) {
        var now = clock.instant();
        var some = queries.unplanned(week, now, HongKong.day(now), TOGETHER);
        for (var each : some) plan(each, week, now);
        return some.size();
    }

    private void plan(Recipient recipient, LocalDate week, Instant now) {
        var row = new DigestRecord().setFirmId(recipient.firmId()).setRecipientId(recipient.id()).setClientId(recipient.clientId()).setWeek(week)
            .setDigestId(Ids.next(clock)).setPlannedAt(now.atOffset(ZoneOffset.UTC));
        if (queries.plan(row)) jobs.requestAtGate(row.getFirmId(), row.getClientId(), DIGEST, row.getDigestId());
    }

    /** Takes the one right to send it. Empty where it was taken, and where its recipient is gone or wants none any more. */
    public Optional<Correspondent> beginDigest(UUID digestId) {
        return access.atGate(() -> queries.begin(digestId, clock.instant())
            .filter(row -> choice(row.getFirmId(), row.getRecipientId()).subscribed())
            .flatMap(row -> correspondent(row.getFirmId(), row.getClientId(), row.getRecipientId(), "digest")));
    }

    public void digestSent(UUID digestId) {
        access.atGate(() -> {
            queries.sent(digestId, clock.instant());
            return digestId;
        });
    }

    /** What they were told in a letter, and are told once. */
    public Set<String> told(Actor recipient) {
        return access.atGate(() -> queries.told(recipient.firmId(), recipient.id()));
    }

    /** Before the letter is handed over: whether it arrived where a server dies in between is known to nobody, and nothing is told twice. */
    public void tell(Actor recipient, UUID digestId, Set<String> news) {
        if (news.isEmpty()) return;
        access.atGate(() -> {
            queries.tell(recipient.firmId(), recipient.id(), digestId, news, clock.instant());
            return digestId;
        });
    }

    /** The mail server did not take it: the next attempt may, and says what this one would have. */
    public void digestNotSent(UUID firmId, UUID digestId) {
        access.atGate(() -> {
            queries.notSent(digestId);
            queries.notTold(firmId, digestId, clock.instant());
            return digestId;
        });
    }

    private Choice choice(UUID firmId, UUID id) {
        return queries.choice(firmId, id).map(row -> new Choice(row.getSubscribed(), row.getLocale()))
            .orElseGet(() -> new Choice(true, queries.spoken(firmId, id).orElse(DEFAULT_LOCALE)));
    }

    private Optional<Correspondent> correspondent(UUID firmId, @Nullable UUID clientId, UUID id, String method) {
        var now = clock.instant();
        var today = HongKong.day(now);
        var actor = clientId == null ? queries.member(firmId, id, today) : queries.person(firmId, clientId, id, method, now, today);
        return actor.map(found -> new Correspondent(found, choice(firmId, id).locale()));
    }

    private static @Nullable UUID client(Actor actor) {
        return actor instanceof Actor.Person person ? person.clientId() : null;
    }
}
