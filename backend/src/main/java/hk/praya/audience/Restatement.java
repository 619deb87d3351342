package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.ledger.Consents;
import hk.praya.ledger.Consents.Choice;
import hk.praya.ledger.Consents.Deed;
import hk.praya.ledger.Consents.Standing;
import hk.praya.ledger.Entries.Entry;
import hk.praya.ledger.Ledger;
import hk.praya.notice.PublishedNotices;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody stands with a notice, as what still counts of the ledger says it: whoever has nothing left that counts is asked as before. */
@Singleton
final class Restatement {
    private final AskQueries asks;
    private final AgreementQueries agreements;
    private final Ledger ledger;
    private final Consents consents;
    private final PublishedNotices notices;
    private final After after;

    Restatement(AskQueries asks, AgreementQueries agreements, Ledger ledger, Consents consents, PublishedNotices notices, After after) {
        this.asks = asks;
        this.agreements = agreements;
        this.ledger = ledger;
        this.consents = consents;
        this.notices = notices;
        this.after = after;
    }

    /** What comes of it for others: letters, what is to be stopped, and what rests on how many have read it. */
    @Singleton
    record After(Asking asking, WithdrawnConsents withdrawn, NoticeMoves moves) {}

    /** What counts now. @param purposes of a consent: the last deed that counts of each */
    record Stand(Map<String, Standing> purposes) {}

    Stand stand(Act act, UUID clientId, Entry entry) {
        return new Stand(entry.isConsent() ? consents.standing(act.scope(), clientId, entry.personId(), entry.noticeId()) : Map.of());
    }

    /** Whether a purpose stands as agreed to that did not. */
    static boolean isGiven(Stand before, Stand now) {
        return now.purposes().values().stream().anyMatch(each -> each.deed() == Deed.GIVEN && deed(before.purposes().get(each.purpose())) != Deed.GIVEN);
    }

    void follow(Act act, UUID clientId, Entry entry, AskRecord ask, Stand before, Stand now) {
        purposes(act, clientId, entry, ask, before.purposes(), now.purposes());
        // What they did when they were asked another time says nothing of how they stand with this one.
        if (entry.at().isBefore(ask.getAskedAt().toInstant())) return;
        var done = entry.isConsent() ? consents.isDecided(act.scope(), clientId, entry.personId(), entry.noticeId(), entry.versionId())
            : ledger.find(act.scope(), clientId, entry.personId(), entry.versionId()).isPresent();
        var refused = entry.isConsent() && now.purposes().values().stream().noneMatch(each -> each.deed() == Deed.GIVEN);
        if (ask.getDoneAt() == null && done) restored(ask, entry, refused);
        else if (ask.getDoneAt() != null && !done && ask.getVersionId().equals(entry.versionId())) asked(act, clientId, ask);
        else if (ask.getDoneAt() != null && done) refused(ask, refused);
        after.moves().measured(act, clientId, entry.noticeId());
    }

    private void purposes(Act act, UUID clientId, Entry entry, AskRecord ask, Map<String, Standing> before, Map<String, Standing> now) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        for (var purpose : all) {
            var from = deed(before.get(purpose));
            var to = deed(now.get(purpose));
            agreements.moved(ask, purpose, from, to);
            // What was relied upon is to be stopped, as if it had been taken back.
            var worded = Objects.requireNonNull(before.getOrDefault(purpose, now.get(purpose))).worded();
            if (from == Deed.GIVEN && to != Deed.GIVEN) after.withdrawn().raise(act, clientId, entry.personId(), entry.noticeId(), notices.title(act.scope(), clientId, entry.noticeId()), new Choice(purpose, worded, Deed.WITHDRAWN));
        }
    }

    private static @Nullable Deed deed(@Nullable Standing standing) {
        return standing == null ? null : standing.deed();
    }

    /** As if they had not read it: of what people read now. Whoever is asked no more stays so. */
    private void asked(Act act, UUID clientId, AskRecord ask) {
        var current = notices.current(act.scope(), clientId, ask.getNoticeId()).map(PublishedNotices.Published::versionId);
        var change = new AskRecord().setDoneAt(null).setOpenedAt(null).setRefused(false).setVersionId(current.orElse(ask.getVersionId()));
        var closed = ask.getState().equals(AskState.CLOSED.key());
        asks.update(ask, closed ? change : change.setState(AskState.ASKED.key()));
        if (closed) return;
        asks.moved(ask, 0, -1, ask.getRefused() ? -1 : 0);
        current.ifPresent(version -> after.asking().waitsAgain(act, clientId, ask.getNoticeId(), version));
    }

    private void restored(AskRecord ask, Entry entry, boolean refused) {
        var change = new AskRecord().setDoneAt(at(entry)).setRefused(refused).setVersionId(entry.versionId()).setOpenedAt(ask.getOpenedAt() == null ? entry.openedAt().atOffset(ZoneOffset.UTC) : ask.getOpenedAt());
        var closed = ask.getState().equals(AskState.CLOSED.key());
        asks.update(ask, closed ? change : change.setState(AskState.DONE.key()));
        if (!closed) asks.moved(ask, ask.getState().equals(AskState.OPENED.key()) ? -1 : 0, 1, refused ? 1 : 0);
    }

    private void refused(AskRecord ask, boolean refused) {
        if (refused == ask.getRefused()) return;
        asks.update(ask, new AskRecord().setRefused(refused));
        if (!ask.getState().equals(AskState.CLOSED.key())) asks.moved(ask, 0, 0, refused ? 1 : -1);
    }

    private static OffsetDateTime at(Entry entry) {
        return entry.at().atOffset(ZoneOffset.UTC);
    }
}
