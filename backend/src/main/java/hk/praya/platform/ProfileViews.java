package hk.praya.platform;

import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Profiles as they are sent. */
final class ProfileViews {
    private ProfileViews() {}

    /** @param grade verified, from-memory, proposal or brief: shown wherever it is not verified */
    @Serdeable
    record EntityView(String key, Names name, Names shortName, String seat, String grade) {}

    /** @param serves plus86, others, all or unknown */
    @Serdeable
    record ServingView(String entity, String serves) {}

    /** @param resolution how one tells which importer it is, by locale */
    @Serdeable
    record ProfileView(String vendor, Names name, List<ServingView> importers, @Nullable Map<String, String> resolution, @Nullable String resolutionGrade) {}

    @Serdeable
    record ProfilesView(String pack, String version, List<EntityView> entities, List<ProfileView> platforms) {
        static ProfilesView of(Profiles profiles) {
            var id = profiles.head().id();
            return new ProfilesView(id.name(), id.version(),
                profiles.entities().stream().map(each -> new EntityView(each.key(), each.name(), each.shortName(), each.seat(), each.grade().key())).toList(),
                profiles.platforms().stream().map(ProfileViews::of).toList());
        }
    }

    private static ProfileView of(Profile profile) {
        var resolution = profile.resolution();
        return new ProfileView(profile.vendor(), profile.name(),
            profile.importers().stream().map(each -> new ServingView(each.entity().key(), each.serves().name().toLowerCase(Locale.ROOT))).toList(),
            resolution == null ? null : resolution.text(), resolution == null ? null : resolution.grade().key());
    }
}
