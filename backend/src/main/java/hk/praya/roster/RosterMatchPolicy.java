package hk.praya.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which row is which person. The surest key first, over all rows, so that a weaker key never takes somebody whom a surer
 * one names: DingTalk by user key, staff number, e-mail; HR by staff number, e-mail; and both, at last, by name and
 * department where nothing contradicts it. Two 王磊 in one department are never guessed apart.
 *
 * <p>A key alone makes nobody somebody else: two companies both have an E0001, and a role given to one person must never
 * pass to another. Where neither a name nor the e-mail is the same, a staff number was given out anew, or the list is of
 * another company.
 */
final class RosterMatchPolicy {
    private final Map<UUID, Standing> free = new LinkedHashMap<>();
    private final Map<Integer, Standing> matched = new HashMap<>();
    private final Set<Integer> ambiguous = new HashSet<>();
    private final Set<Integer> elses = new HashSet<>();
    private final List<Entry> entries;

    private RosterMatchPolicy(List<Entry> entries, List<Standing> people) {
        this.entries = entries.stream().filter(entry -> !entry.isError()).toList();
        for (var person : people) free.put(person.id(), person);
    }

    /**
     * @param byLine whom each row is about, by its line; absent: somebody new
     * @param ambiguous lines that could be one of several people
     * @param elses lines whose user key is that of an account which is somebody else's here
     * @param unmatched people whom no row is about
     * @param held people who stay as they are, because a row that is left out is about them
     */
    record Matches(Map<Integer, Standing> byLine, Set<Integer> ambiguous, Set<Integer> elses, List<Standing> unmatched, Set<UUID> held) {}

    static Matches match(String kind, List<Entry> entries, List<Standing> people) {
        var policy = new RosterMatchPolicy(entries, people);
        if (kind.equals(RosterFile.DINGTALK)) {
            policy.accountsOfOthers();
            policy.pass(Entry::userKey, Profile::userKey, false);
        }
        policy.pass(Entry::staffNumber, Profile::staffNumber, false);
        policy.pass(Entry::email, Profile::email, false);
        policy.pass(entry -> place(entry.nameZhHant(), entry.department()), profile -> place(profile.nameZhHant(), profile.department()), true);
        policy.pass(entry -> place(entry.nameEn(), entry.department()), profile -> place(profile.nameEn(), profile.department()), true);
        policy.keylessTwins();
        return new Matches(policy.matched, policy.ambiguous, policy.elses, List.copyOf(policy.free.values()), policy.held(entries));
    }

    /** An account is one person's; with another name and another address behind the same key, a person must look. */
    private void accountsOfOthers() {
        var accounts = grouped(free.values().stream().toList(), person -> person.profile().userKey());
        for (var entry : entries) {
            if (entry.userKey() == null) continue;
            if (accounts.getOrDefault(entry.userKey(), List.of()).stream().anyMatch(person -> isSomebodyElse(entry, person.profile()))) elses.add(entry.line());
        }
    }

    private static boolean isSomebodyElse(Entry entry, Profile profile) {
        if (entry.email() != null && entry.email().equals(profile.email())) return false;
        var chinese = differ(entry.nameZhHant(), profile.nameZhHant());
        var english = entry.nameEn() != null && profile.nameEn() != null && !entry.nameEn().equalsIgnoreCase(profile.nameEn());
        var same = (entry.nameZhHant() != null && entry.nameZhHant().equals(profile.nameZhHant())) || (entry.nameEn() != null && entry.nameEn().equalsIgnoreCase(String.valueOf(profile.nameEn())));
        return (chinese || english) && !same;
    }

    private void pass(Function<Entry, @Nullable String> ofEntry, Function<Profile, @Nullable String> ofProfile, boolean byName) {
        var candidates = grouped(free.values().stream().toList(), person -> ofProfile.apply(person.profile()));
        var rows = grouped(entries.stream().filter(entry -> !matched.containsKey(entry.line()) && !elses.contains(entry.line())).toList(), ofEntry);
        rows.forEach((key, sharing) -> {
            for (var entry : sharing) {
                var all = candidates.getOrDefault(key, List.of()).stream()
                    .filter(person -> byName ? !contradicts(entry, person.profile()) : !isSomebodyElse(entry, person.profile())).toList();
                // Somebody who is there is meant rather than somebody who once was.
                var present = all.stream().filter(person -> !person.profile().gone()).toList();
                var meant = present.isEmpty() ? all : present;
                if (meant.isEmpty()) continue;
                if (meant.size() == 1 && sharing.size() == 1) {
                    matched.put(entry.line(), meant.getFirst());
                    free.remove(meant.getFirst().id());
                } else if (byName && isKeyless(entry)) {
                    ambiguous.add(entry.line());
                }
            }
        });
    }

    /** Rows with nothing but the same name and department cannot be told apart, this time or the next. */
    private void keylessTwins() {
        grouped(entries.stream().filter(entry -> isKeyless(entry) && !matched.containsKey(entry.line())).toList(),
            entry -> place(entry.nameZhHant() == null ? entry.nameEn() : entry.nameZhHant(), entry.department()))
            .values().stream().filter(same -> same.size() > 1).forEach(same -> same.forEach(entry -> ambiguous.add(entry.line())));
        matched.keySet().forEach(ambiguous::remove);
    }

    /** The keys by which a row that is left out may still be about somebody. */
    private static List<String> keys(@Nullable String userKey, @Nullable String staffNumber, @Nullable String email, @Nullable String zhHant,
        @Nullable String en, @Nullable String department) {
        var keys = new ArrayList<String>();
        if (userKey != null) keys.add("u" + userKey);
        if (staffNumber != null) keys.add("s" + staffNumber);
        if (email != null) keys.add("e" + email);
        if (zhHant != null) keys.add("n" + place(zhHant, department));
        if (en != null) keys.add("n" + place(en, department));
        return keys;
    }

    private Set<UUID> held(List<Entry> all) {
        var keys = new HashSet<String>();
        for (var entry : all) {
            if (!entry.isError() && !ambiguous.contains(entry.line()) && !elses.contains(entry.line())) continue;
            keys.addAll(keys(entry.userKey(), entry.staffNumber(), entry.email(), entry.nameZhHant(), entry.nameEn(), entry.department()));
        }
        var held = new HashSet<UUID>();
        for (var person : free.values()) {
            var profile = person.profile();
            if (keys(profile.userKey(), profile.staffNumber(), profile.email(), profile.nameZhHant(), profile.nameEn(), profile.department()).stream().anyMatch(keys::contains)) {
                held.add(person.id());
            }
        }
        return held;
    }

    private static boolean contradicts(Entry entry, Profile profile) {
        return differ(entry.userKey(), profile.userKey()) || differ(entry.staffNumber(), profile.staffNumber()) || differ(entry.email(), profile.email());
    }

    private static boolean isKeyless(Entry entry) {
        return entry.userKey() == null && entry.staffNumber() == null && entry.email() == null;
    }

    private static @Nullable String place(@Nullable String name, @Nullable String department) {
        return name == null ? null : name.toLowerCase(Locale.ROOT) + '\u001f' + (department == null ? "" : department);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static <T> Map<String, List<T>> grouped(List<T> things, Function<T, @Nullable String> key) {
        var groups = new LinkedHashMap<String, List<T>>();
        for (var thing : things) {
            var value = key.apply(thing);
            if (value != null) groups.computeIfAbsent(value, _ -> new ArrayList<>()).add(thing);
        }
        return groups;
    }
}
