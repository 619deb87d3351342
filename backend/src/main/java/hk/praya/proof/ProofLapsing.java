package hk.praya.proof;

import hk.praya.access.Access;
import hk.praya.access.Jobs;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** As a day begins, tells of the proofs whose time is over. */
@Singleton
public final class ProofLapsing {
    /** As many as one round does before it lets others work. */
    private static final int ROUND = 200;

    private final Access access;
    private final Jobs jobs;
    private final Proofs proofs;
    private final ProofMoves moves;

    ProofLapsing(Access access, Jobs jobs, Proofs proofs, ProofMoves moves) {
        this.access = access;
        this.jobs = jobs;
        this.proofs = proofs;
        this.moves = moves;
    }

    /** @return how many were told of */
    public int work() {
        var kinds = proofs.kinds().stream().map(kind -> ProofMoves.LAPSE + kind).toArray(String[]::new);
        var count = 0;
        for (var job = jobs.claim(kinds); job.isPresent() && count < ROUND; job = jobs.claim(kinds)) {
            lapse(job.get());
            count++;
        }
        return count;
    }

    private void lapse(Jobs.Job job) {
        var client = Objects.requireNonNull(job.clientId());
        var ref = new ProofRef(job.kind().substring(ProofMoves.LAPSE.length()), job.subjectId());
        access.asSystem(job.firmId(), client, "proof", Permission.PROOF_LAPSE, Subject.of(client, ref.kind(), ref.id()), act -> {
            moves.moved(act, client, List.of(ref));
            return Outcome.done(ref.id());
        });
        jobs.done(job);
    }
}
