package hk.praya.asking;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many questions a request asks now: an answer shows or hides others, and what is to be seen to says the same number as the screen. */
@Singleton
final class RequestCounts {
    private final RequestQueries requests;
    private final AskedObligations obligations;
    private final ClientAnswers answers;

    RequestCounts(RequestQueries requests, AskedObligations obligations, ClientAnswers answers) {
        this.requests = requests;
        this.obligations = obligations;
        this.answers = answers;
    }

    /** What was returned is asked again; of a request that is finished, what was answered when it was. */
    List<AskedPolicy.Asked> of(Scope scope, Loaded loaded, QuestionRequestRecord request) {
        var returned = request.getCompletedAt() == null ? answers.returned(scope, loaded).stream().map(each -> AnswerKey.parse(each.row().getKey())).collect(Collectors.toSet()) : Set.<AnswerKey>of();
        return asked(loaded, request, returned);
    }

    private static List<AskedPolicy.Asked> asked(Loaded loaded, QuestionRequestRecord request, Set<AnswerKey> returned) {
        return AskedPolicy.asked(Set.of(request.getQuestions()), loaded.pack(), loaded.score(), said(loaded, request.getPersonId()), returned);
    }

    /** What stands there in this person's own words: given here, not carried over with an earlier version. */
    private static Set<AnswerKey> said(Loaded loaded, UUID personId) {
        return loaded.rows().stream().filter(row -> !AnswerRows.isEmpty(row) && row.getSource().equals("client") && row.getActorId().equals(personId))
            .map(row -> AnswerKey.parse(row.getKey())).collect(Collectors.toSet());
    }

    /** Within the act that changed an answer. How many there are does not depend on which were returned. */
    void refresh(Act act, Loaded now) {
        for (var request : requests.openOf(act.scope(), now.row().getClientId(), now.row().getId())) {
            obligations.counted(act, now.row(), request, asked(now, request, Set.of()).size());
        }
    }
}
