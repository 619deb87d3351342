package hk.praya.library;

import java.util.List;

/** The law library is not whole: Praya does not start. */
public final class InvalidPack extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Enough to mend a file in one go; a wholly broken file does not fill the log. */
    private static final int SHOWN = 40;

    private final transient List<PackProblem> problems;

    InvalidPack(List<PackProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<PackProblem> problems) {
        StringBuilder text = new StringBuilder("the law library is not valid (").append(problems.size()).append("):");
        problems.stream().limit(SHOWN).forEach(problem -> text.append("\n  ").append(problem));
        if (problems.size() > SHOWN) {
            text.append("\n  … and ").append(problems.size() - SHOWN).append(" more");
        }
        return text.toString();
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
