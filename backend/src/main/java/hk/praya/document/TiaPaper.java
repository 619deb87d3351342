package hk.praya.document;

import hk.praya.press.Named;
import hk.praya.press.Worded;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A decided transfer impact assessment, frozen: everything that its paper shows, in words of that day. Nothing is looked
 * up again, so a later pack, roster or house style cannot change what was decided.
 *
 * <p>What stands for a word of the pack (grade, band, proof) is its key; {@link Terms} holds the words. The constructor
 * refuses a snapshot that points at a term, source or evidence it does not hold.
 *
 * @param template  layout and labels, as {@code tia/1.0.0}
 * @param title     of the pack
 * @param number    of the assessment, as the firm numbers it
 * @param sections  in the order of the pack; only what was shown
 * @param scenarios in the order of the pack
 * @param gaps      by class, the most serious first; a class without gaps is there with an empty list
 * @param reviewDue when the assessment is to be looked at again
 */
@Serdeable
public record TiaPaper(String template, Words title, String number, int version, Firm firm, Client client, Pack pack,
                       Terms terms, List<Party> parties, List<Transfer> transfers, List<Section> sections,
                       List<Evidence> evidence, List<Source> sources, Severity severity, List<Scenario> scenarios,
                       List<GapClass> gaps, Count coverage, Count answered, Review review, Decision decision,
                       Words disclaimer, Words houseRules, LocalDate reviewDue, @Added @Nullable PaperMap map) {

    /** The one grade that is not marked on the paper. */
    static final String VERIFIED = "verified";

    public TiaPaper {
        parties = List.copyOf(parties);
        transfers = List.copyOf(transfers);
        sections = List.copyOf(sections);
        evidence = List.copyOf(evidence);
        sources = List.copyOf(sources);
        scenarios = List.copyOf(scenarios);
        gaps = List.copyOf(gaps);
        refuseUnknownReferences(terms, sections, evidence, sources, scenarios, pack);
    }

    /** The snapshot as text that never varies: one line of JSON, fields in the order of these records, UTF-8. */
    public byte[] json() {
        return CanonicalJson.write(this);
    }

    /** SHA-256 of {@link #json()}, in lower-case hex. Whoever holds the JSON can compute it. */
    public String hash() {
        return DigestUtils.sha256Hex(json());
    }

    /**
     * Words in both languages; or, with {@code lang}, somebody's own words, printed as they were said in either.
     *
     * @param lang null for words in both; else the language tag of what was said, and {@code en} equals {@code zhHant}
     */
    @Serdeable
    public record Words(String en, String zhHant, @Nullable String lang) implements Worded {
        public static Words of(String en, String zhHant) {
            return new Words(en, zhHant, null);
        }

        public static Words said(String text, String lang) {
            return new Words(text, text, lang);
        }
    }

    /** At least one of the two. */
    @Serdeable
    public record Names(@Nullable String en, @Nullable String zhHant) implements Named {
        public Names {
            if (en == null && zhHant == null) {
                throw new IllegalArgumentException("a name in neither language");
            }
        }
    }

    /** @param meaning what the pack says under the label; empty where it says nothing */
    @Serdeable
    public record Term(String key, Words label, Words meaning) {}

    /** The words behind the keys. {@code bands} from the lowest to the highest. */
    @Serdeable
    public record Terms(List<Term> grades, List<Term> bands, List<Term> proofs) {
        public Terms {
            grades = List.copyOf(grades);
            bands = List.copyOf(bands);
            proofs = List.copyOf(proofs);
        }
    }

    /** The letterhead. @param colour {@code #rrggbb} @param footer printed at the foot of the first page @param logo a PNG in Base64 */
    @Serdeable
    public record Firm(Names name, @Nullable Names address, @Nullable String phone, @Nullable String email,
                       @Nullable String footer, String colour, @Added @Nullable String logo) {}

    @Serdeable
    public record Client(Names name, @Nullable String brNumber) {}

    /** @param grade of weights and bands */
    @Serdeable
    public record Pack(String id, String version, Words title, LocalDate asOf, String grade) {}

    public enum Role { EXPORTER, IMPORTER, RESELLER, RECIPIENT }

    @Serdeable
    public record Party(Role role, Names name, @Nullable String number, @Nullable Names address) {}

    /** @param mechanisms what was chosen, in short; empty: nothing yet. Null, as the particulars, in papers from before they were told */
    @Serdeable
    public record Transfer(Names name, Names importer, List<Words> destinations, Words purpose, Words route,
                           @Nullable LocalDate start, String platform, @Added @Nullable List<Words> mechanisms, @Added @Nullable PaperParticulars particulars) {
        public Transfer {
            destinations = List.copyOf(destinations);
            mechanisms = mechanisms == null ? null : List.copyOf(mechanisms);
        }
    }

    @Serdeable
    public record Section(String id, Words title, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /**
     * @param destination of a question asked per destination
     * @param grade       of the question's wording and weight
     * @param sources     keys of {@link Source}
     * @param evidence    refs of {@link Evidence}
     * @param origin      where the answer was taken from, as a dated vendor dossier
     * @param note        the assessor's own words
     */
    @Serdeable
    public record Question(String id, @Nullable Words destination, Words wording, List<Part> parts, String grade,
                           List<String> sources, List<String> evidence, @Nullable Words origin, @Nullable Words note) {
        public Question {
            parts = List.copyOf(parts);
            sources = List.copyOf(sources);
            evidence = List.copyOf(evidence);
        }
    }

    public enum State { CONFIRMED, INFERRED, VENDOR_ASKED, UNANSWERED }

    /**
     * @param label  only where a question has more than one part
     * @param answer what was chosen or said, or the pack's sentence that the vendor was asked; empty when unanswered
     * @param on     when it was confirmed, inferred or asked
     * @param proof  key of a term
     */
    @Serdeable
    public record Part(@Nullable Words label, List<Words> answer, State state, @Nullable LocalDate on, String proof,
                       @Nullable LocalDate testedOn) {
        public Part {
            answer = List.copyOf(answer);
        }
    }

    /** @param ref how the paper cites it, as E1 @param size in bytes @param dossier whose vendor dossier it is kept with; null: the client's own evidence @param reached of a notice, how far it had got */
    @Serdeable
    public record Evidence(String ref, String name, Words kind, @Nullable LocalDate effective, @Nullable LocalDate expires,
                           String sha256, long size, @Added @Nullable Words dossier, @Added @Nullable Reached reached) {}

    /** @param record what done counts: acknowledgement, or consent, which is who decided @param sufficient per cent of those asked @param sha256En of the English text, beside the Chinese @param decided of a consent, what they decided */
    @Serdeable
    public record Reached(String record, int version, int asked, int done, int sufficient, String sha256En, @Added @Nullable PaperDecided decided) {}

    @Serdeable
    public record Source(String key, Words title, String reference, String grade, LocalDate asOf) {}

    @Serdeable
    public record Severity(int value, int atMost, List<SeverityLine> lines) {
        public Severity {
            lines = List.copyOf(lines);
        }
    }

    /** @param assumed not known, so the worst is counted */
    @Serdeable
    public record SeverityLine(Words reason, int points, boolean assumed) {}

    /**
     * Unrounded, as scored; the paper rounds half up where it shows.
     *
     * @param claimed          what the measures would reduce by without caps, 0 to 1
     * @param cap              the cap that bites; null when none does
     * @param reduction        what counts, 0 to 1
     * @param bandWithoutFloor the residual band before a floor lifted it; null when none did
     */
    @Serdeable
    public record Scenario(String key, Words title, Words text, BigDecimal numerator, int denominator,
                           BigDecimal likelihood, int severity, BigDecimal inherent, String inherentBand,
                           BigDecimal claimed, @Nullable BigDecimal cap, BigDecimal reduction, BigDecimal residual,
                           String residualBand, @Nullable String bandWithoutFloor, List<Raising> raising,
                           List<Measure> measures) {
        public Scenario {
            raising = List.copyOf(raising);
            measures = List.copyOf(measures);
        }
    }

    /** @param answer short: what was chosen, or that nothing is known */
    @Serdeable
    public record Raising(String question, @Nullable Words destination, Words answer, int weight, BigDecimal exposure,
                          BigDecimal product) {}

    /** @param lowers effectiveness × degree × what the proof counts; zero with a degree above zero is "claimed, not counted" */
    @Serdeable
    public record Measure(String question, Words answer, BigDecimal effectiveness, BigDecimal degree, String proof,
                          BigDecimal proofValue, BigDecimal lowers) {
        boolean claimedNotCounted() {
            return degree.signum() > 0 && lowers.signum() == 0;
        }
    }

    @Serdeable
    public record GapClass(Term term, List<Gap> gaps) {
        public GapClass {
            gaps = List.copyOf(gaps);
        }
    }

    @Serdeable
    public record Gap(String question, @Nullable Words destination, Words title, Words remedy) {}

    /** So many of so many. */
    @Serdeable
    public record Count(int of, int total) {}

    @Serdeable
    public record Review(List<Reviewer> reviewers, LocalDate on, Term recommendation, @Nullable Words note,
                         List<Condition> conditions) {
        public Review {
            reviewers = List.copyOf(reviewers);
            conditions = List.copyOf(conditions);
        }
    }

    @Serdeable
    public record Reviewer(Names name, @Nullable Words title) {}

    /** @param question that it answers; null when it stands alone */
    @Serdeable
    public record Condition(Words text, Names owner, LocalDate due, @Nullable String question) {}

    public enum Choice { ACCEPTED, ACCEPTED_WITH_OTHER_CONDITIONS, DECLINED }

    public enum Method { OWN_SSO, LINK_AND_CODE, SIGNED_PAGE }

    /** @param conditions the client's own, beside those of the review */
    @Serdeable
    public record Decision(Choice choice, Names name, Words title, Method method, LocalDate on, @Nullable Words note,
                           List<Condition> conditions) {
        public Decision {
            conditions = List.copyOf(conditions);
        }
    }

    private static void refuseUnknownReferences(Terms terms, List<Section> sections, List<Evidence> evidence,
                                                List<Source> sources, List<Scenario> scenarios, Pack pack) {
        List<Question> questions = sections.stream().flatMap(section -> section.questions().stream()).toList();
        Set<String> grades = keys(terms.grades());
        Set<String> proofs = keys(terms.proofs());
        Set<String> bands = keys(terms.bands());
        refuse("grade", grades, Stream.concat(Stream.of(pack.grade()),
            Stream.concat(questions.stream().map(Question::grade), sources.stream().map(Source::grade))));
        refuse("proof", proofs, Stream.concat(
            questions.stream().flatMap(question -> question.parts().stream()).map(Part::proof),
            scenarios.stream().flatMap(scenario -> scenario.measures().stream()).map(Measure::proof)));
        refuse("band", bands, scenarios.stream().flatMap(scenario -> Stream.of(scenario.inherentBand(), scenario.residualBand())));
        refuse("source", new HashSet<>(sources.stream().map(Source::key).toList()), questions.stream().flatMap(question -> question.sources().stream()));
        refuse("evidence", new HashSet<>(evidence.stream().map(Evidence::ref).toList()), questions.stream().flatMap(question -> question.evidence().stream()));
    }

    private static Set<String> keys(List<Term> terms) {
        return new HashSet<>(terms.stream().map(Term::key).toList());
    }

    private static void refuse(String kind, Set<String> known, Stream<String> used) {
        List<String> unknown = used.filter(key -> !known.contains(key)).distinct().sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the snapshot names " + kind + " " + unknown + " and does not hold it");
        }
    }
}
