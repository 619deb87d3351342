package hk.praya.library;

/**
 * One thing wrong in the law library, said to the person who edits it.
 *
 * @param file below the content folder, for example {@code packs/hk-mainland-tia/1.0.0/A.en.md}
 * @param key  where in the file, for example {@code sections[A].questions[A4].parts[share]}
 */
public record PackProblem(String file, String key, String message) {

    @Override
    public String toString() {
        return key.isEmpty() ? file + ": " + message : file + ": " + key + ": " + message;
    }
}
