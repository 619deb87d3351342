package hk.praya.ledger;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.audience.AudienceCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Rows of the ledger, brought there by the people themselves. */
public final class LedgerCases {
    public static final String REASON = "It was her colleague who pressed the button on this tablet.";

    private LedgerCases() {}

    public static String ledger(World world) {
        return client(world) + "/ledger";
    }

    public static String at(World world, UUID record) {
        return ledger(world) + "/" + record;
    }

    public static Map<String, Object> reading(UUID version, int attempt) {
        return Map.of("versionId", version.toString(), "language", "zh-Hant", "readSeconds", 42, "zone", "Asia/Hong_Kong", "electronic", true, "attempt", attempt);
    }

    public static UUID acknowledged(World world, Someone somebody, UUID notice) {
        return ok(Api.as(somebody).post(client(world) + "/own-notices/" + notice + "/acknowledgement", reading(NoticeCases.current(world, notice), 1))).id();
    }

    /** Of a notice of its own. */
    public static UUID acknowledged(World world) {
        return acknowledged(world, world.staff, NoticeCases.published(world));
    }

    public static void chosen(World world, Someone somebody, UUID form, boolean magazine, boolean website) {
        var body = new HashMap<>(reading(NoticeCases.current(world, form), 1));
        body.remove("attempt");
        body.put("choices", Map.of("magazine", magazine, "website", website));
        body.put("decided", AudienceCalls.decided(Api.as(somebody), world, form));
        ok(Api.as(somebody).post(client(world) + "/own-notices/" + form + "/choices", body));
    }

    public static Map<String, Object> saying(String wrong, int seen) {
        return Map.of("wrong", wrong, "reason", REASON, "language", "en", "seen", seen);
    }

    public static UUID corrected(World world, UUID record, String wrong, int seen) {
        return ok(Api.as(world.consultant).post(at(world, record) + "/corrections", saying(wrong, seen))).id();
    }

    /** The newest decision of somebody about a purpose. */
    public static UUID consent(World world, Someone somebody, String purpose) {
        for (var row : ok(Api.as(world.consultant).get(ledger(world) + "?record=consent")).json().path("items")) {
            if (row.path("personId").asText().equals(somebody.id().toString()) && row.path("purpose").asText().equals(purpose)) return UUID.fromString(row.path("id").asText());
        }
        throw new AssertionError("Nothing was said about " + purpose);
    }

    public static Map<String, Object> exporting(String record) {
        return Map.of("record", record, "language", "en");
    }
}
