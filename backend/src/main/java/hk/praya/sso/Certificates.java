package hk.praya.sso;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.jooq.sso.tables.records.CertificateRecord;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import jakarta.inject.Singleton;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** What a provider signs with, and who minds that it runs out. Within somebody's act. */
@Singleton
final class Certificates {
    static final String EXPIRY = "sso.expiry";

    private final ConnectionQueries queries;
    private final Jobs jobs;
    private final Clock clock;

    Certificates(ConnectionQueries queries, Jobs jobs, Clock clock) {
        this.queries = queries;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @return false where it stands there already */
    boolean add(Act act, ConnectionRecord to, SamlMetadata.Signing signing) {
        var certificate = signing.certificate();
        return queries.insert(new CertificateRecord().setFirmId(act.scope().firmId()).setClientId(to.getClientId()).setId(Ids.next(clock)).setConnectionId(to.getId())
            .setFingerprint(fingerprint(signing)).setSubject(certificate.getSubjectX500Principal().getName()).setBody(signing.body())
            .setStarts(certificate.getNotBefore().toInstant().atOffset(ZoneOffset.UTC)).setEnds(certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
            .setAddedAt(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    static String fingerprint(SamlMetadata.Signing signing) {
        try {
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(DigestUtils.sha256(signing.certificate().getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever ends first is somebody's to see to: said after this has committed. */
    void watch(Act act, ConnectionRecord of) {
        jobs.request(act, of.getClientId(), EXPIRY, of.getId(), clock.instant());
    }
}
