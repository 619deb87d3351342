package hk.praya.obligation;

import hk.praya.http.HongKong;
import hk.praya.mail.Mailer.Letter;
import hk.praya.obligation.Reminding.Addressee;
import hk.praya.obligation.Reminding.Reminded;
import hk.praya.signin.Ways.Way;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What asking again says, in a letter and in a message that somebody sends by hand: Chinese before English, as all letters to a client's people are. */
@Singleton
final class ReminderText {
    private static final List<String> LANGUAGES = List.of("zh-Hant", "en");

    private final Words words;

    ReminderText(Words words) {
        this.words = words;
    }

    /** Its subject has the firm's name and nobody else's: it is shown on locked screens. */
    Letter letter(Reminded reminded) {
        var addressee = reminded.addressee().orElseThrow();
        var text = new ArrayList<String>();
        for (var locale : LANGUAGES) {
            text.add(words.say(locale, "reminder.greeting", Map.of("name", Words.name(locale, addressee.name()))));
            text.add(words.say(locale, "reminder.body", Map.of("firm", Words.name(locale, reminded.firm()), "client", Words.name(locale, reminded.client()))));
            var due = reminded.row().getDue();
            var what = words.what(locale, reminded.row());
            text.add(due == null ? what : words.say(locale, "line", Map.of("what", what, "when", words.say(locale, "due", Map.of("due", Words.date(locale, due))))));
            reminded.way().ifPresent(way -> {
                text.add(words.say(locale, "reminder.by_" + kind(way), Map.of()));
                text.add(way.url());
                if (way.expiresAt() != null) text.add(words.say(locale, "reminder.link_until", Map.of("until", until(locale, way))));
            });
            text.add("");
        }
        var firm = Words.name("zh-Hant", reminded.firm());
        return new Letter(Objects.requireNonNull(addressee.email()), words.say("zh-Hant", "reminder.subject", Map.of("firm", firm)), String.join("\n", text)).of(firm);
    }

    /** For WhatsApp or the like: shorter, with the address once. */
    String message(Reminded reminded) {
        var text = new ArrayList<String>();
        for (var locale : LANGUAGES) text.add(asked(locale, reminded));
        reminded.way().ifPresent(way -> {
            text.add(way.url());
            for (var locale : LANGUAGES) text.add(words.say(locale, "message.by_" + kind(way), way.expiresAt() == null ? Map.of() : Map.of("until", until(locale, way))));
        });
        return String.join("\n", text);
    }

    private String asked(String locale, Reminded reminded) {
        var to = Words.name(locale, reminded.addressee().map(Addressee::name).orElse(null));
        var due = reminded.row().getDue();
        return words.say(locale, to.isEmpty() ? "message.nobody" : "message.to", Map.of("to", to, "firm", Words.name(locale, reminded.firm()), "client", Words.name(locale, reminded.client()),
            "what", words.what(locale, reminded.row()), "due", due == null ? "" : words.say(locale, "message.due", Map.of("due", Words.date(locale, due))))).strip();
    }

    private static String kind(Way way) {
        return way.expiresAt() == null ? "page" : "link";
    }

    private static String until(String locale, Way way) {
        return Words.date(locale, HongKong.day(Objects.requireNonNull(way.expiresAt())));
    }
}
