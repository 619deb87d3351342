package hk.praya.mechanism;

import static hk.praya.jooq.mechanism.Tables.CHOICE;
import static hk.praya.jooq.mechanism.Tables.FILING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.mechanism.tables.records.ChoiceRecord;
import hk.praya.jooq.mechanism.tables.records.FilingRecord;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Choices and filings of a transfer, newest first. Rows are written once. */
@Singleton
final class MechanismQueries {
    /** More revisions than a screen shows; the newest one's version is the true total. */
    static final int HISTORY = 50;
    /** As many transfers as a client can have. */
    private static final int LIMIT = 20_000;

    private final DSLContext jooq;

    MechanismQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition choicesOf(Scope scope, UUID clientId, UUID transferId) {
        return CHOICE.FIRM_ID.eq(scope.firmId()).and(CHOICE.CLIENT_ID.eq(clientId)).and(CHOICE.TRANSFER_ID.eq(transferId));
    }

    private static Condition filingsOf(Scope scope, UUID clientId, UUID transferId) {
        return FILING.FIRM_ID.eq(scope.firmId()).and(FILING.CLIENT_ID.eq(clientId)).and(FILING.TRANSFER_ID.eq(transferId));
    }

    Optional<ChoiceRecord> choice(Scope scope, UUID clientId, UUID transferId) {
        return jooq.selectFrom(CHOICE).where(choicesOf(scope, clientId, transferId)).orderBy(CHOICE.VERSION.desc()).limit(1).fetchOptional();
    }

    /** What a history tells: the outcomes, not the answers. */
    List<ChoiceRecord> history(Scope scope, UUID clientId, UUID transferId) {
        return jooq.select(CHOICE.VERSION, CHOICE.S33, CHOICE.RMC, CHOICE.GBA, CHOICE.RETURN_LEG, CHOICE.PACK, CHOICE.PACK_VERSION, CHOICE.NOTE, CHOICE.DISAGREEMENT, CHOICE.ACTOR_ID, CHOICE.AT)
            .from(CHOICE).where(choicesOf(scope, clientId, transferId)).orderBy(CHOICE.VERSION.desc()).limit(HISTORY).fetchInto(ChoiceRecord.class);
    }

    /** The choice that stands for each of these transfers: what it came to, and on which answers. */
    List<ChoiceRecord> standing(Scope scope, UUID clientId, Collection<UUID> transferIds) {
        return standing(scope, clientId, CHOICE.TRANSFER_ID.eq(any(transferIds.toArray(UUID[]::new))), transferIds.size());
    }

    /** For every transfer of the client. */
    List<ChoiceRecord> standing(Scope scope, UUID clientId) {
        return standing(scope, clientId, noCondition(), LIMIT);
    }

    private List<ChoiceRecord> standing(Scope scope, UUID clientId, Condition which, int limit) {
        return jooq.select(CHOICE.TRANSFER_ID, CHOICE.ANSWERS, CHOICE.S33, CHOICE.RMC, CHOICE.GBA).distinctOn(CHOICE.TRANSFER_ID).from(CHOICE)
            .where(CHOICE.FIRM_ID.eq(scope.firmId()), CHOICE.CLIENT_ID.eq(clientId), which).orderBy(CHOICE.TRANSFER_ID, CHOICE.VERSION.desc()).limit(limit).fetchInto(ChoiceRecord.class);
    }

    Optional<FilingRecord> filing(Scope scope, UUID clientId, UUID transferId) {
        return jooq.selectFrom(FILING).where(filingsOf(scope, clientId, transferId)).orderBy(FILING.VERSION.desc()).limit(1).fetchOptional();
    }

    List<FilingRecord> filings(Scope scope, UUID clientId, UUID transferId) {
        return jooq.selectFrom(FILING).where(filingsOf(scope, clientId, transferId)).orderBy(FILING.VERSION.desc()).limit(HISTORY).fetch();
    }

    /** @return whether it was written: the second of two at once finds the version taken */
    boolean insert(ChoiceRecord row) {
        return jooq.insertInto(CHOICE).set(row).onConflictDoNothing().execute() == 1;
    }

    boolean insert(FilingRecord row) {
        return jooq.insertInto(FILING).set(row).onConflictDoNothing().execute() == 1;
    }
}
