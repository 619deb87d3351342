package hk.praya.decision;

import hk.praya.access.KeptJson;
import hk.praya.jooq.tia.tables.records.DecisionRecord;
import hk.praya.jooq.tia.tables.records.ReviewRecord;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews and decisions as they are sent. */
final class DecisionViews {
    private DecisionViews() {}

    @Serdeable
    record ReviewView(UUID id, String outcome, @Nullable String recommendation, String note, List<FirmReview.Comment> comments, List<Condition> conditions,
        @Nullable LocalDate reviewDue, UUID reviewerId, Instant at, long revision) {}

    static ReviewView review(ReviewRecord row, KeptJson json) {
        return new ReviewView(row.getId(), row.getOutcome(), row.getRecommendation(), row.getNote(), json.list(row.getComments(), FirmReview.Comment.class),
            json.list(row.getConditions(), Condition.class), row.getReviewDue(), row.getReviewerId(), row.getAt().toInstant(), row.getRevision());
    }

    @Serdeable
    record DecisionView(String choice, String note, List<Condition> conditions, String name, String title, String method, UUID personId, Instant at, String snapshotHash) {}

    static DecisionView decision(DecisionRecord row, KeptJson json) {
        return new DecisionView(row.getChoice(), row.getNote(), json.list(row.getConditions(), Condition.class), row.getName(), row.getTitle(), row.getMethod(),
            row.getPersonId(), row.getAt().toInstant(), HexFormat.of().formatHex(row.getSnapshotHash()));
    }
}
