package hk.praya.audit;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.jooq.audit.Tables;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** A line says which act it was; those from before it did stand in the same chain, and nobody can add it to them. */
class WhichActTest {
    private final World world = World.fresh();

    /** What the client's lines say, the oldest first; {@code -} where they do not. */
    private List<String> said() {
        var said = new ArrayList<String>();
        ok(Api.as(world.partner).get(client(world) + "/audit?limit=200")).json().path("items").forEach(line -> said.addFirst(line.path("operation").asText("-")));
        return said;
    }

    private String last() {
        return said().getLast();
    }

    private long firstBroken() {
        return ok(Api.as(world.partner).get(client(world) + "/audit/verification")).json().path("lanes").path(0).path("firstBroken").asLong();
    }

    private static void sql(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }

    private String line(int seq) {
        return " where client_id = '" + world.client.id() + "' and seq = " + seq;
    }

    /** As if the whole chain had been written before there was an operation. */
    private void aged() throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator")) {
            var jooq = DSL.using(connection, SQLDialect.POSTGRES);
            var previous = LineHash.FIRST;
            for (var line : jooq.selectFrom(Tables.LINE).where(Tables.LINE.FIRM_ID.eq(world.firm.id()), Tables.LINE.CLIENT_ID.eq(world.client.id())).orderBy(Tables.LINE.SEQ).fetch()) {
                previous = new LineHash(1, line.getAt().toInstant(), line.getActorKind(), line.getActorId(), line.getMethod(), line.getAction(), line.getSubjectKind(), line.getSubjectId(),
                    line.getOutcome(), line.getDigestBefore(), line.getDigestAfter(), line.getRequestId(), null).after(previous);
                line.setFormat((short) 1).setOperation(null).setHash(previous).store();
            }
            jooq.update(Tables.HEAD).set(Tables.HEAD.HASH, previous).where(Tables.HEAD.FIRM_ID.eq(world.firm.id()), Tables.HEAD.CLIENT_ID.eq(world.client.id())).execute();
        }
    }

    /** Three from before, and two since. */
    private void mixed() throws SQLException {
        for (var i = 0; i < 3; i++) Cases.transfer(world);
        aged();
        for (var i = 0; i < 2; i++) Cases.transfer(world);
    }

    @Test void theHashOfEachFormatIsForEver() {
        var actor = UUID.fromString("01a206bc-13a3-77e9-bc4f-8b417f8167e4");
        var subject = UUID.fromString("01a206bc-13a3-77e9-bc4f-8b417f8167e5");
        var at = Instant.parse("2026-11-27T01:02:03.000004Z");
        var old = new LineHash(1, at, "member", actor, "firm", "obligation.edit", "obligation", subject, "done", null, new byte[] {(byte) 0xab}, "8f3c", null);
        assertEquals("ee9edd12b645bef4cfbe599c8eb0f7a356bbdd969f4d9a7225ead0bc52095d47", HexFormat.of().formatHex(old.after(LineHash.FIRST)));
        var now = new LineHash(2, at, "member", actor, "firm", "obligation.edit", "obligation", subject, "done", null, new byte[] {(byte) 0xab}, "8f3c", "obligationWaive");
        assertEquals("6176b4066cb3a2fb042e3b676c25ccebf6f66e7ed89dd3c2b519f1c22d2042e9", HexFormat.of().formatHex(now.after(LineHash.FIRST)));
    }

    @Test void linesFromBeforeAndSinceStandInOneChain() throws SQLException {
        mixed();
        assertEquals(List.of("-", "-", "-", "transferCreate", "transferCreate"), said());
        var verification = ok(Api.as(world.partner).get(client(world) + "/audit/verification")).json();
        assertTrue(verification.path("intact").asBoolean(), verification.toString());
        assertEquals(5, verification.path("lines").asInt());
    }

    @Test void anotherActThanWasRecordedIsFound() throws SQLException {
        mixed();
        sql("update audit.line set operation = 'transferEdit'" + line(4));
        assertEquals(4, firstBroken());
    }

    @Test void anActThatWasTakenOutIsFound() throws SQLException {
        mixed();
        sql("update audit.line set operation = null" + line(5));
        assertEquals(5, firstBroken());
    }

    @Test void aNewLineThatPassesForAnOldOneIsFound() throws SQLException {
        mixed();
        sql("update audit.line set operation = null, format = 1" + line(4));
        assertEquals(4, firstBroken());
    }

    @Test void anActThatIsPutToAnOldLineIsFound() throws SQLException {
        mixed();
        sql("update audit.line set operation = 'transferCreate'" + line(2));
        assertEquals(2, firstBroken());
    }

    @Test void toReturnAndToRecommendAreTwoActs() {
        var tia = Cases.submitted(world);
        var back = Map.of("outcome", "returned", "note", "Storage is not evidenced.", "comments", List.of(), "conditions", List.of());
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", back, version(world, tia)));
        assertEquals("tiaReview.returned", last());
        ok(Api.as(world.consultant).act(at(world, tia) + "/submission", "", version(world, tia)));
        assertEquals("tiaSubmit", last());
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", Cases.stopping(), version(world, tia)));
        assertEquals("tiaReview.recommended", last());
        var declining = Map.of("choice", "decline", "name", "Chan Tai Man", "title", "Director", "note", "Not now.", "conditions", List.of());
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", declining, version(world, tia)));
        assertEquals("tiaDecide.decline", last());
    }

    @Test void acceptedAndReturnedAnswersAreTwoActs() {
        var tia = Cases.said(world);
        ok(Api.as(world.consultant).post(at(world, tia) + "/acceptances", Map.of("answers", List.of(Cases.seen("waiting")))));
        assertEquals("answerAccept", last());
        ok(Api.as(world.consultant).post(at(world, tia) + "/reopenings", Map.of("answers", List.of(Cases.seen("accepted")))));
        assertEquals("answerReopen", last());
        ok(Api.as(world.consultant).post(at(world, tia) + "/returns", Map.of("answers", List.of(Cases.seen("waiting")), "comment", "Whose title is it?", "language", "en",
            "personId", world.coordinator.id().toString(), "letter", false)));
        assertEquals("answerReturn", last());
    }

    @Test void aDocumentIsGivenOrSaidToBeLacking() {
        var lacking = Cases.wanted(world);
        ok(Api.as(world.coordinator).act(client(world) + "/evidence-requests/" + lacking + "/answer", Map.of("evidenceIds", List.of(), "lacking", true, "note", "There is none."), 0));
        assertEquals("evidenceRequestAnswer.lacking", last());
        Cases.given(world);
        assertEquals("evidenceRequestAnswer.given", last());
    }

    @Test void evidenceIsShownToSomebodyOrKeptFromThem() {
        var item = Cases.evidence(world);
        var at = client(world) + "/evidence/" + item + "/visibility";
        var version = 0;
        for (var seen : List.of("firm_only", "decision_maker_too", "firm_and_client")) {
            ok(Api.as(world.consultant).put(at, Map.of("visibility", seen), version++));
            assertEquals("evidenceShow." + seen, last());
        }
    }

    @Test void rolesAreGivenTakenOrChanged() {
        var at = client(world) + "/people/" + world.staff.id() + "/roles";
        for (var each : List.of("given:coordinator", "changed:decision_maker", "taken:", "changed:")) {
            var roles = each.substring(each.indexOf(':') + 1);
            ok(Api.as(world.consultant).send("PUT", at, Map.of("roles", roles.isEmpty() ? List.of() : List.of(roles)), "application/json", Map.of()));
            assertEquals("personRoles." + each.substring(0, each.indexOf(':')), last());
        }
    }

    @Test void aMembersNameAndRolesAreToldApart() {
        var administrator = Api.as(world.administrator);
        var id = ok(administrator.post("/api/firm/members", Map.of("name", Map.of("en", "Ho"), "email", UUID.randomUUID() + "@firm.example", "roles", List.of()))).id();
        var version = 0;
        for (var each : List.of("name:Ho Ka Yan:", "roles:Ho Ka Yan:partner", "name_and_roles:Ho:")) {
            var parts = each.split(":", -1);
            ok(administrator.put("/api/firm/members/" + id, Map.of("name", Map.of("en", parts[1]), "roles", parts[2].isEmpty() ? List.of() : List.of(parts[2])), version++));
            var line = ok(Api.as(world.partner).get("/api/firm/audit?limit=1")).json().path("items").path(0);
            assertEquals("memberEdit." + parts[0], line.path("operation").asText());
        }
    }

    @Test void aClientsOwnChainSaysTheFirmsActToo() {
        var made = ok(Api.as(world.administrator).post("/api/firm/clients", Map.of("name", Map.of("en", "New Limited")))).id();
        var line = ok(Api.as(world.partner).get("/api/clients/" + made + "/audit")).json().path("items").path(0);
        assertEquals("clientCreate", line.path("operation").asText());
    }

    @Test void nobodyActsOutsideAnOperation() {
        var consultant = new Actor.Member(world.firm.id(), world.consultant.id(), UUID.randomUUID(), Set.of(), Map.of(world.client.id(), Set.of(Role.CONSULTANT)));
        var access = Stack.one().bean(Access.class);
        var begun = new ArrayList<String>();
        assertThrows(IllegalStateException.class, () -> access.write(consultant, Permission.PLATFORM_EDIT, Subject.ofClient(world.client.id()), _ -> {
            begun.add("work");
            return Outcome.done(1);
        }));
        assertTrue(begun.isEmpty(), "it is refused before anything is done");
        assertEquals(List.of(), said());
    }

    @Test void whatPrayaDoesByItselfSaysWhatFor() {
        assertInstanceOf(Outcome.Done.class, lapses(act -> act));
        assertEquals(List.of("proof"), said());
    }

    @Test void anActThatItsOperationDoesNotListIsABug() {
        assertThrows(IllegalStateException.class, () -> lapses(act -> act.named("returned")));
        assertEquals(List.of(), said());
    }

    private Outcome<Act> lapses(UnaryOperator<Act> work) {
        return Stack.one().bean(Access.class).asSystem(world.firm.id(), world.client.id(), Purpose.PROOF, Permission.PROOF_LAPSE, Subject.ofClient(world.client.id()), act -> Outcome.done(work.apply(act)));
    }
}
