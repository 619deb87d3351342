package hk.praya.tia;

import static hk.praya.jooq.tia.Tables.ROLLUP;

import hk.praya.access.Act;
import hk.praya.content.GapClass;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.jooq.tia.tables.records.RollupRecord;
import hk.praya.scoring.Score;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One row a client for the lists and the book, written in the transaction of every change (DESIGN §3). */
@Singleton
public final class TiaRollup {
    private final RollupQueries queries;
    private final AssessmentQueries assessments;
    private final Elsewhere elsewhere;
    private final Provider<Assessments> loading;
    private final Clock clock;

    TiaRollup(RollupQueries queries, AssessmentQueries assessments, Elsewhere elsewhere, Provider<Assessments> loading, Clock clock) {
        this.queries = queries;
        this.assessments = assessments;
        this.elsewhere = elsewhere;
        this.loading = loading;
        this.clock = clock;
    }

    /** What other rooms keep of an assessment. */
    @Singleton
    record Elsewhere(OpenQuestions questions, Decided decided) {}

    /** Scores everything afresh. */
    public void refresh(Act act, UUID clientId) {
        refresh(act, clientId, null);
    }

    /** @param known an assessment that is loaded already, with the change that was just made */
    public void refresh(Act act, UUID clientId, @Nullable Loaded known) {
        var all = assessments.all(act.scope(), clientId);
        var row = blank(act, clientId, all.size());
        var current = new ArrayList<Loaded>();
        for (var each : AssessmentQueries.newest(all)) {
            current.add(known != null && known.row().getId().equals(each.getId()) ? known : loading.get().find(act.scope(), clientId, each.getId()).orElseThrow());
        }
        if (!current.isEmpty()) fill(act, row.setStandingVersion(standing(all)), current);
        queries.upsert(row);
    }

    /** The version that was decided, while a newer one of the same assessment is not. @param all newest first */
    private static @Nullable Integer standing(List<AssessmentRecord> all) {
        var newest = all.getFirst();
        return all.stream().skip(1).filter(each -> each.getNumber().equals(newest.getNumber()) && TiaState.of(each.getState()) == TiaState.DECIDED)
            .map(AssessmentRecord::getVersionNo).findFirst().orElse(null);
    }

    private RollupRecord blank(Act act, UUID clientId, int count) {
        var row = new RollupRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setAssessments(count)
            .setState("none").setOpenLegalGaps(0).setOpenGates(0)
            .setAsOf(clock.instant().atOffset(ZoneOffset.UTC));
        row.changed(true);
        return row;
    }

    /** The state is that of the newest assessment; the risk is the highest of all that stand. */
    private void fill(Act act, RollupRecord row, List<Loaded> current) {
        var newest = current.getFirst();
        Score.Scenario highest = null;
        var gaps = 0;
        var gates = 0;
        for (var each : current) {
            var score = each.score();
            gaps += (int) score.gaps(GapClass.LEGAL).stream().map(Score.OpenGap::id).distinct().count();
            gates += score.gates().size();
            var worst = score.scenarios().stream().max(Comparator.comparing(Score.Scenario::residual)).orElseThrow();
            if (highest == null || worst.residual().compareTo(highest.residual()) > 0) highest = worst;
        }
        var due = current.stream().map(each -> each.row().getReviewDue()).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        row.setState(state(act, newest.row())).setAssessmentId(newest.row().getId()).setOpenLegalGaps(gaps).setOpenGates(gates).setReviewDue(due)
            .setHighestScenario(highest.key()).setHighestResidual(highest.residual().setScale(4, RoundingMode.HALF_UP)).setHighestBand(highest.residualBand())
            .setBallWith(ballWith(act, newest.row(), newest.score()));
    }

    /** What a list calls it: a decision to stop is a state of its own there. */
    private String state(Act act, AssessmentRecord row) {
        var stopped = TiaState.of(row.getState()) == TiaState.DECIDED && elsewhere.decided().isStopped(act.scope(), row.getClientId(), row.getId());
        return stopped ? "stopped" : row.getState();
    }

    private @Nullable String ballWith(Act act, AssessmentRecord row, Score score) {
        return switch (TiaState.of(row.getState())) {
            case DRAFT, RETURNED -> elsewhere.questions().isAny(act.scope(), row.getClientId(), row.getId()) ? "client" : score.vendorAsked().isEmpty() ? "consultant" : "vendor";
            case IN_REVIEW -> "reviewer";
            case RECOMMENDED -> row.getDeciderId() == null ? "consultant" : "client";
            case DECIDED, SUPERSEDED, ABANDONED -> null;
        };
    }

    /** The statements. */
    @Singleton
    static final class RollupQueries {
        private final DSLContext jooq;

        RollupQueries(DSLContext jooq) {
            this.jooq = jooq;
        }

        void upsert(RollupRecord row) {
            row.changed(true);
            jooq.insertInto(ROLLUP).set(row).onConflict(ROLLUP.FIRM_ID, ROLLUP.CLIENT_ID).doUpdate().set(row).execute();
        }
    }
}
