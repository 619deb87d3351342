package hk.praya.transfer;

import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One flow of personal data. Keys of kinds, people, parts, places and frequencies are those of the {@code transfer-register} pack.
 *
 * @param exporter null: the client itself
 * @param importer the key of an entity of the platform profiles, or {@code other}: a matter of evidence for each client (law reference §0.2)
 * @param importerName of an importer that is none of the profiles'
 * @param importerPlace where the importer is established
 * @param importerCountry which place that is, an ISO 3166 code, where it is none of the register's own; null: not known
 * @param importerRole {@code processor}, {@code independent} or {@code unknown}: by flow, not by platform (law reference §0.4)
 * @param storedIn places of storage; empty: not known
 * @param storedCountries which places elsewhere those are; {@code accessedCountries} the same of the places from which it is read
 * @param accessedFrom places from which it can be read; reading from elsewhere is a transfer too
 * @param ends the last day on which it ran; null: it runs
 */
@Serdeable
public record Flow(Names name, @Nullable Names exporter, @Nullable UUID platformId, String importer, @Nullable Names importerName, String importerPlace, @Nullable String importerCountry, String importerRole,
    List<String> categories, List<Subjects> subjects, List<String> systems, List<String> storedIn, @Nullable List<String> storedCountries, List<String> accessedFrom,
    @Nullable List<String> accessedCountries, List<Recipient> recipients,
    @Nullable String frequency, String purpose, String route, @Nullable LocalDate starts, @Nullable LocalDate ends, String retention) {
    public Flow {
        categories = List.copyOf(categories);
        subjects = List.copyOf(subjects);
        systems = List.copyOf(systems);
        storedIn = List.copyOf(storedIn);
        // What was kept before countries were said has none.
        storedCountries = storedCountries == null ? List.of() : List.copyOf(storedCountries);
        accessedFrom = List.copyOf(accessedFrom);
        accessedCountries = accessedCountries == null ? List.of() : List.copyOf(accessedCountries);
        recipients = List.copyOf(recipients);
    }

    /** A kind of people. @param count how many; null: not known */
    @Serdeable
    public record Subjects(String group, @Nullable Integer count) {}

    /** Somebody whom the importer gives it to. @param country which place elsewhere it is; null: not known, or not elsewhere */
    @Serdeable
    public record Recipient(String name, String place, @Nullable String country, String purpose) {}

    /** Everywhere that it goes: where the importer is, where it lies, where it is read from, where recipients are. */
    public List<String> destinations() {
        var all = new LinkedHashSet<String>();
        all.add(importerPlace);
        all.addAll(storedIn);
        all.addAll(accessedFrom);
        recipients.forEach(each -> all.add(each.place()));
        return List.copyOf(all);
    }

    /** How many people, as far as known; null where no count is. */
    public @Nullable Long people() {
        var counts = subjects.stream().map(Subjects::count).filter(Objects::nonNull).toList();
        return counts.isEmpty() ? null : Long.valueOf(counts.stream().mapToLong(Integer::longValue).sum());
    }

    /** As one proposes it from what is known of a platform: the rest is asked. */
    static Flow proposed(Names name, @Nullable UUID platformId, String importer, String seat, @Nullable Integer accounts) {
        var subjects = new ArrayList<Subjects>();
        if (accounts != null) subjects.add(new Subjects("employees", accounts));
        return new Flow(name, null, platformId, importer, null, seat, null, "unknown", List.of("contact"), subjects, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, "", "", null, null, "");
    }
}
