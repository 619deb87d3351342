package hk.praya.transfer;

import hk.praya.http.Names;
import hk.praya.transfer.FlowMap.Column;
import hk.praya.transfer.FlowMap.Link;
import hk.praya.transfer.FlowMap.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a map stands, once for the screen and the paper. Pure.
 *
 * <p>A band is as thick as the people in it; a flow that goes to several places goes to each with all its people, so that a
 * node is as tall as the greater of what comes in and what goes out.
 */
final class FlowLayout {
    /** More names than this in a column, and nobody can read them: the rest is drawn as one. */
    static final int NAMES = 12;
    private static final double NODE = 12;
    private static final double GAP = 26;
    private static final double LEAST = 4;
    private static final double BODY = 320;

    private final Map<String, Draft> nodes = new LinkedHashMap<>();
    private final Map<String, Band> bands = new LinkedHashMap<>();
    private int transfers;
    private int unknown;

    private static final class Draft {
        final String id;
        final Column column;
        final Names label;
        final @Nullable String role;
        final Set<Integer> numbers = new LinkedHashSet<>();
        long people;
        double in;
        double out;
        double y;
        double height;

        Draft(String id, Column column, Names label, @Nullable String role) {
            this.id = id;
            this.column = column;
            this.label = label;
            this.role = role;
        }
    }

    private static final class Band {
        final Draft from;
        final Draft to;
        final List<Integer> numbers = new ArrayList<>();
        long people;
        double thickness;
        double fromY;
        double toY;

        Band(Draft from, Draft to) {
            this.from = from;
            this.to = to;
        }
    }

    /** A stop of a flow. @param role how the data is there, in the column of places */
    record Stop(Column column, String key, Names label, @Nullable String role) {
        String id() {
            return column.name().toLowerCase(java.util.Locale.ROOT) + ":" + (role == null ? "" : role + ":") + key;
        }
    }

    /** Adds a flow: through these in order, each column's stops all at once. @param people null: not known */
    void add(int number, @Nullable Long people, List<List<Stop>> columns) {
        transfers++;
        if (people == null) unknown++;
        var weight = people == null ? 0 : people;
        List<Draft> before = List.of();
        for (var stops : columns) {
            if (stops.isEmpty()) continue;
            var here = stops.stream().map(this::node).distinct().toList();
            for (var node : here) if (node.numbers.add(number)) node.people += weight;
            for (var from : before) for (var to : here) {
                var band = bands.computeIfAbsent(from.id + "→" + to.id, _ -> new Band(from, to));
                band.numbers.add(number);
                band.people += weight;
            }
            before = here;
        }
    }

    /** The first so many names of a column are its own nodes; who comes after is one of the others. */
    private Draft node(Stop stop) {
        var known = nodes.get(stop.id());
        if (known != null) return known;
        var full = nodes.values().stream().filter(each -> each.column == stop.column()).count() >= NAMES;
        var shown = full ? new Stop(stop.column(), "…", new Names("Others", "其他"), stop.role()) : stop;
        return nodes.computeIfAbsent(shown.id(), id -> new Draft(id, shown.column(), shown.label(), shown.role()));
    }

    FlowMap map() {
        var scale = scale();
        for (var band : bands.values()) {
            band.thickness = Math.max(LEAST, band.people * scale);
            band.from.out += band.thickness;
            band.to.in += band.thickness;
        }
        var columns = new ArrayList<List<Draft>>();
        for (var column : Column.values()) {
            var all = nodes.values().stream().filter(each -> each.column == column).sorted(Comparator.comparingLong((Draft each) -> each.people).reversed()).toList();
            if (!all.isEmpty()) columns.add(all);
        }
        nodes.values().forEach(each -> each.height = Math.max(LEAST, Math.max(each.in, each.out)));
        var height = columns.stream().mapToDouble(FlowLayout::tall).max().orElse(0);
        columns.forEach(column -> place(column, height));
        connect();
        var drawn = new ArrayList<Node>();
        for (var i = 0; i < columns.size(); i++) {
            var x = columns.size() == 1 ? 0 : i * (FlowMap.WIDTH - NODE) / (columns.size() - 1);
            for (var each : columns.get(i)) {
                drawn.add(new Node(each.id, each.column.name().toLowerCase(java.util.Locale.ROOT), each.label, each.role, each.people, each.numbers.size(), x, each.y, NODE, each.height));
            }
        }
        // What is thinnest has its name beside it, and that is taller than it.
        return new FlowMap(nodes.isEmpty() ? 0 : height + GAP / 2, drawn, bands.values().stream().map(each -> new Link(each.from.id, each.to.id, each.people, List.copyOf(each.numbers), each.fromY, each.toY, each.thickness)).toList(),
            transfers, unknown);
    }

    /** So that the fullest column fills the body. */
    private double scale() {
        var most = java.util.Arrays.stream(Column.values()).mapToLong(column -> nodes.values().stream().filter(each -> each.column == column).mapToLong(each -> each.people).sum()).max().orElse(0);
        return most == 0 ? 0 : BODY / most;
    }

    private static double tall(List<Draft> column) {
        return column.stream().mapToDouble(each -> each.height + GAP).sum();
    }

    /** From the top, with what is over shared out evenly. */
    private static void place(List<Draft> column, double height) {
        var spare = (height - tall(column)) / column.size();
        var y = GAP;
        for (var each : column) {
            y += spare / 2;
            each.y = y;
            y += each.height + GAP + spare / 2;
        }
    }

    /** Bands leave and arrive in the order of what is at their other end, so that as few cross as may be. */
    private void connect() {
        for (var node : nodes.values()) {
            var y = node.y;
            for (var band : bands.values().stream().filter(each -> each.from == node).sorted(Comparator.comparingDouble(each -> each.to.y)).toList()) {
                band.fromY = y;
                y += band.thickness;
            }
            y = node.y;
            for (var band : bands.values().stream().filter(each -> each.to == node).sorted(Comparator.comparingDouble(each -> each.from.y)).toList()) {
                band.toY = y;
                y += band.thickness;
            }
        }
    }
}
