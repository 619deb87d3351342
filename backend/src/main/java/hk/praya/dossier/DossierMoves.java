package hk.praya.dossier;

import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import hk.praya.library.PackId;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of dossiers since a version that somebody stands on: what their authors said is new, and which facts say something else. */
@Singleton
public final class DossierMoves {
    private final DossierQueries queries;
    private final KeptJson json;

    DossierMoves(DossierQueries queries, KeptJson json) {
        this.queries = queries;
        this.json = json;
    }

    /**
     * A dossier, and where it moved.
     *
     * @param since the version that it is held against; 0: none
     * @param packBefore whose questions that version answers; null where there was none
     * @param steps the versions after that one, the newest first
     * @param facts that say something else now, are new, or are held no more
     */
    public record Moved(UUID id, String kind, String subject, String edition, int since, @Nullable PackId packBefore, PackId pack, List<Step> steps, List<FactMove> facts) {
        public Moved {
            steps = List.copyOf(steps);
            facts = List.copyOf(facts);
        }
    }

    /** @param note what is new in it, in its author's words */
    public record Step(int versionNo, String note, UUID by, Instant at) {}

    /** @param source where it was read; of a fact that is held no more, where it had been. @param provenAnew whether other documents or another test prove it */
    public record FactMove(AnswerKey key, @Nullable Answer was, @Nullable Answer becomes, String source, boolean provenAnew) {}

    /** A dossier at its newest version. @param at since when it says so */
    public record Newest(UUID id, String kind, String subject, String edition, int versionNo, Instant at) {}

    /** Every dossier about an importer or a destination that holds anything. */
    public List<Newest> newest(Scope scope) {
        var all = queries.all(scope).stream().filter(row -> row.getVersionNo() > 0 && DossierKind.of(row.getKind()) != DossierKind.TEMPLATE).toList();
        var newest = queries.newest(scope, all.stream().map(DossierRecord::getId).toList()).stream().collect(Collectors.toMap(VersionRecord::getDossierId, version -> version.getAt().toInstant()));
        return all.stream().map(row -> new Newest(row.getId(), row.getKind(), row.getSubject(), row.getEdition(), row.getVersionNo(), newest.get(row.getId()))).toList();
    }

    /** @param since the version each is held against; one that has not moved since is left out */
    public List<Moved> since(Scope scope, Map<UUID, Integer> since) {
        if (since.isEmpty()) return List.of();
        return queries.all(scope).stream().filter(row -> since.getOrDefault(row.getId(), row.getVersionNo()) < row.getVersionNo())
            .map(row -> moved(scope, row, since.get(row.getId()))).toList();
    }

    private Moved moved(Scope scope, DossierRecord row, int since) {
        var after = queries.history(scope, row.getId()).stream().filter(version -> version.getVersionNo() > since).toList();
        var before = since == 0 ? Optional.<VersionRecord>empty() : queries.version(scope, row.getId(), since);
        var now = after.getFirst();
        var kind = DossierKind.of(row.getKind());
        return new Moved(row.getId(), row.getKind(), row.getSubject(), row.getEdition(), since, before.map(DossierMoves::pack).orElse(null), pack(now),
            after.stream().map(version -> new Step(version.getVersionNo(), version.getNote(), version.getActorId(), version.getAt().toInstant())).toList(),
            facts(kind, row.getSubject(), before.map(this::facts).orElse(Map.of()), facts(now)));
    }

    private static PackId pack(VersionRecord version) {
        return new PackId(version.getPack(), version.getPackVersion());
    }

    private Map<String, DossierFact> facts(VersionRecord version) {
        var facts = new LinkedHashMap<String, DossierFact>();
        for (var fact : DossierViews.facts(version, json)) if (!fact.isEmpty()) facts.put(fact.question() + "." + fact.part(), fact);
        return facts;
    }

    private static List<FactMove> facts(DossierKind kind, String subject, Map<String, DossierFact> before, Map<String, DossierFact> now) {
        var moves = new ArrayList<FactMove>();
        now.forEach((name, fact) -> {
            var was = before.get(name);
            if (was == null || !was.answer().equals(fact.answer()) || provenAnew(was, fact)) moves.add(move(kind, subject, fact, was, fact));
        });
        before.forEach((name, fact) -> {
            if (!now.containsKey(name)) moves.add(move(kind, subject, fact, fact, null));
        });
        return moves;
    }

    private static FactMove move(DossierKind kind, String subject, DossierFact said, @Nullable DossierFact was, @Nullable DossierFact becomes) {
        return new FactMove(kind.key(said.question(), said.part(), subject), answer(was), answer(becomes), said.source(), was != null && becomes != null && provenAnew(was, becomes));
    }

    private static boolean provenAnew(DossierFact was, DossierFact becomes) {
        return !Set.copyOf(was.documents()).equals(Set.copyOf(becomes.documents())) || !Objects.equals(was.testedOn(), becomes.testedOn());
    }

    private static @Nullable Answer answer(@Nullable DossierFact fact) {
        return fact == null ? null : fact.answer();
    }
}
