package hk.praya.evidence;

import hk.praya.access.Actor;
import hk.praya.access.Scope;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This room's door for others, within their own transaction. */
@Singleton
public final class EvidenceShelf {
    private final EvidenceQueries queries;
    private final EvidenceProof proof;

    EvidenceShelf(EvidenceQueries queries, EvidenceProof proof) {
        this.queries = queries;
        this.proof = proof;
    }

    /**
     * @param sha256 of the file as it was uploaded, in hexadecimal
     * @param firmOnly not for the client's eyes: what the client reads does not name it
     */
    public record Item(UUID id, String name, String kind, String mediaType, long size, String sha256, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, boolean firmOnly) {}

    /** Whether whoever answers may point to all of these: they see each, and none is withdrawn. @param already pointed to before: those stay */
    public boolean allStand(Scope scope, Actor actor, UUID clientId, List<UUID> ids, List<UUID> already) {
        var added = ids.stream().distinct().filter(id -> !already.contains(id)).toList();
        return added.isEmpty() || queries.standing(scope, clientId, Seen.by(actor), added) == added.size();
    }

    /** @param withdrawn whether somebody took it back since */
    public record Kept(Item item, boolean withdrawn) {}

    /** That very one, whatever stands in its place by now. */
    public Optional<Kept> find(Scope scope, UUID clientId, UUID id) {
        return queries.some(scope, clientId, List.of(id)).stream().findFirst()
            .map(row -> new Kept(item(row), Objects.requireNonNull(queries.dated(scope, clientId, List.of(id)).get(id)).withdrawnOn() != null));
    }

    /** @param inPlaceOf which of those asked for it stands for: itself, or older ones */
    public record Standing(Item item, List<UUID> inPlaceOf) {}

    /** Of what is pointed to, what stands in its place on this day. */
    public List<Standing> items(Scope scope, UUID clientId, List<UUID> ids, LocalDate today) {
        if (ids.isEmpty()) return List.of();
        var newest = proof.newest(scope, clientId, ids, today);
        return queries.some(scope, clientId, List.copyOf(Set.copyOf(newest.values()))).stream().map(row -> new Standing(item(row), ids.stream().filter(id -> row.getId().equals(newest.get(id))).toList())).toList();
    }

    private static Item item(ItemRecord row) {
        return new Item(row.getId(), row.getName(), row.getKind(), row.getMediaType(), row.getSize(), HexFormat.of().formatHex(row.getSha256()), row.getEffectiveOn(), row.getExpiresOn(),
            row.getVisibility().equals(Seen.FIRM_ONLY));
    }
}
