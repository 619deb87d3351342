package hk.praya.document;

import hk.praya.document.TiaPaper.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What people decided about what a notice asked them to consent to, as of the day of the paper.
 *
 * @param agreed of those who decided, who agreed to something
 * @param agreement whether what rests on it is that they did
 * @param purposes as everybody who was ever asked stood with each
 */
@Serdeable
public record PaperDecided(int agreed, boolean agreement, List<Purpose> purposes) {
    public PaperDecided {
        purposes = List.copyOf(purposes);
    }

    @Serdeable
    public record Purpose(Words worded, int given, int refused, int withdrawn) {}
}
