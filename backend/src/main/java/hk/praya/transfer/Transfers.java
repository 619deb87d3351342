package hk.praya.transfer;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.transfer.tables.records.TransferRecord;
import hk.praya.mechanism.Flows;
import hk.praya.transfer.Vocabulary.Words;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** This room's door for others, within their own transaction. */
@Singleton
public final class Transfers implements Flows {
    private final TransferQueries queries;
    private final FlowRows rows;
    private final RegisterWords words;

    Transfers(TransferQueries queries, FlowRows rows, RegisterWords words) {
        this.queries = queries;
        this.rows = rows;
        this.words = words;
    }

    /** Those of these that there are, by number. */
    public List<Transfer> some(Scope scope, UUID clientId, List<UUID> ids) {
        return some(scope, List.of(clientId), ids).getOrDefault(clientId, List.of());
    }

    /** Those of these that each of these clients has, by number; in one statement. */
    public Map<UUID, List<Transfer>> some(Scope scope, Collection<UUID> clientIds, Collection<UUID> ids) {
        return queries.some(scope, clientIds, ids).stream().collect(Collectors.groupingBy(TransferRecord::getClientId, Collectors.mapping(rows::read, Collectors.toList())));
    }

    @Override public Optional<Names> name(Scope scope, UUID clientId, UUID transferId) {
        return queries.find(scope, clientId, transferId).map(row -> new Names(row.getNameEn(), row.getNameZhHant()));
    }

    @Override public Optional<Particulars> particulars(Scope scope, UUID clientId, UUID transferId) {
        return queries.find(scope, clientId, transferId).map(rows::read).map(transfer -> {
            var flow = transfer.flow();
            return new Particulars(flow.name(), flow.exporter(), transfer.importer().name(), both(english -> words.say(english, Words.PLACES, flow.importerPlace())),
                both(english -> words.all(english, Words.CATEGORIES, flow.categories())), both(english -> words.subjects(english, flow.subjects())),
                both(english -> words.recipients(english, flow.recipients())), flow.purpose(), flow.route(), flow.retention(), flow.starts());
        });
    }

    private static Names both(Function<Boolean, String> said) {
        return new Names(said.apply(true), said.apply(false));
    }
}
