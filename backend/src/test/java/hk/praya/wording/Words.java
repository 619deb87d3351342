package hk.praya.wording;

import hk.praya.library.Shelf;
import hk.praya.wording.Content.Filled;
import hk.praya.wording.Content.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of notices, and a collection notice that is complete. */
public final class Words {
    public static final NoticePacks PACKS = NoticePacks.of(Shelf.fromClasspath("content/packs"));

    private Words() {}

    public static NoticePack pack() {
        return PACKS.newest();
    }

    public static NoticePack.Kind kind(String key) {
        return java.util.Objects.requireNonNull(pack().kinds().get(key));
    }

    public static Both both(String en, String zhHant) {
        return new Both(en, zhHant);
    }

    /** Every mandatory element filled in; nothing recommended. It discloses to the operators of platforms, and to places in the Mainland. */
    public static Content collection() {
        var elements = new LinkedHashMap<String, Filled>();
        kind("collection_notice").elements().forEach(each -> elements.put(each.key(), new Filled(each.need() == NoticePack.Need.MANDATORY, Map.of(), null)));
        elements.put("purposes", filled(Map.of("purposes", Value.items(List.of(both("paying salaries", "支付薪酬"), both("attendance", "考勤"))))));
        elements.put("supply", filled(Map.of("nature", Value.keys(List.of("voluntary")))));
        elements.put("transferees", filled(Map.of("sharing", Value.keys(List.of("shared")), "transferees", Value.keys(List.of("platform_operator", "sub_contractors")))));
        elements.put("cross_border", filled(Map.of("cross", Value.keys(List.of("outside")), "places", Value.keys(List.of("mainland")))));
        elements.put("contact", filled(Map.of("contact_title", Value.of(both("Personnel Manager", "人事經理")), "contact_address", Value.of(both("1 Harbour Road, Hong Kong", "香港港灣道1號")))));
        return new Content(elements, List.of());
    }

    public static Filled filled(Map<String, Value> fields) {
        return new Filled(true, fields, null);
    }
}
