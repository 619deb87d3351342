package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.content.Pack;
import hk.praya.dossier.Dossiers;
import hk.praya.http.HongKong;
import hk.praya.library.PackId;
import hk.praya.content.Packs;
import hk.praya.content.PlatformWords;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofSource;
import hk.praya.proof.ProofStanding;
import hk.praya.proof.Proofs;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Answers;
import hk.praya.scoring.Score;
import hk.praya.scoring.TiaScoring;
import hk.praya.transfer.Transfer;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assessments, each with everything that its score is computed from: this room's door for whoever reads them. */
@Singleton
public final class Assessments {
    /** Three times what the largest pack asks, for three destinations. */
    public static final int ANSWERS = 2_000;
    /** Of one client, every version counted. */
    public static final int ASSESSMENTS = 200;

    private final AssessmentQueries queries;
    private final CoveredTransfers transfers;
    private final ClientFacts facts;
    private final Library library;
    private final Proofs proofs;
    private final Clock clock;

    Assessments(AssessmentQueries queries, CoveredTransfers transfers, ClientFacts facts, Library library, Proofs proofs, Clock clock) {
        this.queries = queries;
        this.transfers = transfers;
        this.facts = facts;
        this.library = library;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Packs, and in whose words they are read. */
    @Singleton
    record Library(Packs packs, PlatformWords words) {}

    /** What surrounds the answers. @param proofs how everything that they are tied to stands */
    public record Known(ClientFacts.Found facts, Map<ProofRef, ProofStanding> proofs, LocalDate today) {}

    /** @param pack in the words of the platforms that it is about. @param rows the current revision of each answer. @param scored once, whoever asks for it first: the lists, the counts and the answer all do */
    public record Loaded(AssessmentRecord row, Pack pack, List<Transfer> transfers, List<AnswerRecord> rows, Known known, Supplier<Score> scored) {
        Loaded(AssessmentRecord row, Pack pack, List<Transfer> transfers, List<AnswerRecord> rows, Known known) {
            this(row, pack, transfers, rows, known, SupplierUtil.memoized(() -> TiaScoring.score(pack, given(row, rows, known))));
        }

        private static Answers given(AssessmentRecord row, List<AnswerRecord> rows, Known known) {
            return new Answers(AnswerRows.answers(rows, known.proofs()), known.facts().named(), new LinkedHashSet<>(Arrays.asList(row.getDestinations())), known.today());
        }

        /** What the score is computed from. */
        public Answers answers() {
            return given(row, rows, known);
        }

        /** Whose dossiers it inherits from. */
        public Dossiers.About about() {
            return known.facts().about(transfers, row.getDestinations());
        }

        /** Whose words its questions are read in: whoever shows them asks the pack for these. */
        public List<String> platforms() {
            return List.copyOf(known.facts().platforms());
        }

        public LocalDate today() {
            return known.today();
        }

        public Score score() {
            return scored.get();
        }

        /** What to work on first. */
        List<Score.Mover> movesMost() {
            return TiaScoring.movesMost(pack, answers(), score());
        }

        /** Why one of its answers counts for less than it did; empty where it does not. */
        Optional<Lapse> lapse(AnswerRecord answer) {
            return Lapse.of(answer, known.proofs(), known.today(), pack.method().testedWithinMonths());
        }

        public TiaState state() {
            return TiaState.of(row.getState());
        }
    }

    public Optional<Loaded> find(Scope scope, UUID clientId, UUID id) {
        return queries.find(scope, clientId, id).map(row -> load(scope, List.of(row)).getFirst());
    }

    public Optional<Loaded> lock(Scope scope, UUID clientId, UUID id) {
        return queries.lock(scope, clientId, id).map(row -> load(scope, List.of(row)).getFirst());
    }

    /** The assessment alone. */
    public Optional<AssessmentRecord> row(Scope scope, UUID clientId, UUID id) {
        return queries.find(scope, clientId, id);
    }

    /** Until the transaction ends, nobody else changes the assessment. */
    public Optional<AssessmentRecord> lockRow(Scope scope, UUID clientId, UUID id) {
        return queries.lock(scope, clientId, id);
    }

    public boolean exists(Scope scope, UUID clientId, UUID id) {
        return queries.exists(scope, clientId, id);
    }

    /** The newest first; what was abandoned is no longer one of them. */
    public List<AssessmentRecord> all(Scope scope, UUID clientId) {
        return queries.all(scope, clientId);
    }

    public int count(Scope scope, UUID clientId) {
        return queries.count(scope, clientId);
    }

    /** The current answers of those parts that were changed after a revision. */
    public List<AnswerRecord> answersSince(Scope scope, UUID clientId, UUID id, long revision) {
        return queries.answersSince(scope, clientId, id, revision);
    }

    /** What stood at a revision. */
    public List<AnswerRecord> answersUpTo(Scope scope, UUID clientId, UUID id, long revision) {
        return queries.answersUpTo(scope, clientId, id, revision);
    }

    /** Every revision of one answer, the newest first. */
    public List<AnswerRecord> history(Scope scope, UUID clientId, UUID id, String key) {
        return queries.history(scope, clientId, id, key);
    }

    /** Whether any revision of any of its answers is theirs. */
    public boolean hasAnswered(Scope scope, UUID clientId, UUID id, UUID actorId) {
        return queries.hasAnswered(scope, clientId, id, actorId);
    }

    /** The newest version of each assessment of these clients: as many statements for all of them as for one, but for proofs, which are asked for where there are any. */
    List<Loaded> newest(Scope scope, List<UUID> clients) {
        return load(scope, queries.newest(scope, clients));
    }

    /** As its answers stood then. */
    public Loaded then(Scope scope, Loaded now, OffsetDateTime then) {
        return with(scope, now, now.row(), asRead(now.pack(), queries.answersAt(scope, now.row().getClientId(), now.row().getId(), then)));
    }

    private List<Loaded> load(Scope scope, List<AssessmentRecord> all) {
        if (all.isEmpty()) return List.of();
        var which = all.stream().map(OfClient::of).toList();
        var flows = transfers.of(scope, which);
        var answers = queries.answers(scope, which);
        var known = facts.all(scope, OfClient.clients(which));
        return all.stream().map(row -> {
            var of = OfClient.of(row);
            var about = known.of(of.clientId(), flows.get(of));
            var pack = library.words().read(pack(row), about.platforms());
            var rows = asRead(pack, answers.getOrDefault(of, List.of()));
            var standing = proofs.standing(scope, of.clientId(), AnswerRows.refs(rows), today());
            return new Loaded(row, pack, flows.get(of), rows, new Known(about, standing, today()));
        }).toList();
    }

    /** What was filled in from the address book answers nothing where the question, as it is read, is not one that the address book answers. */
    private static List<AnswerRecord> asRead(Pack pack, List<AnswerRecord> rows) {
        return rows.stream().map(row -> AnswerRows.isFromRoster(row) && !isPrefilled(pack, AnswerKey.parse(row.getKey())) ? AnswerRows.cleared(row) : row).toList();
    }

    private static boolean isPrefilled(Pack pack, AnswerKey key) {
        return pack.question(key.question()).flatMap(question -> question.part(key.part())).filter(part -> part.prefill() != null).isPresent();
    }

    /** With these answers in place of those that stood for the same parts. @param row as it is then */
    public Loaded answered(Scope scope, Loaded loaded, AssessmentRecord row, List<AnswerRecord> changed) {
        var keys = changed.stream().map(AnswerRecord::getKey).collect(Collectors.toSet());
        return with(scope, loaded, row, Stream.concat(loaded.rows().stream().filter(each -> !keys.contains(each.getKey())), changed.stream()).toList());
    }

    /** The same assessment with other answers: only proofs that it has not asked for yet are looked up. */
    private Loaded with(Scope scope, Loaded loaded, AssessmentRecord row, List<AnswerRecord> rows) {
        var standing = new HashMap<>(loaded.known().proofs());
        var fresh = AnswerRows.refs(rows).stream().filter(ref -> !standing.containsKey(ref)).toList();
        standing.putAll(proofs.standing(scope, row.getClientId(), fresh, loaded.today()));
        return new Loaded(row, loaded.pack(), loaded.transfers(), rows, new Known(loaded.known().facts(), standing, loaded.today()));
    }

    /** Whether somebody may tie each of these to an answer to this question by hand. */
    boolean allFit(Scope scope, UUID clientId, List<ProofRef> refs, ProofSource.Question question) {
        return refs.isEmpty() || proofs.allFit(scope, clientId, refs, question);
    }

    /** As it was released: for its structure, whoever reads it. */
    public Pack pack(AssessmentRecord row) {
        return library.packs().find(new PackId(row.getPack(), row.getPackVersion())).orElseThrow();
    }

    LocalDate today() {
        return HongKong.today(clock);
    }
}
