package hk.praya.change;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.change.ChangeViews.AdoptionView;
import hk.praya.change.ChangeViews.AdoptionDetail;
import hk.praya.change.ChangeViews.AdoptionPreview;
import hk.praya.change.ChangeViews.AdoptionEffect;
import hk.praya.change.ChangeViews.AdoptionEffects;
import hk.praya.change.ChangeViews.DossierNews;
import hk.praya.change.ChangeViews.FirmAdoption;
import hk.praya.change.ChangeViews.PackBehind;
import hk.praya.change.ChangeViews.PackInUse;
import hk.praya.change.ChangeViews.NewsCount;
import hk.praya.change.ChangeViews.NewsView;
import hk.praya.change.ChangeViews.PackNews;
import hk.praya.client.Clients;
import hk.praya.content.ChangeNotes;
import hk.praya.content.Pack;
import hk.praya.content.Packs;
import hk.praya.content.PlatformWords;
import hk.praya.dossier.DossierMoves;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.change.tables.records.AdoptionRecord;
import hk.praya.library.PackId;
import hk.praya.tia.Restating;
import hk.praya.tia.Stand;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/** What is new, what it would do to every client that one works on, and what was taken over. */
@Singleton
final class ChangeReading {
    private final Access access;
    private final Authorization authorization;
    private final Restating restating;
    private final Effects effects;
    private final ChangeQueries queries;
    private final Looked looked;

    ChangeReading(Access access, Authorization authorization, Restating restating, Effects effects, ChangeQueries queries, Looked looked) {
        this.access = access;
        this.authorization = authorization;
        this.restating = restating;
        this.effects = effects;
        this.queries = queries;
        this.looked = looked;
    }

    /** Where names, versions and kept counts are looked up. */
    @Singleton
    record Looked(Packs packs, PlatformWords words, ChangeNotes notes, DossierMoves moves, Counting counting, Clients clients, KeptJson json) {}

    Outcome<NewsView> news(Actor actor) {
        return access.read(actor, Permission.CHANGE_VIEW, scope -> {
            var inUse = restating.packsInUse(scope);
            var names = inUse.keySet().stream().map(PackId::name).distinct().sorted().toList();
            return Outcome.done(new NewsView(names.stream().map(name -> news(looked.packs().newest(name).orElseThrow(), inUse)).flatMap(Optional::stream).toList()));
        });
    }

    /** No more than how much is new: whoever opens their worklist has not asked what. */
    Outcome<NewsCount> count(Actor actor) {
        return access.read(actor, Permission.CHANGE_VIEW, scope -> Outcome.done(new NewsCount(looked.counting().packs(scope).stream()
            .map(each -> new PackBehind(each.pack().id().name(), each.pack().id().version(), each.pack().asOf(), each.count().assessments(), each.count().clients())).toList())));
    }

    private Optional<PackNews> news(Pack newest, Map<PackId, Integer> inUse) {
        var behind = inUse.keySet().stream().filter(id -> id.name().equals(newest.id().name()) && !id.equals(newest.id())).sorted().toList();
        var before = newest.succession().supersedes();
        if (before == null) return Optional.empty();
        var since = behind.isEmpty() ? new PackId(newest.id().name(), before) : behind.getFirst();
        return Optional.of(new PackNews(newest.id().name(), newest.id().version(), newest.asOf(), behind.stream().map(id -> new PackInUse(id.version(), inUse.get(id))).toList(),
            lines(since, newest, UnaryOperator.identity())));
    }

    /** @param read in whose words */
    private List<ChangeViews.PackChangeLine> lines(PackId from, Pack to, UnaryOperator<Pack> read) {
        // The newest version's first: what it changed is what nobody has seen.
        return looked.packs().steps(from, to.id()).reversed().stream().map(read).flatMap(step -> looked.notes().told(step).stream()).map(ChangeViews::line).toList();
    }

    Outcome<AdoptionEffects> effects(Actor actor, ChangeKind kind) {
        return access.read(actor, Permission.CHANGE_VIEW, scope -> {
            var reached = restating.clients(scope);
            var names = looked.clients().names(scope, reached);
            var rows = new ArrayList<AdoptionEffect>();
            var touched = new HashMap<UUID, List<Integer>>();
            for (var clients : reached.stream().gather(Gatherers.windowFixed(Counting.AT_ONCE)).toList()) {
                for (var each : effects.of(scope, kind, restating.newest(scope, clients))) {
                    var stand = each.stand();
                    rows.add(ChangeViews.effect(stand, Names.orNone(names.get(stand.clientId())), each.effect(), action(actor, stand)));
                    each.effect().moved().forEach((dossier, since) -> touched.computeIfAbsent(dossier, _ -> new ArrayList<>()).add(since));
                }
            }
            return Outcome.done(new AdoptionEffects(rows, rows.size(), scope.isFirmWide() ? reached.size() : scope.reach().size(), dossiers(scope, touched)));
        });
    }

    /** @param touched the version that each assessment stands on, by dossier */
    private List<DossierNews> dossiers(Scope scope, Map<UUID, List<Integer>> touched) {
        var since = new HashMap<UUID, Integer>();
        touched.forEach((dossier, versions) -> since.put(dossier, versions.stream().reduce(0, Effect::earlier)));
        return looked.moves().since(scope, since).stream().map(moved -> ChangeViews.news(moved, touched.get(moved.id()).size())).toList();
    }

    Outcome<AdoptionPreview> preview(Actor actor, UUID clientId, UUID tiaId) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> restating.find(scope, clientId, tiaId)
            .map(stand -> Outcome.done(new AdoptionPreview(detail(scope, actor, stand, ChangeKind.PACK), detail(scope, actor, stand, ChangeKind.DOSSIERS)))).orElseGet(Outcome::absent));
    }

    private @Nullable AdoptionDetail detail(Scope scope, Actor actor, Stand stand, ChangeKind kind) {
        return effects.of(scope, kind, stand).map(effect -> detail(scope, actor, stand, effect)).orElse(null);
    }

    private AdoptionDetail detail(Scope scope, Actor actor, Stand stand, Effect effect) {
        var name = Names.orNone(looked.clients().names(scope, List.of(stand.clientId())).get(stand.clientId()));
        return new AdoptionDetail(ChangeViews.effect(stand, name, effect, action(actor, stand)), ChangeViews.items(effect), lines(stand.pack().id(), effect.pack(), step -> looked.words().read(step, Set.copyOf(stand.platforms()))),
            looked.moves().since(scope, effect.moved()).stream().map(moved -> ChangeViews.news(moved, 1)).toList());
    }

    private Action action(Actor actor, Stand stand) {
        var may = Action.of(authorization.decide(actor, Permission.CHANGE_APPLY, stand.clientId()));
        if (may.allowed() && stand.followed()) return Action.no("version_under_way");
        return !may.allowed() || stand.isOpen() || stand.isDecided() ? may : Action.no("assessment_" + stand.state());
    }

    Outcome<Page<AdoptionView>> adoptions(Actor actor, UUID clientId) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> Outcome.done(new Page<>(queries.newest(scope, clientId).stream().map(this::view).toList(), (long) queries.count(scope, clientId), null)));
    }

    private AdoptionView view(AdoptionRecord row) {
        return ChangeViews.adoption(row, looked.json().read(row.getOutcomes(), Effect.FateCounts.class));
    }

    Outcome<Page<FirmAdoption>> adoptions(Actor actor) {
        return access.read(actor, Permission.CHANGE_VIEW, scope -> {
            var rows = queries.newest(scope);
            var names = looked.clients().names(scope, rows.stream().map(AdoptionRecord::getClientId).distinct().toList());
            var heads = restating.heads(scope, rows.stream().map(AdoptionRecord::getAssessmentId).distinct().toList());
            return Outcome.done(new Page<>(rows.stream().map(row -> {
                var head = heads.get(row.getAssessmentId());
                return new FirmAdoption(row.getClientId(), Names.orNone(names.get(row.getClientId())), head == null ? null : head.title(), head == null ? null : head.number(),
                    head == null ? null : head.versionNo(), view(row), undo(actor, row));
            }).toList(), (long) queries.count(scope), null));
        });
    }

    private Action undo(Actor actor, AdoptionRecord row) {
        return row.getUndoneAt() != null ? Action.no("change_undone") : Action.of(authorization.decide(actor, Permission.CHANGE_APPLY, row.getClientId()));
    }
}
