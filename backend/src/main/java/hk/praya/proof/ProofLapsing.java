package hk.praya.proof;

import hk.praya.access.Access;
import hk.praya.access.Jobs;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As a day begins, tells of the proofs whose time is over; of those that the firm keeps for all its clients, whenever one moved; and of what is measured, as it crosses its threshold. */
@Singleton
public final class ProofLapsing {
    private final Access access;
    private final Jobs jobs;
    private final Proofs proofs;
    private final ProofMoves moves;
    private final List<ProofWatcher> watchers;

    ProofLapsing(Access access, Jobs jobs, Proofs proofs, ProofMoves moves, List<ProofWatcher> watchers) {
        this.access = access;
        this.jobs = jobs;
        this.proofs = proofs;
        this.moves = moves;
        this.watchers = watchers;
    }

    /** @return how many were told of */
    public int work() {
        var own = watchers.stream().flatMap(watcher -> watcher.ownKinds().stream());
        var kinds = Stream.concat(Stream.concat(proofs.kinds().stream(), own).map(kind -> ProofMoves.LAPSE + kind), proofs.kinds().stream().map(kind -> ProofMoves.MEASURE + kind)).toArray(String[]::new);
        return jobs.work(job -> {
            if (job.kind().startsWith(ProofMoves.MEASURE)) measure(job);
            else lapse(job);
        }, kinds);
    }

    private void lapse(Jobs.Job job) {
        var ref = new ProofRef(job.kind().substring(ProofMoves.LAPSE.length()), job.subjectId());
        if (job.clientId() == null) jobs.forEach(job, relying(job, ref));
        else tell(job.firmId(), job.clientId(), ref);
    }

    /** Most steps cross nothing: then there is nothing to tell, and no line in anybody's trail. */
    private void measure(Jobs.Job job) {
        var ref = new ProofRef(job.kind().substring(ProofMoves.MEASURE.length()), job.subjectId());
        var client = Objects.requireNonNull(job.clientId());
        if (access.lookAtFirm(job.firmId(), scope -> proofs.hasTurned(scope, client, ref))) {
            access.asSystem(job.firmId(), client, Purpose.PROOF, Permission.PROOF_LAPSE, Subject.of(client, ref.kind(), ref.id()), act -> {
                proofs.turned(act, client, ref);
                moves.moved(act, client, ref);
                return Outcome.done(ref.id());
            });
        }
    }

    private Set<UUID> relying(Jobs.Job job, ProofRef ref) {
        return access.lookAtFirm(job.firmId(), scope -> {
            var all = proofs.inItsPlace(scope, Scope.FIRM_ITSELF, ref);
            return watchers.stream().flatMap(watcher -> watcher.relying(scope, all).stream()).collect(Collectors.toCollection(TreeSet::new));
        });
    }

    private void tell(UUID firmId, UUID client, ProofRef ref) {
        access.asSystem(firmId, client, Purpose.PROOF, Permission.PROOF_LAPSE, Subject.of(client, ref.kind(), ref.id()), act -> {
            moves.moved(act, client, ref);
            return Outcome.done(ref.id());
        });
    }
}
