package hk.praya.asking;

import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.jooq.tia.tables.records.VerdictRecord;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Assessments.Loaded;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the client has said, by link, signed in or in a list that came back; and whether the firm has looked at it. */
@Singleton
public final class ClientAnswers {
    private static final Set<String> SOURCES = Set.of("client", "sheet");

    private final VerdictQueries queries;
    private final RequestQueries requests;

    ClientAnswers(VerdictQueries queries, RequestQueries requests) {
        this.queries = queries;
        this.requests = requests;
    }

    /** @param verdict the last one about this very answer; null where there is none */
    record Said(AnswerRecord row, @Nullable VerdictRecord verdict) {
        VerdictState state() {
            return verdict == null ? VerdictState.WAITING : VerdictState.of(verdict.getOutcome());
        }
    }

    /** Those that show now. */
    List<Said> of(Scope scope, Loaded loaded) {
        var verdicts = queries.last(scope, loaded.row().getClientId(), loaded.row().getId());
        var shown = loaded.score().visible().stream()
            .flatMap(each -> each.parts().stream().map(part -> new AnswerKey(each.question().question(), part, each.question().destination()).toString())).collect(Collectors.toSet());
        return loaded.rows().stream().filter(row -> SOURCES.contains(row.getSource()) && !AnswerRows.isEmpty(row) && shown.contains(row.getKey()))
            .map(row -> new Said(row, about(row, verdicts.get(row.getKey())))).toList();
    }

    private static @Nullable VerdictRecord about(AnswerRecord row, @Nullable VerdictRecord verdict) {
        return verdict != null && verdict.getVersion().equals(row.getVersion()) ? verdict : null;
    }

    /** Those that were returned, and not answered since. */
    List<Said> returned(Scope scope, Loaded loaded) {
        return of(scope, loaded).stream().filter(each -> each.state() == VerdictState.RETURNED).toList();
    }

    /** Questions, as the editor counts them: one may have several parts. */
    int waiting(Scope scope, Loaded loaded) {
        return (int) of(scope, loaded).stream().filter(each -> each.state() == VerdictState.WAITING).map(each -> AnswerKey.parse(each.row().getKey())).map(key -> key.question() + "@" + key.destination()).distinct().count();
    }

    /**
     * How an answer of the client's stands with the firm.
     *
     * @param version of the answer
     * @param state waiting: nobody has looked at it; accepted; or returned, with a comment in {@code language}
     * @param by who said so, and {@code at} when; null while it waits
     * @param askedOf whom a returned one is asked of again; {@code asked} whether it is still among theirs
     */
    @Serdeable
    public record VerdictView(String key, long version, String state, String comment, @Nullable String language, @Nullable UUID by, @Nullable Instant at, @Nullable UUID askedOf, boolean asked) {}

    public List<VerdictView> views(Scope scope, Loaded loaded) {
        var said = of(scope, loaded);
        var asked = said.stream().anyMatch(each -> each.state() == VerdictState.RETURNED)
            ? requests.ofAssessment(scope, loaded.row().getClientId(), loaded.row().getId()).stream().collect(Collectors.toMap(QuestionRequestRecord::getId, Function.identity()))
            : Map.<UUID, QuestionRequestRecord>of();
        return said.stream().map(each -> view(each, asked)).toList();
    }

    private static VerdictView view(Said said, Map<UUID, QuestionRequestRecord> asked) {
        var row = said.row();
        var verdict = said.verdict();
        if (verdict == null || said.state() == VerdictState.WAITING) return new VerdictView(row.getKey(), row.getVersion(), VerdictState.WAITING.key(), "", null, null, null, null, false);
        var request = verdict.getRequestId() == null ? null : asked.get(verdict.getRequestId());
        return new VerdictView(row.getKey(), row.getVersion(), said.state().key(), verdict.getComment(), verdict.getLanguage(), verdict.getMemberId(), verdict.getAt().toInstant(),
            request == null ? null : request.getPersonId(), request != null && request.getCompletedAt() == null && request.getWithdrawnAt() == null);
    }

    /** One line of what was said of an answer. @param version of the answer. @param outcome accepted, returned or reopened */
    @Serdeable
    record VerdictLine(long version, String outcome, String comment, @Nullable String language, UUID by, Instant at) {}

    List<VerdictLine> history(Scope scope, UUID clientId, UUID assessmentId, String key) {
        return queries.history(scope, clientId, assessmentId, key).stream()
            .map(row -> new VerdictLine(row.getVersion(), row.getOutcome(), row.getComment(), row.getLanguage(), row.getMemberId(), row.getAt().toInstant())).toList();
    }
}
