package hk.praya.dev;

/** Something stands in the way. The message is the one line that a newcomer reads: what is wrong and what to do. */
public final class Refusal extends RuntimeException {

    public Refusal(String line) {
        super(line);
    }

    public Refusal(String line, Throwable cause) {
        super(line, cause);
    }
}
