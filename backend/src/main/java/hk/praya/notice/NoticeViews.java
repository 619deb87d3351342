package hk.praya.notice;

import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.notice.tables.records.EventRecord;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.wording.Compared;
import hk.praya.wording.Content;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices as they are sent. */
final class NoticeViews {
    private NoticeViews() {}

    /**
     * A notice in a list.
     *
     * @param record acknowledgement or consent: what comes of it
     * @param published which version people read now; null: none
     * @param state of the version that is worked on, else of the newest
     */
    @Serdeable
    record NoticeRow(UUID id, int number, String kind, String record, Names title, List<String> subjects, String state, @Nullable Integer published, @Nullable Instant publishedAt, @Nullable LocalDate effectiveOn) {
        static NoticeRow of(NoticeRecord row, List<VersionRecord> versions) {
            var open = versions.stream().filter(each -> List.of("draft", "in_review", "approved").contains(each.getState())).findFirst();
            var published = versions.stream().filter(each -> each.getState().equals("published")).findFirst();
            var newest = versions.getFirst();
            return new NoticeRow(row.getId(), row.getNumber(), row.getKind(), row.getRecord(), names(row), List.of(row.getSubjects()), open.orElse(published.orElse(newest)).getState(),
                published.map(VersionRecord::getOrdinal).orElse(null), published.map(each -> each.getPublishedAt().toInstant()).orElse(null), published.map(VersionRecord::getEffectiveOn).orElse(null));
        }
    }

    static Names names(NoticeRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }

    /**
     * A version, without its text.
     *
     * @param change first, material or correction; null before it was published
     * @param insisted why it was published although something that guidance asks for was missing; empty: nothing was
     */
    @Serdeable
    record NoticeVersionRow(UUID id, int ordinal, String state, String pack, String packVersion, @Nullable String change, String changeNote, String insisted, @Nullable LocalDate effectiveOn,
        UUID createdBy, Instant createdAt, @Nullable UUID reviewedBy, @Nullable Instant reviewedAt, @Nullable UUID publishedBy, @Nullable Instant publishedAt, @Nullable Instant endedAt, long version) {
        static NoticeVersionRow of(VersionRecord row) {
            return new NoticeVersionRow(row.getId(), row.getOrdinal(), row.getState(), row.getPack(), row.getPackVersion(), row.getChange(), row.getChangeNote(), row.getInsisted(), row.getEffectiveOn(),
                row.getCreatedBy(), row.getCreatedAt().toInstant(), row.getReviewedBy(), instant(row.getReviewedAt()), row.getPublishedBy(), instant(row.getPublishedAt()), instant(row.getEndedAt()), row.getVersion());
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** @param by whoever did it. @param note in their words */
    @Serdeable
    record NoticeEventView(UUID versionId, String event, UUID by, Instant at, String note) {
        static NoticeEventView of(EventRecord row) {
            return new NoticeEventView(row.getVersionId(), row.getEvent(), row.getActorId(), row.getAt().toInstant(), row.getNote());
        }
    }

    /** A notice in one language. @param sha256 of the text that is kept, in hexadecimal; null before it is published */
    @Serdeable
    record NoticeTextView(String language, String title, List<Printed.Section> sections, @Nullable String sha256) {
        static NoticeTextView of(Locale locale, Printed printed, byte @Nullable [] sha256) {
            return new NoticeTextView(locale.tag(), printed.title(), printed.sections(), sha256 == null ? null : HexFormat.of().formatHex(sha256));
        }

        static List<NoticeTextView> drafts(Map<Locale, Printed> printed) {
            return printed.entrySet().stream().map(each -> of(each.getKey(), each.getValue(), null)).toList();
        }
    }

    /**
     * The version that is worked on, or the one last worked on.
     *
     * @param facts what Praya knows now, by the names that fields know them under
     * @param findings what it lacks; those that keep it from being published come first
     * @param submittedBy who handed it over for review
     */
    @Serdeable
    record NoticeDraftView(NoticeVersionRow version, Content content, List<NoticeTextView> texts, List<Finding> findings, Map<String, Content.Value> facts) {}

    /**
     * A notice.
     *
     * @param openAt the address at which anybody may read it; null: it is not open to the public
     * @param draft the version that is worked on; null: none is
     * @param versions the newest first. @param events in the order in which they happened
     * @param actions edit, submit, reopen, approve, return, publish, withdraw, next, discard
     */
    @Serdeable
    record NoticeView(UUID id, int number, String kind, String record, Names title, List<String> subjects, long version, @Nullable String openAt, @Nullable NoticeDraftView draft, List<NoticeVersionRow> versions, List<NoticeEventView> events,
        Map<String, Names> names, Map<String, Action> actions) {
        NoticeView {
            names = new LinkedHashMap<>(names);
        }
    }

    /** @param version that the next save is made against */
    @Serdeable
    record NoticeSavedView(long version, List<NoticeTextView> texts, List<Finding> findings) {}

    /** A version as people read it. */
    @Serdeable
    record NoticePublishedView(NoticeVersionRow version, List<NoticeTextView> texts) {}

    /** Two versions laid over each other, in each language. @param since the earlier one */
    @Serdeable
    record NoticeDifferencesView(NoticeVersionRow since, NoticeVersionRow version, List<Compared> texts) {}
}
