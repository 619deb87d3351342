package hk.praya.library;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that an editor sees all of it at once. */
public final class Problems {

    private final List<PackProblem> found;
    private final String file;

    public Problems() {
        this(new ArrayList<>(), "");
    }

    private Problems(List<PackProblem> found, String file) {
        this.found = found;
        this.file = file;
    }

    /** The same list, for another file. */
    public Problems in(String file) {
        return new Problems(found, file);
    }

    public void add(String key, String message) {
        found.add(new PackProblem(file, key, message));
    }

    public int count() {
        return found.size();
    }

    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidPack(found);
        }
    }
}
