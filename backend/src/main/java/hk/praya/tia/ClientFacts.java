package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.content.PlatformWords;
import hk.praya.dossier.Dossiers;
import hk.praya.http.Names;
import hk.praya.platform.Profiles;
import hk.praya.roster.RosterFacts;
import hk.praya.transfer.Flow;
import hk.praya.transfer.Transfer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Praya knows of a client and its transfers, by the names that packs use ({@code roster.plus86}). */
@Singleton
public final class ClientFacts {
    private final ClientParticulars clients;
    private final RosterFacts roster;
    private final Profiles profiles;

    ClientFacts(ClientParticulars clients, RosterFacts roster, Profiles profiles) {
        this.clients = clients;
        this.roster = roster;
        this.profiles = profiles;
    }

    /** @param named by the names that packs use. @param editions of the platforms in use. @param platforms behind those who receive, in whose words questions are read; never none. @param rosterAsOf when the roster last changed; null: there is none */
    public record Found(Map<String, String> named, Map<UUID, String> editions, SortedSet<String> platforms, @Nullable Instant rosterAsOf) {
        /** Who receives what these transfers carry, in which edition of the platform. */
        public Dossiers.About about(List<Transfer> transfers, String... destinations) {
            return new Dossiers.About(transfers.stream().map(transfer -> new Dossiers.Importer(transfer.flow().importer(), edition(transfer))).collect(Collectors.toSet()),
                Set.copyOf(List.of(destinations)));
        }

        /** Of the platform that a transfer runs on; empty: not known. */
        public String edition(Transfer transfer) {
            var platform = transfer.flow().platformId();
            return platform == null ? "" : editions.getOrDefault(platform, "");
        }
    }

    public Found of(Scope scope, UUID clientId, List<Transfer> transfers) {
        return all(scope, List.of(clientId)).of(clientId, transfers);
    }

    /** What is known of each of these clients, looked up once for all their assessments. */
    Book all(Scope scope, Collection<UUID> clientIds) {
        return new Book(clients.all(scope, clientIds), roster.all(scope, clientIds), profiles);
    }

    record Book(Map<UUID, ClientParticulars.Known> clients, Map<UUID, RosterFacts.Facts> rosters, Profiles profiles) {
        Found of(UUID clientId, List<Transfer> transfers) {
            var known = Optional.ofNullable(clients.get(clientId));
            return found(known, rosters.getOrDefault(clientId, RosterFacts.NONE), transfers, platforms(known, transfers));
        }

        /** Those of whoever receives; of a recipient whom no profile knows, the one that the transfer runs on. */
        private SortedSet<String> platforms(Optional<ClientParticulars.Known> known, List<Transfer> transfers) {
            var platforms = new TreeSet<String>();
            for (var transfer : transfers) {
                var behind = profiles.vendors(transfer.flow().importer());
                platforms.addAll(behind);
                if (behind.isEmpty()) known.stream().flatMap(client -> client.platforms().stream()).filter(each -> each.id().equals(transfer.flow().platformId())).forEach(each -> platforms.add(each.vendor()));
            }
            if (platforms.isEmpty()) platforms.add(PlatformWords.NONE);
            return platforms;
        }
    }

    private static Found found(Optional<ClientParticulars.Known> known, RosterFacts.Facts roster, List<Transfer> transfers, SortedSet<String> platforms) {
        var flows = transfers.stream().map(Transfer::flow).toList();
        var facts = new HashMap<>(roster.named());
        var editions = new HashMap<UUID, String>();
        known.ifPresent(client -> {
            client.platforms().forEach(platform -> editions.put(platform.id(), platform.edition()));
            put(facts, "client.names", both(client.name()));
            put(facts, "client.br_number", client.brNumber());
            var used = flows.stream().map(Flow::platformId).collect(Collectors.toSet());
            client.platforms().stream().filter(platform -> used.isEmpty() || used.contains(platform.id()) || client.platforms().size() == 1).findFirst().ifPresent(platform -> {
                put(facts, "platform.edition", platform.edition());
                put(facts, "platform.seats", platform.seats() == null ? null : platform.seats().toString());
            });
        });
        put(facts, "transfer.route", joined(flows.stream().map(Flow::route)));
        put(facts, "transfer.purpose", joined(flows.stream().map(Flow::purpose)));
        flows.stream().map(Flow::starts).filter(java.util.Objects::nonNull).min(java.util.Comparator.naturalOrder())
            .ifPresent(first -> put(facts, "transfer.start", first.toString()));
        return new Found(facts, editions, platforms, roster.asOf());
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.put(name, value);
    }

    private static String both(Names name) {
        return Stream.of(name.zhHant(), name.en()).filter(java.util.Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String joined(Stream<String> values) {
        return String.join("; ", values.filter(value -> !value.isBlank()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
