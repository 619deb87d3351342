package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How many questions a request asks now: an answer shows or hides others, and what is to be seen to says the same number as the screen. */
@Singleton
final class RequestCounts {
    private final RequestQueries requests;
    private final TiaObligations obligations;

    RequestCounts(RequestQueries requests, TiaObligations obligations) {
        this.requests = requests;
        this.obligations = obligations;
    }

    static List<AskedPolicy.Asked> of(Loaded loaded, QuestionRequestRecord request) {
        // An answer of the firm's, of a prefill or of an earlier version waits for the person's own word.
        var said = loaded.rows().stream().filter(row -> !AnswerRows.isEmpty(row) && row.getSource().equals("client") && row.getActorId().equals(request.getPersonId()))
            .map(AnswerRecord::getKey).collect(Collectors.toSet());
        return AskedPolicy.asked(Set.of(request.getQuestions()), loaded.pack(), loaded.score(), said);
    }

    /** Within the act that changed an answer. */
    void refresh(Act act, Loaded now) {
        for (var request : requests.openOf(act.scope(), now.row().getClientId(), now.row().getId())) {
            obligations.counted(act, now.row(), request, of(now, request).size());
        }
    }
}
