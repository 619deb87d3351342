package hk.praya.audience;

import hk.praya.access.Scope;
import hk.praya.audience.AgreementQueries.PurposeCounts;
import hk.praya.http.Names;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Purpose;
import hk.praya.notice.PublishedNotices.Stood;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people decided about what they are asked to consent to: purpose by purpose, for "so many have decided" says nothing of what. */
@Singleton
public final class Decided {
    private final PublishedNotices notices;
    private final AgreementQueries agreements;

    Decided(PublishedNotices notices, AgreementQueries agreements) {
        this.notices = notices;
        this.agreements = agreements;
    }

    /** How everybody who was ever asked about a purpose stands with it now. @param worded as people read it now */
    @Serdeable
    public record PurposeDecided(Names worded, int given, int refused, int withdrawn) {}

    /** By notice, in the order in which they ask; of those that ask for consent, and are published. */
    Map<UUID, List<PurposeDecided>> of(Scope scope, UUID clientId, Collection<Stood> all) {
        var asked = notices.purposes(scope, clientId, all);
        if (asked.isEmpty()) return Map.of();
        var counted = agreements.of(scope, clientId, asked.keySet());
        return asked.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> of(each.getValue(), counted.getOrDefault(each.getKey(), List.of()))));
    }

    private static List<PurposeDecided> of(List<Purpose> asked, List<PurposeCounts> counted) {
        var counts = counted.stream().collect(Collectors.toMap(PurposeCounts::purpose, Function.identity()));
        return asked.stream().map(each -> {
            var one = counts.getOrDefault(each.id(), new PurposeCounts(each.id(), 0, 0, 0));
            return new PurposeDecided(each.worded(), one.given(), one.refused(), one.withdrawn());
        }).toList();
    }
}
