package hk.praya.obligation;

import static hk.praya.jooq.obligation.Tables.ACT;
import static hk.praya.jooq.obligation.Tables.OBLIGATION_;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.right;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import hk.praya.access.Scope;
import hk.praya.http.Cursor.Sorted;
import hk.praya.jooq.obligation.tables.records.ActRecord;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** One client's obligations, and what was done about them. */
@Singleton
final class ObligationQueries {
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    static final Field<LocalDate> DUE = coalesce(OBLIGATION_.DUE, inline(NEVER));
    /** Written out, so that the index of open ones serves. */
    static final Condition OPEN = OBLIGATION_.STATE.eq(inline("open"));
    /** An assessment has tens of conditions; an obligation, tens of acts. */
    private static final int MANY = 500;

    private final DSLContext jooq;

    ObligationQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return OBLIGATION_.FIRM_ID.eq(scope.firmId()).and(OBLIGATION_.CLIENT_ID.eq(clientId));
    }

    /** @return false where its source was raised before */
    boolean insert(ObligationRecord row) {
        return jooq.insertInto(OBLIGATION_).set(row).onConflict(OBLIGATION_.FIRM_ID, OBLIGATION_.CLIENT_ID, OBLIGATION_.SOURCE).doNothing().execute() == 1;
    }

    Optional<ObligationRecord> lock(Scope scope, UUID clientId, String source) {
        return jooq.selectFrom(OBLIGATION_).where(of(scope, clientId), OBLIGATION_.SOURCE.eq(source)).forNoKeyUpdate().fetchOptional();
    }

    Optional<ObligationRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(OBLIGATION_).where(of(scope, clientId), OBLIGATION_.ID.eq(id)).forNoKeyUpdate().fetchOptional();
    }

    /** Of these sources, those that are open. */
    Set<String> open(Scope scope, UUID clientId, Collection<String> sources) {
        return jooq.select(OBLIGATION_.SOURCE).from(OBLIGATION_).where(of(scope, clientId), OBLIGATION_.SOURCE.eq(any(sources.toArray(String[]::new))), OPEN).limit(MANY).fetchSet(OBLIGATION_.SOURCE);
    }

    List<ObligationRecord> lockAbout(Scope scope, UUID clientId, UUID subjectId) {
        return jooq.selectFrom(OBLIGATION_).where(of(scope, clientId), OBLIGATION_.SUBJECT_ID.eq(subjectId), OPEN).orderBy(OBLIGATION_.ID).limit(MANY).forNoKeyUpdate().fetch();
    }

    List<ObligationRecord> about(Scope scope, UUID clientId, UUID subjectId, String kind) {
        return jooq.selectFrom(OBLIGATION_).where(of(scope, clientId), OBLIGATION_.SUBJECT_ID.eq(subjectId), OBLIGATION_.KIND.eq(kind)).orderBy(OBLIGATION_.ID).limit(MANY).fetch();
    }

    Optional<ObligationRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(OBLIGATION_).where(of(scope, clientId), OBLIGATION_.ID.eq(id)).fetchOptional();
    }

    void update(Scope scope, UUID clientId, UUID id, ObligationRecord change) {
        jooq.update(OBLIGATION_).set(change).where(of(scope, clientId), OBLIGATION_.ID.eq(id)).execute();
    }

    /** @return false where it is no longer in that version */
    boolean update(Scope scope, ObligationRecord known, ObligationRecord change) {
        return jooq.update(OBLIGATION_).set(change).where(of(scope, known.getClientId()), OBLIGATION_.ID.eq(known.getId()), OBLIGATION_.VERSION.eq(known.getVersion())).execute() == 1;
    }

    /** What is the client's turn and has no page of its own: this person's, and where {@code unowned} what is nobody's in particular. Those due first. */
    List<ObligationRecord> own(Scope scope, UUID clientId, UUID personId, boolean unowned) {
        var theirs = OBLIGATION_.OWNER_PERSON_ID.eq(personId).or(unowned ? OBLIGATION_.OWNER_PERSON_ID.isNull() : falseCondition());
        return jooq.selectFrom(OBLIGATION_).where(of(scope, clientId), OPEN, OBLIGATION_.BALL_WITH.eq("client"), OBLIGATION_.KIND.notIn(Obligations.HAVE_PAGE), theirs)
            .orderBy(DUE, OBLIGATION_.ID).limit(MANY).fetch();
    }

    /** Kinds of the firm's own work: the client's people read those that are their turn. */
    static final List<String> FIRMS_OWN = Obligations.Kind.all(Obligations.Kind.Trait.FIRMS_OWN);

    /**
     * Which of a client's.
     *
     * @param open those still to be seen to, or those that are settled
     * @param theirs for the client's own people: not what the firm wrote down for itself
     */
    record Which(boolean open, boolean theirs) {
        private Condition of(Scope scope, UUID clientId) {
            var which = ObligationQueries.of(scope, clientId).and(open ? OPEN : OBLIGATION_.STATE.ne("open"));
            return theirs ? which.and(OBLIGATION_.KIND.notIn(FIRMS_OWN).or(OBLIGATION_.BALL_WITH.eq("client"))) : which;
        }
    }

    /** Those due first. */
    List<ObligationRecord> page(Scope scope, UUID clientId, Which which, @Nullable Sorted after, int limit) {
        var beyond = after == null ? noCondition() : row(DUE, OBLIGATION_.ID).gt(row(val(LocalDate.parse(after.value())), val(after.id())));
        return jooq.selectFrom(OBLIGATION_).where(which.of(scope, clientId), beyond).orderBy(DUE, OBLIGATION_.ID).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId, Which which) {
        return jooq.selectCount().from(OBLIGATION_).where(which.of(scope, clientId)).fetchSingle().value1();
    }

    static Sorted place(ObligationRecord row) {
        return new Sorted((row.getDue() == null ? NEVER : row.getDue()).toString(), row.getId());
    }

    /** Those that were reported with any of these files. */
    List<ObligationRecord> reportedWith(Scope scope, UUID clientId, Collection<UUID> files) {
        return jooq.selectFrom(OBLIGATION_).where(of(scope, clientId), arrayOverlap(OBLIGATION_.FILE_IDS, files.toArray(UUID[]::new))).orderBy(OBLIGATION_.ID).limit(MANY).fetch();
    }

    void insert(ActRecord row) {
        jooq.insertInto(ACT).set(row).execute();
    }

    Optional<ActRecord> act(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ACT).where(ACT.FIRM_ID.eq(scope.firmId()), ACT.CLIENT_ID.eq(clientId), ACT.ID.eq(id)).fetchOptional();
    }

    /** The newest first. */
    List<ActRecord> acts(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ACT).where(ACT.FIRM_ID.eq(scope.firmId()), ACT.CLIENT_ID.eq(clientId), ACT.OBLIGATION_ID.eq(id)).orderBy(ACT.AT.desc(), ACT.ID.desc()).limit(MANY).fetch();
    }

    /** Consents that were taken back: who did is the last part of the source, and their name stands in the sentence. */
    private static Condition naming(Scope scope, UUID clientId, Collection<UUID> people, JSONB instead) {
        return of(scope, clientId).and(OBLIGATION_.KIND.eq(inline("consent_withdrawn"))).and(right(OBLIGATION_.SOURCE, 36).eq(any(people.stream().map(UUID::toString).toArray(String[]::new))))
            .and(field("{0} -> 'name'", JSONB.class, OBLIGATION_.PARTICULARS).isDistinctFrom(instead));
    }

    int countNaming(Scope scope, UUID clientId, Collection<UUID> people, JSONB instead) {
        return jooq.fetchCount(OBLIGATION_, naming(scope, clientId, people, instead));
    }

    int unname(Scope scope, UUID clientId, Collection<UUID> people, JSONB instead) {
        return jooq.update(OBLIGATION_).set(OBLIGATION_.PARTICULARS, field("jsonb_set({0}, '{name}', {1})", JSONB.class, OBLIGATION_.PARTICULARS, val(instead)))
            .where(naming(scope, clientId, people, instead)).execute();
    }
}
