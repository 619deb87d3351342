package hk.praya.dossier;

import hk.praya.access.KeptJson;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dossiers as they are sent. */
final class DossierViews {
    private DossierViews() {}

    /**
     * One dossier in the list.
     *
     * @param kind importer, destination or template
     * @param subject an entity of the platform profiles, or a destination of the packs; of a template its own id
     * @param name of a template; null for every other
     * @param edition of the platform; empty: all of them
     * @param versionNo of the newest version; 0: none yet
     * @param facts how many the newest version holds
     */
    @Serdeable
    record DossierRow(UUID id, String kind, String subject, String edition, @Nullable Names name, UUID ownerId, @Nullable LocalDate reviewOn, int versionNo, int facts, @Nullable Instant at, long version) {}

    static DossierRow row(DossierRecord row, @Nullable VersionRecord newest, KeptJson json) {
        return new DossierRow(row.getId(), row.getKind(), row.getSubject(), row.getEdition(), name(row).isEmpty() ? null : name(row), row.getOwnerId(), row.getReviewOn(), row.getVersionNo(),
            newest == null ? 0 : facts(newest, json).size(), newest == null ? null : newest.getAt().toInstant(), row.getVersion());
    }

    static Names name(DossierRecord row) {
        return new Names(row.getNameEn(), row.getNameZhHant());
    }

    /** @param names of whoever is named by id */
    @Serdeable
    record DossierList(List<DossierRow> items, long total, Map<String, Names> names, Map<String, Action> actions) {}

    /** A version, without its facts. */
    @Serdeable
    record DossierVersionRow(int versionNo, String pack, String packVersion, String note, UUID by, Instant at) {
        static DossierVersionRow of(VersionRecord row) {
            return new DossierVersionRow(row.getVersionNo(), row.getPack(), row.getPackVersion(), row.getNote(), row.getActorId(), row.getAt().toInstant());
        }
    }

    /** @param facts what it holds to be so */
    @Serdeable
    record DossierVersion(DossierVersionRow version, List<DossierFact> facts) {
        static DossierVersion of(VersionRecord row, KeptJson json) {
            return new DossierVersion(DossierVersionRow.of(row), DossierViews.facts(row, json));
        }
    }

    /** @param current the newest version; null: none yet. @param history the newest first; its first one's number is the true total */
    @Serdeable
    record DossierView(DossierRow dossier, @Nullable DossierVersion current, List<DossierVersionRow> history, Map<String, Names> names, Map<String, Action> actions) {}

    static List<DossierFact> facts(VersionRecord row, KeptJson json) {
        return json.list(row.getFacts(), DossierFact.class);
    }
}
