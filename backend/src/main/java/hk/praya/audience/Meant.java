package hk.praya.audience;

import hk.praya.access.Scope;
import hk.praya.customer.CustomerLists;
import hk.praya.jooq.audience.tables.records.RuleRecord;
import hk.praya.roster.Present;
import hk.praya.roster.Present.Somebody;
import jakarta.inject.Singleton;
import java.util.List;

/** Whom a rule means today: of the client's staff, or of its customers, and never of both. */
@Singleton
final class Meant {
    private final Present present;
    private final CustomerLists lists;

    Meant(Present present, CustomerLists lists) {
        this.present = present;
        this.lists = lists;
    }

    static boolean areCustomers(RuleRecord rule) {
        return rule.getLists().length > 0;
    }

    int count(Scope scope, RuleRecord rule) {
        var clientId = rule.getClientId();
        if (areCustomers(rule)) return lists.count(scope, clientId, List.of(rule.getLists()));
        return rule.getEveryone() ? present.count(scope, clientId) : present.in(scope, clientId, List.of(rule.getDepartments()), List.of(rule.getOffices())).size();
    }

    /** A customer is in no department. */
    List<Somebody> by(Scope scope, RuleRecord rule) {
        var clientId = rule.getClientId();
        // Of two who publish and change a list at once, the later one sees what the earlier did.
        if (areCustomers(rule)) lists.hold(scope, clientId, List.of(rule.getLists()));
        if (areCustomers(rule)) return lists.members(scope, clientId, List.of(rule.getLists())).stream().map(each -> new Somebody(each, "")).toList();
        return rule.getEveryone() ? present.all(scope, clientId) : present.in(scope, clientId, List.of(rule.getDepartments()), List.of(rule.getOffices()));
    }
}
