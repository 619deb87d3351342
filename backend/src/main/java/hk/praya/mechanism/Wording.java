package hk.praya.mechanism;

import hk.praya.library.PackHead;
import hk.praya.library.PackId;
import hk.praya.library.Source;
import hk.praya.mechanism.MechanismPack.Question;
import hk.praya.mechanism.MechanismPack.Statement;
import hk.praya.mechanism.MechanismViews.ClauseTopic;
import hk.praya.mechanism.MechanismViews.FilingDue;
import hk.praya.mechanism.MechanismViews.FindingView;
import hk.praya.mechanism.MechanismViews.GuideView;
import hk.praya.mechanism.MechanismViews.HolidayView;
import hk.praya.mechanism.MechanismViews.MechanismOption;
import hk.praya.mechanism.MechanismViews.MechanismQuestion;
import hk.praya.mechanism.MechanismViews.MechanismSource;
import hk.praya.mechanism.MechanismViews.QuestionGroup;
import hk.praya.mechanism.MechanismViews.ReasonView;
import hk.praya.mechanism.MechanismViews.ResultView;
import hk.praya.mechanism.MechanismViews.SaidView;
import hk.praya.mechanism.Weighing.Kept;
import hk.praya.mechanism.Weighing.KeptFinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts keys into one language, out of one pack, and gathers the sources that it cites on the way. */
final class Wording {
    private final MechanismPack pack;
    private final Calendars calendars;
    private final String locale;
    private final Map<String, MechanismSource> cited = new TreeMap<>();

    Wording(MechanismPack pack, Calendars calendars, String locale) {
        this.pack = pack;
        this.calendars = calendars;
        this.locale = locale;
    }

    private String in(Map<String, String> words) {
        return words.getOrDefault(locale, "");
    }

    private SaidView said(PackHead head, String key, Statement statement) {
        statement.sources().forEach(id -> cited.computeIfAbsent(id, each -> source(head.sources().get(each))));
        return new SaidView(key, in(statement.text()), statement.grade().key(), statement.sources());
    }

    private MechanismSource source(Source source) {
        return new MechanismSource(source.id(), in(source.title()), source.reference(), source.grade().key(), source.asOf());
    }

    private SaidView say(String key) {
        var statement = pack.statements().get(key);
        if (statement == null) throw new IllegalStateException(pack.head().id() + " has no statement " + key);
        return said(pack.head(), key, statement);
    }

    /** In one line, for a history. */
    String outcome(String key) {
        return say(key).text();
    }

    /** @param importer who receives, as the register says. @param chosen what stands, which is shown whoever receives now */
    GuideView guide(String importer, Map<String, List<String>> chosen) {
        var preamble = pack.preamble().stream().map(each -> said(pack.head(), "preamble", each)).toList();
        var groups = pack.groups().stream().map(group -> new QuestionGroup(group.id(), in(group.title()),
            pack.questions().stream().filter(question -> question.group().equals(group.id())).map(question -> question(question, importer, chosen.getOrDefault(question.id(), List.of()))).toList())).toList();
        return new GuideView(pack.head().id().name(), pack.head().id().version(), pack.head().asOf(), preamble, groups,
            pack.topics().stream().map(topic -> new ClauseTopic(in(topic.text()), topic.sets())).toList(), cited.values().stream().toList());
    }

    /** What names one platform's entities is for whoever deals with them. */
    private MechanismQuestion question(Question question, String importer, List<String> chosen) {
        var known = question.importerHint() != null && question.importerHint().importers().contains(importer) ? question.importerHint().said() : null;
        var words = known == null ? question.words() : new Statement(question.words().text(), known.grade(), known.sources());
        var hint = known != null ? known.text() : question.hint();
        return new MechanismQuestion(question.id(), question.type().key(), said(pack.head(), question.id(), words), hint == null ? null : in(hint),
            question.options().stream().filter(option -> option.isFor(importer) || chosen.contains(option.key())).map(option -> new MechanismOption(option.key(), in(option.text()), option.disabled())).toList());
    }

    ResultView result(Kept kept) {
        var s33 = finding(kept.s33());
        var rmc = finding(kept.rmc());
        var gba = finding(kept.gba());
        var returnLeg = finding(kept.returnLeg());
        var due = kept.due() == null ? null : due(kept.due());
        return new ResultView(kept.shown(), s33, rmc, gba, returnLeg, due, kept.disagreements() == null ? List.of() : kept.disagreements(), cited.values().stream().toList());
    }

    private FindingView finding(KeptFinding finding) {
        return new FindingView(say(finding.outcome()), finding.reasons().stream().map(reason -> new ReasonView(say(reason.says()), reason.by())).toList(),
            finding.steps().stream().map(this::say).toList(), finding.missing());
    }

    private FilingDue due(WorkingDays.Due due) {
        var holidays = due.skipped().stream().map(day -> new HolidayView(day, calendars.year(day.getYear()).map(year -> in(year.holidays().getOrDefault(day, Map.of()))).orElse(""))).toList();
        return new FilingDue(due.effectiveOn(), due.on(), due.ifSaturdaysCount(), due.provisional(), holidays, counting(due), due.calendars());
    }

    /** How it was counted, in the words of the last calendar that was read. */
    private @Nullable SaidView counting(WorkingDays.Due due) {
        if (due.calendars().isEmpty()) return null;
        var year = Integer.parseInt(PackId.parse(due.calendars().getLast()).version().split("\\.")[0]);
        return calendars.year(year).map(each -> {
            // Every list that was counted over is cited, with its own grade.
            due.calendars().forEach(id -> calendars.year(Integer.parseInt(PackId.parse(id).version().split("\\.")[0]))
                .ifPresent(one -> one.head().sources().values().forEach(source -> cited.putIfAbsent(source.id(), source(source)))));
            return said(each.head(), "filing.counting", each.counting());
        }).orElse(null);
    }
}
