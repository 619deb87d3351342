package hk.praya.bench;

import java.util.List;
import java.util.concurrent.Callable;

/** How long one thing at a time takes, in milliseconds. */
public final class Took {
    private Took() {}

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
