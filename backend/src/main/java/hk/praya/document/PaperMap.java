package hk.praya.document;

import hk.praya.document.TiaPaper.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transfers drawn, in tenths of the units of the register's map. @param height of the whole */
@Serdeable
public record PaperMap(int height, List<Node> nodes, List<Link> links) {
    public PaperMap {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** @param role how the data is at a place: stored, accessed or seat; null where it is none. @param mainland whether it is a place in the Mainland */
    @Serdeable
    public record Node(String id, Words label, @Nullable String role, boolean mainland, int x, int y, int width, int height) {}

    /** A band between two nodes. */
    @Serdeable
    public record Link(String from, String to, int fromY, int toY, int thickness) {}
}
