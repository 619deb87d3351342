package hk.praya.ledger;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.NameBook;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.http.HongKong;
import hk.praya.http.Uploads;
import hk.praya.jooq.ledger.tables.records.ExportRecord;
import hk.praya.notice.PublishedNotices;
import hk.praya.roster.PersonDirectory;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the ledger out as a file. That it was asked for is a line of the trail; what it says is read as it is sent. */
@Singleton
final class LedgerExport {
    /** Within which it is begun; whoever comes later asks anew, and leaves another line. */
    private static final Duration FETCHED = Duration.ofMinutes(10);

    private final Access access;
    private final Idempotency idempotency;
    private final ExportQueries queries;
    private final ClientNames clients;
    private final Naming naming;
    private final Clock clock;

    LedgerExport(Access access, Idempotency idempotency, ExportQueries queries, ClientNames clients, Naming naming, Clock clock) {
        this.access = access;
        this.idempotency = idempotency;
        this.queries = queries;
        this.clients = clients;
        this.naming = naming;
        this.clock = clock;
    }

    /** What people, members and notices are called. */
    @Singleton
    record Naming(NameBook book, PersonDirectory people, PublishedNotices notices) {}

    /** @param record acknowledgement, consent or correction. @param noticeId null: of every notice */
    record Wanted(String record, @Nullable UUID noticeId, String language) {}

    Outcome<UUID> ask(Actor actor, UUID clientId, Wanted wanted, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.LEDGER_EXPORT, Subject.of(clientId, "ledger_export", id), act -> idempotency.once(act, key, clientId, "ledger.export", wanted, id, () -> {
            if (wanted.noticeId() != null && !naming.notices().exists(act.scope(), clientId, wanted.noticeId())) return Outcome.refused(Refusal.INVALID, "field.unknown", "noticeId");
            queries.insert(new ExportRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setRecord(wanted.record()).setNoticeId(wanted.noticeId()).setLanguage(wanted.language())
                .setAskedBy(actor.id()).setAt(clock.instant().atOffset(ZoneOffset.UTC)));
            act.changed(null, wanted);
            return Outcome.done(id);
        }));
    }

    /** @param content is made as it is read */
    record File(String name, InputStream content) {}

    /** To whoever asked, and to nobody else. */
    Outcome<File> open(Actor actor, UUID clientId, UUID exportId) {
        return access.read(actor, Permission.LEDGER_VIEW, clientId, scope -> {
            var found = queries.find(scope, clientId, exportId).filter(row -> row.getAskedBy().equals(actor.id()));
            if (found.isEmpty()) return Outcome.absent();
            var row = found.get();
            if (row.getAt().toInstant().plus(FETCHED).isBefore(clock.instant())) return Outcome.refused(Refusal.GONE, "ledger_export_over");
            var english = row.getLanguage().equals("en");
            var client = clients.client(scope, clientId).name();
            var called = english && client.en() != null ? client.en() : client.chineseFirst();
            var name = ExportWords.file(english, row.getRecord()) + " " + Uploads.fileName(called) + " " + HongKong.day(row.getAt()) + ".csv";
            return Outcome.done(new File(name, new ExportStream(new ExportParts(access, actor, queries, naming, row, clock))));
        });
    }
}
