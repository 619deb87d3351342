package hk.praya.tia;

import hk.praya.content.Pack;
import hk.praya.scoring.AnswerKey;
import hk.praya.transfer.Transfer;
import hk.praya.transfer.TransferWording;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the register says of an assessment that covers these transfers, by the rules of the register's pack. */
@Singleton
final class RegisterAnswers {
    private final TransferWording register;

    RegisterAnswers(TransferWording register) {
        this.register = register;
    }

    Map<AnswerKey, RegisterPolicy.Said> of(Pack pack, List<Transfer> transfers) {
        return RegisterPolicy.of(pack, register.answers(), transfers.stream().map(Transfer::flow).toList(), register::text);
    }

    /** Questions of which one answer speaks for every importer, although they are asked of the client. */
    Set<String> eachImporter(Pack pack) {
        var rules = register.answers();
        return rules.assessment().equals(pack.id().name()) ? rules.eachImporter() : Set.of();
    }
}
