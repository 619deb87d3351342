package hk.praya.evidence;

import hk.praya.access.Act;
import hk.praya.http.HongKong;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import hk.praya.proof.ProofMoves;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** From when to when an item holds, once that is said: whoever is to renew it has it on their list, and whoever relies on it is told on the day. */
@Singleton
final class EvidenceTerms {
    private final Obligations obligations;
    private final ProofMoves moves;
    private final Clock clock;

    EvidenceTerms(Obligations obligations, ProofMoves moves, Clock clock) {
        this.obligations = obligations;
        this.moves = moves;
        this.clock = clock;
    }

    void hold(Act act, ItemRecord item) {
        var proof = EvidenceProof.ref(item.getId());
        var expires = item.getExpiresOn();
        if (expires != null) {
            obligations.raise(act, item.getClientId(), new Raised(Kind.EVIDENCE_EXPIRY, expiry(item.getId()), "evidence", item.getId(), Particulars.ofEvidence(item.getName()), BallWith.CONSULTANT, null, expires));
            moves.holdsUntil(act, item.getClientId(), proof, expires);
        }
        // What begins on a day to come proves from that day on.
        var begins = item.getEffectiveOn();
        if (begins != null && begins.isAfter(HongKong.today(clock))) moves.holdsUntil(act, item.getClientId(), proof, begins.minusDays(1));
    }

    static String expiry(UUID id) {
        return "evidence.expiry:" + id;
    }
}
