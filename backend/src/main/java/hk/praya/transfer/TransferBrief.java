package hk.praya.transfer;

import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer as an assessment shows it. @param importerGrade null where the client described the importer */
@Serdeable
public record TransferBrief(UUID id, int number, Names name, Names importerCalled, Names importerShort, @Nullable String importerGrade, List<String> destinations,
    List<String> categories, @Nullable Long people, String purpose, String route, @Nullable LocalDate starts) {
    public static TransferBrief of(Transfer transfer) {
        var flow = transfer.flow();
        return new TransferBrief(transfer.id(), transfer.number(), flow.name(), transfer.importer().name(), transfer.importer().shortName(), transfer.importer().grade(),
            transfer.destinations(), flow.categories(), flow.people(), flow.purpose(), flow.route(), flow.starts());
    }
}
