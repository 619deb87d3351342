package hk.praya.mechanism;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Names;
import hk.praya.http.Uploads;
import hk.praya.jooq.mechanism.tables.records.ChoiceRecord;
import hk.praya.jooq.mechanism.tables.records.FilingRecord;
import hk.praya.mechanism.MechanismViews.ResultView;
import hk.praya.press.Faces;
import hk.praya.word.Word;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be filed of a GBA Standard Contract, gathered in Word: a checklist, what the cover letter says, what Praya knows
 * of the parties and the transfer. Only where the contract fits; every statement is the pack's, with its source and grade; the
 * contract itself is named and never reproduced.
 */
@Singleton
final class FilingPack {
    private final Access access;
    private final Flows flows;
    private final ClientParticulars clients;
    private final MechanismQueries queries;
    private final MechanismReading.Books books;
    private final Made made;

    FilingPack(Access access, Flows flows, ClientParticulars clients, MechanismQueries queries, MechanismReading.Books books, Made made) {
        this.access = access;
        this.flows = flows;
        this.clients = clients;
        this.queries = queries;
        this.books = books;
        this.made = made;
    }

    /** What making it takes besides what stands. */
    @Singleton
    record Made(KeptJson json, Faces faces) {}

    /** @param filing null before one was recorded */
    record Facts(ClientParticulars.Known client, Flows.Particulars transfer, ChoiceRecord choice, @Nullable FilingRecord filing) {
        /** Who files in Hong Kong. */
        Names exporter() {
            return transfer.exporter() == null ? client.name() : transfer.exporter();
        }
    }

    record File(String name, byte[] bytes) {}

    /** Written after the transaction has ended. */
    Outcome<File> make(Actor actor, UUID clientId, UUID transferId) {
        return access.<Facts>read(actor, Permission.MECHANISM_VIEW, clientId, scope -> gather(scope, clientId, transferId)).map(this::write);
    }

    private Outcome<Facts> gather(Scope scope, UUID clientId, UUID transferId) {
        var transfer = flows.particulars(scope, clientId, transferId);
        var client = clients.find(scope, clientId);
        if (transfer.isEmpty() || client.isEmpty()) return Outcome.absent();
        var choice = queries.choice(scope, clientId, transferId);
        if (choice.filter(MechanismChoice::fitsGba).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "mechanism_not_gba");
        // What it would state of the transfer is the register's, and what it would conclude is the answers'.
        var register = flows.registered(scope, clientId, transferId).orElseThrow();
        if (isContradicted(RegisterPolicy.disagreements(register, new Answers(made.json().read(choice.get().getAnswers(), MechanismReading.ANSWERS))))) return Outcome.refused(Refusal.CONFLICT, "mechanism_register_disagrees");
        return Outcome.done(new Facts(client.get(), transfer.get(), choice.get(), standing(scope, choice.get()).orElse(null)));
    }

    /** What was recorded of this contract: one that was dated anew since is another contract. */
    private Optional<FilingRecord> standing(Scope scope, ChoiceRecord choice) {
        var due = made.json().read(choice.getResult(), Weighing.Kept.class).due();
        return queries.filing(scope, choice.getClientId(), choice.getTransferId())
            .filter(row -> due == null || row.getChoiceVersion() >= choice.getVersion() || row.getEffectiveOn().equals(due.effectiveOn()));
    }

    static boolean isContradicted(List<Ask> disagreements) {
        return disagreements.stream().anyMatch(RegisterPolicy.BEARING::contains);
    }

    private File write(Facts facts) {
        var kept = made.json().read(facts.choice().getResult(), Weighing.Kept.class);
        var pack = books.of(facts.choice());
        var said = Map.<String, ResultView>of("en", books.in(pack, "en").result(kept), "zh-Hant", books.in(pack, "zh-Hant").result(kept));
        // What was recorded was counted for the authority that it is filed with; before that, from the answers.
        var due = facts.filing() == null ? kept.due() : made.json().read(facts.filing().getDue(), WorkingDays.Due.class);
        var sheets = new FilingSheets(facts, said, pack, due);
        return new File(Uploads.fileName("GBA %s.docx".formatted(facts.client().name().chineseFirst())), Word.of(sheets.write(), sheets.look(), made.faces()));
    }
}
