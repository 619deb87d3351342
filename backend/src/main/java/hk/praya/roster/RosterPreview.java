package hk.praya.roster;

import hk.praya.table.Headings.Column;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do, kept until it is applied or forgotten: the rows as they were understood, and nothing else of it.
 *
 * @param reveal what the address book says of its accounts; null for an HR list, which knows none
 * @param doubt why this may be the list of another company; null where nothing speaks for that
 */
@Serdeable
record RosterPreview(List<Heading> columns, List<Change> changes, Tally counts, @Nullable Reveal reveal, @Nullable Doubt doubt) {
    /** @param field what it was taken for; null: dropped, never stored */
    @Serdeable
    record Heading(String header, @Nullable String field) {
        static Heading of(Column<RosterColumn> column) {
            return new Heading(column.header(), column.field() == null ? null : column.field().field());
        }
    }

    /**
     * @param problems rows with something amiss
     * @param errors rows among them that are left out
     * @param leaversStillActive people who left, by HR, and whose account still works
     * @param notInPlatform people whom HR lists and the platform does not
     */
    @Serdeable
    record Tally(int added, int changed, int gone, int unchanged, int problems, int errors, int leaversStillActive, int notInPlatform) {
        static Tally of(List<Change> changes) {
            return new Tally(count(changes, "added"), count(changes, "changed"), count(changes, "gone"), count(changes, "unchanged"),
                (int) changes.stream().filter(each -> each.problems().stream().anyMatch(problem -> !problem.isAct())).count(), count(changes, "error"),
                acts(changes, "person.leaver_still_active"), acts(changes, "person.not_in_platform"));
        }

        private static int count(List<Change> changes, String kind) {
            return (int) changes.stream().filter(each -> each.is(kind)).count();
        }

        private static int acts(List<Change> changes, String key) {
            return (int) changes.stream().filter(each -> each.problems().stream().anyMatch(problem -> problem.key().equals(key))).count();
        }
    }

    /**
     * Most of the people would be gone, or most of the addresses are of another domain.
     *
     * @param gone of {@code present} people who were listed so far
     * @param outside of {@code addresses} in the file, by the domain that the roster had before
     */
    @Serdeable
    record Doubt(int gone, int present, int outside, int addresses, @Nullable String domain) {
        /** Fewer people than this change all at once in a small company without anybody being wrong. */
        private static final int FEW = 5;

        static @Nullable Doubt of(List<Change> changes, CompanyDomain before) {
            var gone = count(changes, each -> each.is("gone"));
            var present = gone + count(changes, each -> each.before() != null && !each.is("gone"));
            var addresses = count(changes, each -> each.line() > 0 && each.after() != null && each.after().email() != null);
            var outside = count(changes, each -> each.line() > 0 && each.after() != null && before.isOutside(each.after().email()));
            var mostGone = present >= FEW && gone * 2 > present;
            var mostOutside = addresses >= FEW && outside * 2 > addresses;
            return mostGone || mostOutside ? new Doubt(gone, present, outside, addresses, before.name()) : null;
        }

        private static int count(List<Change> changes, java.util.function.Predicate<Change> which) {
            return (int) changes.stream().filter(which).count();
        }
    }

    /** @param domain the company's own; null where unknown, and then nothing is outside it */
    @Serdeable
    record Reveal(int total, int plus86, int other, int none, int enterprise, int personal, int unknown, int inactive, int outsideDomain,
        @Nullable String domain, boolean domainInferred) {
        static Reveal of(List<Change> changes, CompanyDomain domain) {
            var accounts = changes.stream().filter(each -> each.after() != null && each.after().inPlatform() && !each.is("error")).map(Change::after).toList();
            return new Reveal(accounts.size(), count(accounts, each -> each.mobileKind().equals("plus86")), count(accounts, each -> each.mobileKind().equals("other")),
                count(accounts, each -> each.mobileKind().equals("none")), count(accounts, each -> each.accountKind().equals("enterprise")),
                count(accounts, each -> each.accountKind().equals("personal")), count(accounts, each -> each.accountKind().equals("unknown")),
                count(accounts, each -> !each.active()), count(accounts, each -> domain.isOutside(each.email())), domain.name(), domain.inferred());
        }

        private static int count(List<Profile> accounts, java.util.function.Predicate<Profile> which) {
            return (int) accounts.stream().filter(which).count();
        }
    }
}
