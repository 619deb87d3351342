package hk.praya.retention;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.customer.CustomerCalls;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who left long ago, and what is decided about what is kept of them. */
final class RetentionCases {
    static final String REASON = "The client's retention schedule of this year.";

    private RetentionCases() {}

    static String retention(World world) {
        return client(world) + "/retention";
    }

    static String at(World world, UUID disposal) {
        return retention(world) + "/disposals/" + disposal;
    }

    static void sql(String statement) {
        try (var connection = Postgres.one().as("praya_migrator")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable String one(String query) {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the roster says it of whoever left so many years ago. */
    static void leave(World world, UUID person, int years) {
        var day = LocalDate.now().minusYears(years).minusDays(3);
        sql("update roster.person set gone_at = '" + day + "T03:00:00Z', last_working_day = '" + day + "', has_left = true, department = 'Operations' where client_id = '" + world.client.id() + "' and person_id = '" + person + "'");
        sql("update access.person_access set suspended_at = now() - interval '1 day' where client_id = '" + world.client.id() + "' and person_id = '" + person + "'");
        sql("update audience.ask set state = 'closed', closed = 'left', closed_at = now(), department = 'Operations' where client_id = '" + world.client.id() + "' and person_id = '" + person + "'");
    }

    /** Somebody who left so many years ago. */
    static UUID left(World world, String name, int years) {
        var id = UUID.randomUUID();
        sql("insert into roster.person (firm_id, client_id, person_id, name_en, name_zh_hant, email, department, staff_number, mobile_kind, mobile_tail, created_at) values ('" + world.firm.id() + "','" + world.client.id() + "','" + id + "','"
            + name + "','" + name + "先生','" + id + "@left.example','Operations','S" + id.toString().substring(0, 8) + "','plus86','1234', now())");
        leave(world, id, years);
        return id;
    }

    /** A customer who has been on no list for so many years, and was on one. */
    static UUID leftCustomer(World world, UUID list, String name, int years) {
        CustomerCalls.applied(world, list, "name,email,language\n" + name + "," + address(name) + ",en\nSomebody Else,else@buyers.example,en\n");
        var id = UUID.fromString(java.util.Objects.requireNonNull(one("select person_id from roster.person where client_id = '" + world.client.id() + "' and email = '" + address(name) + "'")));
        CustomerCalls.applied(world, list, "name,email,language\nSomebody Else,else@buyers.example,en\n");
        sql("update roster.person set gone_at = now() - interval '" + years + " years 3 days' where client_id = '" + world.client.id() + "' and person_id = '" + id + "'");
        return id;
    }

    static String address(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@buyers.example";
    }

    static Map<String, Object> preparing(World world, String kind, @Nullable List<UUID> people) {
        var body = preparing(world, people);
        body.put("kind", kind);
        return body;
    }

    static Map<String, Object> preparing(World world, @Nullable List<UUID> people) {
        var body = new HashMap<String, Object>(Map.of("kind", "former_employees", "instructedBy", world.coordinator.id().toString(), "instructedOn", LocalDate.now().minusDays(2).toString(), "reason", REASON));
        if (people != null) body.put("people", people.stream().map(UUID::toString).toList());
        return body;
    }

    /** Of somebody of its own, whatever else was prepared. */
    static UUID prepared(World world) {
        cancelled(world);
        return prepared(world, List.of(left(world, "Chan Siu Ming", 9)));
    }

    static void cancelled(World world) {
        sql("update retention.disposal set state = 'cancelled' where client_id = '" + world.client.id() + "' and state in ('prepared','running')");
    }

    /** To keep everything that is past its time. */
    static Map<String, Object> keeping(World world) {
        var decisions = new java.util.ArrayList<Map<String, Object>>();
        for (var group : ok(Api.as(world.consultant).get(retention(world))).json().path("groups")) {
            if (group.path("due").asInt() > 0) decisions.add(Map.of("kind", group.path("kind").asText(), "decision", "keep", "reason", REASON, "due", group.path("due").asInt()));
        }
        return Map.of("decisions", decisions);
    }

    static long turn(World world) {
        for (var row : ok(Api.as(world.consultant).get(retention(world))).json().path("rows")) if (row.path("key").asText().equals("former_employees")) return row.path("own").path("ordinal").asLong(0);
        throw new AssertionError();
    }

    static UUID prepared(World world, @Nullable List<UUID> people) {
        return ok(Api.as(world.consultant).post(retention(world) + "/disposals", preparing(world, people))).id();
    }

    static JsonNode seen(World world, UUID disposal) {
        return ok(Api.as(world.consultant).get(at(world, disposal))).json();
    }

    static Map<String, Object> approving(String seen) {
        return Map.of("decision", "approved", "note", "", "seen", seen);
    }

    /** What waits now, as it is seen now. */
    static Map<String, Object> approvingOpen(World world) {
        return approving(seen(world, UUID.fromString(ok(Api.as(world.consultant).get(retention(world))).json().path("openDisposal").asText())).path("seen").asText());
    }

    static Api.Reply approve(World world, UUID disposal) {
        var seen = seen(world, disposal);
        return Api.as(world.reviewer).act(at(world, disposal) + "/decision", approving(seen.path("seen").asText()), seen.path("version").asLong());
    }

    /** Those of this world that are due, done now. */
    static void work(World world) {
        sql("update access.job set due = now() - interval '1 minute', attempts = 0 where kind = 'retention.disposal' and done_at is null and client_id = '" + world.client.id() + "'");
        Stack.one().bean(DisposalRun.class).work();
    }

    static Map<String, Object> holding(String kind, @Nullable UUID subject) {
        var body = new HashMap<String, Object>(Map.of("kind", kind, "reason", "Proceedings before the Labour Tribunal are expected."));
        if (subject != null) body.put("subjectId", subject.toString());
        return body;
    }

    static UUID held(World world, String kind, @Nullable UUID subject) {
        return ok(Api.as(world.consultant).post(retention(world) + "/holds", holding(kind, subject))).id();
    }

    static long version(World world) {
        return ok(Api.as(world.consultant).get(retention(world))).json().path("version").asLong();
    }
}
