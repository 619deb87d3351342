package hk.praya.robot;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.notice.PublishedNotices.Published;
import hk.praya.signin.Ways;
import hk.praya.signin.Ways.Aim;
import hk.praya.signin.Ways.Way;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** What a group is told, in the language of its robot: whose notice it is, what it is called, and where one signs in to read it. Of its readers nothing. */
@Singleton
final class GroupWords {
    private static final Map<String, Properties> TEXTS = Map.of("en", read("en"), "zh-Hant", read("zh-Hant"), "zh-Hans", read("zh-Hans"));

    private final ClientNames clients;
    private final Ways ways;

    GroupWords(ClientNames clients, Ways ways) {
        this.clients = clients;
        this.ways = ways;
    }

    String trial(Scope scope, UUID clientId, String language) {
        return say(language, "trial", Map.of("client", client(scope, clientId, language)));
    }

    /** Where the company has no sign-in of its own its people come by links of their own: those are for nobody else, and stand in no group. */
    String about(Scope scope, UUID clientId, String language, Published published, boolean reminder) {
        var page = ways.page(scope, clientId, new Aim("notice", published.noticeId())).map(Way::url);
        // What is to be decided is nowhere called a notice to read.
        var about = published.record().equals("consent") ? "consent." : "";
        return say(language, about + (reminder ? "reminder" : "asked") + (page.isPresent() ? ".page" : ".link"),
            Map.of("client", client(scope, clientId, language), "title", in(language, published.title()), "url", page.orElse("")));
    }

    private String client(Scope scope, UUID clientId, String language) {
        return in(language, clients.client(scope, clientId).name());
    }

    private static String in(String language, Names names) {
        var english = language.equals("en");
        var first = english ? names.en() : names.zhHant();
        var text = first != null ? first : Objects.requireNonNullElse(english ? names.zhHant() : names.en(), "");
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String say(String language, String key, Map<String, Object> values) {
        return new MessageFormat(Objects.requireNonNull(TEXTS.get(language).getProperty(key), key), ULocale.forLanguageTag(language)).format(values);
    }

    private static Properties read(String language) {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(GroupWords.class.getResourceAsStream("/robot/words." + language + ".properties"), language)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
