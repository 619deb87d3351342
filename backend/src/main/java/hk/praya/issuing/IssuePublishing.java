package hk.praya.issuing;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.audience.AudienceSetting;
import hk.praya.issuing.Placements.Loaded;
import hk.praya.http.Names;
import hk.praya.jooq.issuing.tables.records.PlacingRecord;
import hk.praya.notice.NoticeIssuing;
import hk.praya.notice.NoticeIssuing.Approved;
import hk.praya.notice.NoticeIssuing.How;
import hk.praya.notice.NoticeIssuing.Issued;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishing at one client, and undoing that. A batch is as many of these as there are clients: one that fails leaves the others be. */
@Singleton
final class IssuePublishing {
    private final Access access;
    private final IssueQueries queries;
    private final Placements placements;
    private final NoticeIssuing notices;
    private final AudienceSetting audience;
    private final Clock clock;

    IssuePublishing(Access access, IssueQueries queries, Placements placements, NoticeIssuing notices, AudienceSetting audience, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.placements = placements;
        this.notices = notices;
        this.audience = audience;
        this.clock = clock;
    }

    /** Sent twice, the second finds it published. @param version of what was prepared, as it was seen */
    Outcome<UUID> publish(Actor actor, UUID clientId, UUID issueId, long version) {
        return access.write(actor, Permission.ISSUING_PUBLISH, Subject.of(clientId, "notice_issue", issueId), act -> {
            var placing = queries.lock(act.scope(), clientId, issueId);
            if (placing.isEmpty()) return Outcome.absent();
            if (placing.get().getVersion() != version) return Outcome.stale(placing.get().getVersion());
            if (PlacingState.of(placing.get().getState()) != PlacingState.WAITING) return Outcome.refused(Refusal.CONFLICT, "issue_" + placing.get().getState());
            return publish(act, placements.load(act.scope(), issueId).orElseThrow(), placing.get());
        });
    }

    private Outcome<UUID> publish(Act act, Loaded loaded, PlacingRecord placing) {
        var issue = loaded.issue();
        var placed = placements.at(act.scope(), loaded, placing);
        if (placed.overtaken()) return Outcome.refused(Refusal.CONFLICT, "issue_overtaken");
        var target = placed.target();
        var approved = new Approved(List.of(loaded.approval().getEditors()), loaded.approval().getApprovedBy(), loaded.approval().getApprovedAt().toInstant());
        var how = new How(issue.getChange(), issue.getChangeNote(), placing.getInsisted());
        return notices.issue(act, placing.getClientId(), target == null ? null : target.id(), loaded.template(), placements.said(loaded, placing), approved, how).map(issued -> {
            audience.unlessSet(act, placing.getClientId(), issued.noticeId(), new AudienceSetting.Rule(true, List.of(), List.of(), List.of(), issue.getJoiners(), issue.getDueDays(), issue.getLetters(), null));
            var published = new PlacingRecord().setState(PlacingState.PUBLISHED.key()).setNoticeId(issued.noticeId()).setVersionId(issued.versionId()).setPublishedBy(act.actor().id()).setPublishedAt(now());
            queries.update(placing, before(published, issued.before()));
            act.changed(PlacingState.WAITING.key(), List.of(PlacingState.PUBLISHED.key(), issued));
            return issued.noticeId();
        });
    }

    /** While nobody there has opened it. */
    Outcome<UUID> undo(Actor actor, UUID clientId, UUID issueId, long version) {
        return access.write(actor, Permission.ISSUING_PUBLISH, Subject.of(clientId, "notice_issue", issueId), act -> {
            var found = queries.lock(act.scope(), clientId, issueId);
            if (found.isEmpty()) return Outcome.absent();
            var placing = found.get();
            if (placing.getVersion() != version) return Outcome.stale(placing.getVersion());
            if (PlacingState.of(placing.getState()) != PlacingState.PUBLISHED) return Outcome.refused(Refusal.CONFLICT, "issue_" + placing.getState());
            return notices.undo(act, clientId, new Issued(Objects.requireNonNull(placing.getNoticeId()), Objects.requireNonNull(placing.getVersionId()), before(placing))).map(id -> {
                queries.update(placing, new PlacingRecord().setState(PlacingState.UNDONE.key()));
                act.changed(PlacingState.PUBLISHED.key(), PlacingState.UNDONE.key());
                return id;
            });
        });
    }

    /** What an earlier undoing left is no longer what was read before. */
    private static PlacingRecord before(PlacingRecord row, NoticeIssuing.@Nullable Before before) {
        if (before == null) return row.setBeforeId(null).setBeforeTitleEn(null).setBeforeTitleZhHant(null).setBeforeSubjects((String[]) null);
        return row.setBeforeId(before.versionId()).setBeforeTitleEn(before.title().en()).setBeforeTitleZhHant(before.title().zhHant()).setBeforeSubjects(before.subjects().toArray(String[]::new));
    }

    private static NoticeIssuing.@Nullable Before before(PlacingRecord placing) {
        return placing.getBeforeId() == null ? null : new NoticeIssuing.Before(placing.getBeforeId(), new Names(placing.getBeforeTitleEn(), placing.getBeforeTitleZhHant()), placing.getBeforeSubjects() == null ? List.of() : List.of(placing.getBeforeSubjects()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
