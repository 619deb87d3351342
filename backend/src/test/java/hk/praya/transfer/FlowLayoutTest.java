package hk.praya.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.http.Names;
import hk.praya.transfer.FlowLayout.Stop;
import hk.praya.transfer.FlowMap.Column;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowLayoutTest {
    private static Stop stop(Column column, String key) {
        return new Stop(column, key, new Names(key, null), column == Column.PLACE ? "stored" : null);
    }

    private static List<List<Stop>> through(String importer, String... places) {
        return List.of(List.of(stop(Column.EXPORTER, "client")), List.of(), List.of(stop(Column.IMPORTER, importer)), java.util.Arrays.stream(places).map(each -> stop(Column.PLACE, each)).toList(), List.of());
    }

    @Test void aBandIsAsThickAsThePeopleInIt() {
        var layout = new FlowLayout();
        layout.add(1, 300L, through("a", "mainland"));
        layout.add(2, 100L, through("b", "singapore"));
        var map = layout.map();
        assertEquals(5, map.nodes().size());
        var thick = map.links().stream().filter(each -> each.to().equals("importer:a")).findFirst().orElseThrow();
        var thin = map.links().stream().filter(each -> each.to().equals("importer:b")).findFirst().orElseThrow();
        assertEquals(3, thick.thickness() / thin.thickness(), 0.001);
        assertEquals(400, map.nodes().stream().filter(each -> each.column().equals("exporter")).findFirst().orElseThrow().people());
        assertEquals(List.of(1), thick.numbers());
    }

    @Test void aFlowOfUnknownSizeIsDrawnAndCounted() {
        var layout = new FlowLayout();
        layout.add(1, null, through("a", "mainland"));
        var map = layout.map();
        assertEquals(1, map.unknown());
        assertTrue(map.links().stream().allMatch(each -> each.thickness() > 0));
    }

    @Test void whatGoesToTwoPlacesGoesToEachWithEverybody() {
        var layout = new FlowLayout();
        layout.add(1, 50L, through("a", "mainland", "hong_kong"));
        var map = layout.map();
        assertEquals(2, map.links().stream().filter(each -> each.from().equals("importer:a") && each.people() == 50).count());
    }

    @Test void theRestOfALongColumnIsOneNode() {
        var layout = new FlowLayout();
        for (var i = 0; i < 40; i++) layout.add(i, 10L, through("importer" + i, "mainland"));
        var importers = layout.map().nodes().stream().filter(each -> each.column().equals("importer")).toList();
        assertEquals(FlowLayout.NAMES + 1, importers.size());
        assertEquals(400, importers.stream().mapToLong(FlowMap.Node::people).sum(), "nobody is lost");
    }

    @Test void nothingOverlapsAndEveryBandMeetsItsNodes() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var layout = new FlowLayout();
            for (var i = 0; i < 1 + random.nextInt(30); i++) {
                layout.add(i, random.nextInt(5) == 0 ? null : Long.valueOf(random.nextInt(5000)), through("i" + random.nextInt(20), "p" + random.nextInt(4), "q" + random.nextInt(3)));
            }
            var map = layout.map();
            for (var one : map.nodes()) {
                assertTrue(one.y() >= 0 && one.y() + one.height() <= map.height() + 0.001, "seed " + seed);
                for (var other : map.nodes()) {
                    if (one == other || one.x() != other.x()) continue;
                    assertTrue(one.y() + one.height() <= other.y() || other.y() + other.height() <= one.y(), "seed " + seed);
                }
            }
            for (var link : map.links()) {
                var from = map.nodes().stream().filter(each -> each.id().equals(link.from())).findFirst().orElseThrow();
                var to = map.nodes().stream().filter(each -> each.id().equals(link.to())).findFirst().orElseThrow();
                assertTrue(from.x() < to.x(), "seed " + seed);
                assertTrue(link.fromY() >= from.y() - 0.001 && link.fromY() + link.thickness() <= from.y() + from.height() + 0.001, "seed " + seed);
                assertTrue(link.toY() >= to.y() - 0.001 && link.toY() + link.thickness() <= to.y() + to.height() + 0.001, "seed " + seed);
            }
        }
    }

    @Test void nothingIsAMapToo() {
        var map = new FlowLayout().map();
        assertTrue(map.nodes().isEmpty() && map.height() == 0);
    }
}
