package hk.praya.dossier;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.dossier.DocumentQueries.Kept;
import hk.praya.dossier.DossierViews.DossierList;
import hk.praya.dossier.DossierViews.DossierView;
import hk.praya.dossier.DossierViews.DossierVersionRow;
import hk.praya.dossier.DossierViews.DossierVersion;
import hk.praya.firm.Members;
import hk.praya.http.Action;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The list of dossiers, one of them, one of its versions. */
@Singleton
final class DossierReading {
    private final Access access;
    private final Authorization authorization;
    private final DossierQueries queries;
    private final DocumentQueries documents;
    private final Members members;
    private final Telling telling;

    DossierReading(Access access, Authorization authorization, DossierQueries queries, DocumentQueries documents, Members members, Telling telling) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.documents = documents;
        this.members = members;
        this.telling = telling;
    }

    /** What lies as JSON, the time. */
    @Singleton
    record Telling(KeptJson json, Clock clock) {}

    Outcome<DossierList> list(Actor actor) {
        return access.read(actor, Permission.DOSSIER_VIEW, scope -> {
            var all = queries.all(scope);
            var newest = queries.newest(scope, all.stream().map(DossierRecord::getId).toList()).stream().collect(Collectors.toMap(VersionRecord::getDossierId, each -> each));
            var facts = new HashMap<UUID, List<DossierFact>>();
            newest.forEach((id, version) -> facts.put(id, DossierViews.facts(version, telling.json())));
            var pointed = facts.values().stream().flatMap(each -> DossierViews.pointed(each).stream()).collect(Collectors.toSet());
            var files = pointed.isEmpty() ? List.<Kept>of() : documents.beside(scope, pointed);
            var rows = all.stream().map(row -> DossierViews.row(row, newest.get(row.getId()), facts.getOrDefault(row.getId(), List.of()), files)).toList();
            return Outcome.done(new DossierList(rows, rows.size(), names(scope, all.stream().map(DossierRecord::getOwnerId).toList()), actions(actor)));
        });
    }

    Outcome<DossierView> view(Actor actor, UUID id) {
        return access.read(actor, Permission.DOSSIER_VIEW, scope -> queries.find(scope, id).map(row -> {
            var history = queries.history(scope, id);
            var newest = history.isEmpty() ? null : history.getFirst();
            var named = new HashSet<UUID>();
            named.add(row.getOwnerId());
            history.forEach(version -> named.add(version.getActorId()));
            var files = documents.all(scope, id);
            files.forEach(each -> named.add(each.row().getAddedBy()));
            var facts = newest == null ? List.<DossierFact>of() : DossierViews.facts(newest, telling.json());
            return Outcome.done(new DossierView(DossierViews.row(row, newest, facts, files), newest == null ? null : new DossierVersion(DossierVersionRow.of(newest), facts), history.stream().map(DossierVersionRow::of).toList(),
                DossierViews.documents(files, HongKong.today(telling.clock())), names(scope, named), actions(actor)));
        }).orElseGet(Outcome::absent));
    }

    Outcome<DossierVersion> version(Actor actor, UUID id, int versionNo) {
        return access.read(actor, Permission.DOSSIER_VIEW, scope ->
            queries.version(scope, id, versionNo).map(row -> Outcome.done(DossierVersion.of(row, telling.json()))).orElseGet(Outcome::absent));
    }

    private Map<String, Names> names(Scope scope, Collection<UUID> ids) {
        return members.all(scope).stream().filter(member -> ids.contains(member.id())).collect(Collectors.toMap(member -> member.id().toString(), Members.Member::name));
    }

    private Map<String, Action> actions(Actor actor) {
        return Map.of("edit", Action.of(authorization.decide(actor, Permission.DOSSIER_EDIT, null)));
    }
}
