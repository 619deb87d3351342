package hk.praya.dossier;

import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.content.Pack;
import hk.praya.http.Names;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** This room's door for others, within their own transaction. */
@Singleton
public final class Dossiers {
    private final DossierQueries queries;
    private final DocumentQueries documents;
    private final DossierProof proof;
    private final KeptJson json;

    Dossiers(DossierQueries queries, DocumentQueries documents, DossierProof proof, KeptJson json) {
        this.queries = queries;
        this.documents = documents;
        this.proof = proof;
        this.json = json;
    }

    /** Who receives. @param edition of the platform in use; empty: not known */
    public record Importer(String entity, String edition) {}

    /** What an assessment is about, as far as dossiers care. */
    public record About(Set<Importer> importers, Set<String> destinations) {
        public About {
            importers = Set.copyOf(importers);
            destinations = Set.copyOf(destinations);
        }
    }

    /** Every dossier of these subjects at its newest version, read once for however many assessments. */
    public DossierStanding standing(Scope scope, Collection<About> all, LocalDate today) {
        return standing(scope, all, List.of(), today);
    }

    /** @param stood versions that answers of these stand on, where those are held against the newest */
    public DossierStanding standing(Scope scope, Collection<About> all, Collection<Inherited.DossierRef> stood, LocalDate today) {
        var subjects = new HashSet<String>();
        all.forEach(about -> {
            about.importers().forEach(importer -> subjects.add(importer.entity()));
            subjects.addAll(about.destinations());
        });
        var dossiers = subjects.isEmpty() ? List.<DossierRecord>of() : queries.of(scope, subjects);
        var versions = dossiers.isEmpty() ? Map.<UUID, VersionRecord>of()
            : queries.newest(scope, dossiers.stream().map(DossierRecord::getId).toList()).stream().collect(Collectors.toMap(VersionRecord::getDossierId, each -> each));
        var kept = dossiers.stream().map(dossier -> DossierStanding.Kept.of(dossier, versions.get(dossier.getId()), json)).toList();
        var rested = kept.stream().flatMap(each -> each.facts().stream()).flatMap(fact -> fact.documents().stream()).collect(Collectors.toSet());
        return new DossierStanding(kept, older(scope, dossiers, versions, stood), proof.standing(scope, rested, today), today);
    }

    /** Of those that stood, whatever is not the newest. */
    private List<DossierStanding.Kept> older(Scope scope, List<DossierRecord> dossiers, Map<UUID, VersionRecord> newest, Collection<Inherited.DossierRef> stood) {
        var byId = dossiers.stream().collect(Collectors.toMap(DossierRecord::getId, each -> each));
        var asked = stood.stream().filter(ref -> byId.containsKey(ref.dossierId()) && newest.get(ref.dossierId()).getVersionNo() > ref.versionNo()).distinct().toList();
        return queries.versions(scope, asked).stream().map(version -> DossierStanding.Kept.of(byId.get(version.getDossierId()), version, json)).toList();
    }

    /**
     * A document that answers rest on.
     *
     * @param subject of its dossier, with the edition of the platform; empty: all of them
     * @param kind what it is, a key of the words file.kind
     * @param sha256 of the file as it came, in hexadecimal
     * @param size in bytes
     */
    @Serdeable
    public record DocumentRef(UUID id, UUID dossierId, String subject, String edition, String name, String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, String sha256, long size) {}

    /** In the order in which they were brought in. */
    public List<DocumentRef> documents(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : documents.some(scope, ids);
    }

    /** A template of the firm at its newest version; empty where there is none of that id, or nothing in it yet. */
    public Optional<Template> template(Scope scope, UUID id) {
        return queries.find(scope, id).filter(row -> row.getKind().equals(DossierKind.TEMPLATE.key()) && row.getVersionNo() > 0)
            .flatMap(row -> queries.version(scope, id, row.getVersionNo()).map(version -> new Template(id, row.getVersionNo(), json.list(version.getFacts(), DossierFact.class))));
    }

    /** What a template is called. */
    public Optional<Names> named(Scope scope, UUID template) {
        return queries.find(scope, template).map(DossierViews::name);
    }

    /** How the firm answers as a rule. */
    public record Template(UUID id, int versionNo, List<DossierFact> facts) {
        public Template {
            facts = List.copyOf(facts);
        }

        /**
         * What this pack still asks, and can be answered with; all of it is inferred: it is true of no client before somebody looked. Why the
         * firm answers so stays with the template: an answer is read by the client.
         */
        public Map<AnswerKey, Answer> answers(Pack pack, LocalDate today) {
            var all = new LinkedHashMap<AnswerKey, Answer>();
            for (var fact : facts) {
                var key = new AnswerKey(fact.question(), fact.part(), null);
                var asked = pack.question(fact.question()).filter(DossierKind.TEMPLATE::answers).isPresent();
                if (asked && !fact.isEmpty() && AnswerPolicy.problems(pack, Set.of(), key, fact.answer(), today).isEmpty()) {
                    all.put(key, fact.answer().inferred());
                }
            }
            return all;
        }
    }

    /** @param from the dossier at its newest version, published {@code at}; null: there is none */
    public record Held(Importer importer, Inherited.@Nullable DossierRef from, @Nullable Instant at) {}

    /**
     * What the dossier of one importer says of a part.
     *
     * @param from in which version; null: there is none. @param answer null: it does not say
     * @param worst whether it is the answer with the highest exposure, or the measure carried out least, among them
     * @param newer where the newest version says something else than the one that an answer stands on
     */
    public record Saying(Importer importer, Inherited.@Nullable DossierRef from, @Nullable Instant at, @Nullable Answer answer, String source, boolean worst, @Nullable Newer newer) {}

    /** @param answer null: it does not say any more */
    public record Newer(Inherited.DossierRef from, Instant at, @Nullable Answer answer) {}

    /**
     * The versions that an answer stands on.
     *
     * @param all whether a dossier that is not among them was none then
     */
    public record Stood(List<Inherited.DossierRef> refs, boolean all) {
        public static final Stood NOWHERE = new Stood(List.of(), false);

        public Stood {
            refs = List.copyOf(refs);
        }
    }

    /** One part that importers' dossiers do not answer alike, or not any more. @param sayings one for each importer */
    public record Apart(AnswerKey key, List<Saying> sayings) {
        public Apart {
            sayings = List.copyOf(sayings);
        }

        /** Whether every dossier says something. */
        public boolean isComplete() {
            return sayings.stream().allMatch(saying -> saying.answer() != null);
        }
    }
}
