package hk.praya.signin;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Cases;
import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.Mailbox;
import hk.praya.testing.OwnSignIn;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Personal links, with letters read from a real SMTP server. */
class LinkTest {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private final World world = World.fresh();

    private String code() {
        var letter = Mailbox.one().sentTo(world.coordinator.email()).getLast();
        var code = CODE.matcher(letter.text());
        assertTrue(code.find(), letter.text());
        assertFalse(letter.subject().contains(world.coordinator.email()), "a subject names nobody");
        return code.group(1);
    }

    private static Reply send(String path, Object body) {
        return Api.nobody().send("POST", path, body, "application/json", Map.of());
    }

    private static String cookie(Reply entered) {
        var cookie = entered.headers().get("Set-Cookie");
        assertTrue(cookie.contains("__Host-praya=") && cookie.toLowerCase(java.util.Locale.ROOT).contains("httponly") && cookie.contains("Secure") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), cookie);
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    @Test void linksOfOnePersonAreListedApartFromEverybodyElses() {
        var consultant = Api.as(world.consultant);
        for (var who : List.of(world.staff, world.coordinator)) ok(consultant.post(client(world) + "/links", Map.of("personId", who.id(), "purpose", "sign_in", "send", "copy")));
        var theirs = ok(consultant.get(client(world) + "/links?personId=" + world.staff.id())).json().path("items");
        assertTrue(theirs.size() > 0 && theirs.valueStream().allMatch(each -> each.path("personId").asText().equals(world.staff.id().toString())));
        assertEquals(0, ok(Api.as(world.otherConsultant).get("/api/clients/" + world.otherClient.id() + "/links?personId=" + world.staff.id())).json().path("items").size());
    }

    @Test void leadsToNothingOfAnotherClients() {
        var other = World.fresh();
        for (var each : Map.of("decision", Cases.recommended(other), "questions", Cases.asked(other)).entrySet()) {
            var reply = Api.as(world.consultant).post(Cases.client(world) + "/links",
                Map.of("personId", world.decisionMaker.id().toString(), "purpose", each.getKey(), "subjectId", each.getValue().toString(), "send", "copy"));
            Cases.refused(400, "link.subject_unknown", reply);
        }
        var flow = new java.util.HashMap<>(Cases.flow());
        flow.put("platformId", UUID.randomUUID().toString());
        Cases.refused(400, "transfer.platform_unknown", Api.as(world.consultant).post(Cases.client(world) + "/transfers", flow));
    }

    @Test void aLinkAndTheCodeOfALetterLetInWithTheSameRightsAndTheMethodIsRecorded() {
        var token = SignInCalls.token(world);
        assertEquals("Person coordinator", ok(send("/public/links/" + token, "{}")).json().path("person").path("en").asText());
        assertEquals(202, send("/public/links/" + token + "/code", "{}").status());
        var session = cookie(ok(send("/public/links/" + token + "/session", Map.of("code", code()))));
        var me = Api.withToken(session).get("/api/me").json();
        assertEquals("link", me.path("method").asText());
        assertTrue(me.path("roles").toString().contains("coordinator"));
        assertEquals(200, Api.withToken(session).get(client(world) + "/people").status());
        assertEquals(404, Api.withToken(session).get("/api/clients/" + world.otherClient.id()).status());
        assertTrue(Api.as(world.partner).get("/api/firm/attempts").text().contains("session.open"));
    }

    @Test void aMessageThatIsSentByHandIsInBothLanguages() {
        var issued = SignInCalls.issued(world);
        var message = issued.path("message").asText();
        assertTrue(message.contains("，你好。請由以下網址進入") && message.contains(": open "), message);
        assertTrue(message.contains("\n" + issued.path("url").asText() + "\n") && message.contains("驗證碼") && message.contains("opens with a code"), message);
    }

    @Test void whoeverSignsInByThemselvesIsToldThePageAndNoLinkIsMade() {
        var request = Cases.asked(world);
        var path = SignInCalls.page(world);
        refused(409, "person_signs_in_nowhere", Api.as(world.consultant).get(path + "?purpose=questions&subjectId=" + request));
        OwnSignIn.at(world);
        var page = ok(Api.as(world.consultant).get(path + "?purpose=questions&subjectId=" + request)).json();
        assertTrue(page.path("url").asText().endsWith("/my/questions/" + request), page.toString());
        var message = page.path("message").asText();
        assertTrue(message.contains(page.path("url").asText()) && message.contains("請以公司帳戶登入") && message.contains("sign in with your company account"), message);
        assertFalse(message.contains("驗證碼") || message.contains("{"), message);
        assertEquals(0, ok(Api.as(world.consultant).get(client(world) + "/links")).json().path("items").size());
        refused(400, "link.subject_unknown", Api.as(world.consultant).get(path + "?purpose=questions&subjectId=" + UUID.randomUUID()));
        refused(400, "field.missing", Api.as(world.consultant).get(path + "?purpose=questions"));
        assertEquals(400, Api.as(world.consultant).get(path + "?purpose=anything").status());
        assertEquals(404, Api.as(world.consultant).get(client(world) + "/people/" + world.otherCoordinator.id() + "/page?purpose=sign_in").status());
        assertEquals(403, Api.as(world.reviewer).get(path + "?purpose=sign_in").status());
        assertEquals(404, Api.as(world.otherConsultant).get(path + "?purpose=sign_in").status());
    }

    @Test void aLinkAloneOpensNothing() {
        var token = SignInCalls.token(world);
        var opened = ok(send("/public/links/" + token, "{}"));
        assertFalse(opened.headers().containsKey("Set-Cookie"));
        assertFalse(opened.text().contains(world.coordinator.email()), "the whole address is not shown");
    }

    @Test void aCodeIsUsedOnceAndGuessesAreCounted() {
        var token = SignInCalls.token(world);
        send("/public/links/" + token + "/code", "{}");
        var right = code();
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (var guess = 0; guess < 4; guess++) refused(400, "code_wrong", send("/public/links/" + token + "/session", Map.of("code", wrong)));
        ok(send("/public/links/" + token + "/session", Map.of("code", right)));
        refused(400, "code_used", send("/public/links/" + token + "/session", Map.of("code", right)));
    }

    @Test void afterFiveWrongGuessesEvenTheRightCodeIsRefused() {
        var token = SignInCalls.token(world);
        send("/public/links/" + token + "/code", "{}");
        var right = code();
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (var guess = 0; guess < 5; guess++) send("/public/links/" + token + "/session", Map.of("code", wrong));
        refused(429, "code_exhausted", send("/public/links/" + token + "/session", Map.of("code", right)));
    }

    @Test void aSecondCodeHasToWait() {
        var token = SignInCalls.token(world);
        assertEquals(202, send("/public/links/" + token + "/code", "{}").status());
        refused(429, "code_too_soon", send("/public/links/" + token + "/code", "{}"));
    }

    @Test void revokingALinkEndsTheSessionsItOpened() {
        var issued = SignInCalls.issued(world);
        var url = issued.path("url").asText();
        var token = url.substring(url.lastIndexOf('/') + 1);
        send("/public/links/" + token + "/code", "{}");
        var session = cookie(ok(send("/public/links/" + token + "/session", Map.of("code", code()))));
        ok(Api.as(world.consultant).post(client(world) + "/links/" + issued.path("id").asText() + "/revocation", Map.of()));
        refused(401, "link_revoked", Api.withToken(session).get(client(world) + "/home"));
        refused(410, "link_revoked", send("/public/links/" + token, "{}"));
    }

    @Test void anUnknownAnExpiredAndAMalformedLinkSaySo() throws SQLException {
        refused(404, "link_unknown", send("/public/links/AAAAAAAAAAAAAAAAAAAAAA", "{}"));
        assertEquals(400, send("/public/links/short", "{}").status());
        var token = SignInCalls.token(world);
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute("update access.link set expires_at = now() - interval '1 minute' where client_id = '" + world.client.id() + "'");
        }
        refused(410, "link_expired", send("/public/links/" + token, "{}"));
    }

    @Test void theHashOfALinkLeavesTheGateToNobody() throws SQLException {
        SignInCalls.token(world);
        try (var connection = Postgres.one().as("praya_client"); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local praya.firm = '" + world.firm.id() + "'; set local praya.reach = '{" + world.client.id() + "}'");
            statement.executeQuery("select link_id from access.link").close();
            var refused = org.junit.jupiter.api.Assertions.assertThrows(SQLException.class, () -> statement.executeQuery("select token_hash from access.link"));
            assertEquals("42501", refused.getSQLState());
        }
    }
}
