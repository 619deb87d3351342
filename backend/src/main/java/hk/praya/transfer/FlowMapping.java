package hk.praya.transfer;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Names;
import hk.praya.platform.Profiles;
import hk.praya.transfer.FlowLayout.Stop;
import hk.praya.transfer.FlowMap.Column;
import hk.praya.transfer.TransferQueries.Filter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Drawing a client's flows. */
@Singleton
public final class FlowMapping {
    private final Access access;
    private final TransferQueries queries;
    private final FlowRows rows;
    private final ClientParticulars clients;
    private final Vocabulary words;
    private final Profiles profiles;

    FlowMapping(Access access, TransferQueries queries, FlowRows rows, ClientParticulars clients, Vocabulary words, Profiles profiles) {
        this.access = access;
        this.queries = queries;
        this.rows = rows;
        this.clients = clients;
        this.words = words;
        this.profiles = profiles;
    }

    Outcome<FlowMap> map(Actor actor, java.util.UUID clientId, Filter filter) {
        return access.read(actor, Permission.TRANSFER_VIEW, clientId, scope -> {
            var client = clients.find(scope, clientId);
            if (client.isEmpty()) return Outcome.absent();
            var layout = new FlowLayout();
            queries.walk(scope, clientId, filter, row -> add(layout, client.get(), rows.read(row)));
            return Outcome.done(layout.map());
        });
    }

    /** These and no others: those of an assessment, as its paper shows them. */
    public FlowMap of(ClientParticulars.Known client, List<Transfer> transfers) {
        var layout = new FlowLayout();
        transfers.forEach(each -> add(layout, client, each));
        return layout.map();
    }

    private void add(FlowLayout layout, ClientParticulars.Known client, Transfer transfer) {
        var flow = transfer.flow();
        var exporter = flow.exporter() == null ? client.name() : flow.exporter();
        var platform = client.platforms().stream().filter(each -> each.id().equals(flow.platformId())).findFirst();
        var places = new ArrayList<Stop>();
        words.places(flow.storedIn(), flow.storedCountries()).forEach(place -> places.add(place(place, "stored")));
        words.places(flow.accessedFrom(), flow.accessedCountries()).forEach(place -> places.add(place(place, "accessed")));
        if (places.isEmpty()) places.add(place(words.place(flow.importerPlace(), flow.importerCountry()), "seat"));
        layout.add(transfer.number(), flow.people(), List.of(
            List.of(new Stop(Column.EXPORTER, exporter.toString(), exporter, null)),
            platform.stream().map(each -> new Stop(Column.PLATFORM, each.vendor(), profiles.of(each.vendor()).name(), null)).toList(),
            List.of(new Stop(Column.IMPORTER, flow.importer() + transfer.importer().shortName(), transfer.importer().shortName(), null)),
            places,
            flow.recipients().stream().map(each -> new Stop(Column.RECIPIENT, each.name() + each.place() + each.country(), called(each), null)).toList()));
    }

    private static Stop place(Names place, String role) {
        return new Stop(Column.PLACE, String.valueOf(place.en()), place, role);
    }

    /** With where they are: what goes on across a border is seen to. */
    private Names called(Flow.Recipient recipient) {
        var place = words.place(recipient.place(), recipient.country());
        return new Names(recipient.name() + " (" + place.en() + ")", recipient.name() + "（" + place.zhHant() + "）");
    }
}
