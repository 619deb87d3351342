package hk.praya.notice;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.notice.VersionState.Event;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.UUID;

/** Handing a draft over for review, judging it, and taking it back. Nobody judges what they wrote. */
@Singleton
final class NoticeReview {
    private final Access access;
    private final Versioning versioning;

    NoticeReview(Access access, Versioning versioning) {
        this.access = access;
        this.versioning = versioning;
    }

    Outcome<UUID> submit(Actor actor, UUID clientId, UUID noticeId, long version) {
        return access.write(actor, Permission.NOTICE_EDIT, subject(clientId, noticeId), act -> versioning.open(act, clientId, noticeId, version, loaded ->
            versioning.step(act, loaded, Event.SUBMIT, new VersionRecord().setSubmittedBy(actor.id()).setSubmittedAt(versioning.now()), "")));
    }

    /** Back to the desk: what was approved is to be approved again. */
    Outcome<UUID> reopen(Actor actor, UUID clientId, UUID noticeId, long version) {
        return access.write(actor, Permission.NOTICE_EDIT, subject(clientId, noticeId), act -> versioning.open(act, clientId, noticeId, version, loaded ->
            versioning.step(act, loaded, Event.REOPEN, unreviewed(), "")));
    }

    Outcome<UUID> approve(Actor actor, UUID clientId, UUID noticeId, String note, long version) {
        return access.write(actor, Permission.NOTICE_REVIEW, subject(clientId, noticeId), act -> versioning.open(act, clientId, noticeId, version, loaded -> {
            if (isOwnWork(actor, loaded)) return Outcome.refused(Refusal.NOT_ALLOWED, "own_work");
            return versioning.step(act.named("approved"), loaded, Event.APPROVE, new VersionRecord().setReviewedBy(actor.id()).setReviewedAt(versioning.now()), note);
        }));
    }

    Outcome<UUID> giveBack(Actor actor, UUID clientId, UUID noticeId, String note, long version) {
        return access.write(actor, Permission.NOTICE_REVIEW, subject(clientId, noticeId), act -> versioning.open(act, clientId, noticeId, version, loaded -> {
            if (isOwnWork(actor, loaded)) return Outcome.refused(Refusal.NOT_ALLOWED, "own_work");
            if (note.isBlank()) return Outcome.refused(Refusal.INVALID, "comment_missing", "note");
            return versioning.step(act.named("returned"), loaded, Event.RETURN, unreviewed(), note);
        }));
    }

    static boolean isOwnWork(Actor actor, Composition.Loaded loaded) {
        return Arrays.asList(loaded.version().getEditors()).contains(actor.id());
    }

    private static VersionRecord unreviewed() {
        return new VersionRecord().setSubmittedBy(null).setSubmittedAt(null).setReviewedBy(null).setReviewedAt(null);
    }

    private static Subject subject(UUID clientId, UUID noticeId) {
        return Subject.of(clientId, "notice", noticeId);
    }
}
