package hk.praya.notice;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.http.HongKong;
import hk.praya.jooq.notice.tables.records.TextRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.notice.Composition.Loaded;
import hk.praya.notice.VersionState.Event;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Giving people an approved version to read, in place of the one before; and taking a notice from them. */
@Singleton
final class NoticePublishing {
    static final String FIRST = "first";
    static final String MATERIAL = "material";
    static final String CORRECTION = "correction";

    private final Access access;
    private final NoticeQueries queries;
    private final Composition composition;
    private final Versioning versioning;
    private final List<Readers> readers;

    NoticePublishing(Access access, NoticeQueries queries, Composition composition, Versioning versioning, List<Readers> readers) {
        this.access = access;
        this.queries = queries;
        this.composition = composition;
        this.versioning = versioning;
        this.readers = readers;
    }

    /**
     * How it is published.
     *
     * @param change material or correction; null where it is the first that people read
     * @param note what changed, for whoever reads both
     * @param effectiveOn null: today
     * @param insisted why although something that guidance asks for is missing; empty where nobody said
     */
    record Wanted(@Nullable String change, String note, @Nullable LocalDate effectiveOn, String insisted) {}

    Outcome<UUID> publish(Actor actor, UUID clientId, UUID noticeId, Wanted wanted, long version) {
        return access.write(actor, Permission.NOTICE_PUBLISH, Subject.of(clientId, "notice", noticeId), act -> versioning.open(act, clientId, noticeId, version, loaded ->
            publish(act, loaded, wanted, Event.PUBLISH)));
    }

    /** Within an act of whoever may. @param event by which it is: after its own approval, or its template's */
    Outcome<UUID> publish(Act act, Loaded loaded, Wanted wanted, Event event) {
        var clientId = loaded.notice().getClientId();
        var noticeId = loaded.notice().getId();
        if (loaded.state().after(event).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "notice_" + loaded.version().getState());
        var before = queries.published(act.scope(), clientId, noticeId);
        var everRead = queries.versions(act.scope(), clientId, List.of(noticeId)).stream().anyMatch(each -> each.getPublishedAt() != null);
        if (everRead && wanted.change() == null) return Outcome.refused(Refusal.INVALID, "notice_change_unsaid", "change");
        if (everRead && wanted.note().isBlank()) return Outcome.refused(Refusal.INVALID, "comment_missing", "note");
        var printed = composition.printed(act.scope(), loaded);
        var findings = composition.findings(loaded, printed, composition.disclosed(act.scope(), loaded.notice()));
        // What was approved may have been overtaken by the register since.
        if (findings.stream().anyMatch(Finding::blocks)) return Outcome.refused(Refusal.CONFLICT, findings.stream().filter(Finding::blocks).map(each -> reason("notice_incomplete", each)).toList());
        if (!findings.isEmpty() && wanted.insisted().isBlank()) return Outcome.refused(Refusal.CONFLICT, findings.stream().map(each -> reason("notice_against_guidance", each)).toList());
        // A correction of nothing that anybody reads now is not one: whoever reads it has it before them for the first time.
        var change = !everRead ? FIRST : before.isEmpty() ? MATERIAL : String.valueOf(wanted.change());
        return give(act, loaded, printed, before.orElse(null), wanted, change, event);
    }

    private static Outcome.Reason reason(String key, Finding finding) {
        return new Outcome.Reason(key, "content", Map.of("en", String.valueOf(finding.text().en()), "zhHant", String.valueOf(finding.text().zhHant())));
    }

    private Outcome<UUID> give(Act act, Loaded loaded, Map<Locale, Printed> printed, @Nullable VersionRecord before, Wanted wanted, String change, Event event) {
        var now = versioning.now();
        if (before != null) {
            var done = versioning.step(act, composition.load(loaded.notice(), before), Event.SUPERSEDE, new VersionRecord().setEndedAt(now), "");
            if (!(done instanceof Outcome.Done<UUID>)) return done;
        }
        printed.forEach((locale, text) -> queries.insert(text(loaded, locale, text).setTold(composition.told(act.scope(), loaded, locale))));
        var published = versioning.step(act, loaded, event, new VersionRecord().setChange(change).setChangeNote(wanted.note()).setInsisted(wanted.insisted())
            .setEffectiveOn(wanted.effectiveOn() == null ? HongKong.day(now) : wanted.effectiveOn()).setPublishedBy(act.actor().id()).setPublishedAt(now), wanted.note());
        readers.forEach(each -> each.published(act, loaded.notice().getClientId(), loaded.notice().getId(), loaded.version().getId(), !change.equals(CORRECTION)));
        return published;
    }

    private static TextRecord text(Loaded loaded, Locale locale, Printed printed) {
        var text = printed.text();
        return new TextRecord().setFirmId(loaded.version().getFirmId()).setClientId(loaded.version().getClientId()).setVersionId(loaded.version().getId()).setLanguage(locale.tag())
            .setText(text).setSha256(Printed.hash(text));
    }

    /** What was read stays, with who read it; nobody is asked to read it any more. */
    Outcome<UUID> withdraw(Actor actor, UUID clientId, UUID noticeId, String note) {
        return access.write(actor, Permission.NOTICE_PUBLISH, Subject.of(clientId, "notice", noticeId), act -> {
            var notice = queries.lock(act.scope(), clientId, noticeId);
            if (notice.isEmpty()) return Outcome.absent();
            if (note.isBlank()) return Outcome.refused(Refusal.INVALID, "comment_missing", "note");
            var published = queries.published(act.scope(), clientId, noticeId);
            if (published.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "notice_not_published");
            var withdrawn = versioning.step(act, composition.load(notice.get(), published.get()), Event.WITHDRAW, new VersionRecord().setEndedAt(versioning.now()), note);
            // Once it stands so: whoever relies on it looks at how it stands.
            readers.forEach(each -> each.withdrawn(act, clientId, noticeId));
            return withdrawn;
        });
    }
}
