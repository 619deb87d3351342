package hk.praya.press;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A file as it is written, in pieces: an array that grows is copied again and again, and as a large one a burden to the collector ({@link Html}). */
final class Written extends OutputStream {
    private static final int PIECE = 1 << 16;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] piece = new byte[PIECE];
    private int at;

    @Override
    public void write(int one) {
        room();
        piece[at++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int done = 0; done < length; ) {
            room();
            int now = Math.min(length - done, PIECE - at);
            System.arraycopy(bytes, from + done, piece, at, now);
            at += now;
            done += now;
        }
    }

    private void room() {
        if (at < PIECE) return;
        full.add(piece);
        piece = new byte[PIECE];
        at = 0;
    }

    byte[] bytes() {
        var all = new byte[full.size() * PIECE + at];
        for (int i = 0; i < full.size(); i++) System.arraycopy(full.get(i), 0, all, i * PIECE, PIECE);
        System.arraycopy(piece, 0, all, full.size() * PIECE, at);
        return all;
    }
}
