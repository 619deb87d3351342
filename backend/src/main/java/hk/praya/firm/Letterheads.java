package hk.praya.firm;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.firm.tables.records.LogoRecord;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The firm's own paper, for documents of other rooms, within their transaction. */
@Singleton
public final class Letterheads {
    private final FirmQueries queries;
    private final LogoQueries logos;

    Letterheads(FirmQueries queries, LogoQueries logos) {
        this.queries = queries;
        this.logos = logos;
    }

    /** @param logo a PNG; null where the firm has none */
    public record Letterhead(Names name, String colour, Names address, String phone, String email, String footer, byte @Nullable [] logo) {}

    public Letterhead of(Scope scope) {
        var row = queries.view(scope);
        return new Letterhead(new Names(row.getNameEn(), row.getNameZhHant()), row.getColour(), new Names(row.getAddressEn(), row.getAddressZhHant()),
            row.getPhone(), row.getEmail(), row.getFooter(), logos.find(scope).map(LogoRecord::getContent).orElse(null));
    }
}
