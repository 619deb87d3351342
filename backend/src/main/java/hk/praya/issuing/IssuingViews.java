package hk.praya.issuing;

import hk.praya.audience.Counts;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.issuing.Placements.Placed;
import hk.praya.jooq.issuing.tables.records.ApprovalRecord;
import hk.praya.jooq.issuing.tables.records.IssueRecord;
import hk.praya.jooq.issuing.tables.records.PlacingRecord;
import hk.praya.jooq.issuing.tables.records.TemplateRecord;
import hk.praya.notice.Finding;
import hk.praya.notice.NoticeIssuing.Standing;
import hk.praya.wording.Content;
import hk.praya.wording.Content.Value;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Templates and issues as they are sent. */
final class IssuingViews {
    private IssuingViews() {}

    /** @param record acknowledgement or consent: what comes of it. @param state draft, in_review or approved. @param approved how often it was; 0: never */
    @Serdeable
    record NoticeTemplateRow(UUID id, String kind, String record, Names title, List<String> subjects, String state, int approved, Instant editedAt) {}

    @Serdeable
    record NoticeTemplateList(List<NoticeTemplateRow> items, int total, Action begin) {}

    /** A text in one language, as it reads: what each client has of its own stands in it by its name. */
    @Serdeable
    record NoticeTemplateText(String language, String title, List<Printed.Section> sections) {
        static List<NoticeTemplateText> of(Map<Locale, Printed> printed) {
            return printed.entrySet().stream().map(each -> new NoticeTemplateText(each.getKey().tag(), each.getValue().title(), each.getValue().sections())).toList();
        }
    }

    @Serdeable
    record NoticeTemplateApproval(UUID id, int ordinal, UUID by, Instant at, String note) {
        static NoticeTemplateApproval of(ApprovalRecord row) {
            return new NoticeTemplateApproval(row.getId(), row.getOrdinal(), row.getApprovedBy(), row.getApprovedAt().toInstant(), row.getNote());
        }
    }

    /** How an issue stands at the clients that one works on. */
    @Serdeable
    record NoticeIssueCounts(int waiting, int leftOut, int published, int undone) {
        static NoticeIssueCounts of(Map<String, Integer> byState) {
            return new NoticeIssueCounts(byState.getOrDefault("waiting", 0), byState.getOrDefault("left_out", 0), byState.getOrDefault("published", 0), byState.getOrDefault("undone", 0));
        }
    }

    /** @param ordinal of the approval that it gives out. @param effectiveOn null: the day on which each is published. @param dueDays null: whenever */
    @Serdeable
    record NoticeIssueRow(UUID id, int number, int ordinal, String change, String changeNote, @Nullable LocalDate effectiveOn, boolean joiners, @Nullable Integer dueDays, boolean letters,
        UUID begunBy, Instant begunAt, NoticeIssueCounts counts) {
        static NoticeIssueRow of(IssueRecord row, int ordinal, Map<String, Integer> counts) {
            return new NoticeIssueRow(row.getId(), row.getNumber(), ordinal, row.getChange(), row.getChangeNote(), row.getEffectiveOn(), row.getJoiners(), row.getDueDays(), row.getLetters(), row.getBegunBy(),
                row.getBegunAt().toInstant(), NoticeIssueCounts.of(counts));
        }
    }

    /**
     * A template.
     *
     * @param content what is the same for every client. @param findings what it lacks whichever client it goes to
     * @param returned why it was given back; empty: it was not
     * @param approvals and issues: the newest first. @param names of members by id
     * @param actions edit, submit, reopen, approve, return, issue
     */
    @Serdeable
    record NoticeTemplateView(UUID id, String kind, String record, Names title, List<String> subjects, String state, long version, String pack, String packVersion, Content content,
        List<NoticeTemplateText> texts, List<Finding> findings, String returned, List<NoticeTemplateApproval> approvals, List<NoticeIssueRow> issues, Map<UUID, Names> names, Map<String, Action> actions) {}

    /** @param version that the next save is made against */
    @Serdeable
    record NoticeTemplateSaved(long version, List<NoticeTemplateText> texts, List<Finding> findings) {}

    /** A notice of the client's. */
    @Serdeable
    record NoticeAtClient(UUID id, int number, Names title) {
        static @Nullable NoticeAtClient of(@Nullable Standing standing) {
            return standing == null ? null : new NoticeAtClient(standing.id(), standing.number(), standing.title());
        }
    }

    /**
     * What becomes of an issue at one client.
     *
     * @param brNumber tells two clients of one name apart
     * @param state waiting, left_out, published or undone
     * @param target the notice of which it would be, or is, the next version; null: a notice of its own
     * @param busy whether somebody works on that notice. @param others of the same kind, which people read now
     * @param open fields that Praya knows nothing of, by key. @param given what somebody said of them
     * @param findings what keeps it from being published comes first; none once it is
     * @param withdrawn whether it was published and is read no more: withdrawn at the client. @param people whom publishing it would ask, as that client's roster is now; 0 once it is published
     * @param counts how far it got; null: it is not published
     */
    @Serdeable
    record NoticePlacingRow(UUID clientId, Names client, @Nullable String brNumber, String state, long version, @Nullable NoticeAtClient target, boolean busy, List<NoticeAtClient> others, List<String> open, Map<String, Value> given,
        String insisted, List<Finding> findings, @Nullable UUID noticeId, @Nullable Instant publishedAt, boolean withdrawn, int people, @Nullable Counts counts, Action prepare, Action publish, Action undo) {}

    /** @param title of the template, as it was approved. @param templateState what became of the template since. @param choose whether clients can be added */
    @Serdeable
    record NoticeIssueView(NoticeIssueRow issue, UUID templateId, Names title, String kind, String record, String pack, String packVersion, String templateState, Map<UUID, Names> names,
        Action choose, Page<NoticePlacingRow> clients) {}

    /** As it would be read at one client. */
    @Serdeable
    record NoticeProspectView(NoticePlacingRow placing, List<NoticeTemplateText> texts) {}

    static List<NoticeAtClient> others(Placed placed) {
        return placed.others().stream().map(each -> new NoticeAtClient(each.id(), each.number(), each.title())).toList();
    }

    static NoticeTemplateRow row(TemplateRecord row, String record, int approved) {
        return new NoticeTemplateRow(row.getId(), row.getKind(), record, Templates.name(row), List.of(row.getSubjects()), row.getState(), approved, row.getEditedAt().toInstant());
    }

    static boolean isPublished(PlacingRecord row) {
        return row.getState().equals(PlacingState.PUBLISHED.key());
    }
}
