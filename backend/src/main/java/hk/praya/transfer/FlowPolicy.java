package hk.praya.transfer;

import hk.praya.access.Outcome.Reason;
import hk.praya.platform.Profiles;
import hk.praya.transfer.Vocabulary.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may stand in the register. Pure. */
final class FlowPolicy {
    private final Vocabulary words;
    private final Profiles profiles;
    private final List<Reason> reasons = new ArrayList<>();

    private FlowPolicy(Vocabulary words, Profiles profiles) {
        this.words = words;
        this.profiles = profiles;
    }

    /**
     * @param platforms the client's own: a platform of another client is one that this client does not use
     * @return what is wrong, each with its field; empty where nothing is
     */
    static List<Reason> judge(Flow flow, Set<UUID> platforms, Vocabulary words, Profiles profiles) {
        var policy = new FlowPolicy(words, profiles);
        policy.judge(flow, platforms);
        return policy.reasons;
    }

    private void judge(Flow flow, Set<UUID> platforms) {
        if (flow.name().isEmpty()) refuse("name_missing", "name");
        if (flow.platformId() != null && !platforms.contains(flow.platformId())) refuse("transfer.platform_unknown", "platformId");
        if (flow.importer().equals(Profiles.OTHER)) {
            if (flow.importerName() == null || flow.importerName().isEmpty()) refuse("transfer.importer_name_missing", "importerName");
        } else if (profiles.entity(flow.importer()).isEmpty()) {
            refuse("transfer.importer_unknown", "importer");
        }
        place("importerPlace", flow.importerPlace());
        known(Words.ROLES, "importerRole", flow.importerRole());
        known(Words.FREQUENCIES, "frequency", flow.frequency());
        all(Words.CATEGORIES, "categories", flow.categories());
        all(Words.PLACES, "storedIn", flow.storedIn());
        all(Words.PLACES, "accessedFrom", flow.accessedFrom());
        for (var i = 0; i < flow.subjects().size(); i++) known(Words.SUBJECTS, "subjects[" + i + "].group", flow.subjects().get(i).group());
        once("subjects", flow.subjects().stream().map(Flow.Subjects::group).toList());
        for (var i = 0; i < flow.recipients().size(); i++) place("recipients[" + i + "].place", flow.recipients().get(i).place());
        elsewhere(List.of(flow.importerPlace()), flow.importerCountry() == null ? List.of() : List.of(flow.importerCountry()), "importerCountry");
        elsewhere(flow.storedIn(), flow.storedCountries(), "storedCountries");
        elsewhere(flow.accessedFrom(), flow.accessedCountries(), "accessedCountries");
        for (var i = 0; i < flow.recipients().size(); i++) {
            var recipient = flow.recipients().get(i);
            elsewhere(List.of(recipient.place()), recipient.country() == null ? List.of() : List.of(recipient.country()), "recipients[" + i + "].country");
        }
        if (flow.starts() != null && flow.ends() != null && flow.ends().isBefore(flow.starts())) refuse("ends_before_start", "ends");
    }

    /** Nobody is put anywhere by default. */
    private void place(String field, String place) {
        if (place.isBlank()) refuse("field.missing", field);
        else known(Words.PLACES, field, place);
    }

    private void all(Words list, String field, List<String> keys) {
        keys.forEach(key -> known(list, field, key));
        once(field, keys);
    }

    /** A country is said of a place elsewhere, and of no other: Hong Kong, the Mainland and Singapore are places of their own. */
    private void elsewhere(List<String> places, List<String> countries, String field) {
        if (!countries.isEmpty() && !places.contains(Countries.ELSEWHERE) || !countries.stream().allMatch(Countries::isOne)) refuse("transfer.country_unknown", field);
        once(field, countries);
    }

    private void once(String field, Collection<String> keys) {
        if (keys.stream().distinct().count() != keys.size()) refuse("value_twice", field);
    }

    private void known(Words list, String field, @Nullable String key) {
        if (key != null && !words.of(list).containsKey(key)) refuse("value_unknown", field);
    }

    private void refuse(String key, String field) {
        var reason = new Reason(key, field, Map.of());
        if (!reasons.contains(reason)) reasons.add(reason);
    }

    static Set<UUID> ids(Collection<hk.praya.client.ClientParticulars.PlatformInUse> platforms) {
        return platforms.stream().map(hk.praya.client.ClientParticulars.PlatformInUse::id).collect(Collectors.toSet());
    }
}
