package hk.praya.retention;

import hk.praya.access.Act;
import hk.praya.access.MasterKey;
import hk.praya.access.Scope;
import hk.praya.jooq.retention.tables.records.ProofRecord;
import hk.praya.ledger.Disposing;
import hk.praya.ledger.Entries.Entry;
import hk.praya.receipt.Receipts;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Proofs of records whose people are nobody any more: what was done, of which text, when, and by which receipt it is known again. */
@Singleton
final class KeptProofs implements Receipts.Disposed {
    private static final String PURPOSE = "retention.receipt";

    private final ProofQueries queries;
    private final Disposing ledger;
    private final Receipts receipts;
    private final MasterKey key;

    KeptProofs(ProofQueries queries, Disposing ledger, Receipts receipts, MasterKey key) {
        this.queries = queries;
        this.ledger = ledger;
        this.receipts = receipts;
        this.key = key;
    }

    /** While everything still says who they are: the receipt is that which they may hold. */
    void keep(Act act, UUID clientId, UUID disposalId, List<UUID> people) {
        queries.insert(ledger.of(act.scope(), clientId, people).stream().map(entry -> proof(act.scope(), clientId, disposalId, entry)).toList());
    }

    private ProofRecord proof(Scope scope, UUID clientId, UUID disposalId, Entry entry) {
        return new ProofRecord().setFirmId(scope.firmId()).setClientId(clientId).setRecordId(entry.id()).setDisposalId(disposalId).setRecord(entry.isConsent() ? "consent" : "acknowledgement")
            .setNoticeId(entry.noticeId()).setVersionId(entry.versionId()).setLanguage(entry.language()).setTextHash(entry.textHash()).setDeed(entry.deed()).setPurpose(entry.purpose())
            .setAt(entry.at().atOffset(ZoneOffset.UTC)).setMethod(entry.method()).setDigest(digest(scope, clientId, entry.id(), receipts.sha256(scope, clientId, entry.id())));
    }

    /** Of this record at this client: the same receipt is another digest elsewhere. */
    private byte[] digest(Scope scope, UUID clientId, UUID recordId, byte[] sha256) {
        var said = ByteBuffer.allocate(3 * 16 + sha256.length);
        for (var id : List.of(scope.firmId(), clientId, recordId)) said.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return key.mac(PURPOSE, said.put(sha256).array());
    }

    @Override public boolean isDisposed(Scope scope, UUID clientId, UUID recordId) {
        return queries.find(scope, clientId, recordId).isPresent();
    }

    @Override public boolean isGenuine(Scope scope, UUID clientId, UUID recordId, byte[] sha256) {
        return MessageDigest.isEqual(queries.find(scope, clientId, recordId).orElseThrow().getDigest(), digest(scope, clientId, recordId, sha256));
    }
}
