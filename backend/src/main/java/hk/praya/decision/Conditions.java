package hk.praya.decision;

import hk.praya.access.Outcome.Reason;
import hk.praya.access.Scope;
import hk.praya.obligation.Owners;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What every condition has to be, whoever sets it: due on a day to come, and whoever is named able to hold it. */
@Singleton
final class Conditions {
    private final Owners owners;

    Conditions(Owners owners) {
        this.owners = owners;
    }

    List<Reason> problems(Scope scope, UUID clientId, List<Condition> conditions, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        if (conditions.stream().anyMatch(condition -> condition.due().isBefore(today))) reasons.add(Reason.of("date_in_past", "conditions.due"));
        if (conditions.stream().anyMatch(condition -> isNamed(condition) && !mayHold(scope, clientId, condition))) reasons.add(Reason.of("condition_owner_unknown", "conditions.owner"));
        return reasons;
    }

    static boolean isNamed(Condition condition) {
        return condition.ownerMemberId() != null || condition.ownerPersonId() != null;
    }

    /** Whoever was named when it was set may have left since. */
    boolean mayHold(Scope scope, UUID clientId, Condition condition) {
        var one = Stream.of(condition.ownerMemberId(), condition.ownerPersonId()).filter(Objects::nonNull).count() == 1;
        return one && owners.mayHold(scope, clientId, condition.ownerMemberId(), condition.ownerPersonId());
    }
}
