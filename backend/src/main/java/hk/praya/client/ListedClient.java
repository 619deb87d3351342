package hk.praya.client;

import hk.praya.http.Names;
import hk.praya.table.RowProblem;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of clients, understood.
 *
 * @param state {@code new}; {@code duplicate}: the firm has this client already, and it is left alone; {@code error}: left out
 * @param consultant as the list names them
 */
@Serdeable
record ListedClient(int line, String state, @Nullable String nameEn, @Nullable String nameZhHant, @Nullable String brNumber, @Nullable String sector,
    @Nullable Integer staff, @Nullable String emailDomain, @Nullable String vendor, @Nullable String edition, @Nullable Integer seats,
    @Nullable LocalDate starts, @Nullable LocalDate ends, @Nullable Long feeMinor, @Nullable String tier, @Nullable String consultant, @Nullable UUID memberId,
    List<RowProblem> problems) {
    ListedClient {
        problems = List.copyOf(problems);
    }

    Names name() {
        return new Names(nameEn, nameZhHant);
    }

    /** With more problems, and the state that follows from all of them. */
    ListedClient with(List<RowProblem> more, boolean known) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        var next = all.stream().anyMatch(RowProblem::isError) ? "error" : known ? "duplicate" : "new";
        return new ListedClient(line, next, nameEn, nameZhHant, brNumber, sector, staff, emailDomain, vendor, edition, seats, starts, ends, feeMinor, tier, consultant, memberId, all);
    }

    ClientKeeping.Particulars particulars() {
        return new ClientKeeping.Particulars(name(), brNumber, sector, staff, emailDomain);
    }

    Engaging.@Nullable Terms terms() {
        return starts == null || ends == null ? null : new Engaging.Terms(List.of("tia"), tier == null ? "" : tier, starts, ends, feeMinor == null ? 0 : feeMinor, "HKD");
    }

    PlatformKeeping.@Nullable InUse platform() {
        return vendor == null ? null : new PlatformKeeping.InUse(vendor, edition == null ? "" : edition, seats, "");
    }

    /** For a preview: what was understood, by field; what was not is not there. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        put(values, "brNumber", brNumber);
        put(values, "sector", sector);
        put(values, "staff", staff);
        put(values, "platform", vendor);
        put(values, "edition", edition);
        put(values, "seats", seats);
        put(values, "starts", starts);
        put(values, "ends", ends);
        put(values, "feeMinor", feeMinor);
        put(values, "tier", tier);
        put(values, "consultant", consultant);
        put(values, "emailDomain", emailDomain);
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) values.put(field, value.toString());
    }
}
