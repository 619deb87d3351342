package hk.praya.document;

import hk.praya.document.PaperMap.Link;
import hk.praya.document.PaperMap.Node;
import hk.praya.press.Lang;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The flows as the screen draws them, from left to right. Names are text of the page, in both languages, so that they are
 * read and searched; the bands between them are a picture, which says in words what it shows.
 */
final class FlowDrawing {
    /** Millimetres: of the whole, of the names beside the outermost columns, and of a unit of the map in either direction. */
    private static final double WIDTH = 164;
    private static final double SIDE = 31;
    private static final double ACROSS = (WIDTH - SIDE * 2) / 10_000;
    private static final double DOWN = 0.02;
    private static final double LINE = 2.75;
    /** Above everything, so that a name over the uppermost band is whole and its letters stand clear of the band. */
    private static final double TOP = 1.2;
    /** How much of a name goes on a line beside the outermost columns, in either script; a tall one has room for three of each. */
    private static final int ZH_LINE = 12;
    private static final int EN_LINE = 22;

    private final Desk desk;
    private final PaperMap map;
    private final Map<String, Node> nodes;

    FlowDrawing(Desk desk, PaperMap map) {
        this.desk = desk;
        this.map = map;
        this.nodes = map.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }

    void draw() {
        var html = desk.html();
        var height = TOP + map.height() * DOWN;
        html.open("div", "class", "flow", "style", "width:" + mm(WIDTH) + ";height:" + mm(height));
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "alt", alternative(), "style", "width:" + mm(WIDTH) + ";height:" + mm(height),
            "width", mm(WIDTH), "height", mm(height), "viewBox", "0 0 " + number(WIDTH) + " " + number(height));
        map.links().forEach(this::band);
        for (var node : map.nodes()) {
            html.empty("rect", "x", number(x(node)), "y", number(y(node.y())), "width", number(node.width() * ACROSS), "height", number(node.height() * DOWN),
                "fill", node.mainland() ? "#7d5a00" : "#0c5a61");
        }
        html.close("svg");
        map.nodes().forEach(this::name);
        html.close("div");
    }

    private void band(Link link) {
        var from = nodes.get(link.from());
        var to = nodes.get(link.to());
        var left = x(from) + from.width() * ACROSS;
        var right = x(to);
        var middle = (left + right) / 2;
        var thick = link.thickness() * DOWN;
        var out = y(link.fromY());
        var in = y(link.toY());
        // Two curves with the band between them: a stroke as thick as a band would bulge where the way is short.
        desk.html().empty("path", "d", "M" + at(left, out) + " C" + at(middle, out) + " " + at(middle, in) + " " + at(right, in) + " L" + at(right, in + thick)
            + " C" + at(middle, in + thick) + " " + at(middle, out + thick) + " " + at(left, out + thick) + " Z", "fill", "#d5d8d9");
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    private void name(Node node) {
        var last = node.x() + node.width() >= 9_990;
        var first = node.x() == 0;
        var tall = (first || last) && node.height() * DOWN >= LINE * 6;
        var zh = cut(said(node, Lang.ZH), tall ? ZH_LINE * 3 : 15);
        var en = cut(said(node, Lang.EN), tall ? EN_LINE * 3 : 24);
        var lines = lines(zh, ZH_LINE) + (zh.equals(en) ? 0 : lines(en, EN_LINE));
        var beside = y(node.y() + node.height() / 2.0) - LINE * lines / 2;
        var place = first ? "left:0;width:" + mm(SIDE - 2) + ";text-align:right;top:" + mm(beside)
            : last ? "left:" + mm(x(node) + node.width() * ACROSS + 1.5) + ";width:" + mm(SIDE - 2) + ";top:" + mm(beside)
            : "left:" + mm(x(node)) + ";width:" + mm(SIDE - 2) + ";top:" + mm(y(node.y()) - LINE * 2 - 0.8);
        desk.html().open("div", "class", "flow-name", "style", place);
        desk.html().leaf("span", zh, "lang", Lang.ZH.tag());
        if (!zh.equals(en)) desk.html().empty("br").leaf("span", en, "class", "en", "lang", Lang.EN.tag());
        desk.html().close("div");
    }

    private static int lines(String name, int most) {
        return (name.codePointCount(0, name.length()) + most - 1) / most;
    }

    /** A place says how the data is there. */
    private String said(Node node, Lang lang) {
        var label = lang == Lang.ZH ? node.label().zhHant() : node.label().en();
        return node.role() == null ? label : desk.pen(lang).filled("map_" + node.role(), "place", label);
    }

    /** A long name is said whole among the parties. */
    private static String cut(String name, int most) {
        return name.codePointCount(0, name.length()) <= most ? name : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
    }

    private double x(Node node) {
        return SIDE + node.x() * ACROSS;
    }

    private static double y(double units) {
        return TOP + units * DOWN;
    }

    private String alternative() {
        return map.links().stream().map(link -> said(nodes.get(link.from())) + " → " + said(nodes.get(link.to()))).collect(Collectors.joining("; "));
    }

    private String said(Node node) {
        return said(node, Lang.ZH) + " " + said(node, Lang.EN);
    }

    private static String mm(double millimetres) {
        return number(millimetres) + "mm";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
