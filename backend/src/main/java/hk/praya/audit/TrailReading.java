package hk.praya.audit;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.audit.TrailQueries.After;
import hk.praya.audit.TrailQueries.Filter;
import hk.praya.client.Clients;
import hk.praya.http.Cursor;
import hk.praya.http.Cursor.Place;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.audit.tables.records.AttemptRecord;
import hk.praya.jooq.audit.tables.records.LineRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading the trail, and recomputing it. */
@Singleton
final class TrailReading {
    private final Access access;
    private final TrailQueries queries;
    private final Clients clients;
    private final Clock clock;

    TrailReading(Access access, TrailQueries queries, Clients clients, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.clients = clients;
        this.clock = clock;
    }

    Outcome<Page<LineRecord>> ofClient(Actor actor, UUID clientId, Filter filter, @Nullable String cursor, int limit) {
        return access.read(actor, Permission.AUDIT_VIEW, clientId, scope -> page(scope, clientId, filter, cursor, limit));
    }

    Outcome<Page<LineRecord>> ofFirm(Actor actor, Filter filter, @Nullable String cursor, int limit) {
        return access.read(actor, Permission.FIRM_AUDIT_VIEW, scope -> page(scope, Chain.FIRM, filter, cursor, limit));
    }

    private Outcome<Page<LineRecord>> page(Scope scope, UUID chain, Filter filter, @Nullable String cursor, int limit) {
        var binding = "trail " + chain + filter;
        return Cursor.decode(cursor, binding, 3, at -> new After(Instant.parse(at.get(0)), Short.parseShort(at.get(1)), Long.parseLong(at.get(2)))).map(at -> {
            var rows = queries.lines(scope, chain, filter, at.orElse(null), limit + 1);
            return Page.upTo(limit, rows, at.isEmpty() ? queries.count(scope, chain, filter) : null, last -> Cursor.encode(binding,
                List.of(last.getAt().toInstant().toString(), last.getLane().toString(), last.getSeq().toString())));
        });
    }

    /** @param client what the client is called; null where there is none, or it is not this firm's */
    record Attempted(AttemptRecord row, @Nullable Names client) {}

    Outcome<Page<Attempted>> attempts(Actor actor, @Nullable String kind, @Nullable String cursor, int limit) {
        var binding = kind == null ? "attempts" : "attempts " + kind;
        return access.read(actor, Permission.FIRM_AUDIT_VIEW, scope -> Cursor.place(cursor, binding).map(at -> {
            var rows = queries.attempts(scope, kind, at.orElse(null), limit + 1);
            var page = Page.upTo(limit, rows, at.isEmpty() ? queries.countAttempts(scope, kind) : null,
                last -> Cursor.encode(binding, new Place(last.getAt().toInstant(), last.getAttemptId())));
            var names = clients.names(scope, page.items().stream().map(AttemptRecord::getClientId).filter(Objects::nonNull).collect(Collectors.toSet()));
            return page.map(row -> new Attempted(row, row.getClientId() == null ? null : names.get(row.getClientId())));
        }));
    }

    /**
     * One lane, recomputed from its rows.
     *
     * @param firstBroken the first line whose hash is not what it should be, that is missing, or that the head does not know; or null
     */
    record Lane(short lane, long lines, byte[] head, @Nullable Long firstBroken) {}

    record Verification(Instant checkedAt, List<Lane> lanes) {
        boolean intact() {
            return lanes.stream().allMatch(lane -> lane.firstBroken() == null);
        }
    }

    Outcome<Verification> verify(Actor actor, UUID clientId) {
        return access.read(actor, Permission.AUDIT_VIEW, clientId, scope -> {
            var lanes = new ArrayList<Lane>();
            for (var head : queries.heads(scope, clientId)) {
                var check = new Recomputation();
                queries.walk(scope, clientId, head.getLane(), check::take);
                lanes.add(new Lane(head.getLane(), check.lines, head.getHash(), check.firstBroken(head.getSeq(), head.getHash())));
            }
            return Outcome.done(new Verification(clock.instant(), lanes));
        });
    }

    /** Walks a lane, carrying the hash that the next line must cover. */
    private static final class Recomputation {
        private byte[] previous = LineHash.FIRST;
        private long lines;
        private @Nullable Long broken;

        void take(LineRecord line) {
            lines++;
            if (broken != null) return;
            var hash = of(line).after(previous);
            if (line.getSeq() != lines || !Arrays.equals(hash, line.getHash())) broken = lines;
            previous = hash;
        }

        /** A line cut from the end leaves a head that knows of more. */
        @Nullable Long firstBroken(long headSeq, byte[] headHash) {
            if (broken != null) return broken;
            return headSeq == lines && Arrays.equals(headHash, previous) ? null : Long.valueOf(lines + 1);
        }

        private static LineHash of(LineRecord line) {
            return new LineHash(line.getFormat(), line.getAt().toInstant(), line.getActorKind(), line.getActorId(), line.getMethod(), line.getAction(),
                line.getSubjectKind(), line.getSubjectId(), line.getOutcome(), line.getDigestBefore(), line.getDigestAfter(), line.getRequestId(), line.getOperation());
        }
    }
}
