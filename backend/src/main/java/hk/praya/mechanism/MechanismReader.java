package hk.praya.mechanism;

import hk.praya.library.Grade;
import hk.praya.library.PackHead;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import hk.praya.mechanism.MechanismPack.Group;
import hk.praya.mechanism.MechanismPack.ImporterHint;
import hk.praya.mechanism.MechanismPack.Option;
import hk.praya.mechanism.MechanismPack.Question;
import hk.praya.mechanism.MechanismPack.ShowIf;
import hk.praya.mechanism.MechanismPack.Statement;
import hk.praya.mechanism.MechanismPack.Topic;
import hk.praya.mechanism.MechanismPack.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a {@link MechanismPack} of its sheet, and reports what is wrong: languages, sources, questions that follow from none. */
final class MechanismReader {
    static final List<String> KEYS = List.of("preamble", "groups", "questions", "statements", "names", "topics");

    private final PackHead head;

    private MechanismReader(PackHead head) {
        this.head = head;
    }

    static MechanismPack read(PackHead head, YamlFields pack) {
        var reader = new MechanismReader(head);
        var groups = pack.requiredList("groups", reader::group);
        var questions = new ArrayList<Question>();
        for (var value : pack.requiredList("questions", value -> value)) {
            var question = reader.question(value);
            if (groups.stream().noneMatch(group -> group.id().equals(question.group()))) value.report("no group " + question.group());
            if (question.showIf() != null) follows(value, question.showIf(), questions);
            questions.add(question);
        }
        return new MechanismPack(head, pack.requiredList("preamble", value -> reader.statement(value.fields("text", "grade", "sources"))), groups, questions,
            pack.required("statements", reader::statements, Map.of()), pack.optional("names", reader::statements, Map.of()),
            pack.requiredList("topics", reader::topic));
    }

    /** What a question follows from stands before it, and has that option. */
    private static void follows(YamlValue at, ShowIf showIf, List<Question> before) {
        var asked = before.stream().filter(one -> one.id().equals(showIf.question())).findFirst();
        if (asked.isEmpty()) at.report("follows from " + showIf.question() + ", which does not stand before it");
        else showIf.in().stream().filter(key -> asked.get().option(key).isEmpty()).forEach(key -> at.report(showIf.question() + " has no option " + key));
    }

    private Statement statement(YamlFields fields) {
        return statement(head, fields);
    }

    static Statement statement(PackHead head, YamlFields fields) {
        return new Statement(fields.required("text", head::inEveryLocale, Map.of()), fields.required("grade", value -> value.word(Grade.class), Grade.PROPOSAL), head.cited(fields));
    }

    private Map<String, Statement> statements(YamlValue value) {
        var statements = new LinkedHashMap<String, Statement>();
        value.entries().all().forEach(entry -> statements.put(entry.getKey(), statement(entry.getValue().fields("text", "grade", "sources"))));
        return statements;
    }

    private Group group(YamlValue value) {
        var fields = value.fields("id", "title");
        return new Group(fields.text("id"), fields.required("title", head::inEveryLocale, Map.of()));
    }

    private Question question(YamlValue value) {
        var fields = value.fields("id", "group", "type", "text", "hint", "importer_hint", "options", "show_if", "grade", "sources");
        var type = fields.required("type", word -> word.word(Type.class), Type.SINGLE);
        var options = fields.list("options", this::option);
        var chooses = type == Type.SINGLE || type == Type.MULTI;
        if (chooses == options.isEmpty()) value.report(chooses ? "has no options" : "takes no options");
        if (options.stream().map(Option::key).distinct().count() != options.size()) value.report("has an option twice");
        return new Question(fields.text("id"), fields.text("group"), type, statement(fields), fields.optional("hint", head::inEveryLocale), fields.optional("importer_hint", this::importerHint), options, fields.optional("show_if", MechanismReader::showIf));
    }

    private Option option(YamlValue value) {
        var fields = value.fields("key", "text", "disabled", "importers");
        return new Option(fields.text("key"), fields.required("text", head::inEveryLocale, Map.of()), fields.flag("disabled", false), fields.list("importers", YamlValue::text));
    }

    private ImporterHint importerHint(YamlValue value) {
        var fields = value.fields("importers", "text", "grade", "sources");
        return new ImporterHint(fields.requiredList("importers", YamlValue::text), statement(fields));
    }

    private static ShowIf showIf(YamlValue value) {
        var fields = value.fields("question", "in");
        return new ShowIf(fields.text("question"), fields.requiredList("in", YamlValue::text));
    }

    private Topic topic(YamlValue value) {
        var fields = value.fields("key", "text", "sets");
        return new Topic(fields.required("text", head::inEveryLocale, Map.of()), fields.requiredList("sets", YamlValue::text));
    }
}
