package hk.praya.prefill;

import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Assessments.Loaded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has become known of a client since its assessment was begun: an address book that was imported later answers what is still blank, and
 * is held against what was said before it. An answer that somebody gave after it stands: they knew better.
 */
final class LaterFacts {
    private LaterFacts() {}

    /** @param source {@code roster} or {@code prefill}, as an answer's row would say it. @param asOf when the roster last changed; null where it is not the roster that says so */
    record Later(AnswerKey key, Answer answer, String source, @Nullable Instant asOf) {}

    /** @param elsewhere parts that something else speaks for, which goes before: what these transfers are, before the whole roster */
    static List<Later> of(Loaded loaded, Set<AnswerKey> elsewhere) {
        var rows = loaded.rows().stream().collect(Collectors.toMap(AnswerRecord::getKey, Function.identity()));
        var known = loaded.known().facts();
        var all = new ArrayList<Later>();
        for (var question : loaded.pack().questions().values()) {
            if (question.perDestination()) continue;
            for (var part : question.parts()) {
                var key = new AnswerKey(question.id(), part.id(), null);
                if (elsewhere.contains(key)) continue;
                Prefilling.value(part, known.named()).ifPresent(said -> {
                    var source = Prefilling.source(part.prefill());
                    var asOf = source.equals("roster") ? known.rosterAsOf() : null;
                    if (isNews(rows.get(key.toString()), said, asOf)) all.add(new Later(key, said, source, asOf));
                });
            }
        }
        return all;
    }

    private static boolean isNews(@Nullable AnswerRecord row, Answer said, @Nullable Instant asOf) {
        if (row == null || AnswerRows.isEmpty(row)) return true;
        if (asOf == null || !asOf.isAfter(row.getAt().toInstant())) return false;
        var stands = AnswerRows.answer(row);
        return stands.state() != Answer.State.VENDOR_ASKED && !said.confirmed().saysTheSameAs(stands.confirmed());
    }
}
