package hk.praya.questionnaire;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.file.FileBytes;
import hk.praya.file.FileChecking;
import hk.praya.file.FileKind;
import hk.praya.scoring.AnswerKey;
import hk.praya.table.Cells;
import hk.praya.table.Headings;
import hk.praya.table.TableReading;
import hk.praya.word.FormReading;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a list that came back, whichever program it passed through: which list it is, and what stands in each row's answer. */
final class ListReading {
    /** More than the largest pack asks for three destinations. */
    static final int ROWS = 2_000;

    private ListReading() {}

    /** One row, as it stands there. @param id as it is written */
    @Serdeable
    record Cell(int line, String id, String answer) {}

    /** @param format {@code xlsx} or {@code docx} */
    record Returned(String format, ListReference reference, List<Cell> cells) {}

    private enum Column { ID, ANSWER }

    private static final Headings<Column> HEADINGS = headings();

    private static Headings<Column> headings() {
        return new Headings<Column>().know(Column.ID, ListWords.ID.both().toArray(String[]::new)).know(Column.ANSWER, ListWords.ANSWER.both().toArray(String[]::new));
    }

    static Outcome<Returned> read(String name, byte[] content) {
        return switch (FileChecking.check(FileBytes.of(content), name)) {
            case FileChecking.Verdict.Refused(var why, _) -> Outcome.refused(why.isOfName() ? Refusal.INVALID : Refusal.UNSUPPORTED, List.of(Reason.of(why.key(), "file")));
            case FileChecking.Verdict.Taken(var kind) when kind == FileKind.XLSX -> workbook(content);
            case FileChecking.Verdict.Taken(var kind) when kind == FileKind.DOCX -> document(content);
            case FileChecking.Verdict.Taken _ -> Outcome.refused(Refusal.UNSUPPORTED, "questionnaire.other_format", "file");
        };
    }

    private static Outcome<Returned> workbook(byte[] content) {
        // The list says which it is above its headings.
        var above = new StringBuilder();
        return TableReading.read(content, cells -> {
            if (above.length() < 100_000) cells.forEach(cell -> above.append(cell.length() > 1_000 ? "" : cell).append('\n'));
            return HEADINGS.recognised(cells);
        }, 2).then(table -> {
            var columns = HEADINGS.columns(table.header());
            int id = -1, answer = -1;
            for (var column = 0; column < columns.size(); column++) {
                if (columns.get(column).field() == Column.ID) id = column;
                if (columns.get(column).field() == Column.ANSWER) answer = column;
            }
            var cells = new ArrayList<Cell>();
            for (var row : table.rows()) cells.add(new Cell(row.line(), Cells.code(row.cell(id)), AnswerText.kept(row.cell(answer))));
            return returned("xlsx", above.toString(), cells);
        });
    }

    private static Outcome<Returned> document(byte[] content) {
        try {
            var filled = FormReading.read(content);
            var cells = new ArrayList<Cell>();
            var line = 0;
            for (var row : filled.rows()) {
                if (row.size() < 3) continue;
                line++;
                var cell = new Cell(line, Cells.code(row.getFirst()), AnswerText.kept(row.get(2)));
                // The rows between say what is asked, not what was answered.
                if (key(cell.id()).isPresent()) cells.add(cell);
            }
            return returned("docx", filled.words(), cells);
        } catch (IOException e) {
            return Outcome.refused(Refusal.UNSUPPORTED, "file_damaged", "file");
        }
    }

    private static Outcome<Returned> returned(String format, String words, List<Cell> cells) {
        var reference = ListReference.find(words);
        var written = cells.stream().filter(cell -> !cell.id().isEmpty() || !cell.answer().isEmpty()).toList();
        if (reference.isEmpty() || written.isEmpty()) return Outcome.refused(Refusal.INVALID, "questionnaire.not_a_list", "file");
        if (written.size() > ROWS) return Outcome.refused(Refusal.TOO_LARGE, List.of(new Reason("upload.too_many_rows", "file", Map.of("limit", ROWS))));
        return Outcome.done(new Returned(format, reference.get(), written));
    }

    static Optional<AnswerKey> key(String id) {
        try {
            return Optional.of(AnswerKey.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
