package hk.praya.change;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.content.Pack;
import hk.praya.content.Packs;
import hk.praya.dossier.DossierMoves.Newest;
import hk.praya.http.Names;
import hk.praya.obligation.DigestNews;
import hk.praya.platform.Profile;
import hk.praya.platform.Profiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * New content in the weekly letter of those whom it concerns: whoever works on clients or answers for them, with the page that shows what it
 * does; and the firm's administrators, who read no assessment and are told how many clients it is (decision 023).
 */
@Singleton
final class ChangeNews implements DigestNews {
    /** A dossier's version is news for a month: nobody's assessments are worked out every week for what has long been seen. */
    private static final Duration NEW = Duration.ofDays(31);
    private static final String CHANGES = "/library/changes";

    private final Access access;
    private final Authorization authorization;
    private final Counting counting;
    private final Called called;
    private final Clock clock;

    ChangeNews(Access access, Authorization authorization, Counting counting, Called called, Clock clock) {
        this.access = access;
        this.authorization = authorization;
        this.counting = counting;
        this.called = called;
        this.clock = clock;
    }

    /** What packs and dossiers are called. */
    @Singleton
    record Called(Packs packs, Profiles profiles) {
        Names pack(Pack pack) {
            return new Names(pack.title().get("en"), pack.title().get("zh-Hant"));
        }

        Names dossier(Newest dossier) {
            if (dossier.kind().equals("importer")) return profiles.entity(dossier.subject()).map(Profile.Entity::shortName).orElseGet(() -> new Names(dossier.subject(), null));
            return packs.all().stream().filter(pack -> pack.destinations().contains(dossier.subject())).reduce((_, later) -> later)
                .map(pack -> new Names(place(pack, "en", dossier.subject()), place(pack, "zh-Hant", dossier.subject()))).orElseGet(() -> new Names(dossier.subject(), null));
        }

        private static String place(Pack pack, String locale, String destination) {
            return pack.words(locale).method().destinations().get(destination).title();
        }
    }

    @Override public List<News> news(Actor.Member reader, Set<String> told) {
        if (authorization.decide(reader, Permission.CHANGE_VIEW, null) instanceof Authorization.Allowed) {
            return access.read(reader, Permission.CHANGE_VIEW, scope -> Outcome.done(news(scope, told, CHANGES))) instanceof Outcome.Done<List<News>>(var found) ? found : List.of();
        }
        return reader.firmRoles().contains(Role.ADMINISTRATOR) ? access.lookAtFirm(reader.firmId(), scope -> news(scope, told, null)) : List.of();
    }

    private List<News> news(Scope scope, Set<String> told, @Nullable String path) {
        var news = new ArrayList<News>();
        for (var each : counting.packs(scope)) {
            var id = each.pack().id();
            var values = Map.<String, Object>of("name", called.pack(each.pack()), "version", id.version(), "clients", each.count().clients());
            if (!told.contains("pack:" + id)) news.add(new News("pack:" + id, "news.pack", values, path));
        }
        var since = clock.instant().minus(NEW);
        for (var each : counting.dossiers(scope, dossier -> dossier.at().isAfter(since) && !told.contains(key(dossier)))) {
            var dossier = each.dossier();
            var values = Map.<String, Object>of("kind", dossier.kind(), "name", called.dossier(dossier), "editions", dossier.edition().isEmpty() ? "all" : "one", "edition", dossier.edition(), "version", dossier.versionNo(), "clients", each.clients());
            news.add(new News(key(dossier), "news.dossier", values, path == null ? "/library/dossiers/" + dossier.id() : path + "?kind=dossiers"));
        }
        return news;
    }

    private static String key(Newest dossier) {
        return "dossier:" + dossier.id() + "/" + dossier.versionNo();
    }
}
