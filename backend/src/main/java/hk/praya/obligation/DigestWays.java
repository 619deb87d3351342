package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.signin.Ways;
import hk.praya.signin.Ways.Aim;
import hk.praya.signin.Ways.Way;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the reader of a digest gets to what stands in it: pages that they sign in to, or personal links that were made for this letter. */
@Singleton
final class DigestWays {
    /** Requests that a letter leads to one by one; the others wait on the reader's own page. */
    private static final int LINKS = 20;

    private final Access access;
    private final Leading leading;
    private final Ways ways;

    DigestWays(Access access, Leading leading, Ways ways) {
        this.access = access;
        this.leading = leading;
        this.ways = ways;
    }

    /**
     * The ways of one letter.
     *
     * @param clients where what is listed under a client begins
     * @param rows by obligation, where it has a page of its own
     * @param settings where the digest is turned off; null where that page is reached by a link
     * @param expiresAt until when the links open; null where none is one
     */
    record Led(Map<UUID, Way> clients, Map<UUID, Way> rows, @Nullable String settings, @Nullable Instant expiresAt) {}

    /** Those of the firm sign in: to the client, or where an administrator sees to it. */
    Led member(List<ObligationRecord> listed) {
        var clients = new HashMap<UUID, Way>();
        var rows = new HashMap<UUID, Way>();
        for (var row : listed) {
            clients.put(row.getClientId(), page("/clients/" + row.getClientId()));
            if (BallWith.of(row.getBallWith()) == BallWith.ADMINISTRATOR) rows.put(row.getId(), page(Leading.administered(row)));
        }
        return new Led(clients, rows, leading.address("/me/settings"), null);
    }

    private Way page(String path) {
        return new Way(leading.address(path), null);
    }

    /** Within the reading; empty where the reader comes in by a link, and would be refused at any address. */
    Optional<Led> pages(Scope scope, Actor.Person reader, List<ObligationRecord> listed) {
        return ways.page(scope, reader.clientId(), reader.id(), Aim.HOME).map(home -> {
            var rows = new HashMap<UUID, Way>();
            for (var row : listed) {
                var aim = Leading.aim(row, reader.id());
                if (aim != Aim.HOME) ways.page(scope, reader.clientId(), aim).ifPresent(way -> rows.put(row.getId(), way));
            }
            return new Led(Map.of(reader.clientId(), home), rows, leading.address("/my/settings"), null);
        });
    }

    /** Made anew for this letter, which alone says them; the trail has one line for all. */
    Led links(Actor.Person reader, UUID digestId, List<ObligationRecord> listed) {
        var made = access.asSystem(reader.firmId(), reader.clientId(), Purpose.DIGEST, Permission.LINK_ISSUE, Subject.of(reader.clientId(), "digest", digestId), act -> {
            act.changed(null, reader.id());
            return Outcome.done(made(act, reader, listed));
        });
        return made instanceof Outcome.Done<Led>(var led) ? led : new Led(Map.of(), Map.of(), null, null);
    }

    private Led made(Act act, Actor.Person reader, List<ObligationRecord> listed) {
        var made = new HashMap<Aim, Way>();
        var rows = new HashMap<UUID, Way>();
        link(act, reader, Aim.HOME).ifPresent(way -> made.put(Aim.HOME, way));
        for (var row : listed) {
            var aim = Leading.aim(row, reader.id());
            if (aim == Aim.HOME) continue;
            if (!made.containsKey(aim) && made.size() <= LINKS) link(act, reader, aim).ifPresent(way -> made.put(aim, way));
            if (made.containsKey(aim)) rows.put(row.getId(), made.get(aim));
        }
        var home = Optional.ofNullable(made.get(Aim.HOME));
        return new Led(home.map(way -> Map.of(reader.clientId(), way)).orElse(Map.of()), rows, null, home.map(Way::expiresAt).orElse(null));
    }

    private Optional<Way> link(Act act, Actor.Person reader, Aim aim) {
        return ways.link(act, reader.clientId(), reader.id(), aim, act.actor().id());
    }
}
