package hk.praya.roster;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import hk.praya.roster.RosterImporting.Seen;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Address books and HR lists: uploaded, looked at, applied. */
@Controller("/api/clients/{clientId}/roster-imports")
@Validated
class RosterImportController {
    /** A preview of a usual client in one answer; of a large one in a few. */
    private static final int ROWS = 1_000;

    private final RosterImporting importing;

    RosterImportController(RosterImporting importing) {
        this.importing = importing;
    }

    /**
     * @param line of the file; 0 for somebody who is not in it any more
     * @param change {@code added}, {@code changed}, {@code unchanged}, {@code gone}; {@code error}: left out
     * @param fields the names of the fields that differ between before and after
     */
    @Serdeable
    record ImportRow(int line, String change, Names name, @Nullable Profile before, @Nullable Profile after, List<String> fields, List<RowProblem> problems) {
        static ImportRow of(Change change) {
            var named = change.after() == null ? change.before() : change.after();
            return new ImportRow(change.line(), change.change(), named == null ? new Names(null, null) : new Names(named.nameEn(), named.nameZhHant()),
                change.before(), change.after(), change.fields(), change.problems());
        }
    }

    /**
     * @param kind {@code dingtalk} or {@code hr}
     * @param rows of those asked for, from the first asked for
     * @param rowsTotal how many there are of those asked for
     * @param stale the roster has changed since: preview again
     */
    @Serdeable
    record RosterImportView(UUID id, String fileName, String kind, String encoding, List<RosterPreview.Heading> columns, RosterPreview.Tally counts,
        List<ImportRow> rows, int rowsTotal, @Nullable Integer next, RosterPreview.@Nullable Reveal reveal, RosterPreview.@Nullable Doubt doubt, boolean stale, @Nullable Instant appliedAt, Instant createdAt) {
        static RosterImportView of(Seen seen, @Nullable String show, int from) {
            var preview = seen.preview();
            var shown = preview.changes().stream().filter(each -> show == null || (show.equals("problems") ? !each.problems().isEmpty() : each.is(show))).toList();
            var rows = shown.stream().skip(from).limit(ROWS).map(ImportRow::of).toList();
            var row = seen.row();
            return new RosterImportView(row.getId(), row.getFileName(), row.getKind(), row.getEncoding(), preview.columns(), preview.counts(), rows, shown.size(),
                from + rows.size() < shown.size() ? from + rows.size() : null, preview.reveal(), preview.doubt(), seen.stale(),
                row.getAppliedAt() == null ? null : row.getAppliedAt().toInstant(), row.getCreatedAt().toInstant());
        }
    }

    /**
     * @param confirmGone whether those who are missing from the file are gone
     * @param confirmDoubt whether a doubtful list is this company's all the same
     */
    @Serdeable
    record RosterApplication(@NotNull Boolean confirmGone, @Nullable Boolean confirmDoubt) {}

    @Serdeable
    record RosterApplied(int added, int changed, int gone) {}

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.ROSTER_IMPORT)
    @Operation(operationId = "rosterImportCreate")
    HttpResponse<RosterImportView> create(HttpRequest<?> request, UUID clientId, @Part("file") CompletedFileUpload file) {
        var actor = SignedIn.actor(request);
        var id = Refused.orElse(importing.preview(actor, clientId, Uploads.name(file), Uploads.bytes(file), Versions.idempotencyKey(request)));
        return HttpResponse.created(RosterImportView.of(Refused.orElse(importing.view(actor, clientId, id)), null, 0));
    }

    @Get("/{importId}")
    @Permitted(Permission.ROSTER_VIEW)
    @Operation(operationId = "rosterImportView")
    RosterImportView view(HttpRequest<?> request, UUID clientId, UUID importId,
        @Nullable @QueryValue @Pattern(regexp = "added|changed|unchanged|gone|error|problems") String show,
        @QueryValue(defaultValue = "0") @Min(0) @Max(100_000) int from) {
        return RosterImportView.of(Refused.orElse(importing.view(SignedIn.actor(request), clientId, importId)), show, from);
    }

    @Post("/{importId}/application")
    @Permitted(Permission.ROSTER_IMPORT)
    @Operation(operationId = "rosterImportApply")
    RosterApplied apply(HttpRequest<?> request, UUID clientId, UUID importId, @Body @Valid RosterApplication body) {
        var applied = Refused.orElse(importing.apply(SignedIn.actor(request), clientId, importId, body.confirmGone(), Boolean.TRUE.equals(body.confirmDoubt())));
        return new RosterApplied(applied.added(), applied.changed(), applied.gone());
    }
}
