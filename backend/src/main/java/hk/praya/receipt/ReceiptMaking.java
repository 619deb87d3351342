package hk.praya.receipt;

import hk.praya.access.Scope;
import hk.praya.document.CanonicalJson;
import hk.praya.http.HongKong;
import hk.praya.ledger.Entries;
import hk.praya.ledger.Entries.Entry;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Given;
import hk.praya.receipt.Receipt.Event;
import hk.praya.receipt.Receipt.Party;
import hk.praya.receipt.Receipt.PrivacyNotice;
import hk.praya.receipt.Receipt.Purpose;
import hk.praya.wording.Locale;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** A receipt of a row of the ledger and of the text that was read: of nothing that may change. */
@Singleton
final class ReceiptMaking {
    private final Entries entries;
    private final PublishedNotices notices;

    ReceiptMaking(Entries entries, PublishedNotices notices) {
        this.entries = entries;
        this.notices = notices;
    }

    /** @param json the bytes that are hashed. @param sha256 of them */
    record Made(Entry entry, Given notice, Receipt receipt, byte[] json, byte[] sha256) {}

    /** Empty where there is no such row. */
    Optional<Made> of(Scope scope, UUID clientId, UUID recordId) {
        return entries.find(scope, clientId, recordId).map(entry -> {
            var notice = notices.given(scope, clientId, entry.noticeId(), entry.versionId(), Locale.of(entry.language())).orElseThrow();
            var receipt = receipt(clientId, entry, notice);
            var json = CanonicalJson.write(receipt);
            return new Made(entry, notice, receipt, json, DigestUtils.sha256(json));
        });
    }

    private static Receipt receipt(UUID clientId, Entry entry, Given notice) {
        var told = notice.told();
        var consent = entry.purpose() != null;
        var purposes = consent ? List.of(new Purpose(entry.purpose(), worded(entry))) : told.purposes().stream().map(each -> new Purpose(null, each)).toList();
        var event = new Event(consent ? "consent" : "notice/acknowledgement", entry.deed(), time(entry.at()), entry.zone(), entry.guardian() == null ? entry.personId().toString() : entry.guardian(),
            entry.guardian() == null ? null : entry.personId().toString(), entry.method(), entry.device(), entry.readSeconds(), time(entry.openedAt()), entry.electronic(), entry.pack() + "/" + entry.packVersion(), null);
        var first = told.storage() == null;
        return new Receipt(first ? Receipt.FIRST : Receipt.SCHEMA, "receipt-" + entry.id(), entry.id().toString(), entry.personId().toString(),
            new PrivacyNotice(entry.noticeId().toString(), notice.number(), notice.ordinal(), notice.title(), entry.language(), notice.effectiveOn().toString(), HexFormat.of().formatHex(entry.textHash())),
            List.of(new Party(clientId.toString(), "pii_controller", told.controller(), told.contact(), told.address())), purposes, told.categories(), told.recipients(), first ? told.places() : told.storage().isEmpty() ? List.of(Receipt.NOT_SAID) : told.storage(), first ? null : told.places(), told.retention(),
            "HK", consent ? "in writing to the contact named, or in the electronic way in which it was given" : "not applicable: an acknowledgement is no consent", event);
    }

    private static String worded(Entry entry) {
        return entry.worded() == null ? "" : entry.language().equals("en") && entry.worded().en() != null ? entry.worded().en() : entry.worded().chineseFirst();
    }

    /** To the second, in Hong Kong. */
    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atZone(HongKong.ZONE).toOffsetDateTime());
    }
}
