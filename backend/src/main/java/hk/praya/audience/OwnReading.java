package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.ledger.Consents;
import hk.praya.ledger.Ledger;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Published;
import hk.praya.wording.Locale;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reading leaves, whether it is acknowledged or chosen about: the text that was read, and one step of the ask and its count. */
@Singleton
final class OwnReading {
    private final AskQueries asks;
    private final PublishedNotices notices;
    private final Ledger ledger;
    private final Consents consents;
    private final NoticeMoves moves;
    private final Clock clock;

    OwnReading(AskQueries asks, PublishedNotices notices, Ledger ledger, Consents consents, NoticeMoves moves, Clock clock) {
        this.ledger = ledger;
        this.moves = moves;
        this.consents = consents;
        this.asks = asks;
        this.notices = notices;
        this.clock = clock;
    }

    Ledger.Read read(Scope scope, UUID clientId, Published published, String language) {
        var text = Objects.requireNonNull(notices.texts(scope, clientId, published.versionId()).get(Locale.of(language)));
        return new Ledger.Read(published.noticeId(), published.versionId(), language, text.sha256());
    }

    Ledger.Acknowledging how(Published published, OwnNotices.Acknowledged said) {
        return new Ledger.Acknowledging(said.readSeconds(), said.zone(), published.pack(), published.packVersion(), said.electronic());
    }

    /** A purpose as its reader sees it. @param standing null: nothing was said about it in this version */
    record Shown(PublishedNotices.Purpose purpose, Consents.@Nullable Standing standing) {}

    /** What there is to decide. @param decided the last decision of theirs about any of it, in whatever version; null: none */
    record Deciding(List<Shown> purposes, @Nullable UUID decided) {}

    /** Nothing is chosen for anybody: what they said of an earlier version is not taken for an answer to one that they are asked about anew. After a correction nobody is, and it stands. */
    Deciding deciding(Scope scope, UUID clientId, AskRecord ask, Published published) {
        if (!published.record().equals("consent")) return new Deciding(List.of(), null);
        var standing = consents.standing(scope, clientId, ask.getPersonId(), published.noticeId());
        var stands = ask.getState().equals(AskState.DONE.key());
        var purposes = notices.purposes(scope, clientId, published).stream().map(each -> {
            var stood = standing.get(each.id());
            return new Shown(each, stood != null && (stands || stood.versionId().equals(published.versionId())) ? stood : null);
        }).toList();
        return new Deciding(purposes, Consents.last(standing.values()));
    }

    /** An earlier version that somebody acknowledged or decided about. */
    record Before(UUID versionId, Instant at) {}

    /** The last of them, and only of what counts. Empty where what is published now is the first that they saw. */
    Optional<Before> before(Scope scope, UUID clientId, UUID personId, Published published) {
        if (!published.record().equals("consent")) return ledger.before(scope, clientId, personId, published.noticeId(), published.versionId()).map(row -> new Before(row.versionId(), row.at()));
        return consents.standing(scope, clientId, personId, published.noticeId()).values().stream().filter(each -> !each.versionId().equals(published.versionId()))
            .max(Comparator.comparing(Consents.Standing::at)).map(each -> new Before(each.versionId(), each.at()));
    }

    void opened(AskRecord ask) {
        if (ask.getOpenedAt() != null) return;
        asks.update(ask, new AskRecord().setState(AskState.OPENED.key()).setOpenedAt(now()));
        asks.moved(ask, 1, 0, 0);
    }

    /** @param refused whether they agreed to nothing; of what is only acknowledged, never */
    void done(Act act, AskRecord ask, Published published, boolean refused) {
        var first = !ask.getState().equals(AskState.DONE.key());
        asks.update(ask, new AskRecord().setState(AskState.DONE.key()).setDoneAt(now()).setVersionId(published.versionId()).setRefused(refused).setOpenedAt(ask.getOpenedAt() == null ? now() : ask.getOpenedAt()));
        asks.moved(ask, ask.getState().equals(AskState.OPENED.key()) ? -1 : 0, first ? 1 : 0, (refused ? 1 : 0) - (ask.getRefused() ? 1 : 0));
        if (first || refused != ask.getRefused()) moves.measured(act, ask.getClientId(), ask.getNoticeId());
    }

    /** What they took back may have been the last that they agreed to. @param agreed to something of what they are asked, still */
    void tookBack(Act act, AskRecord ask, boolean agreed) {
        if (agreed || ask.getRefused() || ask.getDoneAt() == null) return;
        asks.update(ask, new AskRecord().setRefused(true));
        // Whoever is asked no more is counted no more.
        if (!ask.getState().equals(AskState.DONE.key())) return;
        asks.moved(ask, 0, 0, 1);
        moves.measured(act, ask.getClientId(), ask.getNoticeId());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
