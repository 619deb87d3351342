package hk.praya.customer;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers are asked: implemented by the room that asks them. */
public interface CustomersAsked {
    /**
     * A notice that is given to somebody to read.
     *
     * @param done whether they have answered. @param due until when an answer is asked for. @param unreached whether what was written to the address that is theirs now came back
     */
    @Serdeable
    record CustomerAskView(UUID noticeId, Names title, boolean done, @Nullable LocalDate due, boolean unreached) {}

    /** Whatever this customer is asked now, the newest first. @param email theirs now */
    List<CustomerAskView> asked(Scope scope, UUID clientId, UUID personId, String email);

    /** What notices are called that are addressed to each list and read now. */
    Map<UUID, List<Names>> addressed(Scope scope, UUID clientId);
}
