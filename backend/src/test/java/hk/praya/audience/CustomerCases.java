package hk.praya.audience;

import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.customer.CustomerCalls;
import hk.praya.mail.Mailer;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A client with a list of customers to whom notices are addressed, and the letters that they get. */
public final class CustomerCases {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final World world;
    private final Api consultant;
    public final UUID list;
    /** Of this world alone, among all that is written. */
    public final String domain;

    public CustomerCases(World world) {
        this.world = world;
        this.consultant = Api.as(world.consultant);
        this.list = CustomerCalls.list(world);
        this.domain = "m" + world.client.id().toString().substring(0, 8) + ".example";
    }

    public static Map<String, Object> rule(List<UUID> lists) {
        return new HashMap<>(Map.of("everyone", false, "departments", List.of(), "lists", lists.stream().map(UUID::toString).toList(), "joiners", true, "letters", true));
    }

    public void onTheList(String... names) {
        CustomerCalls.applied(world, list, "name,email,language\n" + IntStream.range(0, names.length).mapToObj(no -> names[no] + "," + names[no].toLowerCase(Locale.ROOT) + "@" + domain + ",en\n").collect(Collectors.joining()));
    }

    public UUID published() {
        var notice = NoticeCases.approved(world);
        ok(consultant.put(at(world, notice) + "/audience", rule(List.of(list)), 0));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        return notice;
    }

    public List<String> asked(UUID notice) {
        return ok(consultant.get(at(world, notice) + "/readers?limit=200")).json().path("items").valueStream().map(each -> each.path("name").path("en").asText()).sorted().toList();
    }

    public void letters(UUID notice) {
        sql("update access.job set due = now() - interval '1 minute', attempts = 0 where client_id = '" + world.client.id() + "' and done_at is null and kind = 'audience.letters' and subject_id = '" + NoticeCases.current(world, notice) + "'");
        Stack.one().bean(NoticeLetters.class).work();
    }

    /** Those that wait for the next morning. */
    public void morning(UUID notice) {
        LetterTesting.write(world, notice, LetterTesting.morning(), Stack.one().bean(Mailer.class));
    }

    /** What the last letter to this address leads by. */
    public static String link(String email) {
        var letter = Mailbox.one().sentTo(email).getLast().text();
        return letter.substring(letter.indexOf("/l/") + 3).split("\\s")[0];
    }

    /** As somebody with the letter before them: the link, the code of the next letter, and they are in. */
    public Api signedIn(String email) {
        var token = link(email);
        assertEquals(202, Api.nobody().send("POST", "/public/links/" + token + "/code", "{}", "application/json", Map.of()).status());
        var code = CODE.matcher(Mailbox.one().sentTo(email).getLast().text());
        assertTrue(code.find());
        var cookie = ok(Api.nobody().send("POST", "/public/links/" + token + "/session", Map.of("code", code.group(1)), "application/json", Map.of())).headers().get("Set-Cookie");
        return Api.withToken(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }

    public static void sql(String statement) {
        try (var connection = Postgres.one().as("praya_migrator")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String one(String sql) {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
