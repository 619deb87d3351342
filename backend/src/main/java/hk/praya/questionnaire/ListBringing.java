package hk.praya.questionnaire;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.asking.ListedAnswers;
import hk.praya.jooq.questionnaire.tables.records.ListImportRecord;
import hk.praya.questionnaire.ListReading.Cell;
import hk.praya.questionnaire.ListReading.Returned;
import hk.praya.scoring.AnswerKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** A list coming back filled in: shown first, beside what stands; then what the consultant chooses is taken over, together. */
@Singleton
final class ListBringing {
    private final Access access;
    private final ListedAnswers answers;
    private final ListQueries queries;
    private final Idempotency idempotency;
    private final KeptJson json;
    private final Clock clock;

    ListBringing(Access access, ListedAnswers answers, ListQueries queries, Idempotency idempotency, KeptJson json, Clock clock) {
        this.access = access;
        this.answers = answers;
        this.queries = queries;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /** @param revision of the assessment that the rows were compared with. @param open whether its answers may change; else {@code state} says why not */
    record Seen(ListImportRecord row, List<ListedAnswer> rows, long revision, boolean open, String state) {}

    record Taken(int count) {}

    Outcome<UUID> bring(Actor actor, UUID clientId, UUID assessmentId, String fileName, byte[] content, UUID key) {
        var id = Ids.next(clock);
        var sha256 = DigestUtils.sha256(content);
        // Outside any transaction: a file may take its time.
        var read = ListReading.read(fileName, content);
        return access.write(actor, Permission.QUESTIONNAIRE_TAKE, Subject.of(clientId, "question_list", id), act ->
            idempotency.once(act, key, clientId, "questionnaire.bring", assessmentId + " " + HexFormat.of().formatHex(sha256), id, () -> {
                var asked = answers.find(act.scope(), clientId, assessmentId);
                if (asked.isEmpty()) return Outcome.absent();
                return read.then(returned -> belongs(returned, asked.get())).then(returned -> {
                    queries.insert(new ListImportRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setAssessmentId(assessmentId).setFileName(fileName).setSha256(sha256)
                        .setFormat(returned.format()).setSentRevision(returned.reference().revision()).setCells(json.of(returned.cells()))
                        .setCreatedBy(act.actor().id()).setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)));
                    act.changed(null, HexFormat.of().formatHex(sha256));
                    return Outcome.done(id);
                });
            }));
    }

    /** Whose list it is is not said: it may be another client's. */
    private static Outcome<Returned> belongs(Returned returned, ListedAnswers.Asked asked) {
        var reference = returned.reference();
        if (!reference.assessment().equals(asked.id())) return Outcome.refused(Refusal.CONFLICT, "questionnaire.other_assessment", "file");
        if (!reference.pack().equals(asked.pack().id())) {
            return Outcome.refused(Refusal.CONFLICT, List.of(new Reason("questionnaire.other_version", "file", Map.of("sent", reference.pack().version(), "now", asked.pack().id().version()))));
        }
        return Outcome.done(returned);
    }

    Outcome<Seen> view(Actor actor, UUID clientId, UUID assessmentId, UUID id) {
        return access.read(actor, Permission.QUESTIONNAIRE_TAKE, clientId, scope -> {
            var row = queries.find(scope, clientId, assessmentId, id);
            if (row.isEmpty()) return Outcome.absent();
            return answers.find(scope, clientId, assessmentId).map(asked -> Outcome.done(seen(scope, row.get(), asked))).orElseGet(Outcome::absent);
        });
    }

    /** Compared anew: what was answered here meanwhile shows. */
    private Seen seen(Scope scope, ListImportRecord row, ListedAnswers.Asked asked) {
        var sent = answers.then(scope, row.getClientId(), row.getAssessmentId(), row.getSentRevision());
        return new Seen(row, new Comparison(asked, sent).rows(json.list(row.getCells(), Cell.class)), asked.revision(), asked.open(), asked.state());
    }

    /** @param revision that the rows were compared with. @param keys of the answers to take over */
    Outcome<Taken> take(Actor actor, UUID clientId, UUID assessmentId, UUID id, long revision, List<String> keys) {
        var wanted = new LinkedHashSet<>(keys);
        var before = access.read(actor, Permission.QUESTIONNAIRE_TAKE, clientId, scope -> queries.find(scope, clientId, assessmentId, id).map(Outcome::done).orElseGet(Outcome::absent));
        // The same press again is the same once.
        if (before instanceof Outcome.Done<ListImportRecord>(var row) && row.getTakenAt() != null && wanted.equals(new LinkedHashSet<>(List.of(row.getTakenKeys())))) {
            return Outcome.done(new Taken(wanted.size()));
        }
        return access.write(actor, Permission.QUESTIONNAIRE_TAKE, Subject.of(clientId, "question_list", id), act -> {
            var row = queries.lock(act.scope(), clientId, assessmentId, id);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getTakenAt() != null) return Outcome.refused(Refusal.CONFLICT, "questionnaire.taken_already");
            return answers.lock(act.scope(), clientId, assessmentId).map(asked -> take(act, seen(act.scope(), row.get(), asked), revision, wanted)).orElseGet(Outcome::absent);
        });
    }

    private Outcome<Taken> take(Act act, Seen seen, long revision, LinkedHashSet<String> wanted) {
        if (seen.revision() != revision) return Outcome.stale(seen.revision());
        var brought = new LinkedHashMap<AnswerKey, ListedAnswers.Said>();
        for (var each : seen.rows()) {
            if (each.key() != null && each.state().isTakeable() && wanted.contains(each.key().toString())) {
                brought.put(each.key(), new ListedAnswers.Said(Objects.requireNonNull(each.answer()), each.version()));
            }
        }
        if (wanted.isEmpty() || brought.size() < wanted.size()) return Outcome.refused(Refusal.INVALID, "questionnaire.nothing_there", "keys");
        var row = seen.row();
        return answers.take(act, row.getClientId(), row.getAssessmentId(), revision, row.getFileName(), brought).map(_ -> {
            queries.taken(act.scope(), row.getClientId(), row.getAssessmentId(), row.getId(), List.copyOf(wanted), clock.instant());
            act.changed(null, List.of(HexFormat.of().formatHex(row.getSha256()), List.copyOf(wanted)));
            return new Taken(wanted.size());
        });
    }
}
