package hk.praya.dossier;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.content.Packs;
import hk.praya.firm.Members;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import hk.praya.platform.Profiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opening a dossier, publishing its next version, saying who looks after it and until when it holds. */
@Singleton
final class DossierKeeping {

    private final Access access;
    private final DossierQueries queries;
    private final DocumentQueries documents;
    private final Subjects subjects;
    private final Members members;
    private final Tools tools;

    DossierKeeping(Access access, DossierQueries queries, DocumentQueries documents, Subjects subjects, Members members, Tools tools) {
        this.access = access;
        this.queries = queries;
        this.documents = documents;
        this.subjects = subjects;
        this.members = members;
        this.tools = tools;
    }

    /** What a dossier may be about. */
    @Singleton
    record Subjects(Packs packs, Profiles profiles) {}

    /** Repeated requests, what lies as JSON, the time. */
    @Singleton
    record Tools(Idempotency idempotency, KeptJson json, Clock clock) {
        LocalDate today() {
            return HongKong.today(clock);
        }
    }

    /**
     * @param subject empty for a template, which is about nobody
     * @param edition of the platform; empty: all of them, and always but for an importer
     * @param name of a template; empty for every other
     */
    record About(DossierKind kind, String subject, String edition, Names name) {}

    Outcome<UUID> open(Actor actor, About about, UUID key) {
        var id = Ids.next(tools.clock());
        return access.write(actor, Permission.DOSSIER_EDIT, Subject.ofFirm("dossier", id), act -> tools.idempotency().once(act, key, null, "dossier.open", about, id, () -> {
            if (!exists(about)) return Outcome.refused(Refusal.INVALID, "dossier_subject_unknown", "subject");
            if (about.kind() != DossierKind.IMPORTER && !about.edition().isEmpty()) return Outcome.refused(Refusal.INVALID, "field.malformed", "edition");
            if (about.kind() == DossierKind.TEMPLATE && about.name().isEmpty()) return Outcome.refused(Refusal.INVALID, "name_missing", "name");
            if (about.kind() != DossierKind.TEMPLATE && !about.name().isEmpty()) return Outcome.refused(Refusal.INVALID, "field.malformed", "name");
            var row = new DossierRecord().setFirmId(act.scope().firmId()).setId(id).setKind(about.kind().key()).setSubject(about.kind() == DossierKind.TEMPLATE ? id.toString() : about.subject())
                .setEdition(about.edition()).setNameEn(about.name().en()).setNameZhHant(about.name().zhHant())
                .setOwnerId(actor.id()).setVersionNo(0).setVersion(0L).setCreatedAt(tools.clock().instant().atOffset(ZoneOffset.UTC));
            if (!queries.insert(row)) return Outcome.refused(Refusal.CONFLICT, "dossier_exists", "subject");
            act.changed(null, about);
            return Outcome.done(id);
        }));
    }

    private boolean exists(About about) {
        return switch (about.kind()) {
            case IMPORTER -> subjects.profiles().entity(about.subject()).isPresent();
            case TEMPLATE -> about.subject().isEmpty();
            case DESTINATION -> subjects.packs().all().stream().anyMatch(pack -> pack.destinations().contains(about.subject()));
        };
    }

    /** @param facts the whole of the new version: a fact that is not among them is no longer held to be so */
    record Published(String pack, List<DossierFact> facts, String note, @Nullable LocalDate reviewOn) {
        Published {
            facts = facts.stream().filter(fact -> !fact.isEmpty()).toList();
        }
    }

    Outcome<UUID> publish(Actor actor, UUID id, Published wanted, long version, UUID key) {
        return access.write(actor, Permission.DOSSIER_EDIT, Subject.ofFirm("dossier", id), act -> tools.idempotency().once(act, key, null, "dossier.publish", List.of(id, wanted), id, () -> {
            var standing = queries.lock(act.scope(), id);
            if (standing.isEmpty()) return Outcome.absent();
            var row = standing.get();
            if (row.getVersion() != version) return Outcome.stale(row.getVersion());
            var pack = subjects.packs().newest(wanted.pack());
            if (pack.isEmpty()) return Outcome.refused(Refusal.INVALID, "pack_unknown", "pack");
            var reasons = new ArrayList<>(DossierPolicy.problems(pack.get(), DossierKind.of(row.getKind()), row.getSubject(), wanted.facts(), pointable(act.scope(), row), tools.today()));
            var late = DossierPolicy.against(wanted.reviewOn(), tools.today());
            if (late != null) reasons.add(late);
            if (!reasons.isEmpty()) return Outcome.refused(Refusal.INVALID, reasons);
            var number = row.getVersionNo() + 1;
            queries.insert(new VersionRecord().setFirmId(row.getFirmId()).setDossierId(id).setVersionNo(number).setPack(pack.get().id().name()).setPackVersion(pack.get().id().version())
                .setFacts(tools.json().of(wanted.facts())).setNote(wanted.note()).setActorKind(actor.kind()).setActorId(actor.id()).setAt(tools.clock().instant().atOffset(ZoneOffset.UTC)));
            queries.update(act.scope(), id, new DossierRecord().setVersionNo(number).setReviewOn(wanted.reviewOn()).setVersion(version + 1));
            act.changed(row.getVersionNo(), List.of(number, wanted));
            return Outcome.done(id);
        }));
    }

    /** What is not withdrawn, and what the version before rests on: that may stay, and falls back by itself. */
    private Set<UUID> pointable(Scope scope, DossierRecord row) {
        var known = documents.all(scope, row.getId()).stream().filter(each -> each.withdrawal() == null).map(each -> each.row().getId()).collect(Collectors.toCollection(HashSet::new));
        queries.version(scope, row.getId(), row.getVersionNo()).ifPresent(before ->
            DossierViews.facts(before, tools.json()).forEach(fact -> known.addAll(fact.documents())));
        return known;
    }

    /** @param name a template's new one; empty: it keeps the one that it has */
    Outcome<UUID> entrust(Actor actor, UUID id, UUID ownerId, @Nullable LocalDate reviewOn, Names name, long version) {
        return access.write(actor, Permission.DOSSIER_EDIT, Subject.ofFirm("dossier", id), act -> {
            var row = queries.lock(act.scope(), id);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getVersion() != version) return Outcome.stale(row.get().getVersion());
            if (members.all(act.scope()).stream().noneMatch(member -> member.id().equals(ownerId))) return Outcome.refused(Refusal.INVALID, "member_unknown", "ownerId");
            // Whoever hands over what is overdue need not look at it again first.
            var late = Objects.equals(reviewOn, row.get().getReviewOn()) ? null : DossierPolicy.against(reviewOn, tools.today());
            if (late != null) return Outcome.refused(Refusal.INVALID, List.of(late));
            if (!name.isEmpty() && !row.get().getKind().equals(DossierKind.TEMPLATE.key())) return Outcome.refused(Refusal.INVALID, "field.malformed", "name");
            var change = new DossierRecord().setOwnerId(ownerId).setVersion(version + 1);
            change.setReviewOn(reviewOn);
            if (!name.isEmpty()) change.setNameEn(name.en()).setNameZhHant(name.zhHant());
            queries.update(act.scope(), id, change);
            act.changed(List.of(row.get().getOwnerId(), String.valueOf(row.get().getReviewOn()), DossierViews.name(row.get())), List.of(ownerId, String.valueOf(reviewOn), name));
            return Outcome.done(id);
        });
    }
}
