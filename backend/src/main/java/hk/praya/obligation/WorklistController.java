package hk.praya.obligation;

import hk.praya.access.Actor;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.obligation.ObligationReading.ObligationView;
import hk.praya.obligation.WorklistQueries.Line;
import hk.praya.obligation.WorklistQueries.Turn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be seen to, across one's clients. */
@Controller("/api/firm/worklist")
@Validated
class WorklistController {
    /** More sign-ins that run out in one month than anybody has; the list says how many there are. */
    private static final int SHOWN = 50;
    /** Due a month before it runs out, and shown a month before it is due: what ends next year is no news. */
    private static final int SOON = 30;

    private final Worklist worklist;
    private final ObligationReading reading;
    private final AdministratorsWork administrators;
    private final Obligations obligations;

    WorklistController(Worklist worklist, ObligationReading reading, AdministratorsWork administrators, Obligations obligations) {
        this.worklist = worklist;
        this.reading = reading;
        this.administrators = administrators;
        this.obligations = obligations;
    }

    /** @param turn mine, colleague, client, reviewer or vendor: as whoever asks sees it */
    @Serdeable
    record WorkLine(UUID clientId, Names client, String turn, ObligationView obligation) {
        static WorkLine of(Line line, Names client, ObligationView obligation) {
            return new WorkLine(line.row().getClientId(), client, Turn.values()[line.turn()].name().toLowerCase(Locale.ROOT), obligation);
        }
    }

    @Serdeable
    record TurnCounts(long mine, long colleague, long client, long reviewer, long vendor) {
        static TurnCounts of(Map<Turn, Long> counts) {
            return new TurnCounts(counts.get(Turn.MINE), counts.get(Turn.COLLEAGUE), counts.get(Turn.CLIENT), counts.get(Turn.REVIEWER), counts.get(Turn.VENDOR));
        }
    }

    /**
     * A part of the worklist.
     *
     * @param total how many this list has in all, and {@code counts} how many each has; on the first page
     * @param later how many of this list are due in more than 90 days, whatever dates are asked for; on the first page
     * @param today in Hong Kong: what lateness is counted from
     */
    @Serdeable
    record WorklistView(List<WorkLine> items, @Nullable Long total, @Nullable String next, @Nullable TurnCounts counts, @Nullable Long later, LocalDate today) {}

    /**
     * @param ball whose turn it is; without it, everybody's, in that order
     * @param due near: within 90 days, late, or without a date
     */
    @Get
    @Permitted(Permission.WORKLIST_VIEW)
    @Operation(operationId = "worklistView")
    WorklistView view(HttpRequest<?> request, @Nullable @QueryValue @Pattern(regexp = "mine|colleague|client|reviewer|vendor") String ball,
        @Nullable @QueryValue @Pattern(regexp = "late|in30|near|later") String due, @Nullable @QueryValue @Size(max = 400) String cursor,
        @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        var actor = SignedIn.actor(request);
        var shown = Refused.orElse(worklist.look(actor, ball == null ? null : Turn.of(ball), due, cursor, limit));
        var page = shown.page().map(line -> line(actor, shown, line));
        return new WorklistView(page.items(), page.total(), page.next(), shown.counts() == null ? null : TurnCounts.of(shown.counts().byTurn()),
            shown.counts() == null ? null : shown.counts().later(), shown.today());
    }

    private WorkLine line(Actor actor, Worklist.Shown shown, Line line) {
        var client = Names.orNone(shown.clients().get(line.row().getClientId()));
        return WorkLine.of(line, client, reading.view(actor, line.row(), shown.owners()));
    }

    /** @param kind as in an obligation: the message key of its sentence */
    @Serdeable
    record AdministratorLine(UUID clientId, Names client, UUID id, String kind, Particulars particulars, @Nullable LocalDate due) {}

    /** @param items those due first, at most {@value #SHOWN} */
    @Serdeable
    record AdministratorsView(List<AdministratorLine> items, int total, LocalDate today) {}

    /** What the firm's administrators see to at clients within {@value #SOON} days: it is on nobody else's list. */
    @Get("/administrators")
    @Permitted(Permission.FIRM_WORK_VIEW)
    @Operation(operationId = "worklistAdministrators")
    AdministratorsView administrators(HttpRequest<?> request) {
        var kept = Refused.orElse(administrators.list(SignedIn.actor(request), obligations.today().plusDays(SOON), SHOWN));
        return new AdministratorsView(kept.rows().stream().map(row -> new AdministratorLine(row.getClientId(), Names.orNone(kept.clients().get(row.getClientId())), row.getId(), row.getKind(),
            obligations.particulars(row), row.getDue())).toList(), kept.total(), obligations.today());
    }
}
