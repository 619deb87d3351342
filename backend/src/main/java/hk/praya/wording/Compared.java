package hk.praya.wording;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Two versions of a notice in one language, laid over each other: without what was added it reads as the earlier one, without
 * what was removed as the later.
 */
@Serdeable
public record Compared(String language, List<Piece> title, List<ComparedSection> sections) {
    public Compared {
        title = List.copyOf(title);
        sections = List.copyOf(sections);
    }

    /** Words on end of which the same became. @param change same, added or removed */
    @Serdeable
    public record Piece(String text, boolean bold, String change) {}

    /** @param change same, changed, added or removed */
    @Serdeable
    public record ComparedSection(String key, String change, List<Piece> heading, List<ComparedPassage> passages) {
        public ComparedSection {
            heading = List.copyOf(heading);
            passages = List.copyOf(passages);
        }
    }

    /** @param kind as in {@link RichText.Passage} */
    @Serdeable
    public record ComparedPassage(String kind, List<List<Piece>> lines) {
        public ComparedPassage {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }
}
