package hk.praya.mechanism;

import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.mechanism.tables.records.ChoiceRecord;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** This room's door for others: how transfers are dressed, in short, within their own transaction. */
@Singleton
public final class ChosenMechanisms {
    private final MechanismQueries queries;
    private final Mechanisms mechanisms;
    private final KeptJson json;

    ChosenMechanisms(MechanismQueries queries, Mechanisms mechanisms, KeptJson json) {
        this.queries = queries;
        this.mechanisms = mechanisms;
        this.json = json;
    }

    /** By transfer, the names of what stands chosen; one for which nothing was chosen yet is not there. One statement for all of them. */
    public Map<UUID, List<Names>> of(Scope scope, UUID clientId, Collection<UUID> transferIds) {
        return transferIds.isEmpty() ? Map.of() : said(queries.standing(scope, clientId, transferIds));
    }

    /** Of every transfer of the client. */
    public Map<UUID, List<Names>> all(Scope scope, UUID clientId) {
        return said(queries.standing(scope, clientId));
    }

    private Map<UUID, List<Names>> said(List<ChoiceRecord> rows) {
        var said = rows.stream().collect(Collectors.toMap(ChoiceRecord::getTransferId, this::names));
        said.values().removeIf(List::isEmpty);
        return said;
    }

    /** A name is what the thing is called today, whichever pack it was chosen in. */
    private List<Names> names(ChoiceRecord row) {
        var chosen = ChosenPolicy.find(new ChosenPolicy.Found(row.getS33(), row.getRmc(), row.getGba()), new Answers(json.read(row.getAnswers(), MechanismReading.ANSWERS)));
        return chosen.stream().map(each -> {
            var text = mechanisms.newest().names().get(each.key()).text();
            return new Names(text.get("en"), text.get("zh-Hant"));
        }).toList();
    }
}
