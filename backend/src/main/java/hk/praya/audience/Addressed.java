package hk.praya.audience;

import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.UUID;

/** This room's door for others, within their own transaction: to whom a notice is addressed. */
@Singleton
public final class Addressed {
    private final RuleQueries rules;

    Addressed(RuleQueries rules) {
        this.rules = rules;
    }

    /** Whether it is for the client's customers, and for nobody of its staff. */
    public boolean areCustomers(Scope scope, UUID clientId, UUID noticeId) {
        return rules.find(scope, clientId, noticeId).filter(Meant::areCustomers).isPresent();
    }
}
