package hk.praya.obligation;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.jooq.obligation.tables.records.ActRecord;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ObligationState.Event;
import hk.praya.obligation.ReportFiles.ReportFile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * This room's door for others, within their own act: an obligation stands or falls with what it comes from. The trail's line is
 * that of the act.
 */
@Singleton
public final class Obligations {
    /** Kinds that are answered on a page of their own: questions, documents, decisions. */
    static final List<String> HAVE_PAGE = Stream.concat(Kind.all(Kind.Trait.ASKED).stream(), Kind.all(Kind.Trait.FOLLOWS).stream()).distinct().toList();

    private final ObligationQueries queries;
    private final KeptJson json;
    private final Telling letters;
    private final Clock clock;

    Obligations(ObligationQueries queries, KeptJson json, Telling letters, Clock clock) {
        this.queries = queries;
        this.json = json;
        this.letters = letters;
        this.clock = clock;
    }

    /** What an obligation is. A person of the firm writes manual ones; the other kinds come from their rooms. */
    public enum Kind {
        REVIEW(Trait.DEED, Trait.BINDING), CONDITION, EVIDENCE_EXPIRY(Trait.FIRMS_OWN, Trait.DEED), QUESTION(Trait.ASKED, Trait.FOLLOWS), FILING(Trait.DEED, Trait.RETURNS),
        MEASURE_LAPSED(Trait.FIRMS_OWN, Trait.DEED, Trait.BEGINS_ANEW), MANUAL(Trait.FIRMS_OWN), ASSESSMENT(Trait.FIRMS_OWN, Trait.FOLLOWS),
        VENDOR_QUESTION(Trait.FIRMS_OWN, Trait.DEED, Trait.BEGINS_ANEW), EVIDENCE_REQUEST(Trait.ASKED, Trait.FOLLOWS),
        CLIENT_ANSWERS(Trait.FIRMS_OWN, Trait.FOLLOWS, Trait.BEGINS_ANEW), MENTION(Trait.FIRMS_OWN), NOTICE(Trait.FIRMS_OWN, Trait.FOLLOWS), CONSENT_WITHDRAWN(Trait.BEGINS_ANEW, Trait.PROVEN), NOTICE_UNREAD(Trait.BEGINS_ANEW), NOTICE_UNREACHED(Trait.BEGINS_ANEW), RETENTION_REVIEW(Trait.FIRMS_OWN, Trait.DEED), RETENTION_DISPOSAL(Trait.FIRMS_OWN, Trait.DEED, Trait.BEGINS_ANEW), ROBOT_REFUSED(Trait.FIRMS_OWN, Trait.DEED, Trait.BEGINS_ANEW),
        SIGN_IN_EXPIRY(Trait.FIRMS_OWN, Trait.DEED);

        enum Trait {
            /** The firm's own work: the client's people read it where it is their turn. */
            FIRMS_OWN,
            /** Raising it asks somebody. */
            ASKED,
            /** What asks to be shown is done with a file that shows it, and on nobody's word. */
            PROVEN,
            /** Raised again after it was settled it begins anew, under the same date too. */
            BEGINS_ANEW,
            /** Raised again after it was withdrawn it is open again, under the same date too; what somebody saw to stays seen to. */
            RETURNS,
            /** It is done by doing it, and this room is told: nobody ticks off a review that was not made. One may say why it is not needed. */
            DEED,
            /** Likewise, and whoever no longer needs it withdraws what it waits for. */
            FOLLOWS,
            /** The decision itself says when: it ends with the next version, or with the client, and by nobody's word. */
            BINDING
        }

        private final Set<Trait> traits;

        Kind(Trait... traits) {
            this.traits = Set.of(traits);
        }

        boolean is(Trait trait) {
            return traits.contains(trait);
        }

        /** Those that are so, as they are stored. */
        static List<String> all(Trait trait) {
            return Arrays.stream(values()).filter(kind -> kind.is(trait)).map(Kind::key).toList();
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose turn it is. */
    public enum BallWith {
        CONSULTANT, REVIEWER, CLIENT, VENDOR,
        /** The firm's: on no consultant's list (decision 023). */
        ADMINISTRATOR;

        static BallWith of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something to see to.
     *
     * @param source stable and unique for the client, such as {@code tia.review:} and an id: raised again, it is the same one
     * @param ownerId who is known to hold it: a member of the firm where the ball is with the firm, somebody at the client where it is there
     * @param due null only where it was asked without a date
     */
    public record Raised(Kind kind, String source, String subjectKind, @Nullable UUID subjectId, Particulars particulars, BallWith ball, @Nullable UUID ownerId, @Nullable LocalDate due) {
        @Nullable UUID memberId() {
            return ball == BallWith.CONSULTANT || ball == BallWith.REVIEWER ? ownerId : null;
        }

        @Nullable UUID personId() {
            return ball == BallWith.CLIENT ? ownerId : null;
        }
    }

    /**
     * Idempotent by its source: a new date, owner or turn is taken over. One that was settled begins anew under another date, or where
     * a vendor is asked again, or a proof lapses again, or a contract that was given up is used after all.
     */
    public void raise(Act act, UUID clientId, Raised raised) {
        var asked = raised.kind().is(Kind.Trait.ASKED);
        var row = said(raised).setFirmId(act.scope().firmId()).setClientId(clientId).setId(Ids.next(clock)).setKind(raised.kind().key()).setSource(raised.source())
            .setSubjectKind(raised.subjectKind()).setSubjectId(raised.subjectId()).setState(ObligationState.OPEN.key())
            .setAskedCount(asked ? 1 : 0).setLastAskedOn(asked ? today() : null).setVersion(0L)
            .setCreatedKind(act.actor().kind()).setCreatedBy(act.actor().id()).setCreatedAt(now());
        if (queries.insert(row)) {
            note(act, row, "raise", null);
            return;
        }
        var known = queries.lock(act.scope(), clientId, raised.source()).orElseThrow();
        var open = ObligationState.of(known.getState()) == ObligationState.OPEN;
        var back = ObligationState.of(known.getState()) == ObligationState.LAPSED && raised.kind().is(Kind.Trait.RETURNS);
        var dated = !Objects.equals(known.getDue(), raised.due());
        if (open && (dated || differs(known, raised))) change(act, known, Event.CHANGE, turned(known, raised));
        if (!open && (dated || back || raised.kind().is(Kind.Trait.BEGINS_ANEW))) change(act, known, Event.REOPEN, said(raised).setReason(null).setSettledKind(null).setSettledBy(null).setSettledAt(null).setSnoozedUntil(null)
            .setRemark(null).setReportedBy(null).setFileIds(raised.kind().is(Kind.Trait.PROVEN) ? new UUID[0] : known.getFileIds()).setFileNames(raised.kind().is(Kind.Trait.PROVEN) ? new String[0] : known.getFileNames()));
    }

    /** Which of these are still to be seen to. */
    public Set<String> open(Scope scope, UUID clientId, Collection<String> sources) {
        return sources.isEmpty() ? Set.of() : queries.open(scope, clientId, sources);
    }

    /** What became of one. @param state open, done, waived or lapsed. @param reason in the words of whoever settled it, or a message key */
    public record Stand(String source, String state, @Nullable String reason) {}

    /** Those of a kind that are about this, in the order in which they were raised. */
    public List<Stand> about(Scope scope, UUID clientId, UUID subjectId, Kind kind) {
        return queries.about(scope, clientId, subjectId, kind.key()).stream().map(row -> new Stand(row.getSource(), row.getState(), row.getReason())).toList();
    }

    /** A letter tells whoever holds it that it is there. */
    public void tell(Act act, UUID clientId, String source) {
        queries.lock(act.scope(), clientId, source).ifPresent(known -> letters.tell(act, known));
    }

    /** What its sentence names has changed; whose it is and when it is due stay. Nothing happens where it is settled, or was never raised. */
    public void restate(Act act, UUID clientId, String source, Particulars particulars) {
        queries.lock(act.scope(), clientId, source).filter(known -> ObligationState.of(known.getState()) == ObligationState.OPEN)
            .filter(known -> !particulars(known).equals(particulars))
            .ifPresent(known -> change(act, known, Event.CHANGE, new ObligationRecord().setParticulars(json(particulars))));
    }

    /** It was seen to. @param reason a message key; nothing happens where it is settled already, or was never raised */
    public void settle(Act act, UUID clientId, String source, String reason) {
        queries.lock(act.scope(), clientId, source).ifPresent(known -> end(act, known, Event.COMPLETE, reason));
    }

    /** It is no longer asked for: withdrawn, or overtaken. @param reason a message key */
    public void lapse(Act act, UUID clientId, String source, String reason) {
        queries.lock(act.scope(), clientId, source).ifPresent(known -> end(act, known, Event.LAPSE, reason));
    }

    /** All that is open about this is overtaken. @param reason a message key */
    public void lapseAbout(Act act, UUID clientId, UUID subjectId, String reason) {
        queries.lockAbout(act.scope(), clientId, subjectId).forEach(known -> end(act, known, Event.LAPSE, reason));
    }

    private void end(Act act, ObligationRecord known, Event event, String reason) {
        if (ObligationState.of(known.getState()).after(event).isPresent()) change(act, known, event, settled(act, reason));
    }

    ObligationRecord settled(Act act, @Nullable String reason) {
        return new ObligationRecord().setReason(reason).setSettledKind(act.actor().kind()).setSettledBy(act.actor().id()).setSettledAt(now());
    }

    /** One step of the machine, and its line in the history. */
    void change(Act act, ObligationRecord known, Event event, ObligationRecord change) {
        var to = ObligationState.of(known.getState()).after(event).orElseThrow();
        queries.update(act.scope(), known.getClientId(), known.getId(), change.setState(to.key()).setVersion(known.getVersion() + 1));
        note(act, known, event.key(), change);
    }

    /** To the firm, by whoever holds it at the client. @return false where it moved since it was read */
    boolean handOver(Act act, ObligationRecord known, ObligationRecord change, List<ReportFile> files) {
        ObligationFiles.add(change, known, files);
        var moved = queries.update(act.scope(), known, change.setVersion(known.getVersion() + 1));
        if (moved) note(act, known, Event.REPORT.key(), change, files);
        return moved;
    }

    /** Whether whoever at the client is asked has a page of its own for it, and says there that it is done. */
    static boolean hasPage(String kind) {
        return HAVE_PAGE.contains(kind);
    }

    /** Whether it asks for a file, and there is none. */
    static boolean isUnproven(ObligationRecord row) {
        return Kind.of(row.getKind()).is(Kind.Trait.PROVEN) && row.getFileIds().length == 0;
    }

    /** Whether this happens to it by the step alone that it waits for. */
    static boolean follows(ObligationRecord row, Event event) {
        var kind = Kind.of(row.getKind());
        return switch (event) {
            case COMPLETE -> kind.is(Kind.Trait.DEED) || kind.is(Kind.Trait.FOLLOWS);
            case WAIVE -> kind.is(Kind.Trait.FOLLOWS) || kind.is(Kind.Trait.BINDING);
            case REASSIGN -> kind.is(Kind.Trait.FOLLOWS);
            default -> false;
        };
    }

    void note(Act act, ObligationRecord about, String event, @Nullable ObligationRecord change) {
        note(act, about, event, change, List.of());
    }

    private void note(Act act, ObligationRecord about, String event, @Nullable ObligationRecord change, List<ReportFile> files) {
        var note = new ActRecord().setFirmId(about.getFirmId()).setClientId(about.getClientId()).setId(Ids.next(clock)).setObligationId(about.getId()).setEvent(event)
            .setActorKind(act.actor().kind()).setActorId(act.actor().id()).setAt(now());
        if (change != null) note.setNote(change.getReason() == null ? change.getRemark() : change.getReason()).setUntil(change.getSnoozedUntil());
        ObligationFiles.put(note, files);
        queries.insert(note);
    }

    private ObligationRecord said(Raised raised) {
        return new ObligationRecord().setParticulars(json(raised.particulars())).setBallWith(raised.ball().key()).setOwnerPersonId(raised.personId())
            .setOwnerMemberId(raised.memberId()).setDue(raised.due());
    }

    /** Whoever has it now has not put it off, and has not been reminded of it. */
    private ObligationRecord turned(ObligationRecord known, Raised raised) {
        var said = said(raised);
        return hasMoved(known, raised) ? said.setSnoozedUntil(null).setAskedCount(0).setLastAskedOn(null).setRemark(null).setReportedBy(null) : said;
    }

    private static boolean hasMoved(ObligationRecord known, Raised raised) {
        return !Objects.equals(known.getOwnerPersonId(), raised.personId()) || !Objects.equals(known.getOwnerMemberId(), raised.memberId())
            || !known.getBallWith().equals(raised.ball().key());
    }

    private boolean differs(ObligationRecord known, Raised raised) {
        return hasMoved(known, raised) || !particulars(known).equals(raised.particulars());
    }

    JSONB json(Particulars particulars) {
        return json.of(particulars);
    }

    Particulars particulars(ObligationRecord row) {
        return json.read(row.getParticulars(), Particulars.class);
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    LocalDate today() {
        return HongKong.today(clock);
    }
}
