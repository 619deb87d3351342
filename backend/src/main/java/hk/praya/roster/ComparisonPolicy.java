package hk.praya.roster;

import hk.praya.table.RowProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What a file would change on a roster. The same file again changes nothing. */
final class ComparisonPolicy {
    private final RosterFile file;
    private final RosterMatchPolicy.Matches matches;
    private final LocalDate today;
    private final boolean saysLastDay;
    private final boolean anyAccounts;

    private ComparisonPolicy(RosterFile file, List<Standing> people, LocalDate today) {
        this.file = file;
        this.matches = RosterMatchPolicy.match(file.kind(), file.entries(), people);
        this.today = today;
        this.saysLastDay = file.columns().stream().anyMatch(column -> column.field() == RosterColumn.LAST_WORKING_DAY);
        this.anyAccounts = people.stream().anyMatch(person -> person.profile().inPlatform());
    }

    /** In the order of the file; those who are gone last. */
    static List<Change> compare(RosterFile file, List<Standing> people, LocalDate today, Supplier<UUID> newId) {
        var policy = new ComparisonPolicy(file, people, today);
        var changes = new ArrayList<Change>();
        for (var entry : file.entries()) changes.add(policy.ofRow(entry, newId));
        for (var person : policy.matches.unmatched()) if (policy.isMissing(person)) changes.add(policy.ofAbsence(person));
        return changes;
    }

    private Change ofRow(Entry entry, Supplier<UUID> newId) {
        if (entry.isError()) return new Change(entry.line(), "error", null, null, shown(entry), List.of(), entry.problems());
        if (matches.ambiguous().contains(entry.line())) return leftOut(entry, RowProblem.error("row.cannot_be_told_apart", "name"));
        if (matches.elses().contains(entry.line())) return leftOut(entry, RowProblem.error("row.account_of_somebody_else", "name"));
        var person = matches.byLine().get(entry.line());
        var before = person == null ? null : person.profile();
        var after = after(before == null ? Profile.NEW : before, entry);
        var problems = problems(entry, after);
        // Somebody who left before Praya knew them: there is no purpose in knowing them now (DPP1(1)).
        if (before == null && after.gone()) return new Change(entry.line(), "unchanged", null, null, after, List.of(), problems);
        if (before == null) return new Change(entry.line(), "added", newId.get(), null, after, List.of(), problems);
        var fields = before.differences(after);
        return new Change(entry.line(), fields.isEmpty() ? "unchanged" : "changed", person.id(), before, after, fields, problems);
    }

    private Change leftOut(Entry entry, RowProblem why) {
        var problems = new ArrayList<>(entry.problems());
        problems.add(why);
        return new Change(entry.line(), "error", null, null, shown(entry), List.of(), problems);
    }

    private Profile after(Profile before, Entry entry) {
        return isDingTalk() ? before.asInPlatform(entry) : before.asWithHr(entry, saysLastDay);
    }

    private Profile shown(Entry entry) {
        return after(Profile.NEW, entry);
    }

    private List<RowProblem> problems(Entry entry, Profile after) {
        var problems = new ArrayList<>(entry.problems());
        if (after.isLeaver(today) && after.isStillActive()) problems.add(RowProblem.act("person.leaver_still_active", "lastWorkingDay"));
        if (!isDingTalk() && anyAccounts && !after.inPlatform() && !after.isLeaver(today)) problems.add(RowProblem.act("person.not_in_platform", null));
        return problems;
    }

    private boolean isMissing(Standing person) {
        var listed = isDingTalk() ? person.profile().inPlatform() : person.profile().inHr();
        return listed && !matches.held().contains(person.id());
    }

    private Change ofAbsence(Standing person) {
        var before = person.profile();
        var after = isDingTalk() ? before.withoutAccount(today) : before.withoutHr();
        return new Change(0, "gone", person.id(), before, after, before.differences(after), List.of());
    }

    private boolean isDingTalk() {
        return file.kind().equals(RosterFile.DINGTALK);
    }

}
