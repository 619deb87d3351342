package hk.praya.questionnaire;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import hk.praya.questionnaire.ListedAnswer.State;
import hk.praya.table.RowProblem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions as a file, there and back. */
@Controller("/api/clients/{clientId}/tias/{tiaId}")
@Validated
class QuestionListController {
    private final ListMaking making;
    private final ListBringing bringing;

    QuestionListController(ListMaking making, ListBringing bringing) {
        this.making = making;
        this.bringing = bringing;
    }

    /**
     * @param id the reference that stands in the file
     * @param key of the answer, where it is one that is asked for
     * @param state unchanged, new, changed, emptied, conflict, or unreadable: left out
     * @param sent as it stood when the list went out. @param stands as it stands now. @param brought as the file has it
     */
    @Serdeable
    record QuestionListRow(int line, String id, @Nullable String key, String state, Names question, Names part, Names sent, Names stands, Names brought, List<RowProblem> problems) {
        static QuestionListRow of(ListedAnswer row) {
            return new QuestionListRow(row.line(), row.id(), row.key() == null ? null : row.key().toString(), row.state().key(), row.question(), row.part(), row.sent(), row.stands(), row.brought(), row.problems());
        }
    }

    /** Written with {@code new} as a name in JSON. */
    @Serdeable
    record QuestionListCounts(@com.fasterxml.jackson.annotation.JsonProperty("new") int fresh, int changed, int emptied, int conflict, int unchanged, int unreadable, int total) {
        static QuestionListCounts of(List<ListedAnswer> rows) {
            return new QuestionListCounts(count(rows, State.NEW), count(rows, State.CHANGED), count(rows, State.EMPTIED), count(rows, State.CONFLICT), count(rows, State.UNCHANGED),
                count(rows, State.UNREADABLE), rows.size());
        }

        private static int count(List<ListedAnswer> rows, State state) {
            return (int) rows.stream().filter(each -> each.state() == state).count();
        }
    }

    /** @param revision of the assessment that the rows were compared with: to be sent back with what is chosen */
    @Serdeable
    record QuestionListView(UUID id, String fileName, String format, long revision, List<QuestionListRow> rows, QuestionListCounts counts, Instant createdAt, @Nullable Instant takenAt,
        Action take) {
        static QuestionListView of(ListBringing.Seen seen) {
            var row = seen.row();
            var take = row.getTakenAt() != null ? Action.no("questionnaire.taken_already") : seen.open() ? Action.YES : Action.no("assessment_" + seen.state());
            return new QuestionListView(row.getId(), row.getFileName(), row.getFormat(), seen.revision(), seen.rows().stream().map(QuestionListRow::of).toList(),
                QuestionListCounts.of(seen.rows()), row.getCreatedAt().toInstant(), row.getTakenAt() == null ? null : row.getTakenAt().toInstant(), take);
        }
    }

    /** @param keys of the answers to take over */
    @Serdeable
    record QuestionListTake(@NotNull @Size(min = 1, max = 2_000) List<@NotNull @Size(max = 140) String> keys) {}

    @Serdeable
    record QuestionListTaken(int count) {}

    /** @param questions ids of questions, or letters of whole sections; none: all that show. @param open only those with something still to be said */
    @Get("/question-list")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.QUESTIONNAIRE_VIEW)
    @Operation(operationId = "questionnaireList")
    HttpResponse<byte[]> list(HttpRequest<?> request, UUID clientId, UUID tiaId, @Nullable @QueryValue @Size(max = 200) List<@Size(max = 4) String> questions,
        @QueryValue(defaultValue = "false") boolean open, @QueryValue(defaultValue = "xlsx") @Pattern(regexp = "xlsx|docx") String format,
        @QueryValue(defaultValue = "en") @Pattern(regexp = "en|zh-Hant") String locale) {
        var english = locale.equals("en");
        var workbook = format.equals("xlsx");
        var made = Refused.orElse(making.make(SignedIn.actor(request), clientId, tiaId, new ListMaking.Wanted(questions == null ? List.of() : questions, open, english, workbook)));
        var name = (english ? "Questions " : "問題清單 ") + made.client().replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ") + "." + format;
        return HttpResponse.ok(made.content()).contentType("application/vnd.openxmlformats-officedocument." + (workbook ? "spreadsheetml.sheet" : "wordprocessingml.document"))
            .header("Content-Disposition", Uploads.attachment(name));
    }

    @Post("/question-lists")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.QUESTIONNAIRE_TAKE)
    @Operation(operationId = "questionnaireBring")
    HttpResponse<QuestionListView> bring(HttpRequest<?> request, UUID clientId, UUID tiaId, @Part("file") CompletedFileUpload file) {
        var actor = SignedIn.actor(request);
        var id = Refused.orElse(bringing.bring(actor, clientId, tiaId, Uploads.name(file), Uploads.bytes(file), Versions.idempotencyKey(request)));
        return HttpResponse.created(QuestionListView.of(Refused.orElse(bringing.view(actor, clientId, tiaId, id))));
    }

    @Get("/question-lists/{listId}")
    @Permitted(Permission.QUESTIONNAIRE_TAKE)
    @Operation(operationId = "questionnaireView")
    QuestionListView view(HttpRequest<?> request, UUID clientId, UUID tiaId, UUID listId) {
        return QuestionListView.of(Refused.orElse(bringing.view(SignedIn.actor(request), clientId, tiaId, listId)));
    }

    /** Against the assessment's revision ({@code If-Match}) that the rows were compared with. */
    @Post("/question-lists/{listId}/application")
    @Permitted(Permission.QUESTIONNAIRE_TAKE)
    @Operation(operationId = "questionnaireTake")
    QuestionListTaken take(HttpRequest<?> request, UUID clientId, UUID tiaId, UUID listId, @Body @Valid QuestionListTake body) {
        return new QuestionListTaken(Refused.orElse(bringing.take(SignedIn.actor(request), clientId, tiaId, listId, Versions.ifMatch(request), body.keys())).count());
    }
}
