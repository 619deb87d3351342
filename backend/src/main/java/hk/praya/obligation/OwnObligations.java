package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ObligationState.Event;
import hk.praya.obligation.ReportFiles.ReportFile;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody at the client has to see to: their own, and for whoever acts for the company what is nobody's in particular. */
@Singleton
public final class OwnObligations {
    /** Handed back and reported again, over and over: beyond, the firm asks for a document by itself. */
    private static final int FILES = 20;

    private final Access access;
    private final Obligations obligations;
    private final ObligationQueries queries;
    private final ReportFiles files;
    private final Idempotency idempotency;

    OwnObligations(Access access, Obligations obligations, ObligationQueries queries, ReportFiles files, Idempotency idempotency) {
        this.access = access;
        this.obligations = obligations;
        this.queries = queries;
        this.files = files;
        this.idempotency = idempotency;
    }

    /**
     * Something to see to.
     *
     * @param kind condition or manual, or another that has no page of its own for the client: the message key of its sentence
     * @param words of a manual one, in {@code language}; else null
     * @param remark why the firm handed it back, or what it said when it handed it over
     * @param mine whether it is this person's; else anybody's who acts for the company
     * @param files how many the firm has of it already, from an earlier report
     * @param unproven whether it asks for a file that shows it, and the firm has none
     * @param noticeId the notice that it is about; null: it is about none
     */
    @Serdeable
    record OwnObligation(UUID id, String kind, Particulars particulars, @Nullable String words, @Nullable String language, @Nullable LocalDate due, @Nullable String remark, boolean mine, int files, boolean unproven, @Nullable UUID noticeId, long version) {}

    Outcome<List<OwnObligation>> list(Actor actor, UUID clientId) {
        return access.read(actor, Permission.OBLIGATION_OWN, clientId, scope ->
            Outcome.done(queries.own(scope, clientId, actor.id(), actsForCompany(actor)).stream().map(row -> view(actor, row)).toList()));
    }

    /** @param note how it was done. @param receipts of the files that were brought for it */
    record Report(String note, List<String> receipts) {
        Report {
            receipts = List.copyOf(receipts);
        }
    }

    /** It is done, as they say: the firm has it next, and what proves it with it. */
    Outcome<UUID> report(Actor actor, UUID clientId, UUID id, Report report, long version, UUID key) {
        return access.write(actor, Permission.OBLIGATION_REPORT, Subject.of(clientId, "obligation", id), act ->
            idempotency.once(act, key, clientId, "obligation.report", List.of(id, version, report), id, () -> {
                var known = queries.find(act.scope(), clientId, id).filter(row -> isTheirs(actor, row));
                if (known.isEmpty()) return Outcome.absent();
                if (known.get().getVersion() != version) return Outcome.stale(null);
                var row = known.get();
                var state = ObligationState.of(row.getState());
                if (state.after(Event.REPORT).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "obligation_" + state.key());
                if (report.receipts().isEmpty() && Obligations.isUnproven(row)) return Outcome.refused(Refusal.INVALID, "report_file_needed", "files");
                return files.keep(act, clientId, id, report.receipts()).then(kept -> handOver(act, row, report.note().strip(), kept));
            }));
    }

    private Outcome<UUID> handOver(Act act, ObligationRecord row, String note, List<ReportFile> kept) {
        if (row.getFileIds().length + kept.size() > FILES) return Outcome.refused(Refusal.INVALID, "report_files_many", "files");
        var change = new ObligationRecord().setBallWith(Obligations.BallWith.CONSULTANT.key()).setOwnerPersonId(null).setOwnerMemberId(null).setSnoozedUntil(null)
            .setRemark(note).setReportedBy(act.actor().id());
        // Two of them at once: the second finds that it was handed over already.
        if (!obligations.handOver(act, row, change, kept)) return Outcome.stale(null);
        act.changed(row.getBallWith(), List.of(Event.REPORT.key(), kept));
        return Outcome.done(row.getId());
    }

    /** Whether they may report on it now; to everybody else it is absent. */
    public Outcome<UUID> reportable(Scope scope, Actor actor, UUID clientId, UUID id) {
        var known = queries.find(scope, clientId, id).filter(row -> isTheirs(actor, row) && row.getBallWith().equals(Obligations.BallWith.CLIENT.key()));
        if (known.isEmpty()) return Outcome.absent();
        var state = ObligationState.of(known.get().getState());
        return state.after(Event.REPORT).isEmpty() ? Outcome.refused(Refusal.CONFLICT, "obligation_" + state.key()) : Outcome.done(id);
    }

    /** @param words of what was to be done, in {@code language} where that is known */
    public record Reported(UUID id, String words, @Nullable String language, List<ReportFile> files) {}

    /** What was reported with any of these. */
    public List<Reported> reportedWith(Scope scope, UUID clientId, Collection<UUID> items) {
        return queries.reportedWith(scope, clientId, items).stream().map(row -> {
            var particulars = obligations.particulars(row);
            var words = row.getWords() != null ? row.getWords() : particulars.text() != null ? particulars.text() : particulars.name();
            return new Reported(row.getId(), words == null ? row.getKind() : words, row.getLanguage(), ObligationFiles.of(row));
        }).toList();
    }

    private static boolean isTheirs(Actor actor, ObligationRecord row) {
        if (Obligations.hasPage(row.getKind())) return false;
        if (actor.id().equals(row.getReportedBy())) return true;
        if (!row.getBallWith().equals(Obligations.BallWith.CLIENT.key())) return false;
        return row.getOwnerPersonId() == null ? actsForCompany(actor) : row.getOwnerPersonId().equals(actor.id());
    }

    private static boolean actsForCompany(Actor actor) {
        return actor instanceof Actor.Person person && Role.actForClient(person.roles());
    }

    private OwnObligation view(Actor actor, ObligationRecord row) {
        return new OwnObligation(row.getId(), row.getKind(), obligations.particulars(row), row.getWords(), row.getLanguage(), row.getDue(), row.getRemark(), actor.id().equals(row.getOwnerPersonId()), row.getFileIds().length, Obligations.isUnproven(row), "notice".equals(row.getSubjectKind()) ? row.getSubjectId() : null, row.getVersion());
    }
}
