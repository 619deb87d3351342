package hk.praya.content;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that an editor sees all of it at once. */
final class Problems {

    private final List<PackProblem> found;
    private final String file;

    Problems() {
        this(new ArrayList<>(), "");
    }

    private Problems(List<PackProblem> found, String file) {
        this.found = found;
        this.file = file;
    }

    /** The same list, for another file. */
    Problems in(String file) {
        return new Problems(found, file);
    }

    void add(String key, String message) {
        found.add(new PackProblem(file, key, message));
    }

    int count() {
        return found.size();
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidPack(found);
        }
    }
}
