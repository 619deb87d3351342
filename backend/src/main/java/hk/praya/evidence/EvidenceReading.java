package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.evidence.EvidenceQueries.Described;
import hk.praya.evidence.EvidenceQueries.Which;
import hk.praya.evidence.EvidenceUses.Use;
import hk.praya.file.FileBytes;
import hk.praya.http.Cursor;
import hk.praya.http.Cursor.Place;
import hk.praya.http.Page;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finding an item again, and reading it: by whoever may see it; to everybody else it is absent. */
@Singleton
final class EvidenceReading {
    private final Access access;
    private final EvidenceQueries queries;
    private final FileStore store;
    private final Staging staging;
    private final ClientKeys keys;
    private final List<EvidenceUses> uses;

    EvidenceReading(Access access, EvidenceQueries queries, FileStore store, Staging staging, ClientKeys keys, List<EvidenceUses> uses) {
        this.access = access;
        this.queries = queries;
        this.store = store;
        this.staging = staging;
        this.keys = keys;
        this.uses = uses;
    }

    /** @param uses where it is used: known to the firm; empty for the client's people, to whom an assessment is not yet shown */
    record Listed(Described item, List<Use> uses) {}

    Outcome<Page<Listed>> list(Actor actor, UUID clientId, @Nullable String kind, @Nullable String standing, @Nullable String cursor, int limit) {
        var which = new Which(Seen.by(actor), kind, standing);
        var binding = "evidence " + clientId + " " + kind + " " + standing;
        return access.read(actor, Permission.EVIDENCE_VIEW, clientId, scope -> Cursor.place(cursor, binding).map(at -> {
            var part = queries.page(scope, clientId, which, at.orElse(null), limit + 1);
            var used = used(actor, scope, clientId, part.rows().stream().map(Described::id).toList());
            return Page.upTo(limit, part.rows(), at.isEmpty() ? part.total() : null, last -> Cursor.encode(binding, new Place(last.createdAt(), last.id())))
                .map(item -> new Listed(item, used.getOrDefault(item.id(), List.of())));
        }));
    }

    private Map<UUID, List<Use>> used(Actor actor, Scope scope, UUID clientId, Collection<UUID> items) {
        var all = new HashMap<UUID, List<Use>>();
        if (actor instanceof Actor.Person || items.isEmpty()) return all;
        for (var room : uses) room.of(scope, clientId, items).forEach((item, found) -> all.merge(item, found, EvidenceReading::joined));
        return all;
    }

    private static List<Use> joined(List<Use> left, List<Use> right) {
        return java.util.stream.Stream.concat(left.stream(), right.stream()).toList();
    }

    /** @param statement of a fact; null for a file */
    record Viewed(Described item, List<Use> uses, @Nullable String statement) {}

    /** A fact's words are read after the transaction, as a file is. */
    Outcome<Viewed> view(Actor actor, UUID clientId, UUID id) {
        record Found(Described item, List<Use> uses, @Nullable FileBytes bytes) {}
        return access.<Found>read(actor, Permission.EVIDENCE_VIEW, clientId, scope -> {
            var found = queries.describe(scope, clientId, Seen.by(actor), id);
            if (found.isEmpty()) return Outcome.absent();
            var used = used(actor, scope, clientId, List.of(id)).getOrDefault(id, List.of());
            if (!found.get().kind().equals("fact")) return Outcome.done(new Found(found.get(), used, null));
            var item = queries.find(scope, clientId, Seen.by(actor), id).orElseThrow();
            return bytes(scope, item).map(bytes -> new Found(found.get(), used, bytes));
        }).map(found -> new Viewed(found.item(), found.uses(), found.bytes() == null ? null : FactText.statement(Staging.whole(found.bytes()))));
    }

    /** A file as it was brought in; its bytes are opened as they are read, after the transaction. */
    record Content(String name, String mediaType, long size, InputStream stream) {}

    Outcome<Content> read(Actor actor, UUID clientId, UUID id) {
        record Found(ItemRecord item, FileBytes bytes) {}
        return access.read(actor, Permission.EVIDENCE_VIEW, clientId, scope -> {
            var item = queries.find(scope, clientId, Seen.by(actor), id);
            return item.isEmpty() ? Outcome.<Found>absent() : bytes(scope, item.get()).map(bytes -> new Found(item.get(), bytes));
        }).map(found -> {
            var item = found.item();
            var name = item.getKind().equals("fact") ? item.getName() + ".txt" : item.getName();
            return new Content(name, item.getMediaType(), item.getSize(), verified(item, found.bytes()));
        });
    }

    private Outcome<FileBytes> bytes(Scope scope, ItemRecord item) {
        var sealing = keys.of(scope, item.getClientId());
        if (sealing.isEmpty()) return Outcome.refused(Refusal.GONE, "client_key_destroyed");
        var place = item.getFileKey();
        if (item.getDataKey() != null) return Outcome.done(staging.bytes(place, FileKey.unsealed(sealing.get(), place, item.getDataKey()), item.getSize()));
        // Of before files had keys of their own: one piece, sealed by the client's.
        try (var sealed = store.open(place).orElseThrow(() -> new IOException("Missing")); var in = java.nio.channels.Channels.newInputStream(sealed)) {
            return Outcome.done(FileBytes.of(sealing.get().open(place, in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of evidence " + item.getId() + " is missing", e);
        }
    }

    /** Read through once before the first byte leaves: what is not what it was is not given out in part. */
    private static InputStream verified(ItemRecord item, FileBytes bytes) {
        try {
            var digest = Staging.sha256();
            try (var in = bytes.stream(); var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
            if (!MessageDigest.isEqual(digest.digest(), item.getSha256())) throw new IllegalStateException("The file of evidence " + item.getId() + " is not what it was");
            return bytes.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of evidence " + item.getId() + " cannot be read", e);
        }
    }
}
