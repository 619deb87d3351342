package hk.praya.document;

import hk.praya.document.TiaPaper.Scenario;
import hk.praya.press.Html;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One row of the chart: inherent as an outline, residual solid, an arrow from one to the other. Units are tenths of a millimetre. */
final class RiskChart {

    private static final Map<String, String> COLOURS = Map.of("low", "#2c6487", "medium", "#7d5a00", "high", "#a8410f", "very_high", "#7a1450");
    private static final int HEIGHT = 76;
    private static final int MIDDLE = HEIGHT / 2;

    private RiskChart() {}

    static void row(Html html, Scenario scenario, int width, List<Integer> zones, String alternative) {
        double unit = width * 10 / 25.0;
        double inherent = at(scenario.inherent(), unit);
        double residual = at(scenario.residual(), unit);
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "alt", alternative, "style", "width:" + width + "mm;height:" + HEIGHT / 10.0 + "mm",
            "width", width + "mm", "height", HEIGHT / 10.0 + "mm", "viewBox", "0 0 " + width * 10 + " " + HEIGHT);
        for (int i = 0; i + 1 < zones.size(); i++) {
            if (i % 2 == 0) {
                html.empty("rect", "x", number(zones.get(i) * unit), "y", "0", "width", number((zones.get(i + 1) - zones.get(i)) * unit), "height", Integer.toString(HEIGHT), "fill", "#f4f2ed");
            }
        }
        html.empty("line", "x1", "0", "y1", Integer.toString(MIDDLE), "x2", Integer.toString(width * 10), "y2", Integer.toString(MIDDLE), "stroke", "#c4c1b9", "stroke-width", "1.5");
        if (inherent - residual > 40) {
            html.empty("line", "x1", number(inherent - 17), "y1", Integer.toString(MIDDLE), "x2", number(residual + 30), "y2", Integer.toString(MIDDLE), "stroke", "#4f5a60", "stroke-width", "5");
            html.empty("path", "d", "M" + number(residual + 20) + " " + MIDDLE + " l14 -9 v18 z", "fill", "#4f5a60");
        }
        mark(html, scenario.inherentBand(), inherent, false);
        mark(html, scenario.residualBand(), residual, true);
        html.close("svg");
    }

    private static double at(BigDecimal score, double unit) {
        return Math.clamp(score.doubleValue(), 0, 25) * unit;
    }

    private static void mark(Html html, String band, double x, boolean solid) {
        String path = switch (band) {
            case "low" -> "m-15 0 a15 15 0 1 0 30 0 a15 15 0 1 0 -30 0 z";
            case "medium" -> "m0 -18 l18 18 l-18 18 l-18 -18 z";
            case "high" -> "m0 -17 l18 31 h-36 z";
            default -> "m-14 -14 h28 v28 h-28 z";
        };
        String colour = COLOURS.getOrDefault(band, "#4f5a60");
        html.empty("path", "d", "M" + number(x) + " " + MIDDLE + " " + path, "fill", solid ? colour : "#ffffff", "stroke", colour, "stroke-width", "4");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
