package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.evidence.EvidenceQueries.Described;
import hk.praya.http.Cursor;
import hk.praya.http.Cursor.Place;
import hk.praya.http.Page;
import hk.praya.http.Uploads;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bringing in a file, finding it again, reading it. */
@Singleton
final class EvidenceRoom {
    /** A signed contract scanned well is 3 MB; ten leave room and still pass through memory one at a time. */
    static final int SIZE = 10 * 1024 * 1024;

    private final Access access;
    private final EvidenceQueries queries;
    private final FileStore files;
    private final ClientKeys keys;
    private final Tools tools;
    private final Clock clock;

    EvidenceRoom(Access access, EvidenceQueries queries, FileStore files, ClientKeys keys, Tools tools, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.files = files;
        this.keys = keys;
        this.tools = tools;
        this.clock = clock;
    }

    /** Repeated requests, and what is left to see to. */
    @Singleton
    record Tools(Idempotency idempotency, Obligations obligations) {}

    /** What is said of a file when it is brought in. */
    record Said(String name, String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {}

    Outcome<UUID> add(Actor actor, UUID clientId, Said said, byte[] content, UUID key) {
        if (content.length == 0) return Outcome.refused(Refusal.INVALID, "file_empty", "file");
        if (content.length > SIZE) return Outcome.refused(Refusal.TOO_LARGE, "body.too_large", "file");
        var type = FileType.of(content, said.name());
        if (type.isEmpty()) return Outcome.refused(Refusal.UNSUPPORTED, "file_type_unsupported", "file");
        if (!type.get().fits(said.name())) return Outcome.refused(Refusal.UNSUPPORTED, "file_name_misleads", "file");
        if (said.effectiveOn() != null && said.expiresOn() != null && said.expiresOn().isBefore(said.effectiveOn())) {
            return Outcome.refused(Refusal.INVALID, "ends_before_start", "expiresOn");
        }
        var id = Ids.next(clock);
        return access.write(actor, Permission.EVIDENCE_ADD, Subject.of(clientId, "evidence", id), act -> {
            var hash = Uploads.sha256(content);
            return tools.idempotency().once(act, key, clientId, "evidence.add", said + HexFormat.of().formatHex(hash), id, () -> {
                var fileKey = clientId + "/" + id;
                var sealing = keys.of(act.scope(), clientId);
                if (sealing.isEmpty()) return Outcome.refused(Refusal.GONE, "client_key_destroyed");
                files.put(fileKey, sealing.get().seal(fileKey, content));
                var now = clock.instant().atOffset(ZoneOffset.UTC);
                queries.insert(new ItemRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setName(said.name()).setMediaType(type.get().mediaType())
                    .setSize((long) content.length).setSha256(hash).setFileKey(fileKey).setKind(said.kind()).setEffectiveOn(said.effectiveOn()).setExpiresOn(said.expiresOn())
                    .setNote("").setAddedBy(actor.id()).setAddedKind(actor.kind()).setCreatedAt(now).setVersion(0L));
                if (said.expiresOn() != null) {
                    tools.obligations().raise(act, clientId, new Raised(Kind.EVIDENCE_EXPIRY, "evidence.expiry:" + id, "evidence", id, Particulars.ofEvidence(said.name()), BallWith.CONSULTANT,
                        null, said.expiresOn()));
                }
                act.changed(null, said + HexFormat.of().formatHex(hash));
                return Outcome.done(id);
            });
        });
    }

    Outcome<Page<Described>> list(Actor actor, UUID clientId, @Nullable String cursor, int limit) {
        return access.readOnce(actor, Permission.EVIDENCE_VIEW, clientId, scope -> Cursor.place(cursor, "evidence " + clientId).map(at -> {
            var part = queries.page(scope, clientId, at.orElse(null), limit + 1);
            return Page.upTo(limit, part.rows(), at.isEmpty() ? part.total() : null,
                last -> Cursor.encode("evidence " + clientId, new Place(last.createdAt(), last.id())));
        }));
    }

    /** A file as it was brought in. */
    record Content(String name, String mediaType, byte[] bytes) {}

    Outcome<Content> read(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.EVIDENCE_VIEW, clientId, scope -> {
            var item = queries.find(scope, clientId, id);
            if (item.isEmpty()) return Outcome.absent();
            var sealing = keys.of(scope, clientId);
            if (sealing.isEmpty()) return Outcome.refused(Refusal.GONE, "client_key_destroyed");
            return opened(item.get(), sealing.get());
        });
    }

    private Outcome<Content> opened(ItemRecord item, ClientKeys.Sealing sealing) {
        var sealed = files.get(item.getFileKey());
        if (sealed.isEmpty()) throw new IllegalStateException("The file of evidence " + item.getId() + " is missing");
        var bytes = sealing.open(item.getFileKey(), sealed.get());
        if (!MessageDigest.isEqual(Uploads.sha256(bytes), item.getSha256())) throw new IllegalStateException("The file of evidence " + item.getId() + " is not what it was");
        return Outcome.done(new Content(item.getName(), item.getMediaType(), bytes));
    }

    Outcome<Described> view(Actor actor, UUID clientId, UUID id) {
        return access.readOnce(actor, Permission.EVIDENCE_VIEW, clientId, scope -> described(scope, clientId, id));
    }

    private Outcome<Described> described(Scope scope, UUID clientId, UUID id) {
        return queries.describe(scope, clientId, id).map(Outcome::done).orElseGet(Outcome::absent);
    }
}
