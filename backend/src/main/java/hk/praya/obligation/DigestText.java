package hk.praya.obligation;

import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.mail.Mailer.Letter;
import hk.praya.obligation.DigestNews.News;
import hk.praya.obligation.DigestWays.Led;
import hk.praya.signin.Ways.Way;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A digest as a letter, in its reader's language. Its subject has numbers and the firm's name: it is shown on locked screens. */
@Singleton
final class DigestText {
    private final Words words;
    private final Obligations obligations;
    private final Leading leading;

    DigestText(Words words, Obligations obligations, Leading leading) {
        this.words = words;
        this.obligations = obligations;
        this.leading = leading;
    }

    /** @param more how many are not shown */
    record Said(Names firm, List<ObligationRecord> rows, int more, Map<UUID, Names> clients, List<News> news, Led led) {}

    /** @param news the keys of what it tells */
    record Written(Letter letter, Set<String> news) {}

    Written written(String locale, String email, Said said) {
        var text = new ArrayList<String>();
        text.addAll(news(locale, said.news()));
        if (!said.rows().isEmpty()) {
            text.add(words.say(locale, "digest.greeting", Map.of()));
            if (said.led().expiresAt() != null) text.add(words.say(locale, "digest.by_link", Map.of("until", Words.date(locale, HongKong.day(said.led().expiresAt())))));
            byClient(said.rows()).forEach((client, rows) -> text.addAll(part(locale, client, rows, said)));
            if (said.more() > 0) text.addAll(List.of("", words.say(locale, "digest.more", Map.of("more", said.more()))));
        }
        text.addAll(footer(locale, said));
        return new Written(new Letter(email, subject(locale, said), String.join("\n", text)).of(Words.name(locale, said.firm())), said.news().stream().map(News::key).collect(Collectors.toSet()));
    }

    private String subject(String locale, Said said) {
        var today = obligations.today();
        var firm = Words.name(locale, said.firm());
        var late = (int) said.rows().stream().filter(row -> row.getDue().isBefore(today)).count();
        return said.rows().isEmpty() ? words.say(locale, "digest.subject_news", Map.of("count", said.news().size(), "firm", firm))
            : words.say(locale, "digest.subject", Map.of("late", late, "soon", said.rows().size() - late, "firm", firm));
    }

    private List<String> news(String locale, List<News> news) {
        var lines = new ArrayList<String>();
        for (var each : news) {
            lines.add(words.say(locale, each.phrase(), each.values()));
            if (each.path() != null) lines.add(leading.address(each.path()));
        }
        if (!lines.isEmpty()) lines.add("");
        return lines;
    }

    /** The client with the most pressing first. */
    private static Map<UUID, List<ObligationRecord>> byClient(List<ObligationRecord> rows) {
        var byClient = new LinkedHashMap<UUID, List<ObligationRecord>>();
        for (var row : rows) byClient.computeIfAbsent(row.getClientId(), _ -> new ArrayList<>()).add(row);
        return byClient;
    }

    private List<String> part(String locale, UUID client, List<ObligationRecord> rows, Said said) {
        var part = new ArrayList<>(List.of("", words.say(locale, "digest.client", Map.of("client", Words.name(locale, said.clients().get(client))))));
        add(part, said.led().clients().get(client));
        for (var row : rows) {
            part.add(words.say(locale, "line", Map.of("what", words.what(locale, row), "when", words.when(locale, row.getDue(), obligations.today()))));
            add(part, said.led().rows().get(row.getId()));
        }
        return part;
    }

    private static void add(List<String> part, @Nullable Way way) {
        if (way != null) part.add(way.url());
    }

    private List<String> footer(String locale, Said said) {
        var footer = new ArrayList<>(List.of(""));
        if (said.led().settings() == null) footer.add(words.say(locale, "digest.footer_link", Map.of()));
        else footer.addAll(List.of(words.say(locale, "digest.footer", Map.of()), said.led().settings()));
        footer.addAll(List.of(Words.name(locale, said.firm()), ""));
        return footer;
    }
}
