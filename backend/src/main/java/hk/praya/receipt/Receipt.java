package hk.praya.receipt;

import hk.praya.document.Added;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt, in the fields of ISO/IEC TS 27560:2023 as the W3C's guide to it names them; written by {@code CanonicalJson}, whose bytes are hashed.
 *
 * @param pii_principal_id who it is about, by id: no name, which may change. @param jurisdiction HK
 * @param storage_locations where the notice says that the data are kept; of {@link #FIRST} with where they may go. @param processing_locations where they may be sent to, or read from
 */
record Receipt(String schema_version, String receipt_id, String record_id, String pii_principal_id, PrivacyNotice privacy_notice, List<Party> pii_controllers, List<Purpose> purposes,
    List<String> pii_information, List<String> recipient_third_parties, List<String> storage_locations, @Added @Nullable List<String> processing_locations, List<String> retention_period, String jurisdiction, String withdrawal_method, Event event) {
    /** Of notices that were published before where data are kept was told by itself: their receipts stay as they were, letter for letter. */
    static final String FIRST = "ISO/IEC TS 27560:2023; praya 1.0";
    static final String SCHEMA = "ISO/IEC TS 27560:2023; praya 1.1";
    /** The standard asks for places of storage, whatever a notice says. */
    static final String NOT_SAID = "unknown: the notice does not say";

    /** @param text_sha256 of the text that was read, in hexadecimal */
    record PrivacyNotice(String notice_id, int number, int version, String title, String language, String effective_on, String text_sha256) {}

    record Party(String party_id, String party_type, String party_name, List<String> party_contact, List<String> party_address) {}

    /** @param purpose_id of a consent: the one purpose; of an acknowledgement there is none */
    record Purpose(@Nullable String purpose_id, String purpose) {}

    /**
     * What happened.
     *
     * @param event_type {@code notice/acknowledgement}, an extension of the standard's, or {@code consent}
     * @param event_state acknowledged, given, refused or withdrawn. @param event_time with the offset of Hong Kong
     * @param entity_id who did it: the person, or whoever acts for them. @param authentication sso or link
     * @param validity_duration null: until it is withdrawn
     */
    record Event(String event_type, String event_state, String event_time, String time_zone, String entity_id, @Nullable String acting_for, String authentication, String device_class, int read_seconds,
        String opened_time, boolean electronic_record_agreed, String button_words, @Nullable String validity_duration) {}
}
