package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.retention.tables.records.DeskRecord;
import hk.praya.jooq.retention.tables.records.ReviewGroupRecord;
import hk.praya.jooq.retention.tables.records.ReviewRecord;
import hk.praya.retention.PastTime.Group;
import hk.praya.wording.Both;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of periods at a client, what is past its time, and the reviews. */
@Singleton
final class RetentionReading {
    private final Access access;
    private final Authorization authorization;
    private final Rules rules;
    private final PastTime past;
    private final Kept kept;
    private final NameBook book;

    RetentionReading(Access access, Authorization authorization, Rules rules, PastTime past, Kept kept, NameBook book) {
        this.access = access;
        this.authorization = authorization;
        this.rules = rules;
        this.past = past;
        this.kept = kept;
        this.book = book;
    }

    @Singleton
    record Kept(DeskQueries desks, ReviewQueries reviews, DisposalQueries disposals, HoldQueries holds) {}

    /** @param months null: as the pack has it again. @param ordinal how often it was said, from 1 */
    @Serdeable
    record RetentionOwn(@Nullable Integer months, String reason, int ordinal, Names by, Instant at) {}

    /**
     * A row of the table.
     *
     * @param months of the pack; null: for as long as something else lasts. @param grade of the pack: verified, from-memory, proposal or brief
     * @param acts whether Praya holds such records and keeps the period; else it is guidance. @param own what the client set in its place
     */
    @Serdeable
    record RetentionRow(String key, Both record, Both keep, Both basis, Both from, @Nullable Integer months, String grade, List<String> sources, boolean acts, @Nullable RetentionOwn own) {}

    /** @param due how many are past their time. @param held and {@code returned}: of the first 500 of them, those who stay. @param cutoff what ended on that day or before is past its time */
    @Serdeable
    record RetentionGroup(String kind, int months, LocalDate cutoff, long due, int held, int returned) {
        static RetentionGroup of(Group group) {
            return new RetentionGroup(group.rule().row().key(), java.util.Objects.requireNonNull(group.rule().months()), group.cutoff(), group.due(), group.held(), group.returned());
        }
    }

    /** @param reviewDue null: there has been nobody to keep anything of. @param version of what is decided here. @param openDisposal that waits for somebody, or is being done */
    @Serdeable
    record RetentionView(String pack, String packVersion, List<RetentionRow> rows, List<RetentionGroup> groups, @Nullable LocalDate reviewDue, long version, @Nullable UUID openDisposal, int holds, Map<String, Action> actions) {}

    Outcome<RetentionView> view(Actor actor, UUID clientId) {
        return access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> {
            var all = rules.all(scope, clientId);
            var names = book.names(scope, clientId, all.stream().filter(each -> each.own() != null).map(each -> each.own().by()).collect(Collectors.toSet()));
            var desk = kept.desks().find(scope, clientId);
            var actions = new LinkedHashMap<String, Action>();
            actions.put("prepare", Action.of(authorization.decide(actor, Permission.RETENTION_PREPARE, clientId)));
            actions.put("dispose", Action.of(authorization.decide(actor, Permission.RETENTION_DISPOSE, clientId)));
            actions.put("hold", Action.of(authorization.decide(actor, Permission.RETENTION_HOLD, clientId)));
            return Outcome.done(new RetentionView(all.getFirst().pack(), all.getFirst().version(), all.stream().map(each -> row(each, names)).toList(),
                past.groups(scope, clientId).stream().map(RetentionGroup::of).toList(), desk.map(DeskRecord::getReviewDue).orElse(null),
                desk.map(DeskRecord::getVersion).orElse(0L), kept.disposals().open(scope, clientId).orElse(null), kept.holds().inForce(scope, clientId).size(), actions));
        });
    }

    private static RetentionRow row(Rule rule, Map<String, Names> names) {
        var row = rule.row();
        var own = rule.own();
        return new RetentionRow(row.key(), row.record(), row.keep(), row.basis().text(), row.from(), row.months(), row.basis().grade().key(), row.basis().sources(), rule.acts(),
            own == null ? null : new RetentionOwn(own.months(), own.reason(), own.ordinal(), Names.orNone(names.get(own.by().toString())), own.at()));
    }

    /** @param decision keep, dispose or nothing: there was nothing past its time */
    @Serdeable
    record RetentionDecided(String kind, int months, int due, int held, String decision, String reason) {
        static RetentionDecided of(ReviewGroupRecord row) {
            return new RetentionDecided(row.getKind(), row.getMonths(), row.getDue(), row.getHeld(), row.getDecision(), row.getReason());
        }
    }

    @Serdeable
    record RetentionReviewRow(UUID id, int ordinal, LocalDate due, Names finishedBy, Instant finishedAt, List<RetentionDecided> groups) {}

    Outcome<Page<RetentionReviewRow>> reviews(Actor actor, UUID clientId, @Nullable String cursor, int limit) {
        var binding = "retention reviews " + clientId;
        return Cursor.decode(cursor, binding, 1, values -> Integer.valueOf(values.getFirst())).then(before -> access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> {
            var rows = kept.reviews().page(scope, clientId, before.orElse(null), limit + 1);
            var page = Page.upTo(limit, rows, before.isEmpty() ? kept.reviews().total(scope, clientId) : null, last -> Cursor.encode(binding, List.of(last.getOrdinal().toString())));
            return Outcome.done(shown(scope, clientId, page));
        }));
    }

    private Page<RetentionReviewRow> shown(Scope scope, UUID clientId, Page<ReviewRecord> page) {
        var groups = kept.reviews().groups(scope, clientId, page.items().stream().map(ReviewRecord::getId).toList());
        Set<UUID> members = page.items().stream().map(ReviewRecord::getFinishedBy).collect(Collectors.toSet());
        var names = book.names(scope, clientId, members);
        return page.map(row -> new RetentionReviewRow(row.getId(), row.getOrdinal(), row.getDue(), Names.orNone(names.get(row.getFinishedBy().toString())), row.getFinishedAt().toInstant(),
            groups.getOrDefault(row.getId(), List.of()).stream().map(RetentionDecided::of).toList()));
    }
}
