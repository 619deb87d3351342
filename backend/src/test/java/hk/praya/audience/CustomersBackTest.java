package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.choosing;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.audience.CustomerCases.one;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.customer.CustomerCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever was on a list, and is again, has done what they did about the text that is read now, and is asked anew about one that they never saw. */
class CustomersBackTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final CustomerCases cases = new CustomerCases(world);
    private final String domain = cases.domain;

    private UUID consentForm() {
        var notice = NoticeCases.consentForm(world);
        ok(consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(cases.list)), 1));
        return notice;
    }

    private void publishedAgain(UUID notice, String change) {
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(change), version(world, notice)));
    }

    private String stands(String name, UUID notice) {
        return one("select a.state || ' ' || (a.version_id = '" + NoticeCases.current(world, notice) + "') from audience.ask a join roster.person p using (firm_id, client_id, person_id) where a.notice_id = '" + notice + "' and p.email = '" + name + "@" + domain + "'");
    }

    private void decided(UUID notice) {
        cases.letters(notice);
        ok(cases.signedIn("ann@" + domain).post(own(world, notice) + "/choices", choosing(NoticeCases.current(world, notice), true, false)));
    }

    @Test void anAnswerToATextThatIsReadNoMoreIsNoAnswerToTheOneThatIs() {
        cases.onTheList("Ann", "Bob");
        var notice = consentForm();
        decided(notice);
        cases.onTheList("Bob");
        publishedAgain(notice, "material");
        cases.onTheList("Ann", "Bob");
        assertEquals("asked true", stands("ann", notice));
        var counts = ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts");
        assertEquals("2 0", counts.path("asked").asInt() + " " + counts.path("done").asInt());
        var before = Mailbox.one().sentTo("ann@" + domain).size();
        cases.letters(notice);
        assertEquals(before + 1, Mailbox.one().sentTo("ann@" + domain).size(), "written to anew");
        var shown = ok(cases.signedIn("ann@" + domain).get(own(world, notice))).json();
        shown.path("purposes").forEach(each -> assertEquals(true, each.path("deed").isNull() || each.path("deed").isMissingNode(), "nothing is chosen for anybody"));
    }

    @Test void afterACorrectionAloneWhatWasSaidStands() {
        cases.onTheList("Ann", "Bob");
        var notice = consentForm();
        decided(notice);
        cases.onTheList("Bob");
        publishedAgain(notice, "correction");
        cases.onTheList("Ann", "Bob");
        assertEquals("done false", stands("ann", notice));
        assertEquals(1, ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts").path("done").asInt());
    }

    @Test void whoHadNotAnsweredIsWrittenToAgainWithALinkThatOpens() {
        cases.onTheList("Ann", "Bob");
        var notice = cases.published();
        cases.letters(notice);
        cases.onTheList("Ann");
        cases.onTheList("Ann", "Bob");
        cases.letters(notice);
        assertEquals(2, Mailbox.one().sentTo("bob@" + domain).size());
        assertEquals(1, Mailbox.one().sentTo("ann@" + domain).size());
        ok(cases.signedIn("bob@" + domain).get(own(world, notice)));
    }

    @Test void aListForWhichATextIsWrittenAnewIsNotClosed() {
        cases.onTheList("Ann");
        var notice = cases.published();
        ok(consultant.act(at(world, notice) + "/withdrawal", Map.of("note", "Another takes its place."), version(world, notice)));
        ok(consultant.post(at(world, notice) + "/draft", ""));
        refused(409, "customer_list.addressed", consultant.send("DELETE", client(world) + "/customer-lists/" + cases.list, null, null, Map.of("If-Match", "\"0\"")));
    }

    @Test void whoIsKnownFromAnotherListKeepsWhatIsNotSaidAnew() {
        CustomerCalls.applied(world, cases.list, "name (EN),name (ZH),email,language\nCat Yu,余嘉,cat@" + domain + ",TC\n");
        var other = CustomerCalls.list(world);
        ok(consultant.post(client(world) + "/customer-lists/" + other + "/customers", Map.of("name", Map.of("en", "Catherine Yu"), "email", "cat@" + domain)));
        assertEquals("Catherine Yu 余嘉 zh-Hant", one("select name_en || ' ' || name_zh_hant || ' ' || language from roster.person where client_id = '" + world.client.id() + "' and email = 'cat@" + domain + "'"));
        assertEquals(1, ok(consultant.get(client(world) + "/customer-lists/" + other + "/customers?q=catherine")).json().path("total").asInt());
    }

    @Test void aRequestForConsentSaysThatItIsOneAndThatNoAnswerIsNone() {
        cases.onTheList("Ann");
        var notice = consentForm();
        cases.letters(notice);
        var letter = Mailbox.one().sentTo("ann@" + domain).getLast();
        assertEquals("Your consent is asked for", letter.subject().split(" · ")[0]);
        assertEquals(true, letter.text().contains("No answer is no consent.") && letter.text().contains("不作回覆，並不表示同意。") && !letter.text().contains("notice for you to read"));
    }

    @Test void manyLettersOfOneClientKeepNobodyElseWaiting() {
        CustomerCalls.applied(world, cases.list, "name,email\n" + IntStream.range(0, 620).mapToObj(no -> "Person " + (char) ('A' + no % 26) + ",p" + no + "@" + domain + "\n").collect(Collectors.joining()));
        var notice = cases.published();
        cases.letters(notice);
        assertEquals("620", one("select count(distinct person_id) from audience.letter where notice_id = '" + notice + "' and outcome = 'sent'"), "in more than one turn");
        assertEquals("620", one("select count(*) from audience.letter where notice_id = '" + notice + "'"), "and none twice");
        assertEquals("2", one("select count(*) from access.job where client_id = '" + world.client.id() + "' and kind = 'audience.letters' and done_at is not null"));
    }

    @Test void nobodyIsLostWhereAListIsAppliedAsANoticeIsPublished() {
        for (var round = 0; round < 4; round++) {
            var list = CustomerCalls.list(world);
            var read = ok(consultant.upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv", ("name,email\nAnn,ann" + round + "@" + domain + "\nBob,bob" + round + "@" + domain + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))).id();
            var notice = NoticeCases.approved(world);
            ok(consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(list)), 0));
            var version = version(world, notice);
            var both = Stream.of(CompletableFuture.supplyAsync(() -> consultant.post(client(world) + "/customer-imports/" + read + "/application", Map.of("confirmGone", false))),
                CompletableFuture.supplyAsync(() -> consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version))).toList();
            both.forEach(each -> ok(each.join()));
            assertEquals(List.of("Ann", "Bob"), cases.asked(notice));
        }
    }
}
