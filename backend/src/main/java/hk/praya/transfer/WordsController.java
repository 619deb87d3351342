package hk.praya.transfer;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.http.Names;
import hk.praya.transfer.Vocabulary.Words;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;

/** The words of the register, to read. Nothing in it is anybody's data. */
@Controller("/api/transfer-words")
class WordsController {
    private final Vocabulary words;

    WordsController(Vocabulary words) {
        this.words = words;
    }

    @Serdeable
    record WordView(String key, Names text) {}

    /** @param countries ISO 3166 codes of what a place elsewhere may be; whoever reads them has their names */
    @Serdeable
    record RegisterWordsView(List<WordView> categories, List<WordView> subjects, List<WordView> roles, List<WordView> places, List<WordView> frequencies, List<String> countries) {}

    @Get
    @Permitted(Permission.CONTENT_VIEW)
    @Operation(operationId = "transferWords")
    RegisterWordsView view() {
        return new RegisterWordsView(of(Words.CATEGORIES), of(Words.SUBJECTS), of(Words.ROLES), of(Words.PLACES), of(Words.FREQUENCIES), Countries.codes());
    }

    private List<WordView> of(Words list) {
        return words.of(list).entrySet().stream().map(each -> new WordView(each.getKey(), each.getValue())).toList();
    }
}
