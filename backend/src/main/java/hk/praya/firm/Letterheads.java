package hk.praya.firm;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import jakarta.inject.Singleton;

/** The firm's own paper, for documents of other rooms, within their transaction. */
@Singleton
public final class Letterheads {
    private final FirmQueries queries;

    Letterheads(FirmQueries queries) {
        this.queries = queries;
    }

    public record Letterhead(Names name, String colour, Names address, String phone, String email, String footer) {}

    public Letterhead of(Scope scope) {
        var row = queries.view(scope);
        return new Letterhead(new Names(row.getNameEn(), row.getNameZhHant()), row.getColour(), new Names(row.getAddressEn(), row.getAddressZhHant()),
            row.getPhone(), row.getEmail(), row.getFooter());
    }
}
