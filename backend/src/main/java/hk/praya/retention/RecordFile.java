package hk.praya.retention;

import static hk.praya.retention.RecordWords.*;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.http.HongKong;
import hk.praya.jooq.retention.tables.records.DisposalRecord;
import hk.praya.jooq.retention.tables.records.ProofRecord;
import hk.praya.table.SheetWriting;
import hk.praya.wording.Locale;
import hk.praya.wording.NoticePacks;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The record of a disposal as a file: what, how many, by which rule, who prepared and who approved it, what was kept back, and each proof that stays. It names nobody who was disposed of. */
@Singleton
final class RecordFile {
    /** Five hundred people with a hundred records each. */
    private static final int PROOFS = 50_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", java.util.Locale.ROOT);

    private final Access access;
    private final DisposalQueries queries;
    private final ProofQueries proofs;
    private final DisposalReading reading;
    private final NoticePacks packs;
    private final NameBook book;

    RecordFile(Access access, DisposalQueries queries, ProofQueries proofs, DisposalReading reading, NoticePacks packs, NameBook book) {
        this.access = access;
        this.queries = queries;
        this.proofs = proofs;
        this.reading = reading;
        this.packs = packs;
        this.book = book;
    }

    record File(String name, byte[] bytes) {}

    Outcome<File> csv(Actor actor, UUID clientId, UUID id, boolean english) {
        return access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> queries.find(scope, clientId, id).map(row -> Outcome.done(file(scope, clientId, row, english))).orElseGet(Outcome::absent));
    }

    private File file(Scope scope, UUID clientId, DisposalRecord row, boolean english) {
        var lines = lines(scope, clientId, row, english);
        for (var proof : proofs.of(scope, clientId, row.getId(), PROOFS)) lines.add(List.of(PROOF.in(english), said(proof)));
        var columns = List.of(new SheetWriting.Column(WHAT.in(english), 40), new SheetWriting.Column(VALUE.in(english), 80));
        return new File(file(english) + " " + row.getNumber() + ".csv", SheetWriting.text(columns, lines));
    }

    /** What it is, and what of it: in either language the same, in the same order. The proofs that stay are not among them. */
    List<List<? extends @Nullable Object>> lines(Scope scope, UUID clientId, DisposalRecord row, boolean english) {
        var lines = new ArrayList<List<? extends @Nullable Object>>();
        rule(lines, scope, clientId, row, english);
        people(lines, scope, clientId, row, english);
        counts(lines, scope, clientId, row, english);
        add(lines, STAYS, BEYOND.in(english), english);
        return lines;
    }

    /** How many proofs stay. */
    long proofs(Scope scope, UUID clientId, DisposalRecord row) {
        return proofs.count(scope, clientId, row.getId());
    }

    private static String file(boolean english) {
        return RecordWords.file(english);
    }

    private void rule(List<List<? extends @Nullable Object>> lines, Scope scope, UUID clientId, DisposalRecord row, boolean english) {
        var locale = english ? Locale.EN : Locale.ZH_HANT;
        var of = packs.exactly(row.getPack(), row.getPackVersion()).retention().stream().filter(each -> each.key().equals(row.getKind())).findFirst().orElseThrow();
        add(lines, NUMBER, row.getNumber(), english);
        add(lines, STATE, state(english, row.getState()), english);
        add(lines, RULE, of.record().orOther(locale), english);
        add(lines, MONTHS, row.getMonths(), english);
        add(lines, OWN, (row.getOwnPeriod() ? YES : NO).in(english), english);
        var own = reading.own(scope, clientId, row);
        if (own != null) {
            add(lines, OWN_BY, called(own.by(), english), english);
            add(lines, OWN_AT, time(own.at().atOffset(ZoneOffset.UTC)), english);
            add(lines, OWN_REASON, own.reason(), english);
        }
        // A period that the client set rests on its own words: what the table says is what it departs from, and is called so.
        var departs = row.getOwnPeriod();
        add(lines, departs ? TABLE_KEEP : KEEP, of.keep().orOther(locale), english);
        add(lines, departs ? TABLE_BASIS : BASIS, of.basis().text().orOther(locale) + " (" + row.getPack() + "/" + row.getPackVersion() + ")", english);
        add(lines, departs ? TABLE_GRADE : GRADE, grade(english, of.basis().grade().key()), english);
        add(lines, CUTOFF, row.getCutoff(), english);
        add(lines, REASON, row.getReason(), english);
    }

    private void people(List<List<? extends @Nullable Object>> lines, Scope scope, UUID clientId, DisposalRecord row, boolean english) {
        var names = book.names(scope, clientId, Stream.of(row.getPreparedBy(), row.getDecidedBy()).filter(Objects::nonNull).collect(Collectors.toSet()));
        var instructed = book.people(scope, List.of(clientId), Set.of(row.getInstructedBy())).get(row.getInstructedBy().toString());
        var shown = row.getEvidenceSha256() != null;
        add(lines, shown ? SHOWN_BY : INSTRUCTED_BY, called(instructed, english), english);
        add(lines, shown ? SHOWN_ON : INSTRUCTED_ON, row.getInstructedOn(), english);
        // By its bytes and not by its name, which may name somebody.
        add(lines, EVIDENCE, shown ? HexFormat.of().formatHex(row.getEvidenceSha256()) : EVIDENCE_NONE.in(english), english);
        add(lines, PREPARED_BY, called(names.get(row.getPreparedBy().toString()), english), english);
        add(lines, PREPARED_AT, time(row.getPreparedAt()), english);
        add(lines, DECIDED_BY, row.getDecidedBy() == null ? "" : called(names.get(row.getDecidedBy().toString()), english), english);
        add(lines, DECIDED_AT, time(row.getDecidedAt()), english);
        add(lines, NOTE, row.getNote(), english);
        add(lines, DONE_AT, time(row.getDoneAt()), english);
    }

    private void counts(List<List<? extends @Nullable Object>> lines, Scope scope, UUID clientId, DisposalRecord row, boolean english) {
        var outcomes = queries.outcomes(scope, clientId, row.getId());
        var done = reading.tally(row.getDone());
        add(lines, LISTED, row.getPeople(), english);
        add(lines, DISPOSED, done.people(), english);
        add(lines, HELD, outcomes.getOrDefault("held", 0) + row.getHeldBack(), english);
        add(lines, RETURNED, outcomes.getOrDefault("returned", 0), english);
        add(lines, NOT_DUE, outcomes.getOrDefault("not_due", 0), english);
        add(lines, STOPPED, outcomes.getOrDefault("stopped", 0), english);
        add(lines, LINKS, done.links(), english);
        add(lines, DEPARTMENTS, done.departments(), english);
        add(lines, GUARDIANS, done.guardians(), english);
        add(lines, REASONS, done.reasons(), english);
        add(lines, OBLIGATIONS, done.obligations(), english);
        add(lines, LISTS, done.lists(), english);
        add(lines, OPENINGS, done.openings(), english);
        add(lines, ACKNOWLEDGEMENTS, done.acknowledgements(), english);
        add(lines, CONSENTS, done.consents(), english);
    }

    private static void add(List<List<? extends @Nullable Object>> lines, RecordWords what, @Nullable Object value, boolean english) {
        lines.add(List.of(what.in(english), value == null ? "" : value));
    }

    private static String said(ProofRecord row) {
        return String.join("; ", row.getRecordId().toString(), row.getDeed() + (row.getPurpose() == null ? "" : " " + row.getPurpose()), row.getVersionId().toString(), row.getLanguage(), HexFormat.of().formatHex(row.getTextHash()),
            time(row.getAt()), row.getMethod(), HexFormat.of().formatHex(row.getDigest()));
    }

    private static String called(@Nullable Names name, boolean english) {
        if (name == null) return "";
        return english && name.en() != null ? name.en() : name.chineseFirst();
    }

    private static String time(@Nullable OffsetDateTime at) {
        return at == null ? "" : TIME.format(at.atZoneSameInstant(HongKong.ZONE));
    }
}
