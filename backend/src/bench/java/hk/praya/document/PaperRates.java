package hk.praya.document;

import hk.praya.press.Faces;
import java.util.Arrays;
import java.util.function.Consumer;

/** How long a full assessment takes, warm: the PDF, the same in Word, the board's page in both. Milliseconds. */
final class PaperRates {
    private PaperRates() {}

    public static void main(String[] args) {
        var renderer = new TiaPaperRenderer(new Faces());
        var paper = new SamplePaper().full();
        measure("pdf", 60, paper, renderer::render);
        measure("word", 200, paper, renderer::word);
        measure("board pdf", 100, paper, renderer::board);
        measure("board word", 200, paper, renderer::boardWord);
    }

    private static void measure(String what, int times, TiaPaper paper, Consumer<TiaPaper> make) {
        for (int i = 0; i < times / 2; i++) {
            make.accept(paper);
        }
        var took = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            make.accept(paper);
            took[i] = (System.nanoTime() - start) / 100_000;
        }
        Arrays.sort(took);
        System.out.printf("%-10s p50 %.1f  p95 %.1f  least %.1f%n", what, took[times / 2] / 10.0, took[times * 95 / 100] / 10.0, took[0] / 10.0);
    }
}
