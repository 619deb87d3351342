package hk.praya.roster;

import hk.praya.access.Scope;
import hk.praya.client.Clients;
import hk.praya.jooq.roster.tables.records.RollupRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a roster says that an assessment asks (law §0.2, questions A4 and F3): the roster's door for the tia room. Inferred
 * from mobile numbers, never confirmed by itself: a mobile number is no proof of the number an account was registered with.
 */
@Singleton
public final class RosterFacts {
    /** Where there is no roster yet. */
    public static final Facts NONE = facts(null, new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0), new CompanyDomain(null, false));

    private final RosterQueries roster;
    private final RosterImportQueries imports;
    private final Clients clients;

    RosterFacts(RosterQueries roster, RosterImportQueries imports, Clients clients) {
        this.roster = roster;
        this.imports = imports;
        this.clients = clients;
    }

    /**
     * Counts of accounts in the platform, but for {@code people}: everybody present, with an account or without.
     *
     * @param asOf when the roster last changed; null: there is none yet
     * @param plus86Share A4.share: {@code none}, {@code up_to_tenth}, {@code up_to_half}, {@code over_half}; null without accounts
     * @param accountMix F3.main: {@code all_enterprise}, {@code mostly_enterprise}, {@code mostly_personal}, {@code all_personal}; null where no kind is known
     * @param domain the company's own; null where unknown, and then nothing is outside it
     */
    public record Facts(@Nullable Instant asOf, int people, int accounts, int plus86, int otherMobile, int noMobile, int enterprise, int personal, int unknown,
        int outsideDomain, @Nullable String domain, boolean domainInferred, @Nullable String plus86Share, @Nullable String accountMix) {
        /** By the names that a content pack knows them under; what is not known is not there. */
        public Map<String, String> named() {
            var named = new LinkedHashMap<String, String>();
            if (asOf == null) return named;
            named.put("roster.people", String.valueOf(people));
            if (accounts == 0) return named;
            named.put("roster.accounts", String.valueOf(accounts));
            named.put("roster.plus86", String.valueOf(plus86));
            named.put("roster.other_mobile", String.valueOf(otherMobile));
            named.put("roster.no_mobile", String.valueOf(noMobile));
            if (plus86Share != null) named.put("roster.plus86_share", plus86Share);
            if (accountMix != null) {
                named.put("roster.enterprise_accounts", String.valueOf(enterprise));
                named.put("roster.personal_accounts", String.valueOf(personal));
                named.put("roster.account_mix", accountMix);
            }
            if (domain != null) named.put("roster.outside_domain", String.valueOf(outsideDomain));
            return named;
        }
    }

    /**
     * Whose accounts these are: of the platform whose address book was imported; of people who were entered by hand, those of the only platform in
     * use. Null where there are none, or nobody can tell.
     *
     * @param vendors of the platforms in use
     */
    public @Nullable String platformOf(Scope scope, UUID clientId, Facts facts, Collection<String> vendors) {
        if (facts.accounts() == 0) return null;
        // An HR list has no accounts: the other kind of file is the address book of the platform that it is named for.
        if (imports.hasApplied(scope, clientId, RosterFile.DINGTALK)) return RosterFile.DINGTALK;
        var inUse = Set.copyOf(vendors);
        return inUse.size() == 1 ? inUse.iterator().next() : null;
    }

    public Facts of(Scope scope, UUID clientId) {
        return all(scope, List.of(clientId)).getOrDefault(clientId, NONE);
    }

    /** Of each of these that has a roster, in two statements; one more for a client whose domain was entered anew. */
    public Map<UUID, Facts> all(Scope scope, Collection<UUID> clientIds) {
        var kept = roster.rollups(scope, clientIds);
        if (kept.isEmpty()) return Map.of();
        var stated = clients.emailDomains(scope, kept.keySet());
        var all = new HashMap<UUID, Facts>();
        kept.forEach((client, row) -> all.put(client, facts(scope, row, stated.get(client))));
        return all;
    }

    private Facts facts(Scope scope, RollupRecord row, @Nullable String stated) {
        var counts = new Counts(row.getPeople(), row.getAccounts(), row.getPlus86(), row.getOtherMobile(), row.getNoMobile(), row.getEnterprise(), row.getPersonal(),
            row.getAccountUnknown(), row.getOutsideDomain());
        // The firm has entered another domain since the roster last changed: count again by that one.
        var current = row.getDomainInferred() ? stated == null : java.util.Objects.equals(stated, row.getDomain());
        if (current) return facts(row.getAsOf().toInstant(), counts, new CompanyDomain(row.getDomain(), row.getDomainInferred()));
        var domain = roster.domain(scope, row.getClientId(), stated);
        return facts(row.getAsOf().toInstant(), roster.counts(scope, row.getClientId(), domain), domain);
    }

    private static Facts facts(@Nullable Instant asOf, Counts counts, CompanyDomain domain) {
        return new Facts(asOf, counts.people(), counts.accounts(), counts.plus86(), counts.other(), counts.none(), counts.enterprise(), counts.personal(),
            counts.unknown(), counts.outsideDomain(), domain.name(), domain.inferred(), share(counts.plus86(), counts.accounts()), mix(counts.enterprise(), counts.personal()));
    }

    static @Nullable String share(int plus86, int accounts) {
        if (accounts == 0) return null;
        if (plus86 == 0) return "none";
        if (plus86 * 10L <= accounts) return "up_to_tenth";
        return plus86 * 2L <= accounts ? "up_to_half" : "over_half";
    }

    /** Half and half is the weaker of the two: personal accounts can only be removed, not frozen (law §0.5). */
    static @Nullable String mix(int enterprise, int personal) {
        if (enterprise + personal == 0) return null;
        if (personal == 0) return "all_enterprise";
        if (enterprise == 0) return "all_personal";
        return enterprise > personal ? "mostly_enterprise" : "mostly_personal";
    }
}
