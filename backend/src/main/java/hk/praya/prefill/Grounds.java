package hk.praya.prefill;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.content.Asked;
import hk.praya.dossier.Dossiers;
import hk.praya.dossier.Dossiers.Apart;
import hk.praya.dossier.Dossiers.Held;
import hk.praya.dossier.Dossiers.Saying;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.http.Names;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.transfer.Transfer;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an assessment's answers are held against: what each importer's dossier says where they differ, and what the register says. */
@Singleton
final class Grounds {
    private final Access access;
    private final Assessments assessments;
    private final Dossiers dossiers;
    private final RegisterAnswers register;

    Grounds(Access access, Assessments assessments, Dossiers dossiers, RegisterAnswers register) {
        this.access = access;
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.register = register;
    }

    /** What is said of a part, in the form of an answer. @param state confirmed or vendor_asked */
    @Serdeable
    record GroundAnswer(List<String> options, @Nullable String text, @Nullable BigDecimal number, @Nullable LocalDate date, String proof, String state, @Nullable LocalDate askedOn) {
        static @Nullable GroundAnswer of(@Nullable Answer answer) {
            if (answer == null) return null;
            var state = answer.state() == Answer.State.VENDOR_ASKED ? "vendor_asked" : "confirmed";
            return new GroundAnswer(answer.options(), answer.text(), answer.number(), answer.date(), answer.proof().key(), state, answer.askedOn());
        }
    }

    /**
     * Somebody whom the data of these transfers goes to.
     *
     * @param entity of the platform profiles, or {@code other}
     * @param edition of the platform; empty: not known
     * @param transfers by number
     * @param dossier its dossier at the newest version, published {@code at}; null: there is none
     */
    @Serdeable
    record GroundImporter(String entity, String edition, Names called, List<Integer> transfers, @Nullable DossierRef dossier, @Nullable Instant at) {}

    /**
     * What the dossier of an importer says of a part.
     *
     * @param importer its place among the importers
     * @param versionNo that the answer stands on, published {@code at}, or else the newest; null: there is no dossier, or was none
     * @param answer null: it does not say, or there is no dossier
     * @param source where that was read
     * @param riskier whether the risk is higher with this answer than with any other of them, as far as the pack tells
     * @param newer where a newer version says something else
     */
    @Serdeable
    record GroundSaying(int importer, @Nullable Integer versionNo, @Nullable Instant at, @Nullable GroundAnswer answer, String source, boolean riskier, @Nullable GroundNewer newer) {}

    /** @param answer null: it does not say any more */
    @Serdeable
    record GroundNewer(int versionNo, Instant at, @Nullable GroundAnswer answer) {}

    /** A part that the dossiers do not answer alike. @param complete whether each says something */
    @Serdeable
    record GroundApart(String key, boolean complete, List<GroundSaying> sayings) {}

    /**
     * A part that the register says something of.
     *
     * @param from what of a transfer it was read from: categories, storage, access, …
     * @param answer null: it only says what does not fit
     * @param contradicted whether the answer that stands says something else
     * @param facts what the transfers say; one alone where all of them say the same
     */
    @Serdeable
    record GroundRegister(String key, String from, @Nullable GroundAnswer answer, boolean contradicted, List<GroundFact> facts) {}

    /** @param said in the words of the register; empty: it does not say. @param transfers by number */
    @Serdeable
    record GroundFact(Names said, List<Integer> transfers) {}

    /**
     * What has become known of the client and no answer says yet: the part is blank, or was answered before the roster last changed.
     *
     * @param from {@code roster}, or {@code prefill}: what else is known of the client
     * @param asOf when the roster last changed; null where it is not the roster that says so
     */
    @Serdeable
    record GroundLater(String key, String from, GroundAnswer answer, @Nullable Instant asOf) {}

    /**
     * @param importers whom the assessment covers
     * @param eachImporter questions of which one answer speaks for all of them; empty where there is one importer
     */
    @Serdeable
    record GroundsView(List<GroundImporter> importers, List<String> eachImporter, List<GroundApart> apart, List<GroundRegister> register, List<GroundLater> later) {}

    Outcome<GroundsView> view(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> assessments.find(scope, clientId, id).map(loaded -> Outcome.done(of(scope, loaded))).orElseGet(Outcome::absent));
    }

    private GroundsView of(Scope scope, Loaded loaded) {
        var about = loaded.about();
        var stood = loaded.rows().stream().collect(Collectors.toMap(row -> AnswerKey.parse(row.getKey()), AnswerRows::stood));
        var standing = dossiers.standing(scope, List.of(about), stood.values().stream().flatMap(each -> each.refs().stream()).collect(Collectors.toSet()), loaded.today());
        var held = standing.held(about);
        var said = register.of(loaded.pack(), loaded.transfers());
        return new GroundsView(held.stream().map(each -> importer(loaded, each)).toList(), held.size() < 2 ? List.of() : eachImporter(loaded),
            standing.apart(loaded.pack(), about, stood).stream().map(each -> apart(loaded, each)).toList(), said(loaded, said),
            later(loaded, said));
    }

    private static GroundImporter importer(Loaded loaded, Held held) {
        var theirs = loaded.transfers().stream().filter(each -> each.flow().importer().equals(held.importer().entity()) && loaded.known().facts().edition(each).equals(held.importer().edition())).toList();
        var called = theirs.stream().map(each -> each.importer().shortName()).distinct().toList();
        return new GroundImporter(held.importer().entity(), held.importer().edition(), new Names(joined(called, Names::en), joined(called, Names::zhHant)), theirs.stream().map(Transfer::number).toList(),
            held.from(), held.at());
    }

    private static @Nullable String joined(List<Names> names, Function<Names, @Nullable String> in) {
        var said = names.stream().flatMap(each -> Stream.ofNullable(in.apply(each))).distinct().collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
    }

    private List<String> eachImporter(Loaded loaded) {
        var also = register.eachImporter(loaded.pack());
        return loaded.pack().questions().values().stream().filter(each -> each.asked() == Asked.IMPORTER || also.contains(each.id())).map(each -> each.id()).toList();
    }

    private static GroundApart apart(Loaded loaded, Apart apart) {
        var riskier = RiskierPolicy.of(loaded.pack(), loaded.answers(), apart);
        var sayings = apart.sayings();
        return new GroundApart(apart.key().toString(), apart.isComplete(), Stream.iterate(0, i -> i + 1).limit(sayings.size()).map(i -> saying(i, sayings.get(i), riskier.contains(i))).toList());
    }

    private static GroundSaying saying(int importer, Saying saying, boolean riskier) {
        var newer = saying.newer();
        return new GroundSaying(importer, saying.from() == null ? null : saying.from().versionNo(), saying.at(), GroundAnswer.of(saying.answer()), saying.source(), riskier,
            newer == null ? null : new GroundNewer(newer.from().versionNo(), newer.at(), GroundAnswer.of(newer.answer())));
    }

    /** Of an assessment that is past answering nothing is news any more. */
    private static List<GroundLater> later(Loaded loaded, Map<AnswerKey, RegisterPolicy.Said> register) {
        if (!loaded.state().answersMayChange()) return List.of();
        var elsewhere = register.values().stream().filter(said -> said.answer() != null).map(RegisterPolicy.Said::key).collect(Collectors.toSet());
        return LaterFacts.of(loaded, elsewhere).stream()
            .map(each -> new GroundLater(each.key().toString(), each.source(), Objects.requireNonNull(GroundAnswer.of(each.answer())), each.asOf())).toList();
    }

    private List<GroundRegister> said(Loaded loaded, Map<AnswerKey, RegisterPolicy.Said> all) {
        Map<AnswerKey, Answer> stands = loaded.answers().byKey();
        return all.values().stream().map(said -> {
            var given = stands.get(said.key());
            var facts = register.facts(said, loaded.transfers()).entrySet().stream().map(each -> new GroundFact(each.getKey(), each.getValue())).toList();
            return new GroundRegister(said.key().toString(), said.rule().from().key(), GroundAnswer.of(said.answer()), given != null && said.isContradictedBy(given), facts);
        }).toList();
    }
}
