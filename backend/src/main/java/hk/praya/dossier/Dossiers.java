package hk.praya.dossier;

import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.Proof;
import hk.praya.content.Question;
import hk.praya.http.Names;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import hk.praya.proof.ProofStanding;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    public Standing standing(Scope scope, Collection<About> all, LocalDate today) {
        var subjects = new HashSet<String>();
        all.forEach(about -> {
            about.importers().forEach(importer -> subjects.add(importer.entity()));
            subjects.addAll(about.destinations());
        });
        var dossiers = subjects.isEmpty() ? List.<DossierRecord>of() : queries.of(scope, subjects);
        var versions = dossiers.isEmpty() ? Map.<UUID, VersionRecord>of()
            : queries.newest(scope, dossiers.stream().map(DossierRecord::getId).toList()).stream().collect(Collectors.toMap(VersionRecord::getDossierId, each -> each));
        var kept = new HashMap<String, Kept>();
        for (var dossier : dossiers) {
            var facts = json.list(versions.get(dossier.getId()).getFacts(), DossierFact.class);
            kept.put(name(DossierKind.of(dossier.getKind()), dossier.getSubject(), dossier.getEdition()), new Kept(dossier, versions.get(dossier.getId()).getAt().toInstant(), facts));
        }
        var rested = kept.values().stream().flatMap(each -> each.facts().stream()).flatMap(fact -> fact.documents().stream()).collect(Collectors.toSet());
        return new Standing(kept, proof.standing(scope, rested, today), today);
    }

    private static String name(DossierKind kind, String subject, String edition) {
        return kind.key() + " " + subject + " " + edition.strip().toLowerCase(Locale.ROOT);
    }

    private record Kept(DossierRecord dossier, Instant at, List<DossierFact> facts) {
        Optional<DossierFact> fact(Question question, Part part) {
            return facts.stream().filter(fact -> fact.answers(question.id(), part.id()) && !fact.isEmpty()).findFirst();
        }

        Inherited.DossierRef from() {
            return new Inherited.DossierRef(dossier.getId(), dossier.getVersionNo(), dossier.getKind(), dossier.getSubject(), dossier.getEdition());
        }
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
     * @param from null: there is none. @param answer null: it does not say
     * @param worst whether it is the answer with the highest exposure, or the measure carried out least, among them
     */
    public record Saying(Importer importer, Inherited.@Nullable DossierRef from, @Nullable Instant at, @Nullable Answer answer, String source, boolean worst) {}

    /** One part that importers' dossiers do not answer alike. @param sayings one for each importer */
    public record Apart(AnswerKey key, List<Saying> sayings) {
        public Apart {
            sayings = List.copyOf(sayings);
        }

        /** Whether every dossier says something. */
        public boolean isComplete() {
            return sayings.stream().allMatch(saying -> saying.answer() != null);
        }
    }

    /** Dossiers at their newest versions. */
    public static final class Standing {
        private final Map<String, Kept> byName;
        private final Map<UUID, ProofStanding> documents;
        private final LocalDate today;

        private Standing(Map<String, Kept> byName, Map<UUID, ProofStanding> documents, LocalDate today) {
            this.byName = byName;
            this.documents = documents;
            this.today = today;
        }

        /** The dossier of exactly that edition, or else the one for all of them. */
        private @Nullable Kept of(DossierKind kind, String subject, String edition) {
            var exact = byName.get(name(kind, subject, edition));
            return exact != null ? exact : byName.get(name(kind, subject, ""));
        }

        /**
         * What an assessment takes from them: only what every importer's dossier says, and only what its pack can be answered with. Where they
         * do not say the same, the worse is proposed, and somebody confirms it or chooses another.
         */
        public List<Inherited> inherited(Pack pack, About about) {
            var all = new ArrayList<Inherited>();
            var importers = importers(about).stream().map(this::of).distinct().toList();
            for (var question : pack.questions().values()) {
                if (DossierKind.IMPORTER.answers(question)) {
                    for (var part : question.parts()) one(pack, question, part, importers, null, about).ifPresent(all::add);
                } else if (DossierKind.DESTINATION.answers(question)) {
                    for (var destination : pack.destinations()) {
                        if (!about.destinations().contains(destination)) continue;
                        var dossier = of(DossierKind.DESTINATION, destination, "");
                        for (var part : question.parts()) one(pack, question, part, Collections.singletonList(dossier), destination, about).ifPresent(all::add);
                    }
                }
            }
            return all;
        }

        private static List<Importer> importers(About about) {
            return about.importers().stream().sorted(Comparator.comparing(Importer::entity).thenComparing(Importer::edition)).toList();
        }

        private @Nullable Kept of(Importer importer) {
            return of(DossierKind.IMPORTER, importer.entity(), importer.edition());
        }

        /** The dossier of each importer, in the order of their names; of some there is none. */
        public List<Held> held(About about) {
            return importers(about).stream().map(importer -> {
                var kept = of(importer);
                return kept == null ? new Held(importer, null, null) : new Held(importer, kept.from(), kept.at());
            }).toList();
        }

        /** What several importers' dossiers say where they do not all say the same: some say another thing, or nothing. */
        public List<Apart> apart(Pack pack, About about) {
            var importers = importers(about);
            if (importers.stream().map(this::of).distinct().count() < 2) return List.of();
            var all = new ArrayList<Apart>();
            for (var question : pack.questions().values()) {
                if (!DossierKind.IMPORTER.answers(question)) continue;
                for (var part : question.parts()) apart(question, part, importers).ifPresent(all::add);
            }
            return all;
        }

        private Optional<Apart> apart(Question question, Part part, List<Importer> importers) {
            var facts = importers.stream().map(importer -> Optional.ofNullable(of(importer)).flatMap(kept -> kept.fact(question, part))).toList();
            var said = facts.stream().flatMap(Optional::stream).map(DossierFact::answer).toList();
            var complete = said.size() == importers.size();
            if (said.isEmpty() || complete && WorstPolicy.agree(said)) return Optional.empty();
            var worst = complete ? WorstPolicy.of(part, said) : Optional.<Answer>empty();
            var sayings = new ArrayList<Saying>();
            for (var i = 0; i < importers.size(); i++) {
                var kept = of(importers.get(i));
                var answer = facts.get(i).map(DossierFact::answer).orElse(null);
                sayings.add(new Saying(importers.get(i), kept == null ? null : kept.from(), kept == null ? null : kept.at(), answer, facts.get(i).map(DossierFact::source).orElse(""),
                    answer != null && worst.filter(answer::saysTheSameAs).isPresent()));
            }
            return Optional.of(new Apart(new AnswerKey(question.id(), part.id(), null), sayings));
        }

        private Optional<Inherited> one(Pack pack, Question question, Part part, List<@Nullable Kept> dossiers, @Nullable String destination, About about) {
            if (dossiers.isEmpty() || dossiers.stream().anyMatch(Objects::isNull)) return Optional.empty();
            var facts = dossiers.stream().map(each -> each.fact(question, part)).toList();
            if (facts.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
            var key = new AnswerKey(question.id(), part.id(), destination);
            var source = facts.stream().map(fact -> fact.get().source()).filter(said -> !said.isEmpty()).distinct().collect(Collectors.joining("\n"));
            return WorstPolicy.proposed(part, facts.stream().map(fact -> fact.get().answer()).toList())
                .filter(answer -> AnswerPolicy.problems(pack, about.destinations(), key, answer, today).isEmpty())
                .map(answer -> inherited(key, answer, source, dossiers.stream().map(Kept::from).toList(), facts.stream().map(Optional::orElseThrow).toList()));
        }

        /** Of several importers each must be proven: a document about one says nothing of another. */
        private Inherited inherited(AnswerKey key, Answer answer, String source, List<Inherited.DossierRef> from, List<DossierFact> facts) {
            var claimed = answer.proof() == Proof.DOCUMENT || answer.proof() == Proof.TESTED;
            var rested = claimed && facts.stream().allMatch(DossierFact::restsOnDocuments)
                ? facts.stream().flatMap(fact -> fact.documents().stream()).distinct().toList() : List.<UUID>of();
            var proven = !rested.isEmpty() && rested.stream().allMatch(id -> documents.getOrDefault(id, ProofStanding.GONE).holds());
            return new Inherited(key, answer, source, from, rested.stream().map(DossierProof::ref).toList(), proven);
        }
    }
}
