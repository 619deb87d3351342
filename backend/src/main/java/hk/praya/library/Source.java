package hk.praya.library;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a question cites.
 *
 * @param title by locale
 * @param asOf  when it was last read
 */
public record Source(String id, Map<String, String> title, String reference, Grade grade, LocalDate asOf) {

    public Source {
        title = Map.copyOf(title);
    }
}
