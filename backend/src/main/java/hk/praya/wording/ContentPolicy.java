package hk.praya.wording;

import hk.praya.wording.Content.Filled;
import hk.praya.wording.Content.Value;
import hk.praya.wording.NoticePack.Field;
import hk.praya.wording.NoticePack.FieldType;
import hk.praya.wording.NoticePack.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether what was sent is content of this kind at all; whether it is complete is another matter. */
public final class ContentPolicy {
    private static final int PHRASE = 500;
    private static final int PASSAGE = 8000;

    private ContentPolicy() {}

    /** @param key of the message. @param at where: {@code elements.purposes.fields.nature} */
    public record Problem(String key, String at) {}

    public static List<Problem> problems(NoticePack pack, Kind kind, Content content) {
        var problems = new ArrayList<Problem>();
        content.elements().forEach((key, filled) -> {
            var at = "elements." + key;
            var element = kind.element(key);
            if (element.isEmpty()) {
                problems.add(new Problem("field.unknown", at));
                return;
            }
            var fields = element.get().fields().stream().collect(Collectors.toMap(Field::key, each -> each));
            filled.fields().forEach((name, value) -> {
                var field = fields.get(name);
                if (field == null) problems.add(new Problem("field.unknown", at + ".fields." + name));
                else value(pack, field, value, at + ".fields." + name, problems);
            });
        });
        var own = content.own().stream().map(Content.Own::key).toList();
        if (own.stream().distinct().count() != own.size()) problems.add(new Problem("field.twice", "own"));
        return problems;
    }

    private static void value(NoticePack pack, Field field, Value value, String at, List<Problem> problems) {
        var keys = Objects.requireNonNull(value.keys());
        var items = Objects.requireNonNull(value.items());
        var type = field.type();
        if (value.text() != null && !value.text().isEmpty() && type != FieldType.TEXT && type != FieldType.LONG
            || value.date() != null && type != FieldType.DATE
            || !items.isEmpty() && !type.isSeveral()
            || !keys.isEmpty() && (type == FieldType.TEXT || type == FieldType.LONG || type == FieldType.DATE)) problems.add(new Problem("field.malformed", at));
        var known = switch (type) {
            case CHOICE -> keys.size() <= 1 && field.options().keySet().containsAll(keys);
            case LIST -> field.options().keySet().containsAll(keys);
            case CLASSES -> pack.classes().stream().map(NoticePack.TransfereeClass::key).collect(Collectors.toSet()).containsAll(keys);
            // Each purpose has an id of its own: what somebody agreed to stays the same thing however it is worded later.
            case PURPOSES -> keys.size() == items.size();
            default -> true;
        };
        if (!known) problems.add(new Problem("field.unknown", at));
        if (keys.stream().distinct().count() != keys.size()) problems.add(new Problem("field.twice", at));
        if (items.stream().anyMatch(each -> length(each) > PHRASE) || value.text() != null && length(value.text()) > (type == FieldType.LONG ? PASSAGE : PHRASE)) problems.add(new Problem("field.too_long", at));
    }

    private static int length(Both both) {
        return Math.max(both.en() == null ? 0 : both.en().length(), both.zhHant() == null ? 0 : both.zhHant().length());
    }

    /** What of it this version of the kind still has, for a draft that begins from what was written by an earlier one: what that left out stays out. */
    public static Content fitting(Kind kind, Content content) {
        var elements = new LinkedHashMap<String, Filled>();
        for (var element : kind.elements()) {
            var before = content.elements().get(element.key());
            if (before == null) {
                elements.put(element.key(), new Filled(element.need() == NoticePack.Need.MANDATORY, Map.of(), null));
                continue;
            }
            var fields = new LinkedHashMap<String, Value>();
            for (var field : element.fields()) {
                var value = before.fields().get(field.key());
                if (value != null) fields.put(field.key(), value);
            }
            elements.put(element.key(), new Filled(before.included(), fields, before.text()));
        }
        return new Content(elements, content.own());
    }
}
