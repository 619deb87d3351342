package hk.praya.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.sso.OutsideAddress.Unusable;
import hk.praya.testing.FakeKeycloak;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What firms enter leads nowhere that it should not, and into nothing that it should not read. */
class OutsideTest {
    private static String why(OutsideAddress outside, String address) {
        return assertThrows(Unusable.class, () -> outside.check(address), address).getMessage();
    }

    @Test void inProductionNoAddressLeadsIntoAPrivateNetwork() {
        var production = new OutsideAddress("production");
        for (var inside : List.of("https://127.0.0.1/", "https://localhost/", "https://10.1.2.3/", "https://192.168.0.1/", "https://172.16.9.9/", "https://169.254.169.254/latest/meta-data",
            "https://[::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://100.64.0.1/", "https://0.0.0.0/")) {
            assertEquals("sso_address_private", why(production, inside), inside);
        }
        for (var scheme : List.of("http://1.1.1.1/", "ftp://1.1.1.1/", "file://host/etc/passwd")) assertEquals("sso_address_https", why(production, scheme));
        for (var odd : List.of("https://user:pass@1.1.1.1/", "no address", "https://", "https://1.1.1.1/#x")) assertEquals("sso_address", why(production, odd), odd);
    }

    @Test void aPublicAddressIsOne() throws Exception {
        for (var each : List.of("1.1.1.1", "8.8.8.8", "2606:4700:4700::1111")) assertTrue(PublicInternet.has(InetAddress.getByName(each)), each);
        for (var each : List.of("198.18.0.1", "240.0.0.1", "224.0.0.1", "255.255.255.255", "168.63.129.16", "203.0.113.9", "2002:a00:1::", "64:ff9b::a00:1", "64:ff9b:1::1", "fe80::1", "fd00:ec2::254",
            "ff02::1", "::ffff:10.0.0.1", "2001:0:a00:1::", "2001:db8::1", "100::1")) assertFalse(PublicInternet.has(InetAddress.getByName(each)), each);
    }

    @Test void whatIsTooLargeOrNothingIsRefused() {
        var development = new OutsideAddress("development");
        assertEquals("sso_metadata_large", assertThrows(Unusable.class, () -> development.read(FakeKeycloak.one().url() + "/corp/large")).getMessage());
        assertEquals("sso_address_silent", assertThrows(Unusable.class, () -> development.read("http://127.0.0.1:9/")).getMessage());
    }

    @Test void anAnswerThatNeverEndsIsCutOff() {
        var began = System.nanoTime();
        assertEquals("sso_address_silent", assertThrows(Unusable.class, () -> new OutsideAddress("development").read(FakeKeycloak.one().url() + "/corp/slow")).getMessage());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 10, "in time");
    }

    @Test void metadataIsReadWithoutEntitiesAndNamesWhatIsMissing() throws Exception {
        var certificate = Setup.certificate("idp");
        var read = SamlMetadata.read(Setup.metadata(certificate));
        assertEquals("https://idp.example/saml http://127.0.0.1/saml 1", read.entityId() + " " + read.signOn() + " " + read.certificates().size());
        var withEntity = Setup.metadata(certificate).replace("<EntityDescriptor", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><EntityDescriptor").replace("https://idp.example/saml", "&e;");
        assertEquals("sso_metadata_unreadable", assertThrows(Unusable.class, () -> SamlMetadata.read(withEntity)).getMessage());
        assertEquals("sso_metadata_unreadable", assertThrows(Unusable.class, () -> SamlMetadata.read("<html/>")).getMessage());
        assertEquals("sso_certificate_missing", assertThrows(Unusable.class, () -> SamlMetadata.read(Setup.metadata())).getMessage());
    }
}
