package hk.praya.mechanism;

import hk.praya.http.Action;
import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mechanisms as they are sent: in one language, every sentence with its sources and its grade. */
final class MechanismViews {
    private MechanismViews() {}

    /** @param grade verified, from-memory, proposal or brief. @param sources ids of the `sources` beside it */
    @Serdeable
    record SaidView(String key, String text, String grade, List<String> sources) {}

    @Serdeable
    record MechanismSource(String id, String title, String reference, String grade, LocalDate asOf) {}

    @Serdeable
    record MechanismOption(String key, String text, boolean disabled) {}

    /** @param type single, multi, number or date */
    @Serdeable
    record MechanismQuestion(String id, String type, SaidView said, @Nullable String hint, List<MechanismOption> options) {}

    @Serdeable
    record QuestionGroup(String id, String title, List<MechanismQuestion> questions) {}

    /** A topic of the model clauses. @param sets i, ii or both */
    @Serdeable
    record ClauseTopic(String text, List<String> sets) {}

    @Serdeable
    record GuideView(String pack, String packVersion, LocalDate asOf, List<SaidView> preamble, List<QuestionGroup> groups, List<ClauseTopic> topics, List<MechanismSource> sources) {}

    /** @param by the questions whose answers decided it */
    @Serdeable
    record ReasonView(SaidView said, List<String> by) {}

    @Serdeable
    record FindingView(SaidView outcome, List<ReasonView> reasons, List<SaidView> steps, List<String> missing) {}

    @Serdeable
    record HolidayView(LocalDate date, String name) {}

    /** @param ifSaturdaysCount the last day if the authority counts Saturdays. @param provisional whether a year's holidays are not known */
    @Serdeable
    record FilingDue(LocalDate effectiveOn, LocalDate on, LocalDate ifSaturdaysCount, boolean provisional, List<HolidayView> holidays, @Nullable SaidView counting,
        List<String> calendars) {}

    /**
     * @param shown questions in sight with these answers, in reading order
     * @param disagreements questions that they answer otherwise than the register says
     */
    @Serdeable
    record ResultView(List<String> shown, FindingView s33, FindingView rmc, FindingView gba, FindingView returnLeg, @Nullable FilingDue due, List<String> disagreements,
        List<MechanismSource> sources) {}

    /**
     * @param outdated whether the newest pack and rules would say something else
     * @param disagreement why the answers stand although the register said otherwise; empty where it did not
     * @param contradicted questions that the register answers otherwise today
     */
    @Serdeable
    record ChoiceView(long version, Map<String, List<String>> answers, ResultView result, String note, UUID by, Instant at, String pack, String packVersion, boolean outdated,
        String disagreement, List<String> contradicted) {}

    @Serdeable
    record ChoiceRow(long version, String s33, String rmc, String gba, String returnLeg, String note, String disagreement, UUID by, Instant at, String packVersion) {}

    /** @param authority dpo or guangdong_cac */
    @Serdeable
    record FilingView(long version, long choiceVersion, String authority, LocalDate effectiveOn, LocalDate dueOn, boolean provisional, @Nullable LocalDate filedOn, String reference,
        UUID by, Instant at) {}

    /** A part of the register, as people read it. @param field exporter, importer, importer_place, importer_role, recipients, stored_in or accessed_from */
    @Serdeable
    record RegisterSays(String field, Names said) {}

    /** What the register says to a question. @param starting the answer to begin with; empty where it says less than is asked */
    @Serdeable
    record RegisterAnswer(String question, List<String> starting, List<RegisterSays> says) {}

    /** @param register what it says that is asked here too. @param history newest first, the latest fifty. @param filings newest first: the first stands */
    @Serdeable
    record MechanismView(GuideView guide, List<RegisterAnswer> register, @Nullable ChoiceView choice, List<ChoiceRow> history, long historyTotal, List<FilingView> filings, Map<String, Action> actions) {}

    @Serdeable
    record MechanismSaved(long version) {}
}
