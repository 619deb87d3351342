package hk.praya.notice;

import hk.praya.wording.Both;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a notice lacks, or says wrong.
 *
 * @param check of the pack: which rule says so
 * @param blocks whether it cannot be published so; else publishing it anyway needs a reason
 * @param element where; null: the notice as a whole
 * @param field which; null: the element as a whole
 * @param text in the pack's words, filled in
 * @param grade of the rule, and its sources by id
 */
@Serdeable
public record Finding(String check, boolean blocks, @Nullable String element, @Nullable String field, Both text, String grade, List<String> sources) {
    public Finding {
        sources = List.copyOf(sources);
    }
}
