package hk.praya.ledger;

import static hk.praya.ledger.LedgerCases.acknowledged;
import static hk.praya.ledger.LedgerCases.ledger;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever has many customers finds each of them in the ledger, and all of one name, a page at a time. */
class LedgerSearchTest {
    private static final int CHANS = 1_200;

    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final UUID read = acknowledged(world, world.staff, NoticeCases.published(world));

    private static void sql(String statement) {
        try (var connection = Postgres.one().as("praya_migrator")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many customers called Chan, and each has read what a colleague has. */
    private void chans(World of, UUID read) {
        sql("insert into roster.person (firm_id, client_id, person_id, kind, account_kind, name_en, name_zh_hant, email, created_at) select '" + of.firm.id() + "', '" + of.client.id() + "', gen_random_uuid(), 'customer', 'none', 'Chan Tai Man ' || n, '陳大文' || n, "
            + "'tai.man' || n || '@buyers.example', now() from generate_series(1, " + CHANS + ") n");
        sql("insert into ledger.acknowledgement select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'person_id', p.person_id, 'reader', 'customer'))).* from ledger.acknowledgement a, roster.person p where a.id = '" + read
            + "' and p.firm_id = a.firm_id and p.client_id = a.client_id and p.email like '%@buyers.example'");
    }

    private JsonNode list(String q, String more) {
        return ok(consultant.get(ledger(world) + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more)).json();
    }

    @Test void allOfANameAreListedAPageAtATimeWithATrueTotal() {
        chans(world, read);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = list("陳", "&limit=200" + cursor);
            if (cursor.isEmpty()) assertEquals(CHANS, page.path("total").asInt());
            page.path("items").forEach(each -> seen.add(each.path("id").asText()));
            cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        assertEquals(CHANS, seen.size());
        assertEquals(CHANS, new HashSet<>(seen).size());
        assertEquals(seen.stream().sorted(java.util.Comparator.reverseOrder()).toList(), seen, "the newest first");
        assertEquals(0, list("陳", "&reader=staff").path("total").asInt());
        assertEquals(CHANS, list("陳", "&reader=customer").path("total").asInt());
        assertEquals(0, list("陳", "&record=consent").path("total").asInt());
    }

    @Test void eachIsFoundByAnyPartOfANameInEitherScriptAndByAnAddress() {
        chans(world, read);
        for (var q : List.of("大文777", "陳大文777", "chan man 777", "CHAN 777", "tai.man777@buyers.example", "MAN777@")) assertEquals(1, list(q, "").path("total").asInt(), q);
        assertEquals("陳大文777", list("文777", "").path("items").path(0).path("person").path("zhHant").asText());
        assertEquals(1, list("Person staff", "").path("total").asInt(), "and staff as they were");
        for (var q : List.of("%", "_", "\\", "陳_文", "chan%777")) assertEquals(0, list(q, "").path("total").asInt(), q);
    }

    @Test void nobodyOfAnotherClientIsFoundAndNothingIsLearntOfThem() {
        var other = World.fresh();
        chans(other, acknowledged(other, other.staff, NoticeCases.published(other)));
        assertEquals(0, list("陳", "").path("total").asInt());
        assertEquals(0, list("tai.man777@buyers.example", "").path("total").asInt());
    }

    /** Under the policies of whoever reads. Which of its two indexes is the cheaper depends on how many people others have; that neither leaves the client does not. */
    @Test void aSearchReadsThePeopleOfOneClientAlone() throws SQLException {
        chans(world, read);
        sql("vacuum analyze roster.person");
        for (var login : List.of("praya_client", "praya_firm_read")) {
            try (var connection = Postgres.one().as(login); var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set local praya.firm = '" + world.firm.id() + "'; set local praya.reach = '{" + world.client.id() + "}'; set local enable_seqscan = off");
                var plan = new StringBuilder();
                try (var rows = statement.executeQuery("explain select person_id from roster.person where firm_id = '" + world.firm.id() + "' and client_id = '" + world.client.id() + "' and kind in ('staff', 'customer') and disposed_at is null and words like lower('%陳%') limit 501")) {
                    while (rows.next()) plan.append(rows.getString(1)).append('\n');
                }
                var condition = plan.toString().lines().filter(line -> line.contains("Index Cond")).findFirst().orElse("");
                assertTrue(condition.contains("firm_id = '" + world.firm.id()) && condition.contains("client_id = '" + world.client.id()), login + "\n" + plan);
            }
        }
    }
}
