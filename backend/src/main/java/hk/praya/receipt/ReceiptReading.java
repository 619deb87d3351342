package hk.praya.receipt;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Cursor;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.ledger.Corrections;
import hk.praya.ledger.Corrections.Correction;
import hk.praya.ledger.Entries;
import hk.praya.ledger.Entries.Entry;
import hk.praya.notice.PublishedNotices;
import hk.praya.receipt.ReceiptMaking.Made;
import hk.praya.wording.Locale;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody acknowledged, agreed to, refused or took back themselves: found by their own login, each with its receipt. */
@Singleton
final class ReceiptReading {
    /** Where anybody has a receipt checked. */
    private static final String PAGE = "/public/receipts";

    private final Access access;
    private final Entries entries;
    private final PublishedNotices notices;
    private final ReceiptMaking making;
    private final Printing printing;
    private final String baseUrl;

    ReceiptReading(Access access, Entries entries, PublishedNotices notices, ReceiptMaking making, Printing printing, @Value("${praya.base-url}") String baseUrl) {
        this.access = access;
        this.entries = entries;
        this.notices = notices;
        this.making = making;
        this.printing = printing;
        this.baseUrl = baseUrl;
    }

    /** What a paper takes besides the receipt, and what was said of the row since. */
    @Singleton
    record Printing(ReceiptPaper paper, NameBook book, ClientNames clients, Corrections corrections, Receipts.Disposed disposed) {}

    /** What was said last of a row. @param counts whether it counts. @param language of the reason */
    @Serdeable
    record OwnCorrection(String wrong, boolean counts, String reason, String language, Instant at) {
        static @Nullable OwnCorrection of(@Nullable Correction last) {
            return last == null ? null : new OwnCorrection(last.wrong().key(), last.counts(), last.reason(), last.language(), last.at());
        }
    }

    /**
     * A row.
     *
     * @param deed acknowledged, given, refused or withdrawn. @param purpose of a consent, as it was worded; null: it was acknowledged
     * @param guardian who acted for them, and as what; null: they themselves
     * @param correction what was said last to be wrong with it; null: nothing
     */
    @Serdeable
    record OwnNoticeEntry(UUID id, UUID noticeId, int number, String title, int ordinal, String language, String deed, @Nullable String purpose, @Nullable Names worded, @Nullable String guardian, Instant at, @Nullable OwnCorrection correction) {}

    Outcome<Page<OwnNoticeEntry>> list(Actor actor, UUID clientId, @Nullable String cursor, int limit) {
        var binding = "own records " + clientId;
        return Cursor.decode(cursor, binding, 1, values -> Instant.parse(values.getFirst())).then(before -> access.readOwn(actor, Permission.NOTICE_READ, clientId,
            scope -> Optional.of(entries.own(scope, clientId, actor.id(), before.orElse(null), limit + 1)), (scope, own) -> {
                var corrected = printing.corrections().last(scope, clientId, own.stream().map(Entry::id).toList());
                return Outcome.done(Page.upTo(limit, own, null, last -> Cursor.encode(binding, List.of(last.at().toString()))).map(entry -> row(scope, clientId, entry, corrected.get(entry.id()))));
            }));
    }

    private OwnNoticeEntry row(Scope scope, UUID clientId, Entry entry, @Nullable Correction last) {
        var notice = notices.given(scope, clientId, entry.noticeId(), entry.versionId(), Locale.of(entry.language())).orElseThrow();
        return new OwnNoticeEntry(entry.id(), entry.noticeId(), notice.number(), notice.title(), notice.ordinal(), entry.language(), entry.deed(), entry.purpose(), entry.worded(), entry.guardian(), entry.at(), OwnCorrection.of(last));
    }

    /** @param name of the file */
    record File(String name, byte[] bytes) {}

    Outcome<File> json(Actor actor, UUID clientId, UUID recordId) {
        return made(actor, clientId, recordId, (scope, made) -> json(scope, clientId, made));
    }

    Outcome<File> paper(Actor actor, UUID clientId, UUID recordId) {
        return made(actor, clientId, recordId, (scope, made) -> wanted(scope, clientId, made)).map(this::printed);
    }

    private <T> Outcome<T> made(Actor actor, UUID clientId, UUID recordId, BiFunction<Scope, Made, T> use) {
        Function<Scope, Optional<Entry>> own = scope -> entries.find(scope, clientId, recordId).filter(entry -> entry.personId().equals(actor.id()));
        return access.readOwn(actor, Permission.NOTICE_READ, clientId, own, (scope, _) -> making.of(scope, clientId, recordId).map(made -> Outcome.done(use.apply(scope, made))).orElseGet(Outcome::absent));
    }

    /** Anybody's, to whoever reads the ledger: the same letter for letter as theirs. */
    Outcome<File> jsonOfAnybody(Actor actor, UUID clientId, UUID recordId) {
        return ofAnybody(actor, clientId, recordId, (scope, made) -> json(scope, clientId, made));
    }

    Outcome<File> paperOfAnybody(Actor actor, UUID clientId, UUID recordId) {
        return ofAnybody(actor, clientId, recordId, (scope, made) -> wanted(scope, clientId, made)).map(this::printed);
    }

    private <T> Outcome<T> ofAnybody(Actor actor, UUID clientId, UUID recordId, BiFunction<Scope, Made, T> use) {
        return access.read(actor, Permission.LEDGER_VIEW, clientId, scope -> printing.disposed().isDisposed(scope, clientId, recordId) ? Outcome.refused(Refusal.GONE, "record_disposed")
            : making.of(scope, clientId, recordId).map(made -> Outcome.done(use.apply(scope, made))).orElseGet(Outcome::absent));
    }

    private File json(Scope scope, UUID clientId, Made made) {
        return new File(name(made) + ".json", ReceiptFile.of(made, address(scope, clientId, made)));
    }

    private ReceiptPaper.Wanted wanted(Scope scope, UUID clientId, Made made) {
        var person = made.entry().personId();
        var names = printing.book().people(scope, List.of(clientId), Set.of(person)).getOrDefault(person.toString(), new Names(null, null));
        var last = printing.corrections().last(scope, clientId, List.of(made.entry().id())).get(made.entry().id());
        return new ReceiptPaper.Wanted(made, names, printing.clients().client(scope, clientId).colour(), address(scope, clientId, made), baseUrl + PAGE, last);
    }

    /** After the transaction has ended. */
    private File printed(ReceiptPaper.Wanted wanted) {
        return new File(name(wanted.made()) + ".pdf", printing.paper().print(wanted).bytes());
    }

    /** By the notice's number and version, and the day: nothing that only a machine can tell apart. */
    private static String name(Made made) {
        return "receipt-" + made.notice().number() + "-v" + made.notice().ordinal() + "-" + HongKong.day(made.entry().at());
    }

    private String address(Scope scope, UUID clientId, Made made) {
        return baseUrl + PAGE + "/" + new ReceiptToken(scope.firmId(), clientId, made.entry().id(), made.sha256()).text();
    }
}
