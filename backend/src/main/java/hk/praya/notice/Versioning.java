package hk.praya.notice;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.jooq.notice.tables.records.EventRecord;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.notice.Composition.Loaded;
import hk.praya.notice.VersionState.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/** One step of a version: its state, its line in the history, and whose turn it is, together. */
@Singleton
final class Versioning {
    private final NoticeQueries queries;
    private final Composition composition;
    private final NoticeObligations obligations;
    private final Clock clock;

    Versioning(NoticeQueries queries, Composition composition, NoticeObligations obligations, Clock clock) {
        this.queries = queries;
        this.composition = composition;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** The version that is worked on, under the lock of its notice; stale where it moved since it was read. */
    <T> Outcome<T> open(Act act, UUID clientId, UUID noticeId, long version, Function<Loaded, Outcome<T>> work) {
        var notice = queries.lock(act.scope(), clientId, noticeId);
        if (notice.isEmpty()) return Outcome.absent();
        var open = queries.open(act.scope(), clientId, noticeId);
        if (open.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "notice_nothing_open");
        if (open.get().getVersion() != version) return Outcome.stale(null);
        return work.apply(composition.load(notice.get(), open.get()));
    }

    /** @param change what the step changes besides the state. @param note in the words of whoever did it */
    Outcome<UUID> step(Act act, Loaded loaded, Event event, VersionRecord change, String note) {
        var to = loaded.state().after(event);
        if (to.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "notice_" + loaded.version().getState());
        queries.update(loaded.version(), change.setState(to.get().key()));
        note(act, loaded.notice(), loaded.version().getId(), event, note);
        obligations.stands(act, loaded.notice(), loaded.version().getId(), to.get(), loaded.version().getCreatedBy());
        act.changed(loaded.version().getState(), to.get().key());
        return Outcome.done(loaded.notice().getId());
    }

    void begun(Act act, NoticeRecord notice, VersionRecord version) {
        queries.insert(version);
        note(act, notice, version.getId(), Event.BEGIN, "");
        obligations.stands(act, notice, version.getId(), VersionState.DRAFT, version.getCreatedBy());
    }

    /** The page for anybody was opened or closed while this version was the one that is read. */
    void page(Act act, NoticeRecord notice, UUID versionId, boolean open) {
        note(act, notice, versionId, open ? Event.OPEN : Event.CLOSE, "");
    }

    private void note(Act act, NoticeRecord notice, UUID versionId, Event event, String note) {
        queries.insert(new EventRecord().setFirmId(notice.getFirmId()).setClientId(notice.getClientId()).setId(Ids.next(clock)).setNoticeId(notice.getId()).setVersionId(versionId)
            .setEvent(event.key()).setActorKind(act.actor().kind()).setActorId(act.actor().id()).setAt(now()).setNote(note));
    }

    UUID nextId() {
        return Ids.next(clock);
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
