package hk.praya.evidence;

import hk.praya.access.Actor;
import hk.praya.access.Scope;
import hk.praya.evidence.EvidenceQueries.Described;
import hk.praya.evidence.EvidenceUses.Use;
import hk.praya.http.HongKong;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where items are used: what points to them, and what points to the older ones in whose place they stand. */
@Singleton
final class Usage {
    private final EvidenceQueries queries;
    private final List<EvidenceUses> rooms;
    private final Clock clock;

    Usage(EvidenceQueries queries, List<EvidenceUses> rooms, Clock clock) {
        this.queries = queries;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** By item; known to the firm, and empty for the client's people, to whom an assessment is not yet shown. */
    Map<UUID, List<Use>> of(Actor actor, Scope scope, UUID clientId, Collection<Described> items) {
        if (actor instanceof Actor.Person || items.isEmpty()) return Map.of();
        var older = older(scope, clientId, items);
        var direct = used(scope, clientId, items.stream().map(Described::id).toList(), rooms);
        var passed = used(scope, clientId, older.values().stream().flatMap(List::stream).distinct().toList(), rooms.stream().filter(EvidenceUses::passesOn).toList());
        var all = new HashMap<UUID, List<Use>>();
        for (var item : items) {
            var found = new ArrayList<>(direct.getOrDefault(item.id(), List.of()));
            older.getOrDefault(item.id(), List.of()).stream().flatMap(id -> passed.getOrDefault(id, List.of()).stream())
                .filter(use -> found.stream().noneMatch(known -> known.id().equals(use.id()))).forEach(use -> found.add(use.passedOn()));
            if (!found.isEmpty()) all.put(item.id(), found);
        }
        return all;
    }

    private static Map<UUID, List<Use>> used(Scope scope, UUID clientId, Collection<UUID> items, List<EvidenceUses> rooms) {
        var all = new HashMap<UUID, List<Use>>();
        if (items.isEmpty()) return all;
        for (var room : rooms) room.of(scope, clientId, items).forEach((item, found) -> all.computeIfAbsent(item, _ -> new ArrayList<>()).addAll(found));
        return all;
    }

    /** By item whose day has come, those in whose place it stands: all the way, one look-up a renewal. */
    private Map<UUID, List<UUID>> older(Scope scope, UUID clientId, Collection<Described> items) {
        var today = HongKong.today(clock);
        var chains = items.stream().filter(item -> item.replacesId() != null && (item.effectiveOn() == null || !item.effectiveOn().isAfter(today)))
            .collect(Collectors.<Described, UUID, List<UUID>>toMap(Described::id, item -> new ArrayList<>(List.of(item.replacesId()))));
        Function<List<UUID>, UUID> last = List::getLast;
        for (var renewal = 0; renewal < EvidenceProof.RENEWALS && !chains.isEmpty(); renewal++) {
            var further = queries.older(scope, clientId, chains.values().stream().map(last).distinct().toList());
            if (further.isEmpty()) break;
            chains.values().forEach(chain -> {
                var next = further.get(last.apply(chain));
                if (next != null && !chain.contains(next)) chain.add(next);
            });
        }
        return chains;
    }
}
