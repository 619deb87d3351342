package hk.praya.word;

import hk.praya.word.Node.Element;
import hk.praya.word.Node.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A table of the sheet: fixed columns, a head that repeats, rows that stay whole. */
final class Tables {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final Pattern WIDTH = Pattern.compile("width:([\\d.]+)mm");
    /** As paper.css has them: millimetres by class of the cell. */
    private static final Map<String, Integer> COLUMNS = Map.of("id", 13, "standing", 51, "key", 8, "what", 44, "plot", 67, "score", 21);
    /** A row longer than this may be broken over two pages. */
    private static final int WHOLE = 1500;

    private final Story story;
    private final Element table;
    private final Setting setting;
    private final Xml out;
    private final int list;

    Tables(Story story, Element table, Setting setting) {
        this.story = story;
        this.table = table;
        this.setting = setting;
        this.out = story.out();
        list = table.all("td").anyMatch(cell -> cell.is("item")) ? story.nextList() : 0;
    }

    void write() {
        List<Element> rows = table.all("tr").toList();
        int[] columns = columns(rows);
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style()).empty("w:tblW", "w:w", Integer.toString(Arrays.stream(columns).sum()), "w:type", "dxa")
            .empty("w:tblLayout", "w:type", "fixed").empty("w:tblLook", "w:val", "0480", "w:firstRow", "0", "w:lastRow", "0", "w:firstColumn", "1", "w:lastColumn", "0", "w:noHBand", "0", "w:noVBand", "1")
            .close("w:tblPr").open("w:tblGrid");
        Arrays.stream(columns).forEach(column -> out.empty("w:gridCol", "w:w", Integer.toString(column)));
        out.close("w:tblGrid");
        var head = table.first("thead");
        head.ifPresent(element -> element.all("tr").forEach(row -> row(row, columns, true, true)));
        List<Element> body = table.first("tbody").map(element -> element.all("tr").toList()).orElse(List.of());
        boolean whole = setting.withNext() || table.is("facts") && table.text().length() < WHOLE / 3;
        for (int i = 0; i < body.size(); i++) {
            row(body.get(i), columns, false, whole && i + 1 < body.size());
        }
        out.close("w:tbl");
    }

    private String style() {
        if (table.is("list") || table.is("chart")) {
            return setting.close() ? "ListClose" : "List";
        }
        if (table.is("sum")) {
            return "Sum";
        }
        if (table.is("sign")) {
            return "Plain";
        }
        if (table.is("meta")) {
            return "Meta";
        }
        if (table.is("facts")) {
            return "Facts";
        }
        throw new IllegalStateException("no form for a table of class " + table.of("class"));
    }

    private int[] columns(List<Element> rows) {
        Element widest = rows.stream().max(Comparator.comparingLong(row -> row.elements().count())).orElseThrow();
        double[] widths = widest.elements().mapToDouble(this::width).toArray();
        double whole = width(table.of("style"), Margins.WIDTH / TWIPS_PER_MM);
        long open = Arrays.stream(widths).filter(width -> width == 0).count();
        double each = Math.max(10, (whole - Arrays.stream(widths).sum()) / Math.max(1, open));
        return Arrays.stream(widths).mapToInt(width -> (int) Math.round((width == 0 ? each : width) * TWIPS_PER_MM)).toArray();
    }

    private double width(Element cell) {
        double own = width(cell.of("style"), 0);
        if (own > 0) {
            return own;
        }
        for (String name : cell.of("class").split(" ")) {
            if (COLUMNS.containsKey(name)) {
                return COLUMNS.get(name);
            }
        }
        boolean label = cell.tag().equals("th");
        return !label ? 0 : table.is("meta") ? 58 : table.is("facts") ? table.is("wide") ? 54 : 38 : 0;
    }

    private static double width(String style, double otherwise) {
        var found = WIDTH.matcher(style);
        return found.find() ? Double.parseDouble(found.group(1)) : otherwise;
    }

    private void row(Element row, int[] columns, boolean head, boolean withNext) {
        out.open("w:tr");
        if (head || row.text().length() < WHOLE) {
            out.open("w:trPr").empty("w:cantSplit");
            if (head) {
                out.empty("w:tblHeader");
            }
            out.close("w:trPr");
        }
        int column = 0;
        for (Element cell : row.elements().toList()) {
            int span = cell.of("colspan").isEmpty() ? 1 : Integer.parseInt(cell.of("colspan"));
            int width = 0;
            for (int i = 0; i < span && column + i < columns.length; i++) {
                width += columns[column + i];
            }
            cell(row, cell, width, span, head, withNext);
            column += span;
        }
        out.close("w:tr");
    }

    private void cell(Element row, Element cell, int width, int span, boolean head, boolean withNext) {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (span > 1) {
            out.empty("w:gridSpan", "w:val", Integer.toString(span));
        }
        if (head && !table.is("sign")) {
            out.open("w:tcBorders").empty("w:bottom", "w:val", "single", "w:sz", "6", "w:space", "0", "w:color", "1B2226").close("w:tcBorders");
        }
        if (cell.is("last")) {
            out.open("w:tcMar").empty("w:right", "w:w", "0", "w:type", "dxa").close("w:tcMar");
        }
        if (head || table.is("chart")) {
            out.empty("w:vAlign", "w:val", head ? "bottom" : "center");
        }
        out.close("w:tcPr");
        int before = out.length();
        Setting words = words(row, cell, head).of(cell).withNext(withNext);
        if (cell.is("plot") && head) {
            zones(cell, words);
        } else if (cell.is("item")) {
            story.paragraph(words.text(), List.of(), words, new Xml().open("w:numPr").empty("w:ilvl", "w:val", "0").empty("w:numId", "w:val", Integer.toString(list)).close("w:numPr"));
        } else {
            story.blocks(cell.children(), words);
        }
        if (out.length() == before) {
            story.paragraph(words.text(), List.of(), words);
        }
        story.closed();
        out.close("w:tc");
    }

    private Setting words(Element row, Element cell, boolean head) {
        boolean number = cell.is("num");
        if (head) {
            return setting.text(setting.close() ? "CloseHead" : number ? "TableHeadNumber" : "TableHead");
        }
        if (row.is("lead") && cell.tag().equals("td")) {
            return setting.text(setting.close() ? "CloseLead" : "Lead");
        }
        boolean small = table.is("sum") || table.is("small") || cell.is("standing") || cell.is("small");
        String style = setting.close() ? "Close" : (small ? "TableSmall" : "TableText") + (number ? "Number" : "");
        boolean label = cell.tag().equals("th");
        boolean quiet = label && (table.is("facts") || table.is("meta")) || cell.is("quiet");
        return setting.text(style).ink(quiet ? "QuietText" : label || cell.is("open") ? "Strong" : "");
    }

    /** The chart's bands over its scale, each where it begins. */
    private void zones(Element cell, Setting words) {
        var tabs = new Xml().open("w:tabs");
        double at = 0;
        var lines = new ArrayList<List<Node>>();
        for (Element zone : cell.elements().toList()) {
            if (at > 0) {
                tabs.empty("w:tab", "w:val", "left", "w:pos", Long.toString(Math.round(at * TWIPS_PER_MM)));
            }
            int line = 0;
            for (Node node : zone.children()) {
                if (node instanceof Element element && element.tag().equals("br")) {
                    line++;
                } else {
                    while (lines.size() <= line) {
                        lines.add(new ArrayList<>());
                    }
                    if (at > 0) {
                        lines.get(line).add(new Text("\t"));
                    }
                    lines.get(line).add(node);
                }
            }
            at += width(zone.of("style"), 0);
        }
        tabs.close("w:tabs");
        lines.forEach(line -> zone(line, words, tabs));
    }

    private void zone(List<Node> line, Setting words, Xml tabs) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", words.text()).empty("w:keepNext").add(tabs).close("w:pPr");
        for (Node node : line) {
            if (node instanceof Text text && text.text().equals("\t")) {
                Runs.tab(out);
            } else {
                Runs.write(out, List.of(node), words);
            }
        }
        out.close("w:p");
    }
}
