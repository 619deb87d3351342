package hk.praya.evidence;

import static hk.praya.testing.Cases.client;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** This room's catalogue. */
public final class EvidenceCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.upload("evidenceCreate", world -> client(world) + "/evidence?kind=contract", "contract.pdf", _ -> Cases.pdf()),
            Call.make("evidenceState", world -> client(world) + "/evidence/facts", _ -> fact()),
            Call.get("evidenceList", "/api/clients/{c}/evidence"),
            new Call("evidenceView", world -> new Call.Ready(client(world) + "/evidence/" + forAll(world), null, null, Map.of())),
            new Call("evidenceContent", world -> new Call.Ready(client(world) + "/evidence/" + forAll(world) + "/content", null, null, Map.of())),
            Call.change("evidenceShow", world -> client(world) + "/evidence/" + Cases.evidence(world) + "/visibility", _ -> Map.of("visibility", "firm_only")),
            Call.make("evidenceWithdraw", world -> client(world) + "/evidence/" + Cases.evidence(world) + "/withdrawal", _ -> Map.of("reason", "The contract was not signed.")),
            Call.change("evidenceConfirm", world -> client(world) + "/evidence/" + Cases.reported(world) + "/particulars", _ -> Map.of("kind", "vendor_reply")),
            Call.upload("ownObligationAttach", world -> client(world) + "/own-obligations/" + Cases.held(world) + "/files", "reply.pdf", _ -> Cases.pdf()).onlyFor("coordinator"),
            Call.get("evidenceKeyView", "/api/clients/{c}/evidence-key"),
            Call.make("evidenceKeyDestroy", EvidenceCalls::putAway, EvidenceCalls::destroying),
            Call.make("evidenceRequestCreate", world -> client(world) + "/evidence-requests", Cases::wanting),
            Call.get("evidenceRequestList", "/api/clients/{c}/evidence-requests"),
            new Call("evidenceRequestView", world -> new Call.Ready(at(world, Cases.wanted(world), ""), null, null, Map.of())).onlyFor("partner", "consultant", "reviewer", "coordinator"),
            Call.make("evidenceRequestAnswer", world -> at(world, Cases.wanted(world), "/answer"), _ -> Map.of("evidenceIds", List.of(), "lacking", true, "note", "We never signed one.")).onlyFor("coordinator"),
            Call.make("evidenceRequestAccept", world -> at(world, Cases.given(world), "/acceptance"), _ -> Map.of("note", "Thank you.")).withVersion(_ -> 1L),
            Call.make("evidenceRequestReturn", world -> at(world, Cases.given(world), "/return"), _ -> Map.of("comment", "Page 14 is missing.")).withVersion(_ -> 1L),
            Call.make("evidenceRequestWithdraw", world -> at(world, Cases.wanted(world), "/withdrawal"), _ -> Map.of("note", "Found it.")));
    }

    static String at(World world, UUID request, String more) {
        return client(world) + "/evidence-requests/" + request + more;
    }

    /** Put away as this room sees it, while who reaches it is as their roles say: what becomes of that is `KeyDestroyingTest`'s. */
    private static String putAway(World world) {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate("delete from evidence.client_key where client_id = '" + world.client.id() + "'");
            Cases.evidence(world);
            statement.executeUpdate("update client.client set archived_at = now() where client_id = '" + world.client.id() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return client(world) + "/evidence-key/destruction";
    }

    static Map<String, Object> destroying(World world) {
        return Map.of("reason", "The engagement ended two years ago; the client asked for erasure.", "called", world.client.name());
    }

    static Map<String, Object> fact() {
        return Map.of("name", "Data is kept in Hangzhou", "statement", "The vendor's support said by telephone that data is kept in Hangzhou.", "language", "en", "source", "vendor",
            "sourceWords", "Ann Lee, support", "effectiveOn", "2026-11-03");
    }

    /** One that every reader of evidence may see. */
    static UUID forAll(World world) {
        return Cases.ok(Api.as(world.consultant).upload(client(world) + "/evidence?kind=contract&visibility=decision_maker_too", "合約.pdf", Cases.pdf())).id();
    }
}
