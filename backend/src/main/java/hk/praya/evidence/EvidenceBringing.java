package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.obligation.Obligations;
import hk.praya.proof.ProofMoves;
import hk.praya.vault.Staging;
import hk.praya.vault.Staging.Staged;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bringing in a file or a fact: sealed and checked first, then told in one transaction. */
@Singleton
final class EvidenceBringing {
    private final Access access;
    private final EvidenceQueries queries;
    private final Staging staging;
    private final ClientKeys keys;
    private final Tools tools;
    private final Clock clock;

    EvidenceBringing(Access access, EvidenceQueries queries, Staging staging, ClientKeys keys, Tools tools, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.staging = staging;
        this.keys = keys;
        this.tools = tools;
        this.clock = clock;
    }

    /** Repeated requests, what is left to see to, and whoever relies on evidence. */
    @Singleton
    record Tools(Idempotency idempotency, Obligations obligations, ProofMoves moves, EvidenceTerms terms) {}

    /**
     * What is said of an item when it is brought in.
     *
     * @param source who said it: unsaid, client, vendor, public_page or own_observation; null where nobody says: unsaid, or the older one's. {@code sourceWords} who or where exactly
     * @param visibility null where nobody says: the firm and the client's coordinator, or whoever saw the older one
     * @param replacesId the older one, which stays as it is
     */
    record Said(String name, String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, @Nullable String source, String sourceWords, @Nullable String visibility, @Nullable UUID replacesId) {
        /** What nobody says of it is as it was: nobody sees a newer one who did not see the older. */
        private Said inPlaceOf(ItemRecord older) {
            return new Said(name, kind, effectiveOn, expiresOn, source == null ? older.getSource() : source, source == null && sourceWords.isEmpty() ? older.getSourceWords() : sourceWords,
                visibility == null ? older.getVisibility() : visibility, replacesId);
        }
    }

    Outcome<UUID> add(Actor actor, UUID clientId, Said said, InputStream content, UUID key) {
        return bring(actor, clientId, said, said.name(), content, key);
    }

    /** A fact is kept like a file: its canonical text, sealed, with its hash. */
    Outcome<UUID> state(Actor actor, UUID clientId, Said said, FactText text, UUID key) {
        return bring(actor, clientId, said, "fact.txt", new ByteArrayInputStream(text.canonical()), key);
    }

    private Outcome<UUID> bring(Actor actor, UUID clientId, Said said, String fileName, InputStream content, UUID key) {
        var refused = refusal(actor, said);
        if (refused.isPresent()) {
            Staging.drain(content);
            return refused.get();
        }
        var id = Ids.next(clock);
        return staging.stage(actor.firmId(), clientId, id, fileName, content).then(staged -> {
            var made = access.write(actor, Permission.EVIDENCE_ADD, Subject.of(clientId, "evidence", id), act -> {
                var whole = said + HexFormat.of().formatHex(staged.sha256());
                return tools.idempotency().once(act, key, clientId, "evidence.add", whole, id, () -> keep(act, clientId, id, said, staged));
            });
            // Refused, or made already by the same request: nothing refers to what was staged now.
            if (!(made instanceof Outcome.Done<UUID>(var done) && done.equals(id))) staging.discard(staged);
            return made;
        });
    }

    private static Optional<Outcome<UUID>> refusal(Actor actor, Said said) {
        if (said.effectiveOn() != null && said.expiresOn() != null && said.expiresOn().isBefore(said.effectiveOn())) {
            return Optional.of(Outcome.refused(Refusal.INVALID, "ends_before_start", "expiresOn"));
        }
        // What a client's person gives, the client sees.
        var hides = actor instanceof Actor.Person && Seen.FIRM_ONLY.equals(said.visibility());
        return hides ? Optional.of(Outcome.refused(Refusal.INVALID, "evidence_of_client", "visibility")) : Optional.empty();
    }

    private Outcome<UUID> keep(Act act, UUID clientId, UUID id, Said said, Staged staged) {
        var sealing = keys.of(act.scope(), clientId);
        if (sealing.isEmpty()) return Outcome.refused(Refusal.GONE, "client_key_destroyed");
        var whole = said;
        if (said.replacesId() != null) {
            var older = queries.lock(act.scope(), clientId, said.replacesId());
            if (older.isEmpty() || queries.find(act.scope(), clientId, Seen.by(act.actor()), said.replacesId()).isEmpty()) return Outcome.refused(Refusal.INVALID, "evidence_unknown", "replacesId");
            if (queries.isReplaced(act.scope(), clientId, said.replacesId())) return Outcome.refused(Refusal.CONFLICT, "evidence_replaced", "replacesId");
            tools.obligations().settle(act, clientId, EvidenceTerms.expiry(said.replacesId()), "replaced");
            whole = said.inPlaceOf(older.get());
        }
        var item = new ItemRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setName(whole.name()).setMediaType(staged.mediaType())
            .setSize(staged.size()).setSha256(staged.sha256()).setFileKey(staged.place()).setDataKey(staged.dataKey(sealing.get())).setKind(whole.kind())
            .setEffectiveOn(whole.effectiveOn()).setExpiresOn(whole.expiresOn()).setSource(whole.source() == null ? "unsaid" : whole.source()).setSourceWords(whole.sourceWords())
            .setVisibility(whole.visibility() == null ? Seen.FIRM_AND_CLIENT : whole.visibility()).setReplacesId(whole.replacesId())
            .setNote("").setAddedBy(act.actor().id()).setAddedKind(act.actor().kind()).setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)).setVersion(0L);
        queries.insert(item);
        tools.terms().hold(act, item);
        if (said.replacesId() != null) tools.moves().moved(act, clientId, EvidenceProof.ref(id));
        act.changed(null, said + HexFormat.of().formatHex(staged.sha256()));
        return Outcome.done(id);
    }
}
