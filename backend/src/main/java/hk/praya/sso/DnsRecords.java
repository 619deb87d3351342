package hk.praya.sso;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Hashtable;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/**
 * Asks the domain name system. In development, names that nobody can own (RFC 2606 {@code .example}) are taken as proven, so that
 * a demonstration needs no domain; {@code unproven.example} and what is under it never are.
 */
@Singleton
class DnsRecords implements DomainRecords {
    private final boolean development;

    DnsRecords(@Value("${praya.mode}") String mode) {
        development = mode.equals("development");
    }

    @Override public boolean says(String domain, String text) throws Silent {
        if (development && domain.endsWith(".example")) return !("." + domain).endsWith(".unproven.example");
        var settings = new Hashtable<String, String>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.put("java.naming.provider.url", "dns:");
        settings.put("com.sun.jndi.dns.timeout.initial", "1500");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            var context = new InitialDirContext(settings);
            try {
                var records = context.getAttributes(domain + ".", new String[] {"TXT"}).get("TXT");
                if (records == null) return false;
                // A long record comes in pieces, each in quotes.
                for (var i = 0; i < records.size(); i++) if (String.valueOf(records.get(i)).replace("\" \"", "").replace("\"", "").strip().equals(text)) return true;
                return false;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return false;
        } catch (NamingException e) {
            throw new Silent(e);
        }
    }
}
