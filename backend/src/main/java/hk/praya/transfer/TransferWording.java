package hk.praya.transfer;

import hk.praya.http.Names;
import hk.praya.transfer.Vocabulary.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** This room's door for papers: the keys of a flow in the words of the register, in both languages. */
@Singleton
public final class TransferWording {
    private final Vocabulary words;

    TransferWording(Vocabulary words) {
        this.words = words;
    }

    /** @param count null: not known */
    public record Subjects(Names group, @Nullable Integer count) {}

    /** @param purpose as it was typed; may be empty */
    public record Recipient(String name, Names place, String purpose) {}

    /** @param frequency null: not known */
    public record Said(Names role, List<Names> categories, List<Subjects> subjects, List<Names> storedIn, List<Names> accessedFrom, List<Recipient> recipients, @Nullable Names frequency) {
        public Said {
            categories = List.copyOf(categories);
            subjects = List.copyOf(subjects);
            storedIn = List.copyOf(storedIn);
            accessedFrom = List.copyOf(accessedFrom);
            recipients = List.copyOf(recipients);
        }
    }

    public Said of(Transfer transfer) {
        var flow = transfer.flow();
        return new Said(words.say(Words.ROLES, flow.importerRole()), all(Words.CATEGORIES, flow.categories()),
            flow.subjects().stream().map(each -> new Subjects(words.say(Words.SUBJECTS, each.group()), each.count())).toList(), words.places(flow.storedIn(), flow.storedCountries()),
            words.places(flow.accessedFrom(), flow.accessedCountries()), flow.recipients().stream().map(each -> new Recipient(each.name(), words.place(each.place(), each.country()), each.purpose())).toList(),
            flow.frequency() == null ? null : words.say(Words.FREQUENCIES, flow.frequency()));
    }

    /** Which questions of an assessment the register answers. */
    public AnswerRules answers() {
        return words.answers();
    }

    /** A text of a transfer that answers a question, places in both languages; empty where it says nothing. */
    public String text(RegisterFact what, Flow flow) {
        return switch (what) {
            case STORAGE_PLACES -> String.join("; ", words.places(flow.storedIn(), flow.storedCountries()).stream().map(TransferWording::inBoth).toList());
            case RECIPIENT_LIST -> String.join("; ", flow.recipients().stream().map(each -> each.name() + " (" + inBoth(words.place(each.place(), each.country())) + ")").toList());
            case RETENTION -> flow.retention();
            case CATEGORIES, SUBJECTS, ROLE, IMPORTER_PLACE, FREQUENCY, STORAGE, ACCESS, RECIPIENTS, PEOPLE -> "";
        };
    }

    /** A fact of a transfer in the words of the register; empty where it does not say. @param group of people; null: all of them */
    public Names said(RegisterFact what, @Nullable String group, Flow flow) {
        return switch (what) {
            case CATEGORIES -> joined(all(Words.CATEGORIES, flow.categories()));
            case SUBJECTS -> joined(all(Words.SUBJECTS, what.keys(flow)));
            case ROLE -> joined(all(Words.ROLES, what.keys(flow)));
            case IMPORTER_PLACE -> words.place(flow.importerPlace(), null);
            case FREQUENCY -> joined(all(Words.FREQUENCIES, what.keys(flow)));
            case STORAGE, STORAGE_PLACES -> joined(words.places(flow.storedIn(), flow.storedCountries()));
            case ACCESS -> joined(words.places(flow.accessedFrom(), flow.accessedCountries()));
            case RECIPIENTS, RECIPIENT_LIST -> joined(flow.recipients().stream().map(each -> new Names(each.name(), each.name())).toList());
            case RETENTION -> alike(flow.retention());
            case PEOPLE -> alike(people(group, flow));
        };
    }

    private static String people(@Nullable String group, Flow flow) {
        var some = flow.subjects().stream().filter(each -> group == null || each.group().equals(group)).toList();
        var counted = !flow.subjects().isEmpty() && some.stream().allMatch(each -> each.count() != null);
        return counted ? Integer.toString(some.stream().mapToInt(each -> Objects.requireNonNull(each.count())).sum()) : "";
    }

    private static Names alike(String said) {
        return said.isEmpty() ? new Names(null, null) : new Names(said, said);
    }

    private static Names joined(List<Names> names) {
        return new Names(joined(names, Names::en, ", "), joined(names, Names::zhHant, "、"));
    }

    private static @Nullable String joined(List<Names> names, Function<Names, @Nullable String> in, String separator) {
        var said = names.stream().map(in).filter(Objects::nonNull).distinct().collect(Collectors.joining(separator));
        return said.isEmpty() ? null : said;
    }

    private static String inBoth(Names names) {
        return Stream.of(names.zhHant(), names.en()).filter(Objects::nonNull).distinct().collect(Collectors.joining(" "));
    }

    private List<Names> all(Words list, List<String> keys) {
        return keys.stream().map(key -> words.say(list, key)).toList();
    }
}
