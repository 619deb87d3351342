package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.retention.tables.records.HoldRecord;
import hk.praya.notice.PublishedNotices;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds, those in force and those that were lifted. */
@Singleton
final class HoldReading {
    private final Access access;
    private final HoldQueries queries;
    private final NameBook book;
    private final ClientNames clients;
    private final PublishedNotices notices;

    HoldReading(Access access, HoldQueries queries, NameBook book, ClientNames clients, PublishedNotices notices) {
        this.access = access;
        this.queries = queries;
        this.book = book;
        this.clients = clients;
        this.notices = notices;
    }

    /** @param kind client, notice or person. @param liftedAt null, with {@code liftedBy} and {@code liftedReason}: it is in force */
    @Serdeable
    record RetentionHold(UUID id, String kind, UUID subjectId, Names subject, String reason, Names placedBy, Instant placedAt, @Nullable Names liftedBy, @Nullable Instant liftedAt, @Nullable String liftedReason, long version) {}

    /** The newest first. */
    Outcome<Page<RetentionHold>> list(Actor actor, UUID clientId, @Nullable String cursor, int limit) {
        var binding = "retention holds " + clientId;
        return Cursor.decode(cursor, binding, 1, values -> UUID.fromString(values.getFirst())).then(before -> access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> {
            var rows = queries.page(scope, clientId, before.orElse(null), limit + 1);
            var page = Page.upTo(limit, rows, before.isEmpty() ? queries.total(scope, clientId) : null, last -> Cursor.encode(binding, List.of(last.getId().toString())));
            return Outcome.done(shown(scope, clientId, page));
        }));
    }

    private Page<RetentionHold> shown(Scope scope, UUID clientId, Page<HoldRecord> page) {
        var people = book.people(scope, List.of(clientId), page.items().stream().filter(each -> each.getSubjectKind().equals("person")).map(HoldRecord::getSubjectId).collect(Collectors.toSet()));
        var stood = notices.stood(scope, clientId, page.items().stream().filter(each -> each.getSubjectKind().equals("notice")).map(HoldRecord::getSubjectId).collect(Collectors.toSet()));
        var members = book.names(scope, clientId, page.items().stream().flatMap(each -> Stream.of(each.getPlacedBy(), each.getLiftedBy())).filter(Objects::nonNull).collect(Collectors.toSet()));
        var client = clients.client(scope, clientId).name();
        return page.map(row -> {
            var subject = switch (row.getSubjectKind()) {
                case "client" -> client;
                case "notice" -> stood.get(row.getSubjectId()).title();
                default -> Names.orNone(people.get(row.getSubjectId().toString()));
            };
            return new RetentionHold(row.getId(), row.getSubjectKind(), row.getSubjectId(), subject, row.getReason(), Names.orNone(members.get(row.getPlacedBy().toString())), row.getPlacedAt().toInstant(),
                row.getLiftedBy() == null ? null : Names.orNone(members.get(row.getLiftedBy().toString())), row.getLiftedAt() == null ? null : row.getLiftedAt().toInstant(), row.getLiftedReason(), row.getVersion());
        });
    }
}
