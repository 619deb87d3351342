package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.choosing;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.customer.CustomerCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A notice for a list of customers reaches whoever is on it, by a link of their own, and nobody of the staff. */
class CustomersAskedTest {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final UUID list = CustomerCalls.list(world);
    /** Of this world alone, among all that is written. */
    private final String domain = "m" + world.client.id().toString().substring(0, 8) + ".example";

    private static Map<String, Object> rule(List<UUID> lists) {
        return new HashMap<>(Map.of("everyone", false, "departments", List.of(), "lists", lists.stream().map(UUID::toString).toList(), "joiners", true, "letters", true));
    }

    private void onTheList(String... names) {
        CustomerCalls.applied(world, list, "name,email,language\n" + IntStream.range(0, names.length).mapToObj(no -> names[no] + "," + names[no].toLowerCase(java.util.Locale.ROOT) + "@" + domain + ",en\n").collect(Collectors.joining()));
    }

    private UUID published() {
        var notice = NoticeCases.approved(world);
        ok(consultant.put(at(world, notice) + "/audience", rule(List.of(list)), 0));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        return notice;
    }

    private List<String> asked(UUID notice) {
        return ok(consultant.get(at(world, notice) + "/readers?limit=200")).json().path("items").valueStream().map(each -> each.path("name").path("en").asText()).sorted().toList();
    }

    private static void sql(String statement) {
        try (var connection = Postgres.one().as("praya_migrator")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one(String sql) {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letters(UUID notice) {
        sql("update access.job set due = now() - interval '1 minute', attempts = 0 where client_id = '" + world.client.id() + "' and done_at is null and kind = 'audience.letters' and subject_id = '" + NoticeCases.current(world, notice) + "'");
        Stack.one().bean(NoticeLetters.class).work();
    }

    /** As somebody with the letter before them: the link, the code of the next letter, and they are in. */
    private Api signedIn(String email) {
        var letter = Mailbox.one().sentTo(email).getLast().text();
        var token = letter.substring(letter.indexOf("/l/") + 3).split("\\s")[0];
        assertEquals(202, Api.nobody().send("POST", "/public/links/" + token + "/code", "{}", "application/json", Map.of()).status());
        var code = CODE.matcher(Mailbox.one().sentTo(email).getLast().text());
        assertTrue(code.find());
        var cookie = ok(Api.nobody().send("POST", "/public/links/" + token + "/session", Map.of("code", code.group(1)), "application/json", Map.of())).headers().get("Set-Cookie");
        return Api.withToken(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }

    @Test void whoeverIsOnTheListIsAskedAndNobodyOfTheStaff() {
        onTheList("Ann", "Bob");
        var notice = published();
        assertEquals(List.of("Ann", "Bob"), asked(notice));
        assertEquals(404, Api.as(world.staff).get(own(world, notice)).status());
        assertEquals(404, Api.as(world.customer).get(own(world, notice)).status(), "a customer who is on no list of it");
        var view = ok(consultant.get(at(world, notice) + "/audience")).json();
        assertEquals(2, view.path("customers").asInt());
        assertEquals(3, view.path("people").asInt(), "staff are counted as they were");
    }

    @Test void aCustomerReadsAndAcknowledgesByALinkOfTheirOwnAndHasAReceipt() {
        onTheList("Ann", "Bob");
        var notice = published();
        letters(notice);
        var ann = signedIn("ann@" + domain);
        assertEquals("[\"customer\"]", ann.get("/api/me").json().path("roles").toString());
        assertEquals(1, ok(ann.get(client(world) + "/own-notices")).json().path("items").size());
        ok(ann.send("POST", own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
        assertEquals(1, ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts").path("done").asInt());
        var records = ok(ann.get(client(world) + "/own-records")).json().path("items");
        assertEquals(200, ann.get(client(world) + "/own-records/" + records.path(0).path("id").asText() + "/receipt").status());
        assertEquals("link", one("select method from ledger.acknowledgement where client_id = '" + world.client.id() + "'"));
        for (var closed : List.of("/people", "/home", "/own-obligations", "/customer-lists", "/coverage", "/ledger?record=acknowledgement")) assertEquals(403, ann.get(client(world) + closed).status(), closed);
        assertEquals(403, ann.get("/api/content/notice-packs").status() == 404 ? 403 : ann.get("/api/content/notice-packs").status());
    }

    @Test void aCompanysOwnSignInIsNoWayInForItsCustomers() {
        sql("insert into access.source_client (firm_id, client_id, source_id) values ('" + world.firm.id() + "', '" + world.client.id() + "', 'source-" + world.client.id() + "')");
        onTheList("Ann");
        letters(published());
        assertTrue(Mailbox.one().sentTo("ann@" + domain).getFirst().text().contains("/l/"));
    }

    @Test void whoComesToTheListIsAskedAndWhoIsGoneFromItIsAskedNoMoreAndComesInNoMore() {
        onTheList("Ann", "Bob");
        var notice = published();
        letters(notice);
        var bob = signedIn("bob@" + domain);
        onTheList("Ann", "Cat");
        assertEquals(List.of("Ann", "Cat"), asked(notice));
        assertEquals("not_meant", one("select closed from audience.ask a join roster.person p using (firm_id, client_id, person_id) where p.email = 'bob@" + domain + "'"));
        assertEquals(401, bob.get(client(world) + "/own-notices").status());
        letters(notice);
        assertEquals(1, Mailbox.one().sentTo("cat@" + domain).size());
        assertEquals(1, Mailbox.one().sentTo("ann@" + domain).size(), "nobody is written to twice");
        assertEquals(2, ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts").path("asked").asInt());
    }

    @Test void aChangeOfTheRosterDoesNotTouchWhatIsForCustomers() {
        onTheList("Ann");
        var notice = published();
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "New Colleague"), "mobileKind", "none", "accountKind", "none", "active", true)));
        assertEquals(List.of("Ann"), asked(notice));
    }

    @Test void customersDecideAboutEachPurposeAsStaffDo() {
        onTheList("Ann");
        var notice = NoticeCases.consentForm(world);
        ok(consultant.put(at(world, notice) + "/audience", rule(List.of(list)), 1));
        letters(notice);
        var ann = signedIn("ann@" + domain);
        ok(ann.post(own(world, notice) + "/choices", choosing(NoticeCases.current(world, notice), true, false)));
        assertEquals(1, ok(consultant.get(at(world, notice) + "/coverage")).json().path("purposes").path(0).path("given").asInt());
        assertEquals(0, ok(Api.as(world.staff).get(client(world) + "/own-notices")).json().path("items").size(), "who was asked before is asked no more");
    }

    @Test void aMixtureIsRefusedAndSoIsAnotherClientsList() {
        var notice = NoticeCases.draft(world);
        var everybody = rule(List.of(list));
        everybody.put("everyone", true);
        refused(400, "audience_mixed", consultant.put(at(world, notice) + "/audience", everybody, 0));
        var department = rule(List.of(list));
        department.put("departments", List.of("Finance"));
        refused(400, "audience_mixed", consultant.put(at(world, notice) + "/audience", department, 0));
        refused(400, "audience_list_unknown", consultant.put(at(world, notice) + "/audience", rule(List.of(CustomerCalls.list(World.fresh()))), 0));
        assertEquals(412, consultant.put(at(world, notice) + "/audience", rule(List.of(list)), 7).status());
        assertEquals(0, ok(consultant.get(at(world, notice) + "/audience")).json().path("version").asInt());
    }

    @Test void whatCustomersReadProvesNothingOfTheStaff() {
        onTheList("Ann");
        var notice = published();
        letters(notice);
        ok(signedIn("ann@" + domain).send("POST", own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
        assertFalse(ok(consultant.get(client(world) + "/notice-proofs")).text().contains(notice.toString()));
        assertTrue(ok(consultant.get(client(world) + "/notice-proofs")).json().path("total").asInt() == 0);
    }

    @Test void fiftyThousandAreAskedWithinTheActThatAppliesTheirList() {
        var notice = NoticeCases.approved(world);
        ok(consultant.put(at(world, notice) + "/audience", rule(List.of(list)), 0));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        var read = ok(consultant.upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv",
            ("name,email\n" + IntStream.range(0, 50_000).mapToObj(no -> "Customer " + no + ",c" + no + "@" + domain + "\n").collect(Collectors.joining())).getBytes(java.nio.charset.StandardCharsets.UTF_8))).id();
        var began = System.nanoTime();
        ok(consultant.post(client(world) + "/customer-imports/" + read + "/application", Map.of("confirmGone", true)));
        System.out.println("50,000 customers applied and asked in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertEquals(50_000, ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts").path("asked").asInt());
        sql("update access.job set done_at = now() where client_id = '" + world.client.id() + "' and done_at is null");
        CustomerCalls.forgotten(world);
    }
}
