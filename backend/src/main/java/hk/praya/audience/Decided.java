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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** How everybody who was ever asked about a purpose of one notice stands with it now. @param worded as people read it now; null: it is asked no more */
    @Serdeable
    record PurposeStanding(String purpose, @Nullable Names worded, int given, int refused, int withdrawn) {}

    /** In the order in which it asks now; then what it asks no more, for what was said of that stands. */
    List<PurposeStanding> of(Scope scope, UUID clientId, UUID noticeId) {
        var counted = agreements.of(scope, clientId, noticeId);
        var asked = notices.purposes(scope, clientId, notices.stood(scope, clientId, List.of(noticeId)).values()).getOrDefault(noticeId, List.of());
        var counts = byPurpose(counted);
        var former = counted.stream().filter(each -> asked.stream().noneMatch(one -> one.id().equals(each.purpose())) && each.given() + each.refused() + each.withdrawn() > 0);
        return Stream.concat(asked.stream().map(each -> standing(counts.getOrDefault(each.id(), none(each)), each.worded())), former.map(each -> standing(each, null))).toList();
    }

    private static PurposeStanding standing(PurposeCounts of, @Nullable Names worded) {
        return new PurposeStanding(of.purpose(), worded, of.given(), of.refused(), of.withdrawn());
    }

    private static Map<String, PurposeCounts> byPurpose(List<PurposeCounts> counted) {
        return counted.stream().collect(Collectors.toMap(PurposeCounts::purpose, Function.identity()));
    }

    private static PurposeCounts none(Purpose of) {
        return new PurposeCounts(of.id(), 0, 0, 0);
    }

    /** By notice, in the order in which they ask; of those that ask for consent, and are published. */
    Map<UUID, List<PurposeDecided>> of(Scope scope, UUID clientId, Collection<Stood> all) {
        var asked = notices.purposes(scope, clientId, all);
        if (asked.isEmpty()) return Map.of();
        var counted = agreements.of(scope, clientId, asked.keySet());
        return asked.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> of(each.getValue(), counted.getOrDefault(each.getKey(), List.of()))));
    }

    private static List<PurposeDecided> of(List<Purpose> asked, List<PurposeCounts> counted) {
        var counts = byPurpose(counted);
        return asked.stream().map(each -> {
            var one = counts.getOrDefault(each.id(), none(each));
            return new PurposeDecided(each.worded(), one.given(), one.refused(), one.withdrawn());
        }).toList();
    }
}
