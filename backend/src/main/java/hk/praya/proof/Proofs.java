package hk.praya.proof;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks every room how its proofs stand. */
@Singleton
public final class Proofs {
    private final Map<String, ProofSource> sources;

    Proofs(List<ProofSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(ProofSource::kind, each -> each));
    }

    /** One look-up for each kind, whatever their number; what nobody keeps is gone. */
    public Map<ProofRef, ProofStanding> standing(Scope scope, UUID clientId, Collection<ProofRef> refs, LocalDate today) {
        var all = new HashMap<ProofRef, ProofStanding>();
        refs.stream().collect(Collectors.groupingBy(ProofRef::kind, Collectors.mapping(ProofRef::id, Collectors.toSet()))).forEach((kind, ids) -> {
            var source = sources.get(kind);
            var found = source == null ? Map.<UUID, ProofStanding>of() : source.standing(scope, clientId, ids, today);
            ids.forEach(id -> all.put(new ProofRef(kind, id), found.getOrDefault(id, ProofStanding.GONE)));
        });
        return all;
    }

    /** It, and what it stands in the place of. */
    Set<ProofRef> inItsPlace(Scope scope, UUID clientId, ProofRef ref) {
        var source = sources.get(ref.kind());
        var ids = source == null ? List.of(ref.id()) : source.inItsPlace(scope, clientId, ref.id());
        return ids.stream().map(id -> new ProofRef(ref.kind(), id)).collect(Collectors.toSet());
    }

    /** Whether somebody may tie each of these to an answer by hand. */
    public boolean allFit(Scope scope, UUID clientId, Collection<ProofRef> refs, ProofSource.Question question) {
        return refs.stream().collect(Collectors.groupingBy(ProofRef::kind, Collectors.mapping(ProofRef::id, Collectors.toSet()))).entrySet().stream().allMatch(each -> {
            var source = sources.get(each.getKey());
            return source != null && source.fitting(scope, clientId, each.getValue(), question).containsAll(each.getValue());
        });
    }

    boolean hasTurned(Scope scope, UUID clientId, ProofRef ref) {
        var source = sources.get(ref.kind());
        return source != null && source.hasTurned(scope, clientId, ref.id());
    }

    void turned(Act act, UUID clientId, ProofRef ref) {
        var source = sources.get(ref.kind());
        if (source != null) source.turned(act, clientId, ref.id());
    }

    Set<String> kinds() {
        return sources.keySet();
    }
}
