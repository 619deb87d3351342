package hk.praya.notice;

import hk.praya.access.Act;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.notice.Composition.Loaded;
import hk.praya.notice.VersionState.Event;
import hk.praya.wording.Content;
import hk.praya.wording.Content.Filled;
import hk.praya.wording.Content.Value;
import hk.praya.wording.Locale;
import hk.praya.wording.NoticePack;
import hk.praya.wording.Printed;
import hk.praya.wording.Printing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** This room's door for the room that gives one text to many clients, within its own transaction: what it comes to at one of them, and its publication there. */
@Singleton
public final class NoticeIssuing {
    /** The fact of the pack that is an issue's own. */
    private static final String EFFECTIVE = "date.effective";

    private final NoticeQueries queries;
    private final Composition composition;
    private final NoticeFacts facts;
    private final Versioning versioning;
    private final NoticePublishing publishing;
    private final List<Readers> readers;

    NoticeIssuing(NoticeQueries queries, Composition composition, NoticeFacts facts, Versioning versioning, NoticePublishing publishing, List<Readers> readers) {
        this.queries = queries;
        this.composition = composition;
        this.facts = facts;
        this.versioning = versioning;
        this.publishing = publishing;
        this.readers = readers;
    }

    /** What is the same for every client. A field that it leaves empty is each client's own: known of it, or given for it. */
    public record Template(NoticePack pack, NoticePack.Kind kind, Names title, List<String> subjects, Content content) {
        public Template {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * What it comes to at a client.
     *
     * @param open the fields that the template leaves to each client and Praya knows nothing of, by key
     * @param findings what keeps it from being published comes first
     */
    public record Prospect(Content content, List<String> open, Map<Locale, Printed> printed, List<Finding> findings) {
        public boolean isBlocked() {
            return findings.stream().anyMatch(Finding::blocks);
        }
    }

    /**
     * What is said at one client.
     *
     * @param fields by key. @param effectiveOn null: the day on which it is published
     */
    public record Given(Map<String, Value> fields, @Nullable LocalDate effectiveOn) {}

    /** @param noticeId of which it would be the next version; null: of none */
    public Prospect prospect(Scope scope, UUID clientId, Template template, Given given, @Nullable UUID noticeId) {
        var notice = notice(scope, clientId, template, noticeId == null ? new UUID(0, 0) : noticeId);
        var disclosed = composition.disclosed(scope, notice);
        var known = facts.of(scope, notice, template.pack(), disclosed);
        known.putIfAbsent(EFFECTIVE, new Value(null, null, null, given.effectiveOn() == null ? HongKong.day(versioning.now()) : given.effectiveOn()));
        var content = filled(template, given.fields(), known);
        var loaded = new Loaded(notice, new VersionRecord(), template.pack(), template.kind(), content);
        var printed = composition.printed(scope, loaded);
        return new Prospect(content, open(template, content, known), printed, composition.findings(loaded, printed, disclosed));
    }

    private static NoticeRecord notice(Scope scope, UUID clientId, Template template, UUID id) {
        return new NoticeRecord().setFirmId(scope.firmId()).setClientId(clientId).setId(id).setKind(template.kind().key()).setRecord(template.kind().record().key())
            .setTitleEn(template.title().en()).setTitleZhHant(template.title().zhHant()).setSubjects(template.subjects().toArray(String[]::new));
    }

    private static Content filled(Template template, Map<String, Value> given, Map<String, Value> known) {
        var elements = new LinkedHashMap<String, Filled>();
        for (var element : template.kind().elements()) {
            var same = template.content().elements().get(element.key());
            if (same == null) continue;
            var fields = new LinkedHashMap<>(same.fields());
            for (var field : element.fields()) {
                if (!fields.getOrDefault(field.key(), Value.NOTHING).isEmpty()) continue;
                var own = given.getOrDefault(field.key(), Value.NOTHING);
                fields.put(field.key(), own.isEmpty() && field.from() != null ? known.getOrDefault(field.from(), Value.NOTHING) : own);
            }
            elements.put(element.key(), new Filled(same.included(), fields, same.text()));
        }
        return new Content(elements, template.content().own());
    }

    /** Those that are asked, and neither the same everywhere nor known here. */
    private static List<String> open(Template template, Content content, Map<String, Value> known) {
        return template.kind().elements().stream().filter(element -> template.content().includes(element.key())).flatMap(element -> element.fields().stream())
            .filter(field -> template.content().value(field.key()).isEmpty() && (field.from() == null || !known.containsKey(field.from())) && Printing.isAsked(field, content))
            .map(NoticePack.Field::key).toList();
    }

    /** @param editors of the template's text. @param approvedBy who found it good, and when */
    public record Approved(List<UUID> editors, UUID approvedBy, Instant approvedAt) {
        public Approved {
            editors = List.copyOf(editors);
        }
    }

    /** As {@link NoticePublishing.Wanted}. @param change material or correction: for whoever read an earlier version */
    public record How(String change, String note, String insisted) {}

    /** The version that was read before, as the notice was called then, and whom it addressed. */
    public record Before(UUID versionId, Names title, List<String> subjects) {
        public Before {
            subjects = List.copyOf(subjects);
        }
    }

    /** @param before null: none was read */
    public record Issued(UUID noticeId, UUID versionId, @Nullable Before before) {}

    /** @param noticeId of which it is the next version; null: of a notice of its own */
    public Outcome<Issued> issue(Act act, UUID clientId, @Nullable UUID noticeId, Template template, Given given, Approved approved, How how) {
        var prospect = prospect(act.scope(), clientId, template, given, noticeId);
        var called = noticeId == null ? null : queries.find(act.scope(), clientId, noticeId).orElse(null);
        var found = noticeId == null ? Optional.of(begun(act, clientId, template)) : again(act, clientId, noticeId, template);
        if (found.isEmpty()) return Outcome.absent();
        var notice = found.get();
        if (queries.open(act.scope(), clientId, notice.getId()).isPresent()) return Outcome.refused(Refusal.CONFLICT, "notice_open_already");
        var read = queries.published(act.scope(), clientId, notice.getId()).map(VersionRecord::getId).orElse(null);
        var before = read == null || called == null ? null : new Before(read, NoticeViews.names(called), List.of(called.getSubjects()));
        var version = version(act, notice, template, prospect.content(), approved);
        versioning.begun(act, notice, version);
        return publishing.publish(act, composition.load(notice, version), new NoticePublishing.Wanted(how.change(), how.note(), given.effectiveOn(), how.insisted()), Event.ISSUE)
            .map(id -> new Issued(id, version.getId(), before));
    }

    private NoticeRecord begun(Act act, UUID clientId, Template template) {
        var notice = notice(act.scope(), clientId, template, versioning.nextId()).setNumber(queries.number(act.scope(), clientId)).setCreatedBy(act.actor().id()).setCreatedAt(versioning.now()).setPublic(false).setVersion(0L);
        queries.insert(notice);
        return notice;
    }

    /** It is called as the template is called by now. */
    private Optional<NoticeRecord> again(Act act, UUID clientId, UUID noticeId, Template template) {
        return queries.lock(act.scope(), clientId, noticeId).map(notice -> {
            queries.update(act.scope(), clientId, noticeId, new NoticeRecord().setTitleEn(template.title().en()).setTitleZhHant(template.title().zhHant())
                .setSubjects(template.subjects().toArray(String[]::new)).setVersion(notice.getVersion() + 1));
            return queries.find(act.scope(), clientId, noticeId).orElseThrow();
        });
    }

    private VersionRecord version(Act act, NoticeRecord notice, Template template, Content content, Approved approved) {
        var ordinal = queries.newest(act.scope(), notice.getClientId(), notice.getId()).map(VersionRecord::getOrdinal).orElse(0) + 1;
        var head = template.pack().head().id();
        // Whoever gave this client's own facts wrote of it too.
        var editors = Stream.concat(approved.editors().stream(), Stream.of(act.actor().id())).distinct().toArray(UUID[]::new);
        return new VersionRecord().setFirmId(notice.getFirmId()).setClientId(notice.getClientId()).setId(versioning.nextId()).setNoticeId(notice.getId()).setOrdinal(ordinal)
            .setState(VersionState.DRAFT.key()).setPack(head.name()).setPackVersion(head.version()).setContent(composition.kept(content)).setChangeNote("").setInsisted("")
            .setCreatedBy(act.actor().id()).setCreatedAt(versioning.now()).setEditors(editors).setEditedAt(versioning.now())
            .setReviewedBy(approved.approvedBy()).setReviewedAt(approved.approvedAt().atOffset(ZoneOffset.UTC)).setVersion(0L);
    }

    /** As if it had not been published; refused once anybody has opened it, or may have: who reads a public page is nobody's to know. */
    public Outcome<UUID> undo(Act act, UUID clientId, Issued issued) {
        var notice = queries.lock(act.scope(), clientId, issued.noticeId());
        if (notice.isEmpty()) return Outcome.absent();
        var published = queries.published(act.scope(), clientId, issued.noticeId());
        if (published.isEmpty() || !published.get().getId().equals(issued.versionId())) return Outcome.refused(Refusal.CONFLICT, "notice_moved_on");
        if (notice.get().getPublic()) return Outcome.refused(Refusal.CONFLICT, "notice_public");
        var undone = versioning.step(act, composition.load(notice.get(), published.get()), Event.UNDO, new VersionRecord().setEndedAt(versioning.now()), "");
        var before = issued.before();
        if (before != null) {
            var restored = queries.version(act.scope(), clientId, issued.noticeId(), before.versionId()).orElseThrow();
            versioning.step(act, composition.load(notice.get(), restored), Event.RESTORE, new VersionRecord().setEndedAt(null), "");
            // What was published before these were kept is called as it is.
            if (!before.subjects().isEmpty()) queries.update(act.scope(), clientId, issued.noticeId(), new NoticeRecord().setTitleEn(before.title().en()).setTitleZhHant(before.title().zhHant())
                .setSubjects(before.subjects().toArray(String[]::new)).setVersion(notice.get().getVersion() + 1));
        }
        // Told once it is so: what rests on the notice is looked at within.
        var everybody = !NoticePublishing.CORRECTION.equals(published.get().getChange());
        for (var each : readers) if (!each.undone(act, clientId, issued.noticeId(), issued.versionId(), before == null ? null : before.versionId(), everybody)) return Outcome.refused(Refusal.CONFLICT, "notice_opened");
        return undone;
    }

    /** A notice of this client. @param open whether a version of it is worked on. @param read whether one is read */
    public record Standing(UUID id, int number, Names title, boolean open, boolean read) {}

    /** Of this kind, the newest first. */
    public List<Standing> ofKind(Scope scope, UUID clientId, String kind) {
        var notices = queries.ofKind(scope, clientId, kind);
        var versions = queries.versions(scope, clientId, notices.stream().map(NoticeRecord::getId).toList());
        return notices.stream().map(notice -> {
            var own = versions.stream().filter(each -> each.getNoticeId().equals(notice.getId())).map(each -> VersionState.of(each.getState())).toList();
            return new Standing(notice.getId(), notice.getNumber(), NoticeViews.names(notice), own.stream().anyMatch(VersionState::isOpen), own.contains(VersionState.PUBLISHED));
        }).toList();
    }

    /** What a template lacks whichever client it goes to, and how it reads: the client's own facts stand in it by their names. */
    public record Drawn(Map<Locale, Printed> printed, List<Finding> findings) {}

    public Drawn drawn(Template template) {
        return composition.drawn(template);
    }

    /** Under what a template is written by now. */
    public NoticePack newest() {
        return composition.newest();
    }

    /** Of a pack that was kept. */
    public NoticePack.Kind kind(NoticePack pack, String kind) {
        return Objects.requireNonNull(pack.kinds().get(kind), kind);
    }
}
