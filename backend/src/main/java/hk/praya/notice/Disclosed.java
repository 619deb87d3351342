package hk.praya.notice;

import hk.praya.http.Names;
import hk.praya.platform.Profiles;
import hk.praya.transfer.Flow;
import hk.praya.transfer.Transfer;
import hk.praya.wording.Both;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the transfers that run today disclose of the people whom a notice addresses: each thing once, with the first transfer that does. Those
 * of which nobody has said whose data they are count as theirs.
 */
final class Disclosed {
    /** What a class of transferees stands for, as the pack says it. */
    static final String PLATFORM = "importer.platform";
    static final String RECIPIENT = "recipient";
    static final String HOME = "hong_kong";
    private static final String ELSEWHERE = "other";
    /** Of free text, as many as anybody reads. */
    private static final int TEXTS = 20;

    /** @param transfer that does. @param who receives; empty where it is no matter of whom */
    record Example(Both transfer, Both who) {}

    private final Collection<String> subjects;
    private int transfers;
    private final Map<String, Example> receivers = new LinkedHashMap<>();
    private final Map<String, Example> places = new LinkedHashMap<>();
    private final Map<String, Example> categories = new LinkedHashMap<>();
    private final Map<String, Example> purposes = new LinkedHashMap<>();
    private final Map<String, Example> retentions = new LinkedHashMap<>();

    Disclosed(Collection<String> subjects) {
        this.subjects = subjects;
    }

    void add(Transfer transfer) {
        var flow = transfer.flow();
        if (!flow.subjects().isEmpty() && flow.subjects().stream().map(Flow.Subjects::group).noneMatch(subjects::contains)) return;
        transfers++;
        var called = both(flow.name());
        receivers.putIfAbsent(receiver(flow), new Example(called, both(transfer.importer().name())));
        for (var each : flow.recipients()) receivers.putIfAbsent(RECIPIENT, new Example(called, new Both(each.name(), each.name())));
        place(flow.importerPlace(), flow.importerCountry(), called);
        places(flow.storedIn(), flow.storedCountries(), called);
        places(flow.accessedFrom(), flow.accessedCountries(), called);
        for (var each : flow.recipients()) place(each.place(), each.country(), called);
        for (var category : flow.categories()) categories.putIfAbsent(category, new Example(called, Both.NOTHING));
        text(purposes, flow.purpose(), called);
        text(retentions, flow.retention(), called);
    }

    private static String receiver(Flow flow) {
        return flow.importer().equals(Profiles.OTHER) ? "importer." + flow.importerRole() : PLATFORM;
    }

    private void places(Collection<String> keys, Collection<String> countries, Both called) {
        for (var key : keys) {
            if (!key.equals(ELSEWHERE) || countries.isEmpty()) place(key, null, called);
            else countries.forEach(country -> place(key, country, called));
        }
    }

    /** A place by its key, or by its country where that is known. */
    private void place(String key, @org.jspecify.annotations.Nullable String country, Both called) {
        if (!key.equals(HOME)) places.putIfAbsent(country == null ? key : country, new Example(called, Both.NOTHING));
    }

    private static void text(Map<String, Example> texts, String text, Both called) {
        if (!text.isBlank() && texts.size() < TEXTS) texts.putIfAbsent(text.strip(), new Example(called, Both.NOTHING));
    }

    private static Both both(Names names) {
        return new Both(names.en(), names.zhHant());
    }

    boolean isNothing() {
        return transfers == 0;
    }

    /** By what a class stands for. */
    Map<String, Example> receivers() {
        return receivers;
    }

    /** Outside Hong Kong. */
    Map<String, Example> places() {
        return places;
    }

    Map<String, Example> categories() {
        return categories;
    }

    /** In the words of whoever wrote them. */
    Map<String, Example> purposes() {
        return purposes;
    }

    Map<String, Example> retentions() {
        return retentions;
    }
}
