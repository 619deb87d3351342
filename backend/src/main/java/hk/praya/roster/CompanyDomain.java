package hk.praya.roster;

import hk.praya.access.MailDomain;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The domain of a company's own addresses: as the firm entered it or, failing that, that of most of its people.
 *
 * @param name null where neither is known: then no address can be said to be outside
 */
record CompanyDomain(@Nullable String name, boolean inferred) {
    /** Anybody has an address there, so no company's own. */
    private static final Set<String> PUBLIC = Set.of("gmail.com", "googlemail.com", "qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com",
        "sina.cn", "sohu.com", "139.com", "189.cn", "aliyun.com", "hotmail.com", "outlook.com", "live.com", "msn.com", "yahoo.com", "yahoo.com.hk",
        "ymail.com", "icloud.com", "me.com", "proton.me", "protonmail.com", "netvigator.com", "hkbn.net", "biznetvigator.com");

    /** @param counts how many addresses each domain has */
    static CompanyDomain of(@Nullable String stated, Map<String, Integer> counts) {
        if (stated != null) return new CompanyDomain(stated, false);
        var companies = counts.entrySet().stream().filter(each -> !PUBLIC.contains(each.getKey())).toList();
        var all = companies.stream().mapToInt(Map.Entry::getValue).sum();
        return companies.stream().filter(each -> each.getValue() * 2 > all).findFirst()
            .map(each -> new CompanyDomain(each.getKey(), true)).orElse(new CompanyDomain(null, false));
    }

    boolean isOutside(@Nullable String email) {
        if (email == null || name == null) return false;
        var domain = MailDomain.of(email);
        return !domain.equals(name) && !domain.endsWith("." + name);
    }
}
