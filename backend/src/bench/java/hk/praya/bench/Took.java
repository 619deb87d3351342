package hk.praya.bench;

import java.util.List;
import java.util.concurrent.Callable;

/** How long one thing at a time takes, in milliseconds. */
public final class Took {
    private Took() {}

    /** All of a measurement. */
    public interface Measurement {
        void run(int rounds) throws Exception;
    }

    /** Ends the program, whatever still runs in it; and says what went wrong, for half a measurement is none. */
    public static void rounds(String[] args, int unlessSaid, Measurement measurement) {
        try {
            measurement.run(args.length > 0 ? Integer.parseInt(args[0]) : unlessSaid);
            System.exit(0);
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    public static double took(Callable<?> what) throws Exception {
        var begun = System.nanoTime();
        what.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    public static void told(String what, List<Double> figures) {
        var sorted = figures.stream().mapToDouble(each -> each).sorted().toArray();
        System.out.printf("%-50s p50 %8.1f ms  p95 %8.1f  least %8.1f  most %8.1f%n", what, sorted[sorted.length / 2], sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)], sorted[0],
            sorted[sorted.length - 1]);
    }
}
