package hk.praya.audit;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.audit.TrailQueries.Filter;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.jooq.audit.tables.records.LineRecord;
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
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail, to read and to check. */
@Controller("/api")
@Validated
class AuditController {
    private final TrailReading reading;

    AuditController(TrailReading reading) {
        this.reading = reading;
    }

    /**
     * Digests and hashes in hexadecimal; a digest is keyed with the client's key and betrays no value.
     *
     * @param operation the operationId of what was called, or the purpose of Praya's own work; where one operation stands for several
     *     acts, which of them, after a dot. Null in lines from before it was kept
     */
    @Serdeable
    record LineView(int lane, long seq, Instant at, String actorKind, UUID actorId, String method, String action, @Nullable String operation, String subjectKind, UUID subjectId,
        String outcome, @Nullable String digestBefore, @Nullable String digestAfter, String requestId, String hash) {
        static LineView of(LineRecord row) {
            return new LineView(row.getLane(), row.getSeq(), row.getAt().toInstant(), row.getActorKind(), row.getActorId(), row.getMethod(), row.getAction(), row.getOperation(),
                row.getSubjectKind(), row.getSubjectId(), row.getOutcome(), hex(row.getDigestBefore()), hex(row.getDigestAfter()), row.getRequestId(), hex(row.getHash()));
        }
    }

    @Serdeable
    record AttemptView(UUID id, Instant at, String actorKind, @Nullable UUID actorId, String method, String action, @Nullable UUID clientId,
        @Nullable Names client, String outcome) {
        static AttemptView of(TrailReading.Attempted attempted) {
            var row = attempted.row();
            return new AttemptView(row.getAttemptId(), row.getAt().toInstant(), row.getActorKind(), row.getActorId(), row.getMethod(), row.getAction(), row.getClientId(),
                attempted.client(), row.getOutcome());
        }
    }

    @Serdeable
    record LaneView(int lane, long lines, String head, boolean intact, @Nullable Long firstBroken) {}

    @Serdeable
    record VerificationView(boolean intact, long lines, Instant checkedAt, List<LaneView> lanes) {}

    @Get("/clients/{clientId}/audit")
    @Permitted(Permission.AUDIT_VIEW)
    @Operation(operationId = "auditList")
    Page<LineView> ofClient(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue UUID actor, @Nullable @QueryValue @Size(max = 60) String action,
        @Nullable @QueryValue Instant from, @Nullable @QueryValue Instant until, @Nullable @QueryValue @Size(max = 400) String cursor,
        @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.ofClient(SignedIn.actor(request), clientId, new Filter(actor, action, from, until), cursor, limit)).map(LineView::of);
    }

    @Get("/clients/{clientId}/audit/verification")
    @Permitted(Permission.AUDIT_VIEW)
    @Operation(operationId = "auditVerification")
    VerificationView verify(HttpRequest<?> request, UUID clientId) {
        var verified = Refused.orElse(reading.verify(SignedIn.actor(request), clientId));
        var lanes = verified.lanes().stream().map(lane -> new LaneView(lane.lane(), lane.lines(), hex(lane.head()), lane.firstBroken() == null, lane.firstBroken())).toList();
        return new VerificationView(verified.intact(), lanes.stream().mapToLong(LaneView::lines).sum(), verified.checkedAt(), lanes);
    }

    @Get("/firm/audit")
    @Permitted(Permission.FIRM_AUDIT_VIEW)
    @Operation(operationId = "firmAuditList")
    Page<LineView> ofFirm(HttpRequest<?> request, @Nullable @QueryValue UUID actor, @Nullable @QueryValue @Size(max = 60) String action,
        @Nullable @QueryValue Instant from, @Nullable @QueryValue Instant until, @Nullable @QueryValue @Size(max = 400) String cursor,
        @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.ofFirm(SignedIn.actor(request), new Filter(actor, action, from, until), cursor, limit)).map(LineView::of);
    }

    @Get("/firm/attempts")
    @Permitted(Permission.FIRM_AUDIT_VIEW)
    @Operation(operationId = "attemptList")
    Page<AttemptView> attempts(HttpRequest<?> request, @Nullable @QueryValue @Pattern(regexp = "signing|refused") String kind,
        @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.attempts(SignedIn.actor(request), kind, cursor, limit)).map(AttemptView::of);
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
