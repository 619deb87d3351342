package hk.praya.library;

import java.util.regex.Pattern;

/** A pack at one exact version. Text form: {@code hk-mainland-tia/1.0.0}, which is also its folder below `packs`. */
public record PackId(String name, String version) implements Comparable<PackId> {

    private static final String URN = "urn:praya:pack:";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,63}");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,4})\\.(0|[1-9][0-9]{0,4})\\.(0|[1-9][0-9]{0,4})");

    public PackId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a pack: " + name);
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("not a version (1.0.0): " + version);
        }
    }

    public static PackId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a pack and version (hk-mainland-tia/1.0.0): " + text);
        }
        return new PackId(text.substring(0, slash), text.substring(slash + 1));
    }

    static PackId of(String urn, String version) {
        if (!urn.startsWith(URN)) {
            throw new IllegalArgumentException("a pack's urn starts with " + URN);
        }
        return new PackId(urn.substring(URN.length()), version);
    }

    public String urn() {
        return URN + name;
    }

    /** By name, then by version as numbers: 1.10.0 comes after 1.9.0. */
    @Override
    public int compareTo(PackId other) {
        int byName = name.compareTo(other.name);
        if (byName != 0) {
            return byName;
        }
        String[] mine = version.split("\\.");
        String[] theirs = other.version.split("\\.");
        for (int i = 0; i < mine.length; i++) {
            int byNumber = Integer.compare(Integer.parseInt(mine[i]), Integer.parseInt(theirs[i]));
            if (byNumber != 0) {
                return byNumber;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
