package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.ledger.Ledger;
import hk.praya.ledger.Reader;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Published;
import hk.praya.wording.Both;
import hk.praya.wording.Compared;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody is given to read: found by their own login, read and acknowledged by nobody else (decision 030). */
@Singleton
final class OwnNotices {
    private final Access access;
    private final AskQueries asks;
    private final PublishedNotices notices;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final OwnReading reading;

    OwnNotices(Access access, AskQueries asks, PublishedNotices notices, Ledger ledger, Idempotency idempotency, OwnReading reading) {
        this.access = access;
        this.asks = asks;
        this.notices = notices;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.reading = reading;
    }

    /** @param state asked, opened or done. @param due null: whenever */
    @Serdeable
    record OwnNoticeRow(UUID noticeId, Names title, String kind, String record, String state, Instant askedAt, @Nullable LocalDate due, @Nullable Instant doneAt) {}

    /** What waits first, by when it is due; then what is done, the newest first. */
    @Serdeable
    record OwnNoticeList(List<OwnNoticeRow> items) {}

    Outcome<OwnNoticeList> list(Actor actor, UUID clientId) {
        return access.readOwn(actor, Permission.NOTICE_READ, clientId, scope -> Optional.of(asks.own(scope, clientId, actor.id())), (scope, own) -> {
            var published = notices.current(scope, clientId, own.stream().map(AskRecord::getNoticeId).toList());
            var rows = own.stream().filter(ask -> published.containsKey(ask.getNoticeId())).map(ask -> row(ask, published.get(ask.getNoticeId())));
            return Outcome.done(new OwnNoticeList(rows.sorted(ORDER).toList()));
        });
    }

    private static final Comparator<OwnNoticeRow> ORDER = Comparator.comparing((OwnNoticeRow each) -> each.doneAt() != null)
        .thenComparing(each -> each.due() == null ? AskQueries.NO_DAY : each.due()).thenComparing(OwnNoticeRow::askedAt, Comparator.reverseOrder());

    private static OwnNoticeRow row(AskRecord ask, Published published) {
        return new OwnNoticeRow(published.noticeId(), published.title(), published.kind(), published.record(), ask.getState(), ask.getAskedAt().toInstant(), ask.getDue(),
            ask.getDoneAt() == null ? null : ask.getDoneAt().toInstant());
    }

    /** @param sha256 of the text that is kept, in hexadecimal */
    @Serdeable
    record OwnText(String language, String title, List<Printed.Section> sections, String sha256) {
        static OwnText of(Locale locale, PublishedNotices.Kept kept) {
            return new OwnText(locale.tag(), kept.printed().title(), kept.printed().sections(), HexFormat.of().formatHex(kept.sha256()));
        }
    }

    /**
     * A notice to read.
     *
     * @param acts what the buttons say, and what pressing them means, by key
     * @param acknowledged when they did, and in which language; null: not yet
     * @param attempt which acknowledgement of this version it would be: 1, unless an earlier one of theirs was corrected and counts no more
     * @param purposes of what asks for consent: each is chosen by itself, and none beforehand
     * @param decided their last decision about any of it, in whatever version: sent back with the next; null: none
     * @param since the earlier version that they acknowledged or decided about, where this one is not the first that they see; null: it is
     */
    @Serdeable
    record OwnNoticeView(UUID noticeId, UUID versionId, int ordinal, String kind, String record, String state, LocalDate effectiveOn, @Nullable LocalDate due, List<OwnText> texts, Map<String, Both> acts,
        @Nullable OwnAcknowledgement acknowledged, int attempt, List<OwnPurpose> purposes, @Nullable UUID decided, @Nullable OwnEarlier since) {}

    /** @param ordinal of the version. @param at when they did */
    @Serdeable
    record OwnEarlier(int ordinal, Instant at) {}


    /** @param deed given, refused or withdrawn; null: nothing was said about it, or of an earlier version only and they are asked anew. @param guardian who acted for them, and as what; null: they themselves */
    @Serdeable
    record OwnPurpose(String purpose, Names worded, @Nullable String deed, @Nullable Instant at, @Nullable String guardian) {
        static OwnPurpose of(OwnReading.Shown shown) {
            var standing = shown.standing();
            return new OwnPurpose(shown.purpose().id(), shown.purpose().worded(), standing == null ? null : standing.deed().key(), standing == null ? null : standing.at(), standing == null ? null : standing.guardian());
        }
    }

    /** @param id of the record */
    @Serdeable
    record OwnAcknowledgement(UUID id, String language, Instant at) {
        static OwnAcknowledgement of(Ledger.Acknowledged row) {
            return new OwnAcknowledgement(row.id(), row.language(), row.at());
        }
    }

    Outcome<OwnNoticeView> view(Actor actor, UUID clientId, UUID noticeId) {
        return access.readOwn(actor, Permission.NOTICE_READ, clientId, mine(actor, clientId, noticeId), (scope, ask) -> notices.current(scope, clientId, noticeId)
            .map(published -> Outcome.done(view(scope, actor, clientId, ask, published))).orElseGet(Outcome::absent));
    }

    private OwnNoticeView view(Scope scope, Actor actor, UUID clientId, AskRecord ask, Published published) {
        var texts = notices.texts(scope, clientId, published.versionId());
        var acts = notices.acts(published).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().text()));
        // What they acknowledged may be what a correction has replaced: they are not asked again.
        var acknowledged = ask.getDoneAt() == null ? Optional.<Ledger.Acknowledged>empty() : ledger.find(scope, clientId, actor.id(), ask.getVersionId());
        var deciding = reading.deciding(scope, clientId, ask, published);
        return new OwnNoticeView(published.noticeId(), published.versionId(), published.ordinal(), published.kind(), published.record(), ask.getState(), published.effectiveOn(), ask.getDue(),
            texts.entrySet().stream().map(each -> OwnText.of(each.getKey(), each.getValue())).toList(), acts, acknowledged.map(OwnAcknowledgement::of).orElse(null), ledger.next(scope, clientId, actor.id(), published.versionId()),
            deciding.purposes().stream().map(OwnPurpose::of).toList(), deciding.decided(), earlier(scope, actor, clientId, published));
    }

    private @Nullable OwnEarlier earlier(Scope scope, Actor actor, UUID clientId, Published published) {
        if (published.ordinal() == 1) return null;
        var before = reading.before(scope, clientId, actor.id(), published).orElse(null);
        return before == null ? null : new OwnEarlier(notices.called(scope, clientId, Set.of(before.versionId())).get(before.versionId()).ordinal(), before.at());
    }

    /** What changed since they last acknowledged or decided: for nobody who sees the notice for the first time. */
    @Serdeable
    record OwnDifferences(List<Compared> texts) {}

    Outcome<OwnDifferences> differences(Actor actor, UUID clientId, UUID noticeId) {
        return access.readOwn(actor, Permission.NOTICE_READ, clientId, mine(actor, clientId, noticeId), (scope, _) -> notices.current(scope, clientId, noticeId)
            .flatMap(published -> reading.before(scope, clientId, actor.id(), published).map(before -> notices.compared(scope, clientId, before.versionId(), published.versionId())))
            .map(texts -> Outcome.done(new OwnDifferences(texts))).orElseGet(Outcome::absent));
    }

    private Function<Scope, Optional<AskRecord>> mine(Actor actor, UUID clientId, UUID noticeId) {
        return scope -> asks.find(scope, clientId, noticeId, actor.id());
    }

    /** Opened for the first time; again is nothing new, and leaves no line. */
    Outcome<UUID> open(Actor actor, UUID clientId, UUID noticeId, String language, String device) {
        var known = access.readOwn(actor, Permission.NOTICE_OPEN, clientId, mine(actor, clientId, noticeId), (_, ask) -> Outcome.done(ask));
        if (!(known instanceof Outcome.Done<AskRecord>(var ask)) || ask.getOpenedAt() != null) return known.map(_ -> noticeId);
        return access.writeOwn(actor, Permission.NOTICE_OPEN, Subject.of(clientId, "notice", noticeId), mine(actor, clientId, noticeId), (act, _) -> {
            act.massLedger();
            var locked = asks.lock(act.scope(), clientId, noticeId, actor.id());
            var published = notices.current(act.scope(), clientId, noticeId);
            // It was taken back while they waited for their row.
            if (locked.isEmpty() || published.isEmpty()) return Outcome.absent();
            ledger.opened(act, clientId, Reader.of(actor, device), reading.read(act.scope(), clientId, published.get(), language));
            reading.opened(locked.get());
            act.changed(ask.getState(), AskState.OPENED.key());
            return Outcome.done(noticeId);
        });
    }

    /** From where: which device, and the zone that it is in. */
    record Sent(String device, ZoneId zone) {}

    /**
     * What they acknowledge, and how.
     *
     * @param versionId that they had before them
     * @param readSeconds how long, as their device counted
     * @param attempt which of theirs of this version it is: what was sent before a correction and arrives after it is the one from before
     */
    record Acknowledged(UUID versionId, String language, int readSeconds, ZoneId zone, boolean electronic, String device, int attempt) {
        UUID key() {
            return attempt == 1 ? versionId : UUID.nameUUIDFromBytes((versionId + " " + attempt).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Pressed twice, or sent again over a bad connection, it is one acknowledgement: the version and the attempt are the key. */
    Outcome<UUID> acknowledge(Actor actor, UUID clientId, UUID noticeId, Acknowledged said) {
        var id = ledger.nextId();
        return access.writeOwn(actor, Permission.NOTICE_ACKNOWLEDGE, Subject.of(clientId, "acknowledgement", id), mine(actor, clientId, noticeId), (act, _) -> {
            act.massLedger();
            return idempotency.once(act, said.key(), clientId, "notice.acknowledge", noticeId, id, () -> acknowledge(act, clientId, noticeId, said, id));
        });
    }

    private Outcome<UUID> acknowledge(Act act, UUID clientId, UUID noticeId, Acknowledged said, UUID id) {
        var published = notices.current(act.scope(), clientId, noticeId);
        if (published.isEmpty()) return Outcome.absent();
        // They read what was replaced while it lay open before them: what they acknowledge is what they saw, or nothing.
        if (!published.get().versionId().equals(said.versionId())) return Outcome.refused(Refusal.CONFLICT, "notice_version_moved");
        if (!published.get().record().equals("acknowledgement")) return Outcome.refused(Refusal.CONFLICT, "notice_asks_consent");
        var locked = asks.lock(act.scope(), clientId, noticeId, act.actor().id());
        if (locked.isEmpty()) return Outcome.absent();
        var ask = locked.get();
        if (ask.getState().equals(AskState.DONE.key())) return Outcome.refused(Refusal.CONFLICT, "notice_acknowledged");
        var ordinal = ledger.next(act.scope(), clientId, act.actor().id(), said.versionId());
        if (ordinal != said.attempt()) return Outcome.refused(Refusal.CONFLICT, "notice_record_corrected");
        var reader = Reader.of(act.actor(), said.device());
        var read = reading.read(act.scope(), clientId, published.get(), said.language());
        ledger.opened(act, clientId, reader, read);
        ledger.acknowledged(act, clientId, id, ordinal, reader, read, reading.how(published.get(), said));
        reading.done(act, ask, published.get(), false);
        act.changed(ask.getState(), List.of(said.versionId(), said.language(), HexFormat.of().formatHex(read.textHash())));
        return Outcome.done(id);
    }
}
