package hk.praya.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What speaks for an address is one thing everywhere, and nobody where it might be read as two. */
class MailDomainTest {
    @Test void isWhatStandsAfterTheAtInSmallLetters() {
        assertEquals("harbour.example", MailDomain.of("ann@harbour.example"));
        assertEquals("harbour.example", MailDomain.of("Ann@Harbour.Example"));
    }

    @Test void whatIsNoAddressOrMightBeOneOfTwoHasNone() {
        for (var address : List.of("", "ann", "@harbour.example", "ann@", "ann@elsewhere.example@harbour.example", "\"ann@elsewhere.example\"@harbour.example")) assertEquals("", MailDomain.of(address), address);
    }
}
