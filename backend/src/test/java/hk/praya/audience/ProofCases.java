package hk.praya.audience;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hk.praya.notice.NoticeCases;
import hk.praya.proof.ProofLapsing;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of notices as proof look at beneath the API. */
final class ProofCases {
    private ProofCases() {}

    static void run(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static long count(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How often somebody was asked to look at how far it got. */
    static long measured(UUID notice) throws SQLException {
        return count("select count(*) from access.job where kind = 'proof.measure:notice' and subject_id = '" + notice + "'");
    }

    /** Of the client's trail, those that say that a proof moved. */
    static long lines(World world) throws SQLException {
        return count("select count(*) from audit.line where client_id = '" + world.client.id() + "' and action = 'proof.lapse'");
    }

    static Map<String, Object> audience(int sufficient) {
        var body = new HashMap<>(NoticeCases.everybody());
        body.put("sufficient", sufficient);
        return body;
    }

    /** The minute is over in which what a crowd asks for is gathered. */
    static void looks(UUID notice) throws SQLException {
        run("update access.job set due = now() - interval '1 minute' where subject_id = '" + notice + "' and done_at is null");
        assertTrue(Stack.one().bean(ProofLapsing.class).work() > 0);
    }

    /** What the lists say of the client. */
    static BigDecimal inTheList(World world) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery("select max(highest_residual) from tia.rollup where client_id = '" + world.client.id() + "'")) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    static void listStands(World world, String residual) throws SQLException {
        run("update tia.rollup set highest_residual = " + residual + " where client_id = '" + world.client.id() + "'");
    }

    /** Of what fell back: open, done or none. */
    static String obligation(World world) {
        for (var state : List.of("open", "settled")) {
            for (var one : Api.as(world.consultant).get(client(world) + "/obligations?state=" + state).json().path("items")) if (one.path("kind").asText().equals("measure_lapsed")) return one.path("state").asText();
        }
        return "none";
    }

    static Api.Reply tie(World world, UUID tia, String question, String option, List<String> proofs, int version) {
        return Api.as(world.consultant).put(Cases.at(world, tia) + "/answers/" + question, Map.of("options", List.of(option), "proof", "document", "state", "confirmed", "evidenceIds", List.of(), "proofs", proofs), version);
    }

    /** What became of the first proof that holds no longer, and since when; nothing where each does. */
    static String lapsed(World world, UUID tia) {
        var lapsed = Api.as(world.consultant).get(Cases.at(world, tia)).json().path("lapsed").path(0);
        return lapsed.path("state").asText() + (lapsed.path("since").isTextual() ? " " + lapsed.path("since").asText() : "");
    }

    /** As it stands among the client's notices that may prove something. */
    static JsonNode listed(World world, UUID notice) {
        for (var one : ok(Api.as(world.consultant).get(client(world) + "/notice-proofs")).json().path("items")) if (one.path("noticeId").asText().equals(notice.toString())) return one;
        return MissingNode.getInstance();
    }
}
