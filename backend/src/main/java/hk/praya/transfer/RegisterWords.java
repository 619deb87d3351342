package hk.praya.transfer;

import com.ibm.icu.text.Transliterator;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Names;
import hk.praya.platform.Profiles;
import hk.praya.transfer.Vocabulary.Words;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register's keys as people read and type them, in either language. */
@Singleton
final class RegisterWords {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private final Supplier<Map<String, String>> countries = SupplierUtil.memoized(() -> Countries.byName(RegisterWords::fold));
    private final Vocabulary words;
    private final Profiles profiles;

    RegisterWords(Vocabulary words, Profiles profiles) {
        this.words = words;
        this.profiles = profiles;
    }

    /** One language of two; the other where it is the only one. */
    static String in(boolean english, Names names) {
        var first = english ? names.en() : names.zhHant();
        var other = english ? names.zhHant() : names.en();
        return first != null ? first : other == null ? "" : other;
    }

    static String join(boolean english, Collection<String> parts) {
        return String.join(english ? "; " : "；", parts);
    }

    String say(boolean english, Words list, @Nullable String key) {
        return key == null ? "" : in(english, words.say(list, key));
    }

    String all(boolean english, Words list, List<String> keys) {
        return join(english, keys.stream().map(key -> say(english, list, key)).toList());
    }

    String place(boolean english, String key, @Nullable String country) {
        return in(english, words.place(key, country));
    }

    String places(boolean english, List<String> keys, List<String> countries) {
        return join(english, words.places(keys, countries).stream().map(each -> in(english, each)).toList());
    }

    /** The country that a name means. */
    Optional<String> country(String text) {
        return Optional.ofNullable(countries.get().get(fold(text)));
    }

    String subjects(boolean english, List<Flow.Subjects> subjects) {
        return join(english, subjects.stream().map(each -> say(english, Words.SUBJECTS, each.group()) + (each.count() == null ? "" : (english ? ": " : "：") + each.count())).toList());
    }

    String recipients(boolean english, List<Flow.Recipient> recipients) {
        return recipients.stream().map(each -> {
            var place = place(english, each.place(), each.country());
            var purpose = each.purpose().isEmpty() ? "" : (english ? ": " : "：") + each.purpose();
            return each.name() + (english ? " (" + place + ")" : "（" + place + "）") + purpose;
        }).collect(Collectors.joining("\n"));
    }

    String platform(boolean english, @Nullable UUID id, List<ClientParticulars.PlatformInUse> platforms) {
        return platforms.stream().filter(each -> each.id().equals(id)).findFirst()
            .map(each -> (in(english, profiles.of(each.vendor()).name()) + " " + each.edition()).strip()).orElse("");
    }

    /** The key that a word means, in whichever language it is written; a key means itself. */
    Optional<String> key(Words list, String text) {
        var wanted = fold(text);
        return words.of(list).entrySet().stream().filter(each -> each.getKey().equals(text.strip()) || is(wanted, each.getValue())).map(Map.Entry::getKey).findFirst();
    }

    /** The entity that a name means, in full or in short. */
    Optional<String> entity(String text) {
        var wanted = fold(text);
        return profiles.entities().stream().filter(each -> each.key().equals(text.strip()) || is(wanted, each.name()) || is(wanted, each.shortName())).map(each -> each.key()).findFirst();
    }

    Optional<UUID> platform(String text, List<ClientParticulars.PlatformInUse> platforms) {
        var wanted = fold(text);
        var exact = platforms.stream().filter(each -> fold(platform(true, each.id(), platforms)).equals(wanted) || fold(platform(false, each.id(), platforms)).equals(wanted)).findFirst();
        // A platform without its edition is known where the client has one of that name only.
        var called = platforms.stream().filter(each -> each.vendor().equals(text.strip()) || is(wanted, profiles.of(each.vendor()).name())).toList();
        return exact.or(() -> called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty()).map(ClientParticulars.PlatformInUse::id);
    }

    private static boolean is(String wanted, Names names) {
        return names.en() != null && fold(names.en()).equals(wanted) || names.zhHant() != null && fold(names.zhHant()).equals(wanted);
    }

    private static String fold(String text) {
        return SIMPLIFIED.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip());
    }
}
