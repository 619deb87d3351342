package hk.praya.content;

import hk.praya.library.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of a pack.
 *
 * @param gate          blocks a recommendation to proceed while unanswered
 * @param evidence      counts in evidence coverage
 * @param vendorAskable offers "Vendor asked on {date}; no answer yet"
 * @param own           about the client's own data, although it is asked once per destination: no fact of a dossier
 * @param documentBelow an exposure below this counts only with a document; null: no such rule
 */
public record Question(String id, String section, boolean gate, Asked asked, boolean own, boolean evidence, boolean vendorAskable,
                       @Nullable Condition showIf, List<Effect> effects, List<Part> parts, List<Gap> gaps,
                       @Nullable BigDecimal documentBelow, List<String> sources, Grade grade) {

    public Question {
        effects = List.copyOf(effects);
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
        sources = List.copyOf(sources);
    }

    public boolean perDestination() {
        return asked == Asked.DESTINATION;
    }

    /** A fact of the importer or of a destination's law, established once for all clients (tia-method, "Once per importer"). */
    public boolean ofDossier() {
        return (asked == Asked.IMPORTER || asked == Asked.DESTINATION) && !own;
    }

    /** A person answers it before review: neither computed nor part of the decision. */
    public boolean answerable() {
        return switch (asked) {
            case CLIENT, IMPORTER, DESTINATION -> true;
            case COMPUTED, DECISION -> false;
        };
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }
}
