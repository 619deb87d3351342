package hk.praya.audience;

import hk.praya.access.Scope;
import hk.praya.customer.CustomersAsked;
import hk.praya.http.Names;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.jooq.audience.tables.records.RuleRecord;
import hk.praya.notice.PublishedNotices;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What each list of customers is for, and what one of them is asked. */
@Singleton
final class ListsAddressed implements CustomersAsked {
    private final RuleQueries rules;
    private final AskQueries asks;
    private final PublishedNotices notices;
    private final Addresses addresses;

    ListsAddressed(RuleQueries rules, AskQueries asks, PublishedNotices notices, Addresses addresses) {
        this.rules = rules;
        this.asks = asks;
        this.notices = notices;
        this.addresses = addresses;
    }

    @Override public List<CustomerAskView> asked(Scope scope, UUID clientId, UUID personId, String email) {
        var own = asks.own(scope, clientId, personId);
        var read = notices.current(scope, clientId, own.stream().map(AskRecord::getNoticeId).toList());
        return own.stream().filter(each -> read.containsKey(each.getNoticeId())).map(each -> {
            var done = AskState.DONE.key().equals(each.getState());
            return new CustomerAskView(each.getNoticeId(), read.get(each.getNoticeId()).title(), done, each.getDue(), !done && addresses.isSame(clientId, email, each.getUnreached()));
        }).toList();
    }

    @Override public Map<UUID, List<Names>> addressed(Scope scope, UUID clientId) {
        var all = rules.all(scope, clientId).stream().filter(Meant::areCustomers).toList();
        var read = notices.current(scope, clientId, all.stream().map(RuleRecord::getNoticeId).toList());
        var of = new HashMap<UUID, List<Names>>();
        for (var rule : all) {
            var notice = read.get(rule.getNoticeId());
            if (notice == null) continue;
            for (var list : rule.getLists()) of.computeIfAbsent(list, _ -> new ArrayList<>()).add(notice.title());
        }
        return of;
    }
}
