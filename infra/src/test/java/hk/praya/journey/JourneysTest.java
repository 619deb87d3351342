package hk.praya.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each is one story, told in frontend/e2e/journeys by the name that stands here. Watched on every page: axe, CSP, errors, other hosts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(600)
class JourneysTest {

    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void open() throws Exception {
        stage = new Stage(folder);
    }

    @AfterAll
    static void close() {
        if (stage != null) stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(1)
    void fromTheAddressBookToTheClientsDecisionAndItsPaper(String locale) throws Exception {
        tell("address-book-to-paper", locale);
    }

    @Test
    @Order(2)
    void aMemberSignsInAndOutEverywhere() throws Exception {
        tell("signing-in", "zh-Hant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void aCoordinatorComesInThroughTheirOwnCompanyAndAnswersOnAPhone(String locale) throws Exception {
        tell("company-sign-in", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void whatIsAnsweredInATunnelArrivesAndOverwritesNobody(String locale) throws Exception {
        tell("answers-in-a-tunnel", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void aCoordinatorKeepsTheRosterOnAPhone(String locale) throws Exception {
        tell("roster-on-a-phone", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void whoIsGivenANoticeReadsItOnAPhoneAndAcknowledgesItOnce(String locale) throws Exception {
        tell("notice-read", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void whoIsAskedDecidesPurposeByPurposeTakesItBackAndHoldsReceipts(String locale) throws Exception {
        tell("notice-decided", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(3)
    void aRecordThatIsWrongIsCorrectedByAnotherAndTheLedgerIsTakenOut(String locale) throws Exception {
        tell("ledger", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void whoLeftLongAgoIsDisposedOfByTwoPeopleAndWhoIsHeldIsNot(String locale) throws Exception {
        tell("retention-disposed", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void customersAreListedFromAFileAndDecideByALinkOfTheirOwn(String locale) throws Exception {
        tell("customers-by-list", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void aNoticeProvesAnAnswerWhileEnoughHaveDoneWhatItAsks(String locale) throws Exception {
        tell("notice-proves", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(2)
    void aDocumentIsAskedForPhotographedReturnedAndAccepted(String locale) throws Exception {
        tell("evidence-asked", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(3)
    void aQuestionListComesBackAndAnAnswerIsReturnedGivenAgainAndAccepted(String locale) throws Exception {
        tell("question-list", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(3)
    void thePartnerOpensANumberDownToItsRows(String locale) throws Exception {
        tell("the-book", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(3)
    void theRegisterGoesToASpreadsheetAndBackAndIsDrawn(String locale) throws Exception {
        tell("register", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(3)
    void aTransferFindsItsMechanismAndIsFiled(String locale) throws Exception {
        tell("mechanism", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(3)
    void aNoticeIsComposedPublishedToEverybodyReadInBothLanguagesAndProven(String locale) throws Exception {
        tell("notice-composed", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(3)
    void aNoticeApprovedOnceIsGivenToManyClientsAndUndoneWhereNobodyOpenedIt(String locale) throws Exception {
        tell("notice-issued", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(4)
    void whatIsToBeSeenToIsHandedOverAskedAfterAndDone(String locale) throws Exception {
        tell("whose-turn-it-is", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(4)
    void whatIsNewInLawOrOfAVendorIsSeenTakenOverAndTakenBack(String locale) throws Exception {
        tell("law-changes", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(3)
    void anAdministratorSetsUpAClientsOwnSignInAndSwitchesItOffAgain(String locale) throws Exception {
        tell("own-sign-in", locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(4)
    void aClientIsPutAwayAndTakenOutAgain(String locale) throws Exception {
        tell("client-archived", locale);
    }

    @Test
    @Order(4)
    void anAssignmentThatEndsClosesTheOpenTabWithinFiveSeconds() throws Exception {
        tell("assignment-ends", "zh-Hant");
    }

    @Test
    @Order(4)
    void anotherClientsAddressIsNothingHere() throws Exception {
        tell("foreign-address", "en");
    }

    @Test
    @Order(4)
    void aConsultantWorksWithoutAMouse() throws Exception {
        tell("keyboard", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    @Order(5)
    void everyPageIsRoundInBothColourSchemes(String locale) throws Exception {
        tell("every-page", locale);
    }

    /** The last one: Keycloak does not come back. */
    @Test
    @Order(9)
    void withKeycloakDownOpenSessionsLiveAndSigningInSaysSo() throws Exception {
        tell("keycloak-down", "zh-Hant");
    }

    private static void tell(String name, String locale) throws Exception {
        System.out.print(stage.journey(name, locale));
    }
}
