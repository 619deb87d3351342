package hk.praya.transfer;

import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Flows drawn from left to right: who gives, on what platform, who receives, where it lies or is read, who gets it from there.
 * Lengths are in units of a thousandth of the map's width.
 *
 * @param height of the whole
 * @param transfers how many are drawn
 * @param unknown how many of them have no count of people, and are drawn as the thinnest
 */
@Serdeable
public record FlowMap(double height, List<Node> nodes, List<Link> links, int transfers, int unknown) {
    public static final double WIDTH = 1000;

    public FlowMap {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** The columns, in order. */
    public enum Column { EXPORTER, PLATFORM, IMPORTER, PLACE, RECIPIENT }

    /**
     * @param role in the place column {@code stored}, {@code accessed} or {@code seat}: how the data is there; else null
     * @param people how many, as far as known
     */
    @Serdeable
    public record Node(String id, String column, Names label, @Nullable String role, long people, int transfers, double x, double y, double width, double height) {}

    /** A band between two nodes. @param numbers of the transfers in it */
    @Serdeable
    public record Link(String from, String to, long people, List<Integer> numbers, double fromY, double toY, double thickness) {}
}
