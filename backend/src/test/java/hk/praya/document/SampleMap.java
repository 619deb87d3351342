package hk.praya.document;

import hk.praya.document.PaperMap.Link;
import hk.praya.document.PaperMap.Node;
import hk.praya.document.TiaPaper.Words;
import java.util.List;

/** A company, two importers, three places, one recipient. */
final class SampleMap {
    private SampleMap() {}

    static PaperMap of(Words exporter) {
        return new PaperMap(4200, List.of(
            node("exporter:a", exporter, null, false, 0, 60, 320),
            node("platform:dingtalk", Words.of("DingTalk", "釘釘"), null, false, 247, 60, 320),
            node("importer:m", Words.of("DingTalk, Mainland", "釘釘（內地）"), null, false, 494, 30, 240),
            node("importer:s", Words.of("DingTalk, Singapore", "釘釘（新加坡）"), null, false, 494, 310, 80),
            node("place:stored:mainland", Words.of("Mainland China", "內地"), "stored", true, 741, 30, 240),
            node("place:accessed:hong_kong", Words.of("Hong Kong", "香港"), "accessed", false, 741, 310, 80),
            node("recipient:x", Words.of("Courier Limited", "Courier Limited"), null, false, 988, 180, 240)),
            List.of(new Link("exporter:a", "platform:dingtalk", 600, 600, 3200), new Link("platform:dingtalk", "importer:m", 600, 300, 2400),
                new Link("platform:dingtalk", "importer:s", 3000, 3100, 800), new Link("importer:m", "place:stored:mainland", 300, 300, 2400),
                new Link("importer:s", "place:accessed:hong_kong", 3100, 3100, 800), new Link("place:stored:mainland", "recipient:x", 300, 1800, 2400)));
    }

    private static Node node(String id, Words label, String role, boolean mainland, int x, int y, int height) {
        return new Node(id, label, role, mainland, x * 10, y * 10, 120, height * 10);
    }
}
