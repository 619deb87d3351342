package hk.praya.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a choice comes to, in short. */
class ChosenPolicyTest {
    private static final Weighing WEIGHING = new Weighing(new WorkingDays(Given.CALENDARS));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                                              | ''",
        "s33.condition=none                                              | none",
        "rmc.role=processor                                              | rmc.set_ii",
        "rmc.role=independent                                            | rmc.set_i",
        "rmc.role=both s33.condition=f                                   | rmc.both s33.not_yet",
        "s33.condition=f s33.precautions=contract,law,security           | s33.f",
        "s33.condition=c s33.consent_written=yes s33.consent_from=yes    | s33.c",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no gba.onward=none                            | gba.undated",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no gba.onward=none gba.effective_on=2026-11-16 | gba.dated",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no gba.effective_on=2026-11-16                 | ''"})
    void aChoiceIsToldByWhatItComesTo(String line, String names) {
        var answers = Given.answers(line);
        var kept = WEIGHING.weigh(AnswerPolicy.shown(Given.MECHANISMS.newest(), answers.said()), answers, List.of());
        var found = new ChosenPolicy.Found(kept.s33().outcome(), kept.rmc().outcome(), kept.gba().outcome());
        assertEquals(names, ChosenPolicy.find(found, answers).stream().map(Chosen::key).collect(Collectors.joining(" ")));
    }
}
