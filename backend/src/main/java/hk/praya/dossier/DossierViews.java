package hk.praya.dossier;

import hk.praya.access.KeptJson;
import hk.praya.dossier.DocumentQueries.Kept;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import hk.praya.proof.ProofStanding;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * @param provenUntil when the first of the documents ends that its facts rest on; null: none of them does
     */
    @Serdeable
    record DossierRow(UUID id, String kind, String subject, String edition, @Nullable Names name, UUID ownerId, @Nullable LocalDate reviewOn, int versionNo, int facts, @Nullable LocalDate provenUntil,
        @Nullable Instant at, long version) {}

    /** @param facts of the newest version. @param documents at least those that they point to, and whatever stands in their place */
    static DossierRow row(DossierRecord row, @Nullable VersionRecord newest, List<DossierFact> facts, List<Kept> documents) {
        return new DossierRow(row.getId(), row.getKind(), row.getSubject(), row.getEdition(), name(row).isEmpty() ? null : name(row), row.getOwnerId(), row.getReviewOn(), row.getVersionNo(),
            facts.size(), DossierProof.until(documents, pointed(facts)), newest == null ? null : newest.getAt().toInstant(), row.getVersion());
    }

    static List<UUID> pointed(List<DossierFact> facts) {
        return facts.stream().flatMap(fact -> fact.documents().stream()).distinct().toList();
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

    /** @param current the newest version; null: none yet. @param history the newest first; its first one's number is the true total. @param documents all of them, the newest first */
    @Serdeable
    record DossierView(DossierRow dossier, @Nullable DossierVersion current, List<DossierVersionRow> history, List<DossierDocument> documents, Map<String, Names> names, Map<String, Action> actions) {}

    /**
     * A document that facts may rest on.
     *
     * @param size in bytes
     * @param sha256 of the file as it came, in hexadecimal
     * @param sourceWords where it was found, or who gave it
     * @param replacedById the newer one, which took its place
     * @param withdrawn why it no longer counts; null where it does
     * @param standing holds, expired or withdrawn: of the newest in its place
     */
    @Serdeable
    record DossierDocument(UUID id, String name, String mediaType, long size, String sha256, String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, String sourceWords,
        @Nullable UUID replacesId, @Nullable UUID replacedById, @Nullable String withdrawn, @Nullable Instant withdrawnAt, String standing, UUID addedBy, Instant addedAt, long version) {}

    /** @param all of one dossier */
    static List<DossierDocument> documents(List<Kept> all, LocalDate today) {
        var standing = DossierProof.standing(all, all.stream().map(each -> each.row().getId()).toList(), today);
        var newer = all.stream().filter(each -> each.row().getReplacesId() != null).collect(Collectors.toMap(each -> each.row().getReplacesId(), each -> each.row().getId()));
        return all.stream().map(each -> document(each, newer.get(each.row().getId()), standing.get(each.row().getId()).state())).toList();
    }

    private static DossierDocument document(Kept kept, @Nullable UUID newer, ProofStanding.State standing) {
        var row = kept.row();
        var withdrawal = kept.withdrawal();
        return new DossierDocument(row.getId(), row.getName(), row.getMediaType(), row.getSize(), HexFormat.of().formatHex(row.getSha256()), row.getKind(), row.getEffectiveOn(), row.getExpiresOn(),
            row.getSourceWords(), row.getReplacesId(), newer, withdrawal == null ? null : withdrawal.getReason(), withdrawal == null ? null : withdrawal.getAt().toInstant(),
            standing.name().toLowerCase(Locale.ROOT), row.getAddedBy(), row.getCreatedAt().toInstant(), row.getVersion());
    }

    static List<DossierFact> facts(VersionRecord row, KeptJson json) {
        return json.list(row.getFacts(), DossierFact.class);
    }
}
