package hk.praya.audit;

import static hk.praya.jooq.audit.Tables.HEAD;
import static hk.praya.jooq.audit.Tables.LINE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;

/** Appends to a chain. */
@Singleton
final class ChainQueries {
    private final DSLContext jooq;

    ChainQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** One statement: moves the head on under its lock, hashing in SQL, and writes the line that the head now names. */
    void append(UUID firmId, UUID clientId, short lane, LineHash line) {
        var payload = val(line.payload(), SQLDataType.BLOB);
        var first = field("sha256(cast({0} as bytea) || cast({1} as bytea))", SQLDataType.BLOB, val(LineHash.FIRST, SQLDataType.BLOB), payload);
        var next = field("sha256({0} || cast({1} as bytea))", SQLDataType.BLOB, HEAD.HASH, payload);
        var head = name("moved").as(jooq.insertInto(HEAD, HEAD.FIRM_ID, HEAD.CLIENT_ID, HEAD.LANE, HEAD.SEQ, HEAD.HASH)
            .values(val(firmId), val(clientId), val(lane), val(1L), first)
            .onConflict(HEAD.FIRM_ID, HEAD.CLIENT_ID, HEAD.LANE).doUpdate()
            .set(HEAD.SEQ, HEAD.SEQ.plus(1)).set(HEAD.HASH, next)
            .returning(HEAD.SEQ, HEAD.HASH));
        jooq.with(head).insertInto(LINE, LINE.FIRM_ID, LINE.CLIENT_ID, LINE.LANE, LINE.SEQ, LINE.AT, LINE.FORMAT, LINE.ACTOR_KIND, LINE.ACTOR_ID,
                LINE.METHOD, LINE.ACTION, LINE.SUBJECT_KIND, LINE.SUBJECT_ID, LINE.OUTCOME, LINE.DIGEST_BEFORE, LINE.DIGEST_AFTER, LINE.REQUEST_ID, LINE.OPERATION, LINE.HASH)
            .select(select(val(firmId), val(clientId), val(lane), head.field(HEAD.SEQ), val(line.at().atOffset(ZoneOffset.UTC)),
                val((short) line.format()), val(line.actorKind()), val(line.actorId()), val(line.method()), val(line.action()),
                val(line.subjectKind()), val(line.subjectId()), val(line.outcome()), val(line.before(), SQLDataType.BLOB),
                val(line.after(), SQLDataType.BLOB), val(line.requestId()), val(line.operation()), head.field(HEAD.HASH)).from(head))
            .execute();
    }
}
