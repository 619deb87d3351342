package hk.praya.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list never makes somebody somebody else, and one of another company is doubted before it is applied. */
class RosterIdentityTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final String client = "/api/clients/" + world.client.id();

    private Reply upload(String name, String content) {
        return api.upload(client + "/roster-imports", name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void apply(Reply preview) {
        var applied = api.post(client + "/roster-imports/" + preview.id() + "/application", Map.of("confirmGone", false, "confirmDoubt", true));
        assertEquals(200, applied.status(), applied.text());
    }

    private long accounts() {
        return api.get(client + "/people?filter=accounts").json().path("total").asLong();
    }

    /** Both companies number their staff from 1: a book in the wrong client makes nobody somebody else, and is doubted. */
    @Test void theBookOfAnotherCompanyIsDoubtedAndNobodyBecomesSomebodyElse() {
        apply(upload("mine.csv", "UserID,name,jobnumber,email\n" + book("a", "mine.example")));
        var wrong = upload("theirs.csv", "UserID,name,jobnumber,email\n" + book("b", "theirs.example"));
        assertEquals(0, wrong.json().path("counts").path("changed").asInt(), wrong.text());
        assertEquals(8, wrong.json().path("counts").path("added").asInt(), wrong.text());
        assertEquals(8, wrong.json().path("doubt").path("gone").asInt(), wrong.text());
        var refused = api.post(client + "/roster-imports/" + wrong.id() + "/application", Map.of("confirmGone", true));
        assertEquals("roster_import.doubtful", refused.reason(), refused.text());
        assertEquals(8, accounts());
        assertTrue(upload("again.csv", "UserID,name,jobnumber,email\n" + book("a", "mine.example")).json().path("doubt").isNull());
    }

    private static String book(String who, String domain) {
        var rows = new StringBuilder();
        for (var i = 1; i <= 8; i++) rows.append("k%s%d,Person %s%d,E000%d,%s%d@%s\n".formatted(who, i, who, i, i, who, i, domain));
        return rows.toString();
    }

    @Test void anAccountThatIsSomebodyElsesIsLeftOut() {
        apply(upload("one.csv", "UserID,name,email\nk1,Ann Ho,ann@x.example\n"));
        var other = upload("two.csv", "UserID,name,email\nk1,Ben Lo,ben@x.example\n");
        assertEquals("row.account_of_somebody_else", other.json().path("rows").path(0).path("problems").path(0).path("key").asText(), other.text());
        // The same address is the same person, whatever the name says now.
        assertEquals(1, upload("three.csv", "UserID,name,email\nk1,Ann Ho-Lee,ann@x.example\n").json().path("counts").path("changed").asInt());
    }
}
