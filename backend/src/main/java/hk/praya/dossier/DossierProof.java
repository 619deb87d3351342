package hk.praya.dossier;

import hk.praya.access.Scope;
import hk.praya.dossier.DocumentQueries.Kept;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofSource;
import hk.praya.proof.ProofStanding;
import hk.praya.proof.ProofStanding.State;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a document of a dossier still proves anything: the newest that stands in its place is not withdrawn, and its time is not over. */
@Singleton
public final class DossierProof implements ProofSource {
    public static final String KIND = "dossier_document";

    private final DocumentQueries queries;

    DossierProof(DocumentQueries queries) {
        this.queries = queries;
    }

    public static ProofRef ref(UUID document) {
        return new ProofRef(KIND, document);
    }

    @Override public String kind() {
        return KIND;
    }

    /** The firm's own, the same for each of its clients. */
    @Override public Map<UUID, ProofStanding> standing(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today) {
        return standing(scope, ids, today);
    }

    Map<UUID, ProofStanding> standing(Scope scope, Collection<UUID> ids, LocalDate today) {
        return ids.isEmpty() ? Map.of() : standing(queries.beside(scope, ids), ids, today);
    }

    /** @param all whoever could stand in the place of any of them */
    static Map<UUID, ProofStanding> standing(List<Kept> all, Collection<UUID> ids, LocalDate today) {
        var standing = new HashMap<UUID, ProofStanding>();
        newest(all, ids).forEach((id, document) -> standing.put(id, of(document, today)));
        return standing;
    }

    /** The day on which the first of these ends; null: none of them does. */
    static @Nullable LocalDate until(List<Kept> all, Collection<UUID> ids) {
        return newest(all, ids).values().stream().filter(each -> each.withdrawal() == null).map(each -> each.row().getExpiresOn()).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    /** By document, the newest that stands in its place. */
    private static Map<UUID, Kept> newest(List<Kept> all, Collection<UUID> ids) {
        var byId = all.stream().collect(Collectors.toMap(each -> each.row().getId(), Function.identity()));
        var newer = all.stream().filter(each -> each.row().getReplacesId() != null).collect(Collectors.toMap(each -> each.row().getReplacesId(), each -> each.row().getId()));
        var found = new HashMap<UUID, Kept>();
        for (var id : ids) {
            if (!byId.containsKey(id)) continue;
            var newest = id;
            while (newer.containsKey(newest)) newest = newer.get(newest);
            found.put(id, byId.get(newest));
        }
        return found;
    }

    private static ProofStanding of(Kept document, LocalDate today) {
        if (document.withdrawal() != null) return new ProofStanding(State.WITHDRAWN, document.withdrawnOn());
        var expires = document.row().getExpiresOn();
        return expires != null && expires.isBefore(today) ? new ProofStanding(State.EXPIRED, expires) : ProofStanding.holds(document.row().getEffectiveOn());
    }

    @Override public Collection<UUID> inItsPlace(Scope scope, UUID clientId, UUID id) {
        var older = new HashMap<UUID, UUID>();
        queries.beside(scope, List.of(id)).forEach(each -> older.put(each.row().getId(), each.row().getReplacesId()));
        var chain = new ArrayList<UUID>();
        for (var next = id; next != null; next = older.get(next)) chain.add(next);
        return chain;
    }
}
