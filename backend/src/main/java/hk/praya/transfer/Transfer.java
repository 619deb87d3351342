package hk.praya.transfer;

import hk.praya.http.Names;
import java.util.List;
import java.util.UUID;

/**
 * A flow as the register holds it.
 *
 * @param number what people and spreadsheets call it, from 1 for each client
 * @param destinations as kept when it was last written
 * @param importer what the importer is called in full, and in short
 */
public record Transfer(UUID id, int number, Flow flow, List<String> destinations, Importer importer, long version) {
    public Transfer {
        destinations = List.copyOf(destinations);
    }

    /** @param grade of what the profile says of it; null where the client described it */
    public record Importer(Names name, Names shortName, @org.jspecify.annotations.Nullable String grade) {}
}
