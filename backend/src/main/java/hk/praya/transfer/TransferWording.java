package hk.praya.transfer;

import hk.praya.http.Names;
import hk.praya.transfer.Vocabulary.Words;
import jakarta.inject.Singleton;
import java.util.List;
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
            flow.subjects().stream().map(each -> new Subjects(words.say(Words.SUBJECTS, each.group()), each.count())).toList(), all(Words.PLACES, flow.storedIn()),
            all(Words.PLACES, flow.accessedFrom()), flow.recipients().stream().map(each -> new Recipient(each.name(), words.say(Words.PLACES, each.place()), each.purpose())).toList(),
            flow.frequency() == null ? null : words.say(Words.FREQUENCIES, flow.frequency()));
    }

    private List<Names> all(Words list, List<String> keys) {
        return keys.stream().map(key -> words.say(list, key)).toList();
    }
}
