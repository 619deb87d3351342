package hk.praya.ledger;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.ledger.Corrections.Correction;
import hk.praya.ledger.Entries.Entry;
import hk.praya.ledger.LedgerListQueries.Which;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Called;
import hk.praya.roster.PersonDirectory;
import hk.praya.roster.PersonDirectory.Told;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger as the firm and the company read it: acknowledgements in one list, decisions about consent in another. */
@Singleton
final class LedgerReading {
    private final Access access;
    private final Authorization authorization;
    private final LedgerListQueries lists;
    private final Entries entries;
    private final Corrections corrections;
    private final Around around;

    LedgerReading(Access access, Authorization authorization, LedgerListQueries lists, Entries entries, Corrections corrections, Around around) {
        this.access = access;
        this.authorization = authorization;
        this.lists = lists;
        this.entries = entries;
        this.corrections = corrections;
        this.around = around;
    }

    /** What people and notices are called. */
    @Singleton
    record Around(PublishedNotices notices, NameBook book, PersonDirectory people) {}

    /** @param wrong what was said last to be wrong. @param counts whether the row counts */
    @Serdeable
    record CorrectedView(String wrong, boolean counts, Instant at) {
        static @Nullable CorrectedView of(@Nullable Correction last) {
            return last == null ? null : new CorrectedView(last.wrong().key(), last.counts(), last.at());
        }
    }

    /**
     * A row.
     *
     * @param record acknowledgement or consent. @param mark who of those who are called so: a staff number, or an address; null with an empty {@code department}: neither is known. @param reader staff, or customer of the client. @param deed acknowledged, given, refused or withdrawn
     * @param purpose of a consent, with how it was {@code worded}; null: it is an acknowledgement. @param corrected null: nothing was said to be wrong
     */
    @Serdeable
    record LedgerRow(UUID id, String record, UUID personId, Names person, @Nullable String mark, String department, String reader, UUID noticeId, int number, Names title, int ordinal, String language, String deed, @Nullable String purpose, @Nullable Names worded,
        Instant at, String method, String device, @Nullable CorrectedView corrected) {}

    /** @param record acknowledgement or consent. @param q whom; null: whomever. @param reader staff or customer; null: either. @param from a day; {@code until} the last one */
    record Filter(String record, @Nullable UUID noticeId, @Nullable UUID versionId, @Nullable String q, @Nullable String reader, @Nullable LocalDate from, @Nullable LocalDate until, boolean corrected) {
        boolean isConsent() {
            return record.equals("consent");
        }
    }

    Outcome<Page<LedgerRow>> list(Actor actor, UUID clientId, Filter filter, @Nullable String cursor, int limit) {
        var binding = "ledger " + clientId + " " + filter;
        return Cursor.decode(cursor, binding, 1, values -> UUID.fromString(values.getFirst())).then(before -> access.read(actor, Permission.LEDGER_VIEW, clientId, scope -> {
            var which = new Which(filter.noticeId(), filter.versionId(), filter.reader(), around.people().whose(scope, clientId, filter.q(), kinds(filter)), start(filter.from()), filter.until() == null ? null : start(filter.until().plusDays(1)), filter.corrected());
            var page = Page.upTo(limit, rows(scope, clientId, filter, which, before.orElse(null), limit + 1), before.isEmpty() ? total(scope, clientId, filter, which) : null,
                last -> Cursor.encode(binding, List.of(last.id().toString())));
            return Outcome.done(shown(scope, clientId, page));
        }));
    }

    private static List<String> kinds(Filter filter) {
        return filter.reader() == null ? List.of("staff", "customer") : List.of(filter.reader());
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(HongKong.ZONE).toInstant();
    }

    private List<Entry> rows(Scope scope, UUID clientId, Filter filter, Which which, @Nullable UUID before, int limit) {
        return filter.isConsent() ? lists.consents(scope, clientId, which, before, limit).stream().map(Entries::of).toList()
            : lists.acknowledgements(scope, clientId, which, before, limit).stream().map(Entries::of).toList();
    }

    private Long total(Scope scope, UUID clientId, Filter filter, Which which) {
        return filter.isConsent() ? lists.countConsents(scope, clientId, which) : lists.countAcknowledgements(scope, clientId, which);
    }

    private Page<LedgerRow> shown(Scope scope, UUID clientId, Page<Entry> page) {
        var people = around.people().told(scope, clientId, page.items().stream().map(Entry::personId).collect(Collectors.toSet()));
        var called = around.notices().called(scope, clientId, page.items().stream().map(Entry::versionId).collect(Collectors.toSet()));
        var last = corrections.last(scope, clientId, page.items().stream().map(Entry::id).toList());
        return page.map(entry -> row(entry, people.getOrDefault(entry.personId(), Told.NOBODY), called.get(entry.versionId()), last.get(entry.id())));
    }

    private static LedgerRow row(Entry entry, Told person, Called called, @Nullable Correction last) {
        return new LedgerRow(entry.id(), entry.isConsent() ? "consent" : "acknowledgement", entry.personId(), person.name(), person.mark(), person.department(), entry.reader(), entry.noticeId(), called.number(), called.title(),
            called.ordinal(), entry.language(), entry.deed(), entry.purpose(), entry.worded(), entry.at(), entry.method(), entry.device(), CorrectedView.of(last));
    }

    /** @param by a member of the firm, and what they are called */
    @Serdeable
    record CorrectionView(UUID id, int ordinal, String wrong, boolean counts, String reason, String language, UUID by, Names byName, Instant at) {}

    /**
     * Everything about a row.
     *
     * @param sha256 of the text that was read, in hexadecimal. @param zone of the reader's device. @param pack whose words were on the button
     * @param guardian who acted for them, and as what; null: they themselves. @param corrections in turn: what was said last holds
     * @param disposed whether nothing is kept of its person: no receipt is made of it any more, and one that is held is still known
     */
    @Serdeable
    record LedgerEntryView(LedgerRow row, String sha256, Instant openedAt, int readSeconds, String zone, String pack, String packVersion, boolean electronic, @Nullable String guardian, boolean counts, boolean disposed,
        List<CorrectionView> corrections, Action correct) {}

    Outcome<LedgerEntryView> view(Actor actor, UUID clientId, UUID recordId) {
        return access.read(actor, Permission.LEDGER_VIEW, clientId, scope -> entries.find(scope, clientId, recordId).map(entry -> Outcome.done(view(actor, scope, clientId, entry))).orElseGet(Outcome::absent));
    }

    private LedgerEntryView view(Actor actor, Scope scope, UUID clientId, Entry entry) {
        var said = corrections.of(scope, clientId, entry.id());
        var last = said.isEmpty() ? null : said.getLast();
        var person = around.people().told(scope, clientId, Set.of(entry.personId())).getOrDefault(entry.personId(), Told.NOBODY);
        var members = around.book().names(scope, clientId, said.stream().map(Correction::by).collect(Collectors.toSet()));
        var called = around.notices().called(scope, clientId, Set.of(entry.versionId())).get(entry.versionId());
        var disposed = around.people().find(scope, clientId, entry.personId()).filter(PersonDirectory.Entry::disposed).isPresent();
        var may = Action.of(authorization.decide(actor, Permission.LEDGER_CORRECT, clientId));
        return new LedgerEntryView(row(entry, person, called, last), HexFormat.of().formatHex(entry.textHash()), entry.openedAt(), entry.readSeconds(), entry.zone(), entry.pack(), entry.packVersion(),
            entry.electronic(), entry.guardian(), last == null || last.counts(),
            disposed,
            said.stream().map(each -> new CorrectionView(each.id(), each.ordinal(), each.wrong().key(), each.counts(), each.reason(), each.language(), each.by(), Names.orNone(members.get(each.by().toString())), each.at())).toList(),
            disposed && may.allowed() ? Action.no("record_disposed") : may);
    }
}
