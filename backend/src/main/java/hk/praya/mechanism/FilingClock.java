package hk.praya.mechanism;

import hk.praya.access.Act;
import hk.praya.http.HongKong;
import hk.praya.jooq.mechanism.tables.records.ChoiceRecord;
import hk.praya.jooq.mechanism.tables.records.FilingRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ten working days of a GBA Standard Contract: they run from the day that the contract is dated, and stand among what the
 * client's consultant has to see to until it is filed, or no longer used.
 */
@Singleton
final class FilingClock {
    /** With whom the party in Hong Kong files: every contract has one. */
    static final String DPO = "dpo";
    private static final String GUANGDONG_CAC = "guangdong_cac";
    private static final List<String> AUTHORITIES = List.of(DPO, GUANGDONG_CAC);

    private final MechanismQueries queries;
    private final Flows flows;
    private final Obligations obligations;
    private final WorkingDays workingDays;
    private final Clock clock;

    FilingClock(MechanismQueries queries, Flows flows, Obligations obligations, WorkingDays workingDays, Clock clock) {
        this.queries = queries;
        this.flows = flows;
        this.obligations = obligations;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    LocalDate today() {
        return HongKong.today(clock);
    }

    /** The holidays we hold are Hong Kong's: the Mainland party's last day is counted without them, and is provisional. */
    WorkingDays.Due lastDay(String authority, LocalDate effectiveOn) {
        return (authority.equals(DPO) ? workingDays : WorkingDays.withoutCalendar()).after(effectiveOn, WorkingDays.TO_FILE);
    }

    /**
     * A choice was made.
     *
     * @param before the last day that followed from the choice before it; null where none did
     * @param due the last day that follows now: null where the contract is not used, or not dated yet
     */
    void follow(Act act, ChoiceRecord choice, WorkingDays.@Nullable Due before, WorkingDays.@Nullable Due due) {
        if (due != null) {
            run(act, choice, due.effectiveOn(), before == null || !before.effectiveOn().equals(due.effectiveOn()));
        } else if (before != null || !MechanismChoice.fitsGba(choice)) {
            for (var authority : AUTHORITIES) obligations.lapse(act, choice.getClientId(), source(choice.getTransferId(), authority), "mechanism_changed");
        }
    }

    private void run(Act act, ChoiceRecord choice, LocalDate effectiveOn, boolean moved) {
        var recorded = queries.filings(act.scope(), choice.getClientId(), choice.getTransferId());
        var other = source(choice.getTransferId(), GUANGDONG_CAC);
        for (var authority : AUTHORITIES) {
            // The other party's filing is followed where somebody has taken it up.
            if (!authority.equals(DPO) && obligations.open(act.scope(), choice.getClientId(), Set.of(other)).isEmpty()) continue;
            var latest = recorded.stream().filter(one -> one.getAuthority().equals(authority)).findFirst();
            // What was recorded of this very contract says how far it is; a record goes on standing until the contract is dated anew.
            if (latest.isPresent() && (!moved || isFiled(latest.get(), effectiveOn))) continue;
            raise(act, choice.getClientId(), choice.getTransferId(), authority, lastDay(authority, effectiveOn).on());
        }
    }

    private static boolean isFiled(FilingRecord row, LocalDate effectiveOn) {
        return row.getFiledOn() != null && row.getEffectiveOn().equals(effectiveOn);
    }

    /** A filing was recorded, or that it is still to be made. */
    void recorded(Act act, FilingRecord row) {
        if (row.getFiledOn() == null) raise(act, row.getClientId(), row.getTransferId(), row.getAuthority(), row.getDueOn());
        else obligations.settle(act, row.getClientId(), source(row.getTransferId(), row.getAuthority()), "filed");
    }

    private void raise(Act act, UUID clientId, UUID transferId, String authority, LocalDate due) {
        var name = flows.name(act.scope(), clientId, transferId).orElseThrow();
        obligations.raise(act, clientId, new Raised(Kind.FILING, source(transferId, authority), "transfer", transferId, Particulars.ofFiling(name), BallWith.CONSULTANT, null, due));
    }

    private static String source(UUID transferId, String authority) {
        return "mechanism.filing:" + transferId + ":" + authority;
    }
}
