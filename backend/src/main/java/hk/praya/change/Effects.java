package hk.praya.change;

import hk.praya.access.Scope;
import hk.praya.content.Packs;
import hk.praya.dossier.DossierStanding;
import hk.praya.content.PlatformWords;
import hk.praya.dossier.Dossiers;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.Stand;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what the newest versions do to assessments, within somebody's transaction. */
@Singleton
final class Effects {
    private final Packs packs;
    private final PlatformWords words;
    private final Dossiers dossiers;

    Effects(Packs packs, PlatformWords words, Dossiers dossiers) {
        this.packs = packs;
        this.words = words;
        this.dossiers = dossiers;
    }

    /** Empty where the assessment stands on the newest already. */
    Optional<Effect> of(Scope scope, ChangeKind kind, Stand stand) {
        return of(scope, kind, List.of(stand)).stream().findFirst().map(Affected::effect);
    }

    /** An assessment, and what is done to it. */
    record Affected(Stand stand, Effect effect) {}

    /** In the order of these, without those that it does nothing to. */
    List<Affected> of(Scope scope, ChangeKind kind, List<Stand> stands) {
        if (stands.isEmpty()) return List.of();
        // Whatever dossiers any of them inherits from, read once.
        var standing = kind == ChangeKind.DOSSIERS ? standing(scope, stands) : null;
        return stands.stream().flatMap(stand -> of(kind, stand, standing).map(effect -> new Affected(stand, effect)).stream()).toList();
    }

    private DossierStanding standing(Scope scope, List<Stand> stands) {
        var stood = stands.stream().flatMap(stand -> stand.said().values().stream()).flatMap(said -> said.covered().stream()).collect(Collectors.toSet());
        return dossiers.standing(scope, stands.stream().map(Stand::about).toList(), stood, stands.getFirst().answers().today());
    }

    private Optional<Effect> of(ChangeKind kind, Stand stand, @Nullable DossierStanding standing) {
        var effect = switch (kind) {
            case PACK -> ofPack(stand);
            case DOSSIERS -> Optional.of(ofDossiers(stand, Objects.requireNonNull(standing)));
        };
        return effect.filter(each -> !each.isNothing());
    }

    private static Effect ofDossiers(Stand stand, DossierStanding standing) {
        var otherwise = new HashMap<AnswerKey, List<DossierRef>>();
        stand.said().forEach((key, said) -> {
            if (said.chosen()) otherwise.put(key, standing.otherwise(stand.pack(), stand.about(), key, said.answer(), said.covered()));
        });
        return DossierEffectPolicy.of(stand, new DossierEffectPolicy.Newest(standing.inherited(stand.pack(), stand.about()), otherwise, standing.covered(stand.about())));
    }

    private Optional<Effect> ofPack(Stand stand) {
        var next = packs.newest(stand.pack().id().name()).orElseThrow();
        if (next.id().equals(stand.pack().id())) return Optional.empty();
        return Optional.of(PackEffectPolicy.of(stand, words.read(next, Set.copyOf(stand.platforms())), packs.between(stand.pack().id(), next.id())));
    }
}
