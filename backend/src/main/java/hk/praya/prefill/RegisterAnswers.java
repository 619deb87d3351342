package hk.praya.prefill;

import hk.praya.content.Pack;
import hk.praya.http.Names;
import hk.praya.scoring.AnswerKey;
import hk.praya.transfer.Transfer;
import hk.praya.transfer.TransferWording;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What the transfers say that this was read from, in the words of the register: those that say the same together, in the order of their numbers. */
    Map<Names, List<Integer>> facts(RegisterPolicy.Said said, List<Transfer> transfers) {
        var rule = said.rule();
        return transfers.stream().collect(Collectors.groupingBy(each -> register.said(rule.from(), rule.group(), each.flow()), LinkedHashMap::new, Collectors.mapping(Transfer::number, Collectors.toList())));
    }

    /** Questions of which one answer speaks for every importer, although they are asked of the client. */
    Set<String> eachImporter(Pack pack) {
        var rules = register.answers();
        return rules.assessment().equals(pack.id().name()) ? rules.eachImporter() : Set.of();
    }
}
