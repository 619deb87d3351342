package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.http.HongKong;
import hk.praya.notice.PublishedNotices;
import hk.praya.proof.ProofMoves;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Tells whoever relies on a notice as proof that it moved: at once where somebody moved it, once for all where a crowd does. */
@Singleton
final class NoticeMoves {
    private final NoticeProof proof;
    private final ProofMoves moves;
    private final PublishedNotices notices;
    private final Clock clock;

    NoticeMoves(NoticeProof proof, ProofMoves moves, PublishedNotices notices, Clock clock) {
        this.proof = proof;
        this.moves = moves;
        this.notices = notices;
        this.clock = clock;
    }

    /** Published, withdrawn, or meant for others: with the counts as they are by now. */
    void moved(Act act, UUID clientId, UUID noticeId) {
        proof.turned(act, clientId, noticeId);
        moves.moved(act, clientId, NoticeProof.ref(noticeId));
        var begins = notices.current(act.scope(), clientId, noticeId).map(PublishedNotices.Published::effectiveOn).filter(day -> day.isAfter(HongKong.today(clock)));
        // Its time has not come: it is looked at again as it does.
        begins.ifPresent(day -> moves.holdsUntil(act, clientId, NoticeProof.ref(noticeId), day.minusDays(1)));
    }

    /** One of many moved the counts: nothing is worked out in their act, and nobody waits. */
    void measured(Act act, UUID clientId, UUID noticeId) {
        moves.measured(act, clientId, NoticeProof.ref(noticeId));
    }
}
