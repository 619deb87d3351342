package hk.praya.dossier;

import hk.praya.access.KeptJson;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.Proof;
import hk.praya.content.Question;
import hk.praya.dossier.Dossiers.About;
import hk.praya.dossier.Dossiers.Apart;
import hk.praya.dossier.Dossiers.Held;
import hk.praya.dossier.Dossiers.Importer;
import hk.praya.dossier.Dossiers.Newer;
import hk.praya.dossier.Dossiers.Saying;
import hk.praya.dossier.Dossiers.Stood;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import hk.praya.proof.ProofStanding;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dossiers at their newest versions. */
public final class DossierStanding {
    private final Map<String, Kept> byName = new HashMap<>();
    private final Map<String, Kept> older = new HashMap<>();
    private final Map<UUID, ProofStanding> documents;
    private final LocalDate today;

    DossierStanding(List<Kept> newest, List<Kept> older, Map<UUID, ProofStanding> documents, LocalDate today) {
        for (var kept : newest) byName.put(name(DossierKind.of(kept.from().kind()), kept.from().subject(), kept.from().edition()), kept);
        for (var kept : older) this.older.put(version(kept.from()), kept);
        this.documents = documents;
        this.today = today;
    }

    private static String name(DossierKind kind, String subject, String edition) {
        return kind.key() + " " + subject + " " + edition.strip().toLowerCase(Locale.ROOT);
    }

    private static String version(DossierRef ref) {
        return ref.dossierId() + " " + ref.versionNo();
    }

    /** A dossier as one version has it. */
    record Kept(DossierRef from, Instant at, List<DossierFact> facts) {
        static Kept of(DossierRecord dossier, VersionRecord version, KeptJson json) {
            var from = new DossierRef(dossier.getId(), version.getVersionNo(), dossier.getKind(), dossier.getSubject(), dossier.getEdition());
            return new Kept(from, version.getAt().toInstant(), json.list(version.getFacts(), DossierFact.class));
        }

        Optional<DossierFact> fact(Question question, Part part) {
            return facts.stream().filter(fact -> fact.answers(question.id(), part.id()) && !fact.isEmpty()).findFirst();
        }
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

    /**
     * What several importers' dossiers say where they do not all say the same: some say another thing, or nothing. What an answer stands on
     * is shown as it stood, and what a newer version says of it beside that.
     */
    public List<Apart> apart(Pack pack, About about, Map<AnswerKey, Stood> stood) {
        var importers = importers(about);
        if (importers.stream().map(this::of).distinct().count() < 2) return List.of();
        var all = new ArrayList<Apart>();
        for (var question : pack.questions().values()) {
            if (!DossierKind.IMPORTER.answers(question)) continue;
            for (var part : question.parts()) {
                var key = new AnswerKey(question.id(), part.id(), null);
                apart(key, part, importers, importers.stream().map(each -> seen(of(each), question, part, stood.getOrDefault(key, Stood.NOWHERE))).toList()).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Apart> apart(AnswerKey key, Part part, List<Importer> importers, List<Seen> seen) {
        var said = seen.stream().map(Seen::answer).flatMap(Stream::ofNullable).toList();
        var complete = said.size() == importers.size();
        var alike = complete && WorstPolicy.agree(said);
        if (seen.stream().allMatch(each -> each.newer() == null) && (said.isEmpty() || alike)) return Optional.empty();
        var worst = complete && !alike ? WorstPolicy.of(part, said) : Optional.<Answer>empty();
        return Optional.of(new Apart(key, IntStream.range(0, seen.size()).mapToObj(i -> seen.get(i).saying(importers.get(i), worst)).toList()));
    }

    /** What one dossier says of a part. @param kept null: there is none. @param newer null: the newest version says the same */
    private record Seen(@Nullable Kept kept, @Nullable DossierFact fact, @Nullable Newer newer) {
        @Nullable Answer answer() {
            return fact == null ? null : fact.answer();
        }

        Saying saying(Importer importer, Optional<Answer> worst) {
            var answer = answer();
            return new Saying(importer, kept == null ? null : kept.from(), kept == null ? null : kept.at(), answer, fact == null ? "" : fact.source(), answer != null && worst.filter(answer::saysTheSameAs).isPresent(),
                newer);
        }
    }

    private Seen seen(@Nullable Kept newest, Question question, Part part, Stood stood) {
        if (newest == null) return new Seen(null, null, null);
        var ref = stood.refs().stream().filter(each -> each.dossierId().equals(newest.from().dossierId())).findFirst();
        var then = ref.isPresent() ? then(newest, ref.get()) : stood.all() ? null : newest;
        var fact = newest.fact(question, part);
        var was = then == null ? Optional.<DossierFact>empty() : then.fact(question, part);
        if (said(was).equals(said(fact))) return new Seen(newest, fact.orElse(null), null);
        return new Seen(then, was.orElse(null), new Newer(newest.from(), newest.at(), fact.map(DossierFact::answer).orElse(null)));
    }

    private Kept then(Kept newest, DossierRef ref) {
        return older.getOrDefault(version(ref), newest);
    }

    /** Of the thing itself, whatever proves it. */
    private static Optional<Answer> said(Optional<DossierFact> fact) {
        return fact.map(DossierFact::answer).map(Answer::unproven);
    }

    /**
     * Whose newest version says something else than an answer that was chosen for all importers, and did not when it was chosen; or holds no
     * more what was chosen.
     *
     * @param stood every dossier as it stood then
     */
    public List<DossierRef> otherwise(Pack pack, About about, AnswerKey key, Answer chosen, List<DossierRef> stood) {
        var question = pack.question(key.question());
        var part = question.flatMap(each -> each.part(key.part()));
        if (part.isEmpty()) return List.of();
        var given = chosen.state() == Answer.State.INFERRED ? chosen.confirmed() : chosen;
        return importers(about).stream().map(this::of).flatMap(Stream::ofNullable).distinct().filter(newest -> {
            var newer = seen(newest, question.get(), part.get(), new Stood(stood, true));
            if (newer.newer() == null) return false;
            var now = newer.newer().answer();
            return now == null ? newer.answer() != null && newer.answer().saysTheSameAs(given) : !now.saysTheSameAs(given);
        }).map(Kept::from).toList();
    }

    /** The dossiers of all importers, as they stand. */
    public List<DossierRef> covered(About about) {
        return held(about).stream().map(Held::from).flatMap(Stream::ofNullable).distinct().toList();
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
    private Inherited inherited(AnswerKey key, Answer answer, String source, List<DossierRef> from, List<DossierFact> facts) {
        var claimed = answer.proof() == Proof.DOCUMENT || answer.proof() == Proof.TESTED;
        var rested = claimed && facts.stream().allMatch(DossierFact::restsOnDocuments)
            ? facts.stream().flatMap(fact -> fact.documents().stream()).distinct().toList() : List.<UUID>of();
        var proven = !rested.isEmpty() && rested.stream().allMatch(id -> documents.getOrDefault(id, ProofStanding.GONE).holds());
        return new Inherited(key, answer, source, from, rested.stream().map(DossierProof::ref).toList(), proven);
    }
}
