package hk.praya.firm;

import static hk.praya.jooq.firm.Tables.LOGO;

import hk.praya.access.Scope;
import hk.praya.jooq.firm.tables.records.LogoRecord;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The firm's mark. */
@Singleton
final class LogoQueries {
    private final DSLContext jooq;

    LogoQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    Optional<LogoRecord> find(Scope scope) {
        return jooq.selectFrom(LOGO).where(LOGO.FIRM_ID.eq(scope.firmId())).fetchOptional();
    }

    /** The start of its hash, so that a browser may keep a picture until there is another; null where there is none. */
    @Nullable String mark(Scope scope) {
        return jooq.select(LOGO.SHA256).from(LOGO).where(LOGO.FIRM_ID.eq(scope.firmId()), LOGO.CONTENT.isNotNull()).fetchOptional(row -> HexFormat.of().formatHex(row.value1(), 0, 6)).orElse(null);
    }

    void set(LogoRecord row) {
        row.changed(true);
        jooq.insertInto(LOGO).set(row).onConflict(LOGO.FIRM_ID).doUpdate().set(row).execute();
    }
}
