package hk.praya.transfer;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Names;
import hk.praya.mechanism.ChosenMechanisms;
import hk.praya.table.SheetWriting;
import hk.praya.transfer.TransferQueries.Filter;
import hk.praya.transfer.Vocabulary.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the register to a spreadsheet, in one language; the sheet can come back in either. */
@Singleton
final class RegisterSheet {
    private final Access access;
    private final TransferQueries queries;
    private final FlowRows rows;
    private final RegisterWords words;
    private final ClientParticulars clients;
    private final ChosenMechanisms mechanisms;

    RegisterSheet(Access access, TransferQueries queries, FlowRows rows, RegisterWords words, ClientParticulars clients, ChosenMechanisms mechanisms) {
        this.access = access;
        this.queries = queries;
        this.rows = rows;
        this.words = words;
        this.clients = clients;
        this.mechanisms = mechanisms;
    }

    /** @param client what it is called, for the file's name */
    record Sheet(String client, byte[] content) {}

    /** @param workbook whether as a workbook; else as text */
    Outcome<Sheet> write(Actor actor, UUID clientId, Filter filter, boolean english, boolean workbook) {
        return access.read(actor, Permission.TRANSFER_VIEW, clientId, scope -> {
            var client = clients.find(scope, clientId);
            if (client.isEmpty()) return Outcome.absent();
            var chosen = mechanisms.all(scope, clientId);
            var lines = new ArrayList<List<@Nullable Object>>();
            queries.walk(scope, clientId, filter, row -> lines.add(cells(english, rows.read(row), chosen.getOrDefault(row.getId(), List.of()), client.get().platforms())));
            var columns = Arrays.stream(RegisterColumn.values()).map(each -> new SheetWriting.Column(RegisterWords.in(english, each.heading()), each.width())).toList();
            var called = RegisterWords.in(english, client.get().name());
            return Outcome.done(new Sheet(called, workbook ? SheetWriting.workbook(english ? "Transfers" : "轉移登記冊", columns, lines) : SheetWriting.text(columns, lines)));
        });
    }

    private List<@Nullable Object> cells(boolean english, Transfer transfer, List<Names> chosen, List<ClientParticulars.PlatformInUse> platforms) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : RegisterColumn.values()) cells.add(column == RegisterColumn.MECHANISM ? chosen(english, chosen) : cell(english, column, transfer, platforms));
        return cells;
    }

    /** Empty where nothing was chosen yet. */
    static String chosen(boolean english, List<Names> chosen) {
        return RegisterWords.join(english, chosen.stream().map(each -> RegisterWords.in(english, each)).toList());
    }

    /** What of a transfer stands in a column; nothing of it in those that only tell what stands beside it. */
    @Nullable Object cell(boolean english, RegisterColumn column, Transfer transfer, List<ClientParticulars.PlatformInUse> platforms) {
        var flow = transfer.flow();
        return switch (column) {
            case NUMBER -> transfer.number();
            case NAME_EN -> flow.name().en();
            case NAME_ZH_HANT -> flow.name().zhHant();
            case EXPORTER -> flow.exporter() == null ? null : RegisterWords.in(english, flow.exporter());
            case PLATFORM -> words.platform(english, flow.platformId(), platforms);
            case IMPORTER -> RegisterWords.in(english, transfer.importer().shortName());
            case IMPORTER_PLACE -> words.place(english, flow.importerPlace(), flow.importerCountry());
            case IMPORTER_ROLE -> words.say(english, Words.ROLES, flow.importerRole());
            case CATEGORIES -> words.all(english, Words.CATEGORIES, flow.categories());
            case SUBJECTS -> words.subjects(english, flow.subjects());
            case SYSTEMS -> RegisterWords.join(english, flow.systems());
            case STORED_IN -> words.places(english, flow.storedIn(), flow.storedCountries());
            case ACCESSED_FROM -> words.places(english, flow.accessedFrom(), flow.accessedCountries());
            case RECIPIENTS -> words.recipients(english, flow.recipients());
            case FREQUENCY -> words.say(english, Words.FREQUENCIES, flow.frequency());
            case PURPOSE -> flow.purpose();
            case ROUTE -> flow.route();
            case STARTS -> flow.starts();
            case ENDS -> flow.ends();
            case RETENTION -> flow.retention();
            case MECHANISM -> null;
        };
    }
}
