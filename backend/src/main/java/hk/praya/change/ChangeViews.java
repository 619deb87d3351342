package hk.praya.change;

import hk.praya.content.ChangeNotes;
import hk.praya.content.Pack;
import hk.praya.dossier.DossierMoves;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.change.tables.records.AdoptionRecord;
import hk.praya.scoring.Answer;
import hk.praya.scoring.Score;
import hk.praya.tia.Stand;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes and their effects as they are sent. */
final class ChangeViews {
    private ChangeViews() {}

    /** @param headline and {@code why} by locale; the first empty where there is none. @param kind wording, counting, mapped, asked_again, added or removed */
    @Serdeable
    record PackChangeLine(String question, String kind, Map<String, String> headline, Map<String, String> why, List<PackChangeSource> sources, String grade) {}

    /** @param title by locale */
    @Serdeable
    record PackChangeSource(Map<String, String> title, String reference, String grade) {}

    /** @param assessments how many of those that one works on stand on it */
    @Serdeable
    record PackInUse(String version, int assessments) {}

    /**
     * The newest version of a pack in use.
     *
     * @param from versions that assessments stand on still; empty where all stand on the newest
     * @param changes since the oldest of these, or since the version before
     */
    @Serdeable
    record PackNews(String pack, String to, LocalDate asOf, List<PackInUse> from, List<PackChangeLine> changes) {}

    /** @param packs those in use that have changed at all */
    @Serdeable
    record NewsView(List<PackNews> packs) {}

    /** A pack of which one's clients stand on an older version still. */
    @Serdeable
    record PackBehind(String pack, String to, LocalDate asOf, int assessments, int clients) {}

    @Serdeable
    record NewsCount(List<PackBehind> packs) {}

    static PackChangeLine line(ChangeNotes.Told told) {
        var change = told.change();
        var sources = change.sources().stream().map(told.pack().sources()::get).map(source -> new PackChangeSource(source.title(), source.reference(), source.grade().key())).toList();
        return new PackChangeLine(change.question(), change.kind().key(), told.headline(), told.why(), sources, change.grade().key());
    }

    /** One scenario whose residual moves. */
    @Serdeable
    record RiskMove(String scenario, BigDecimal before, String bandBefore, BigDecimal after, String bandAfter) {}

    static List<RiskMove> moves(Effect effect) {
        var moves = new ArrayList<RiskMove>();
        for (var before : effect.before().scenarios()) {
            effect.after().scenarios().stream().filter(each -> each.key().equals(before.key())).findFirst().ifPresent(after -> {
                if (before.residual().compareTo(after.residual()) != 0 || !before.residualBand().equals(after.residualBand())) {
                    moves.add(new RiskMove(before.key(), Score.shown(before.residual()), before.residualBand(), Score.shown(after.residual()), after.residualBand()));
                }
            });
        }
        return moves;
    }

    /**
     * What a change does to one assessment.
     *
     * @param revision of its answers: whoever takes the change over does so against this
     * @param packVersion that it stands on, and {@code toVersion} that it would stand on
     * @param platforms in whose words the pack is read
     * @param beginsVersion whether a new version is begun for it, because this one is decided
     */
    @Serdeable
    record AdoptionEffect(UUID clientId, Names client, UUID tiaId, Names title, int number, int versionNo, String state, long revision, String packVersion, String toVersion,
        List<String> platforms, boolean beginsVersion, Effect.FateCounts counts, List<RiskMove> moves, List<AdoptionGap> gapsOpened, List<AdoptionGap> gapsClosed, List<String> gatesOpened, Action apply) {}

    /** @param title by locale, as the assessment shows it */
    @Serdeable
    record AdoptionGap(String id, Map<String, String> title) {}

    static AdoptionEffect effect(Stand stand, Names client, Effect effect, Action apply) {
        return new AdoptionEffect(stand.clientId(), client, stand.id(), stand.title(), stand.number(), stand.versionNo(), stand.state(), stand.revision(),
            stand.pack().id().version(), effect.pack().id().version(), stand.platforms(), stand.isDecided(), effect.counts(), moves(effect),
            named(effect.pack(), without(gaps(effect.after()), gaps(effect.before()))), named(stand.pack(), without(gaps(effect.before()), gaps(effect.after()))), without(gates(effect.after()), gates(effect.before())), apply);
    }

    private static List<String> gaps(Score score) {
        return score.gaps().stream().map(Score.OpenGap::id).distinct().toList();
    }

    private static List<AdoptionGap> named(Pack pack, List<String> gaps) {
        return gaps.stream().map(id -> new AdoptionGap(id, pack.locales().stream().collect(Collectors.toMap(Function.identity(), locale -> pack.words(locale).method().gaps().get(id).title())))).toList();
    }

    private static List<String> gates(Score score) {
        return score.gates().stream().map(gate -> gate.question().toString()).toList();
    }

    private static List<String> without(List<String> all, List<String> those) {
        return all.stream().filter(each -> !those.contains(each)).toList();
    }

    /** An answer, as far as one compares two of them. */
    @Serdeable
    record AdoptionSaid(List<String> options, @Nullable String text, @Nullable BigDecimal number, @Nullable LocalDate date, String state, @Nullable LocalDate askedOn, String proof) {}

    private static @Nullable AdoptionSaid said(@Nullable Answer answer) {
        return answer == null ? null : new AdoptionSaid(answer.options(), answer.text(), answer.number(), answer.date(), answer.state().name().toLowerCase(Locale.ROOT), answer.askedOn(), answer.proof().key());
    }

    /** @param fate applied, preserved, conflict, added or archived. @param becomes for preserved: what the dossier says and the client does not */
    @Serdeable
    record AdoptionItem(String key, String fate, @Nullable AdoptionSaid was, @Nullable AdoptionSaid becomes) {}

    /** A version of a dossier, with what its author said is new. */
    @Serdeable
    record DossierStep(int versionNo, String note, UUID by, Instant at) {}

    /** @param was null: it was not held before. @param becomes null: it is held no more. @param source where it was read. @param provenAnew whether other documents or another test prove it */
    @Serdeable
    record DossierFactMove(String key, @Nullable AdoptionSaid was, @Nullable AdoptionSaid becomes, String source, boolean provenAnew) {}

    /**
     * A dossier that says something else than what assessments stand on.
     *
     * @param kind importer or destination; {@code edition} empty: all of them
     * @param from the earliest version that any of them stands on; 0: none of them does
     * @param packVersionBefore whose questions that one answers, as {@code packVersion} for the newest
     * @param steps the newest first
     * @param assessments how many it touches
     */
    @Serdeable
    record DossierNews(UUID id, String kind, String subject, String edition, int from, int to, String pack, @Nullable String packVersionBefore, String packVersion, List<DossierStep> steps,
        List<DossierFactMove> facts, int assessments) {}

    static DossierNews news(DossierMoves.Moved moved, int assessments) {
        return new DossierNews(moved.id(), moved.kind(), moved.subject(), moved.edition(), moved.since(), moved.steps().getFirst().versionNo(), moved.pack().name(),
            moved.packBefore() == null ? null : moved.packBefore().version(), moved.pack().version(),
            moved.steps().stream().map(step -> new DossierStep(step.versionNo(), step.note(), step.by(), step.at())).toList(),
            moved.facts().stream().map(fact -> new DossierFactMove(fact.key().toString(), said(fact.was()), said(fact.becomes()), fact.source(), fact.provenAnew())).toList(), assessments);
    }

    /** @param items answer by answer. @param changes what the pack changed. @param dossiers those that moved: one of the two is empty */
    @Serdeable
    record AdoptionDetail(AdoptionEffect effect, List<AdoptionItem> items, List<PackChangeLine> changes, List<DossierNews> dossiers) {}

    /** @param pack null: it stands on the newest version. @param dossiers null: on the newest versions of these */
    @Serdeable
    record AdoptionPreview(@Nullable AdoptionDetail pack, @Nullable AdoptionDetail dossiers) {}

    static List<AdoptionItem> items(Effect effect) {
        return effect.items().stream().map(item -> new AdoptionItem(item.key().toString(), item.fate().key(), said(item.was()), said(item.becomes()))).toList();
    }

    /** @param total of the assessments that the change touches. @param clients how many clients were looked at. @param dossiers those that moved; empty where a pack did */
    @Serdeable
    record AdoptionEffects(List<AdoptionEffect> items, int total, int clients, List<DossierNews> dossiers) {}

    /** A change that was taken over. */
    @Serdeable
    record AdoptionView(UUID id, UUID tiaId, @Nullable UUID begunFrom, String kind, String fromVersion, String toVersion, Effect.FateCounts counts, UUID by, Instant at,
        @Nullable UUID undoneBy, @Nullable Instant undoneAt) {}

    /** A change that was taken over, among those of all clients. @param undo whether one may take it back; that nobody has worked on since is known as it is tried */
    @Serdeable
    record FirmAdoption(UUID clientId, Names client, @Nullable Names title, @Nullable Integer number, @Nullable Integer versionNo, AdoptionView adoption, Action undo) {}

    static AdoptionView adoption(AdoptionRecord row, Effect.FateCounts counts) {
        return new AdoptionView(row.getId(), row.getAssessmentId(), row.getBegunFrom(), row.getKind(), row.getFromVersion(), row.getToVersion(), counts, row.getActorId(),
            row.getAt().toInstant(), row.getUndoneBy(), row.getUndoneAt() == null ? null : row.getUndoneAt().toInstant());
    }
}
