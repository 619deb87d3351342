package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.NameBook.PersonNames.Reachable;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.mail.Letters;
import hk.praya.mail.Mailer;
import hk.praya.notice.PublishedNotices.Published;
import hk.praya.signin.Ways;
import hk.praya.signin.Ways.Aim;
import hk.praya.signin.Ways.Way;
import hk.praya.signin.Ways.Whom;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a letter about a notice says: in Chinese and English, and English first where somebody said that its reader reads it. */
@Singleton
final class LetterText {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH);

    private final Letters letters;
    private final Ways ways;
    private final ClientNames clients;
    private final PersonNames people;

    LetterText(Letters letters, Ways ways, ClientNames clients, PersonNames people) {
        this.letters = letters;
        this.ways = ways;
        this.clients = clients;
        this.people = people;
    }

    /** Empty where the roster has no address of theirs. */
    Optional<Reachable> reader(Act act, AskRecord ask) {
        return people.reachable(act.scope(), ask.getClientId(), ask.getPersonId()).filter(each -> each.email() != null);
    }

    /** Their company's own sign-in is the way where it lets them in; else a link, made anew. */
    Optional<Mailer.Letter> letter(Act act, AskRecord ask, Published published, Reachable person, boolean reminder) {
        var aim = new Aim("notice", ask.getNoticeId());
        var whom = new Whom(ask.getClientId(), ask.getPersonId(), person.email());
        // The company's own sign-in knows none of its customers.
        var page = person.customer() ? Optional.<Way>empty() : ways.page(act.scope(), whom, aim);
        var way = page.or(() -> ways.link(act, whom, aim, act.actor().id()));
        return way.map(found -> {
            var values = new HashMap<String, String>();
            both(values, "name", person.name());
            var client = clients.client(act.scope(), ask.getClientId()).name();
            both(values, "client", client);
            both(values, "title", published.title());
            values.put("url", found.url());
            day(values, "due", ask.getDue());
            day(values, "expires", day(found));
            var called = (published.record().equals("consent") ? "consent-" : "notice-") + (reminder ? "reminder" : "asked");
            return letters.letter(called, String.valueOf(person.email()), person.language(), values).of(Letters.in("en".equals(person.language()), client));
        });
    }

    /** Whether what they were told there last still leads them to it. */
    boolean leads(Act act, AskRecord ask, Reachable person) {
        var whom = new Whom(ask.getClientId(), ask.getPersonId(), person.email());
        var aim = new Aim("notice", ask.getNoticeId());
        return !person.customer() && ways.page(act.scope(), whom, aim).isPresent() || ways.isOpen(act.scope(), whom, aim);
    }

    private static @Nullable LocalDate day(Way way) {
        Instant expires = way.expiresAt();
        return expires == null ? null : HongKong.day(expires);
    }

    private static void both(HashMap<String, String> values, String key, Names names) {
        values.put(key + "Zh", Letters.in(false, names));
        values.put(key + "En", Letters.in(true, names));
    }

    private static void day(HashMap<String, String> values, String key, @Nullable LocalDate day) {
        values.put(key + "Zh", day == null ? "" : DAY_ZH.format(day));
        values.put(key + "En", day == null ? "" : DAY_EN.format(day));
    }
}
