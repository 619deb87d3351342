package hk.praya.press;

/** The firm's colour where words are printed in it: kept only while it can be read on white (WCAG 2.2, 1.4.3). */
public final class FirmColour {

    private static final String INK = "#1b2226";
    private static final double READABLE = 4.5;

    private FirmColour() {}

    public static String onPaper(String colour) {
        boolean readable = colour.matches("#[0-9a-fA-F]{6}") && 1.05 / (luminance(colour) + 0.05) >= READABLE;
        return readable ? colour : INK;
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
