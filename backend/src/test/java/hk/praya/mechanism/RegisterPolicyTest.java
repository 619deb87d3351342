package hk.praya.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

/** What the register says to the questions, and what contradicts it. */
class RegisterPolicyTest {
    private static List<String> list(@Nullable String words) {
        return words == null || words.isBlank() ? List.of() : Arrays.asList(words.split(","));
    }

    private static Flows.Registered register(String importer, String place, String role, @Nullable String recipients, @Nullable String stored, @Nullable String accessed) {
        return new Flows.Registered(true, importer, place, role, list(recipients), list(stored), list(accessed), Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dingding_mainland  | mainland  | independent | hong_kong | mainland  | mainland           | flow.recipient=dingtalk_mainland rmc.role=independent gba.exporter_place=hong_kong gba.onward=within return.exists=yes",
        "dingtalk_singapore | singapore | processor   |           | singapore |                    | flow.recipient=dingtalk_singapore rmc.role=processor gba.exporter_place=hong_kong gba.recipient_place=elsewhere gba.onward=outside return.exists=no",
        "other              | mainland  | unknown     |           | mainland  | mainland           | gba.exporter_place=hong_kong",
        "other              | hong_kong | unknown     | singapore |           |                    | gba.exporter_place=hong_kong gba.recipient_place=hong_kong gba.onward=outside",
        "other              | mainland  | unknown     | mainland  |           |                    | gba.exporter_place=hong_kong",
        "other              | mainland  | unknown     |           |           | mainland,hong_kong | gba.exporter_place=hong_kong return.exists=yes",
        "microsoft          | other     | processor   |           | hong_kong |                    | flow.recipient=other rmc.role=processor gba.exporter_place=hong_kong return.exists=no"})
    void answersBeginWithWhatTheRegisterSays(String importer, String place, String role, @Nullable String recipients, @Nullable String stored, @Nullable String accessed, String starting) {
        var known = RegisterPolicy.known(register(importer, place, role, recipients, stored, accessed));
        assertEquals(starting, known.stream().filter(each -> !each.starting().isEmpty()).map(each -> each.question().key() + "=" + each.starting().getFirst()).collect(Collectors.joining(" ")));
        for (var each : known) {
            var question = Given.MECHANISMS.newest().question(each.question().key()).orElseThrow();
            for (var option : each.fits()) question.option(option).orElseThrow();
            for (var option : each.starting()) question.option(option).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "other             | hong_kong | singapore | gba.recipient_place=guangzhou gba.onward=none  | gba.recipient_place gba.onward",
        "other             | hong_kong | singapore | gba.recipient_place=hong_kong gba.onward=outside | ''",
        "other             | mainland  |           | gba.recipient_place=guangzhou gba.onward=none  | ''",
        "other             | mainland  |           | gba.recipient_place=hong_kong gba.onward=within | gba.recipient_place",
        "other             | mainland  | mainland  | gba.onward=none                                | gba.onward",
        "other             | other     |           | gba.recipient_place=macao                      | gba.onward",
        "other             | mainland  | other     | gba.recipient_place=unknown gba.onward=unknown | ''",
        "dingding_mainland | mainland  |           | flow.recipient=affiliate rmc.role=independent gba.exporter_place=shenzhen | flow.recipient rmc.role",
        "other             | mainland  |           | flow.recipient=dingtalk_mainland               | flow.recipient",
        "other             | mainland  | hong_kong | return.exists=no                               | return.exists"})
    void whatIsAnsweredOtherwiseIsNamed(String importer, String place, @Nullable String recipients, String answers, String questions) {
        var given = register(importer, place, "processor", recipients, place.equals("other") ? "singapore" : "", "");
        var said = answers.contains("macao") ? answers + " gba.onward=none" : answers;
        assertEquals(questions, RegisterPolicy.disagreements(given, Given.answers(said)).stream().map(Ask::key).collect(Collectors.joining(" ")));
    }

    @Test void nothingThatTheRegisterContradictsCanBeUsed() {
        var answers = Given.answers("gba.exporter_place=hong_kong gba.recipient_place=guangzhou gba.important_data=no gba.onward=none gba.effective_on=2026-11-16");
        var shown = AnswerPolicy.shown(Given.MECHANISMS.newest(), answers.said());
        var weighing = new Weighing(new WorkingDays(Given.CALENDARS));
        assertEquals("gba.eligible", weighing.weigh(shown, answers, List.of()).gba().outcome());
        assertEquals("gba.eligible", weighing.weigh(shown, answers, List.of(Ask.RMC_ROLE)).gba().outcome(), "the contract does not hang on the role");
        var contradicted = weighing.weigh(shown, answers, List.of(Ask.GBA_ONWARD));
        assertEquals("gba.undetermined", contradicted.gba().outcome());
        assertEquals(List.of("gba.step_register"), contradicted.gba().steps());
        assertEquals(List.of("gba.onward"), contradicted.gba().reasons().getLast().by());
        assertEquals(null, contradicted.due());
    }
}
