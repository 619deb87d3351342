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
import hk.praya.http.HongKong;
import hk.praya.http.Page;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.vault.Reading;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finding an item again, and reading it: by whoever may see it; to everybody else it is absent. */
@Singleton
final class EvidenceReading {
    private final Access access;
    private final EvidenceQueries queries;
    private final Reading files;
    private final ClientKeys keys;
    private final Usage usage;
    private final Clock clock;

    EvidenceReading(Access access, EvidenceQueries queries, Reading files, ClientKeys keys, Usage usage, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.files = files;
        this.keys = keys;
        this.usage = usage;
        this.clock = clock;
    }

    /** @param uses where it is used: known to the firm; empty for the client's people, to whom an assessment is not yet shown */
    record Listed(Described item, List<Use> uses) {}

    Outcome<Page<Listed>> list(Actor actor, UUID clientId, @Nullable String kind, @Nullable String standing, @Nullable String cursor, int limit) {
        var which = new Which(Seen.by(actor), kind, standing, HongKong.today(clock));
        var binding = "evidence " + clientId + " " + kind + " " + standing;
        return access.read(actor, Permission.EVIDENCE_VIEW, clientId, scope -> Cursor.place(cursor, binding).map(at -> {
            var part = queries.page(scope, clientId, which, at.orElse(null), limit + 1);
            var used = usage.of(actor, scope, clientId, part.rows());
            return Page.upTo(limit, part.rows(), at.isEmpty() ? part.total() : null, last -> Cursor.encode(binding, new Place(last.createdAt(), last.id())))
                .map(item -> new Listed(item, used.getOrDefault(item.id(), List.of())));
        }));
    }

    /** @param statement of a fact; null for a file */
    record Viewed(Described item, List<Use> uses, @Nullable String statement) {}

    /** A fact's words are read after the transaction, as a file is. */
    Outcome<Viewed> view(Actor actor, UUID clientId, UUID id) {
        record Found(Described item, List<Use> uses, @Nullable FileBytes bytes) {}
        return access.<Found>read(actor, Permission.EVIDENCE_VIEW, clientId, scope -> {
            var found = queries.describe(scope, clientId, Seen.by(actor), id);
            if (found.isEmpty()) return Outcome.absent();
            var used = usage.of(actor, scope, clientId, List.of(found.get())).getOrDefault(id, List.of());
            if (!found.get().kind().equals("fact")) return Outcome.done(new Found(found.get(), used, null));
            var item = queries.find(scope, clientId, Seen.by(actor), id).orElseThrow();
            return bytes(scope, item).map(bytes -> new Found(found.get(), used, bytes));
        }).map(found -> new Viewed(found.item(), found.uses(), found.bytes() == null ? null : FactText.statement(Reading.all(found.bytes()))));
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
            return new Content(name, item.getMediaType(), item.getSize(), Reading.verified(found.bytes(), item.getSha256(), item.getFileKey()));
        });
    }

    private Outcome<FileBytes> bytes(Scope scope, ItemRecord item) {
        var sealing = keys.of(scope, item.getClientId());
        if (sealing.isEmpty()) return Outcome.refused(Refusal.GONE, "client_key_destroyed");
        var place = item.getFileKey();
        return Outcome.done(item.getDataKey() == null ? files.whole(sealing.get(), place) : files.bytes(sealing.get(), place, item.getDataKey(), item.getSize()));
    }
}
