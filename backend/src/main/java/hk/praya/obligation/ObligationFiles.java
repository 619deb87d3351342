package hk.praya.obligation;

import hk.praya.jooq.obligation.tables.records.ActRecord;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ReportFiles.ReportFile;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of a report, as two columns keep them: what they are called never changes. */
final class ObligationFiles {
    private ObligationFiles() {}

    static List<ReportFile> of(ObligationRecord row) {
        return of(row.getFileIds(), row.getFileNames());
    }

    static List<ReportFile> of(ActRecord row) {
        return of(row.getFileIds(), row.getFileNames());
    }

    private static List<ReportFile> of(UUID[] ids, String[] names) {
        return IntStream.range(0, ids.length).mapToObj(at -> new ReportFile(ids[at], names[at])).toList();
    }

    /** Beside those of earlier reports. */
    static void add(ObligationRecord change, ObligationRecord known, List<ReportFile> more) {
        var all = Stream.concat(of(known).stream(), more.stream()).toList();
        change.setFileIds(ids(all)).setFileNames(names(all));
    }

    static void put(ActRecord note, List<ReportFile> files) {
        note.setFileIds(ids(files)).setFileNames(names(files));
    }

    private static UUID[] ids(List<ReportFile> files) {
        return files.stream().map(ReportFile::id).toArray(UUID[]::new);
    }

    private static String[] names(List<ReportFile> files) {
        return files.stream().map(ReportFile::name).toArray(String[]::new);
    }
}
