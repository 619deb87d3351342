package hk.praya.platform;

import hk.praya.http.Names;
import hk.praya.library.Grade;
import hk.praya.library.PackHead;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import hk.praya.platform.Profile.Entity;
import hk.praya.platform.Profile.Importer;
import hk.praya.platform.Profile.Resolution;
import hk.praya.platform.Profile.Serves;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes {@link Profiles} of their sheet, and reports what is wrong. */
final class ProfileReader {
    static final List<String> KEYS = List.of("entities", "platforms");
    private static final Set<String> PLACES = Set.of("hong_kong", "mainland", "singapore", "other");
    private static final Entity NOBODY = new Entity("nobody", new Names("-", null), new Names("-", null), "other", Grade.PROPOSAL, List.of());

    private final PackHead head;
    private final Map<String, Entity> entities = new LinkedHashMap<>();

    private ProfileReader(PackHead head) {
        this.head = head;
    }

    static Profiles read(PackHead head, YamlFields pack) {
        var reader = new ProfileReader(head);
        for (var value : pack.requiredList("entities", value -> value)) {
            var entity = reader.entity(value);
            if (entity.key().equals(Profiles.OTHER) || reader.entities.put(entity.key(), entity) != null) value.report(entity.key() + " is there twice, or is taken");
        }
        return new Profiles(head, reader.entities, pack.requiredList("platforms", reader::platform));
    }

    private Entity entity(YamlValue value) {
        var fields = value.fields("key", "name", "short", "seat", "grade", "sources");
        var seat = fields.text("seat");
        if (!PLACES.contains(seat)) value.report(seat + " is no place");
        return new Entity(fields.text("key"), names(fields, "name"), names(fields, "short"), seat, grade(fields), sources(fields));
    }

    private Profile platform(YamlValue value) {
        var fields = value.fields("key", "name", "importers", "resolution");
        return new Profile(fields.text("key"), names(fields, "name"), fields.list("importers", this::importer), fields.optional("resolution", this::resolution));
    }

    private Importer importer(YamlValue value) {
        var fields = value.fields("entity", "serves", "proposed");
        var entity = entities.get(fields.text("entity"));
        if (entity == null) value.report("no entity " + fields.text("entity"));
        return new Importer(entity == null ? NOBODY : entity, fields.required("serves", ProfileReader::serves, Serves.UNKNOWN), names(fields, "proposed"));
    }

    private static Serves serves(YamlValue value) {
        var text = value.text();
        var found = Arrays.stream(Serves.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text)).findFirst();
        if (found.isEmpty()) value.report(text + " is none of plus86, others, all, unknown");
        return found.orElse(Serves.UNKNOWN);
    }

    private @Nullable Resolution resolution(YamlValue value) {
        var fields = value.fields("text", "grade", "sources");
        return new Resolution(fields.required("text", this::words, Map.of()), grade(fields), sources(fields));
    }

    private Names names(YamlFields fields, String key) {
        var words = fields.required(key, this::words, Map.<String, String>of());
        return new Names(words.get("en"), words.get("zh-Hant"));
    }

    /** In every language of the pack, and in no other. */
    private Map<String, String> words(YamlValue value) {
        return head.inEveryLocale(value);
    }

    private static Grade grade(YamlFields fields) {
        return fields.required("grade", value -> value.word(Grade.class), Grade.PROPOSAL);
    }

    private List<String> sources(YamlFields fields) {
        return head.cited(fields);
    }
}
