package hk.praya.document;

import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a transfer besides, in the words of that day.
 *
 * @param exporter null: the client itself
 * @param frequency null: not known
 */
@Serdeable
public record PaperParticulars(@Nullable Names exporter, Words role, List<Words> categories, List<Subjects> subjects, List<String> systems, List<Words> storedIn,
                               List<Words> accessedFrom, List<Recipient> recipients, @Nullable Words frequency, Words retention) {
    public PaperParticulars {
        categories = List.copyOf(categories);
        subjects = List.copyOf(subjects);
        systems = List.copyOf(systems);
        storedIn = List.copyOf(storedIn);
        accessedFrom = List.copyOf(accessedFrom);
        recipients = List.copyOf(recipients);
    }

    /** A kind of people. @param count how many; null: not known */
    @Serdeable
    public record Subjects(Words group, @Nullable Integer count) {}

    /** Somebody whom the importer gives it to. */
    @Serdeable
    public record Recipient(String name, Words place, Words purpose) {}
}
