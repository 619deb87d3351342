package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.DecisionRecord;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Placeholder until the document room is merged. */
@Singleton
final class JsonSnapshots implements Snapshots {
    private final Jsons json;

    JsonSnapshots(Jsons json) {
        this.json = json;
    }

    @Override public Snapshot take(Scope scope, Loaded loaded, DecisionRecord decision) {
        var text = json.text(loaded.rows().stream().map(TiaViews::answer).toList());
        try {
            return new Snapshot(text, MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
