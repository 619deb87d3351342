package hk.praya.transfer;

import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Names;
import hk.praya.jooq.transfer.tables.records.TransferRecord;
import hk.praya.mechanism.Flows;
import hk.praya.transfer.Vocabulary.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** This room's door for others, within their own transaction. */
@Singleton
public final class Transfers implements Flows {
    private final TransferQueries queries;
    private final FlowRows rows;
    private final RegisterWords words;
    private final ClientParticulars clients;

    Transfers(TransferQueries queries, FlowRows rows, RegisterWords words, ClientParticulars clients) {
        this.queries = queries;
        this.rows = rows;
        this.words = words;
        this.clients = clients;
    }

    /** Those of these that there are, by number. */
    public List<Transfer> some(Scope scope, UUID clientId, List<UUID> ids) {
        return some(scope, List.of(clientId), ids).getOrDefault(clientId, List.of());
    }

    /** Those of these that each of these clients has, by number; in one statement. */
    public Map<UUID, List<Transfer>> some(Scope scope, Collection<UUID> clientIds, Collection<UUID> ids) {
        return queries.some(scope, clientIds, ids).stream().collect(Collectors.groupingBy(TransferRecord::getClientId, Collectors.mapping(rows::read, Collectors.toList())));
    }

    /** Those that run today, by number, at most so many. */
    public List<Transfer> current(Scope scope, UUID clientId, LocalDate today, int limit) {
        return queries.page(scope, clientId, new TransferQueries.Filter(null, null, null, "current", today), 0, limit).stream().map(rows::read).toList();
    }

    /** Each that runs today, by number, one after the other: a register may hold thousands. */
    public void each(Scope scope, UUID clientId, LocalDate today, Consumer<Transfer> use) {
        queries.walk(scope, clientId, new TransferQueries.Filter(null, null, null, "current", today), row -> use.accept(rows.read(row)));
    }

    @Override public Optional<Names> name(Scope scope, UUID clientId, UUID transferId) {
        return queries.find(scope, clientId, transferId).map(row -> new Names(row.getNameEn(), row.getNameZhHant()));
    }

    @Override public Optional<Particulars> particulars(Scope scope, UUID clientId, UUID transferId) {
        return queries.find(scope, clientId, transferId).map(rows::read).map(transfer -> {
            var flow = transfer.flow();
            return new Particulars(flow.name(), flow.exporter(), transfer.importer().name(), both(english -> words.place(english, flow.importerPlace(), flow.importerCountry())),
                both(english -> words.all(english, Words.CATEGORIES, flow.categories())), both(english -> words.subjects(english, flow.subjects())),
                both(english -> words.recipients(english, flow.recipients())), flow.purpose(), flow.route(), flow.retention(), flow.starts());
        });
    }

    @Override public Optional<Registered> registered(Scope scope, UUID clientId, UUID transferId) {
        return queries.find(scope, clientId, transferId).map(rows::read).map(transfer -> {
            var flow = transfer.flow();
            var client = clients.find(scope, clientId).filter(_ -> flow.exporter() == null);
            var told = new EnumMap<Told, Names>(Told.class);
            client.ifPresent(each -> told.put(Told.EXPORTER, each.name()));
            told.put(Told.IMPORTER, transfer.importer().name());
            told.put(Told.IMPORTER_PLACE, both(english -> words.place(english, flow.importerPlace(), flow.importerCountry())));
            told.put(Told.IMPORTER_ROLE, both(english -> words.say(english, Words.ROLES, flow.importerRole())));
            told.put(Told.RECIPIENTS, both(english -> words.recipients(english, flow.recipients())));
            told.put(Told.STORED_IN, both(english -> words.places(english, flow.storedIn(), flow.storedCountries())));
            told.put(Told.ACCESSED_FROM, both(english -> words.places(english, flow.accessedFrom(), flow.accessedCountries())));
            return new Registered(client.map(ClientParticulars.Known::brNumber).isPresent(), flow.importer(), flow.importerPlace(), flow.importerRole(),
                flow.recipients().stream().map(Flow.Recipient::place).toList(), flow.storedIn(), flow.accessedFrom(), told);
        });
    }

    private static Names both(Function<Boolean, String> said) {
        return new Names(said.apply(true), said.apply(false));
    }
}
