package hk.praya.ledger;

import static hk.praya.jooq.ledger.Tables.ACKNOWLEDGEMENT;
import static hk.praya.jooq.ledger.Tables.CONSENT;
import static hk.praya.jooq.ledger.Tables.CORRECTION;
import static hk.praya.jooq.ledger.Tables.EXPORT;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import hk.praya.access.CopyQueries;
import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.CorrectionRecord;
import hk.praya.jooq.ledger.tables.records.ExportRecord;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the ledger as lines of a file: the person, the version, the row, of a correction who made it; whether they are staff or a customer; when; then what
 * stands behind them as it is printed. What a spreadsheet would run has an apostrophe before it, as everywhere.
 */
@Singleton
final class ExportQueries {
    private static final List<String> FORMULA = List.of("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠");

    private final DSLContext jooq;
    private final CopyQueries copies;

    ExportQueries(DSLContext jooq, CopyQueries copies) {
        this.jooq = jooq;
        this.copies = copies;
    }

    void insert(ExportRecord row) {
        jooq.insertInto(EXPORT).set(row).execute();
    }

    Optional<ExportRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(EXPORT).where(EXPORT.FIRM_ID.eq(scope.firmId()), EXPORT.CLIENT_ID.eq(clientId), EXPORT.ID.eq(id)).fetchOptional();
    }

    /** @param after the row that the lines before ended with; null: from the first on */
    List<byte[]> lines(Scope scope, ExportRecord of, @Nullable UUID after, int limit) {
        var english = of.getLanguage().equals("en");
        return copies.lines(switch (of.getRecord()) {
            case "acknowledgement" -> acknowledgements(scope, of, english, after, limit);
            case "consent" -> consents(scope, of, english, after, limit);
            default -> corrections(scope, of, english, after, limit);
        });
    }

    private Select<?> acknowledgements(Scope scope, ExportRecord of, boolean english, @Nullable UUID after, int limit) {
        var a = ACKNOWLEDGEMENT;
        return jooq.select(a.PERSON_ID, a.VERSION_ID, a.ID, a.READER, a.OPENED_AT, a.AT, said(a.LANGUAGE, ExportWords.languages(english)), a.READ_SECONDS, a.ZONE,
                said(a.METHOD, ExportWords.methods(english)), said(a.DEVICE, ExportWords.devices(english)), yes(english, a.ELECTRONIC), pack(a.PACK, a.PACK_VERSION), hex(a.TEXT_HASH))
            .from(a).where(a.FIRM_ID.eq(scope.firmId()), a.CLIENT_ID.eq(of.getClientId()), beyond(a.NOTICE_ID, a.ID, a.AT, of, after)).orderBy(a.ID).limit(inline(limit));
    }

    private Select<?> consents(Scope scope, ExportRecord of, boolean english, @Nullable UUID after, int limit) {
        var c = CONSENT;
        return jooq.select(c.PERSON_ID, c.VERSION_ID, c.ID, c.READER, c.OPENED_AT, c.AT, said(c.ACT, ExportWords.deeds(english)), c.PURPOSE, plain(c.PURPOSE_EN), plain(c.PURPOSE_ZH_HANT), plain(c.GUARDIAN_NAME), plain(c.GUARDIAN_RELATION),
                said(c.LANGUAGE, ExportWords.languages(english)), c.READ_SECONDS, c.ZONE, said(c.METHOD, ExportWords.methods(english)), said(c.DEVICE, ExportWords.devices(english)),
                yes(english, c.ELECTRONIC), pack(c.PACK, c.PACK_VERSION), hex(c.TEXT_HASH))
            .from(c).where(c.FIRM_ID.eq(scope.firmId()), c.CLIENT_ID.eq(of.getClientId()), beyond(c.NOTICE_ID, c.ID, c.AT, of, after)).orderBy(c.ID).limit(inline(limit));
    }

    private Select<?> corrections(Scope scope, ExportRecord of, boolean english, @Nullable UUID after, int limit) {
        var c = CORRECTION;
        return jooq.select(c.PERSON_ID, c.VERSION_ID, c.ID, c.CORRECTED_BY, c.READER, c.AT, c.RECORD_ID, said(c.RECORD, ExportWords.records(english)), c.ORDINAL, said(c.WRONG, ExportWords.wrongs(english)), yes(english, c.COUNTS),
                said(c.LANGUAGE, ExportWords.languages(english)), plain(c.REASON))
            .from(c).where(c.FIRM_ID.eq(scope.firmId()), c.CLIENT_ID.eq(of.getClientId()), beyond(c.NOTICE_ID, c.ID, c.AT, of, after)).orderBy(c.ID).limit(inline(limit));
    }

    private static Condition beyond(Field<UUID> notice, Field<UUID> id, Field<OffsetDateTime> at, ExportRecord of, @Nullable UUID after) {
        return (of.getNoticeId() == null ? noCondition() : notice.eq(of.getNoticeId())).and(after == null ? noCondition() : id.gt(after)).and(at.le(of.getAt()));
    }

    private static Field<String> said(Field<String> code, Map<String, String> words) {
        var named = words.entrySet().iterator();
        var first = named.next();
        var said = choose(code).when(inline(first.getKey()), inline(first.getValue()));
        while (named.hasNext()) {
            var next = named.next();
            said = said.when(inline(next.getKey()), inline(next.getValue()));
        }
        return said.otherwise(code);
    }

    private static Field<String> yes(boolean english, Field<Boolean> yes) {
        return when(yes, inline(ExportWords.yes(english, true))).otherwise(inline(ExportWords.yes(english, false)));
    }

    private static Field<String> pack(Field<String> pack, Field<String> version) {
        return concat(pack, inline("/"), version);
    }

    private static Field<String> hex(Field<byte[]> bytes) {
        return field("encode({0}, 'hex')", SQLDataType.CLOB, bytes);
    }

    private static Field<String> plain(Field<String> text) {
        return when(left(text, 1).in(FORMULA.stream().map(org.jooq.impl.DSL::inline).toList()), concat(inline("'"), text)).otherwise(text);
    }

    /** Whatever was said of the rows between these two, the last of each. */
    List<CorrectionRecord> corrected(Scope scope, UUID clientId, UUID first, UUID last, OffsetDateTime until, int limit) {
        return jooq.selectDistinct(CORRECTION.fields()).on(CORRECTION.RECORD_ID).from(CORRECTION)
            .where(CORRECTION.FIRM_ID.eq(scope.firmId()), CORRECTION.CLIENT_ID.eq(clientId), CORRECTION.RECORD_ID.between(first, last), CORRECTION.AT.le(until))
            .orderBy(CORRECTION.RECORD_ID, CORRECTION.ORDINAL.desc()).limit(limit).fetchInto(CORRECTION);
    }
}
