package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.jooq.audience.tables.records.LetterRecord;
import hk.praya.notice.PublishedNotices;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom letters do not reach: their address is one that does not work, whether the first server refused it or a later one gave the letter back. */
@Singleton
final class Unreached {
    private final LetterQueries letters;
    private final AskQueries asks;
    private final PublishedNotices notices;
    private final UnreadNotices told;

    Unreached(LetterQueries letters, AskQueries asks, PublishedNotices notices, UnreadNotices told) {
        this.letters = letters;
        this.asks = asks;
        this.notices = notices;
        this.told = told;
    }

    /** Within the act that learns of it. @param status what the server said that gave it back */
    void failed(Act act, LetterRecord letter, LetterOutcome outcome, @Nullable String status) {
        letters.became(letter, outcome, status);
        act.changed(letter.getOutcome(), outcome.key());
        var ask = asks.lock(act.scope(), letter.getClientId(), letter.getNoticeId(), letter.getPersonId());
        // Whoever has read it meanwhile found another way; and one written before they were asked anew, or since to another address, says nothing of how they are reached now.
        if (ask.filter(each -> AskState.isWaiting(each.getState()) && !letter.getAt().isBefore(each.getAskedAt())).isEmpty() || !letters.isLast(letter)) return;
        at(act, ask.get(), letter.getAddress());
    }

    /** The address that they have does not work: nothing goes there. */
    void at(Act act, AskRecord ask, byte[] mark) {
        asks.update(ask, new AskRecord().setUnreached(mark));
        told.unreached(act, ask.getClientId(), ask.getNoticeId(), notices.title(act.scope(), ask.getClientId(), ask.getNoticeId()), asks.unreached(act.scope(), ask.getClientId(), ask.getNoticeId()));
    }

    /** After something else moved: whoever was told knows how many they are by now. */
    void stands(Act act, UUID clientId, UUID noticeId) {
        told.reached(act, clientId, noticeId, notices.title(act.scope(), clientId, noticeId), asks.unreached(act.scope(), clientId, noticeId));
    }
}
