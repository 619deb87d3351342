package hk.praya.sso;

import hk.praya.access.Jobs;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.signin.Sources;
import hk.praya.signin.Sources.Said;
import hk.praya.signin.Sources.Told;
import hk.praya.sso.Connections.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Telling the identity provider of a connection, so that it lets people through, or does not any more. Outside every transaction. */
@Singleton
final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    /** Longer than all its calls take at most. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(5);
    /** Somebody else tells it something of the same client at the same moment, and not that often. */
    private static final int ROUNDS = 3;

    private final Broker broker;
    private final Sources sources;
    private final SealedSecret secrets;
    private final Jobs jobs;
    private final Clock clock;

    Telling(Broker broker, Sources sources, SealedSecret secrets, Jobs jobs, Clock clock) {
        this.broker = broker;
        this.sources = sources;
        this.secrets = secrets;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What it hears of a connection, as it rests on this secret and these certificates. */
    record Content(Provider provider, byte @Nullable [] secret, List<String> certificates) {
        Content {
            certificates = List.copyOf(certificates);
        }
    }

    Broker.Addresses addresses(String source) {
        return broker.addresses(source);
    }

    /** For whoever writes afterwards that it is in use or being tried, and then has it settled. */
    Outcome<Standing> tell(Standing standing, Content content) {
        var row = standing.row();
        if (row == null) return Outcome.refused(Refusal.CONFLICT, "sso_not_described");
        // Where nothing comes of it, or whoever asked does not live to see it, it is closed again.
        jobs.requestApart(row.getFirmId(), row.getClientId(), Settling.CLOSING, row.getId(), clock.instant().plus(AFTERWARDS));
        try {
            return open(standing, row, content) ? Outcome.done(standing) : Outcome.stale(null);
        } catch (Broker.Unavailable e) {
            LOG.warn("A sign-in source could not be kept: {} {}", e.getMessage(), String.valueOf(e.getCause()));
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        }
    }

    /** @return false where somebody else told it something all the while, so that nobody knows what it heard last */
    boolean open(Standing standing, ConnectionRecord row, Content content) throws Broker.Unavailable {
        var source = Connections.source(row);
        for (var each : Connections.before(row)) {
            broker.retire(each);
            sources.saying(each, Told.RETIRED);
        }
        sources.succeed(row.getFirmId(), row.getClientId(), Connections.before(row), source);
        var wanted = new Broker.Wanted(source, standing.name(), row.getDomain(), Protocol.of(row.getProtocol()), content.provider(), secrets.open(standing.clientId(), content.secret()), content.certificates());
        var before = sources.said(List.of(source)).get(source);
        for (var round = 0; round < ROUNDS; round++) {
            if (put(wanted, round == 0 && before != null ? before.told() : round == 0 ? null : Told.OPEN)) return true;
        }
        return false;
    }

    private boolean put(Broker.Wanted wanted, @Nullable Told before) throws Broker.Unavailable {
        // Said before it is done: where the answer is lost, it may be open there.
        var no = sources.saying(wanted.source(), Told.OPEN);
        try {
            broker.put(wanted);
        } catch (Broker.Unavailable e) {
            if (e.isUnheard()) sources.said(wanted.source(), before, no);
            throw e;
        }
        return sources.said(wanted.source(), Told.OPEN, no);
    }

    /**
     * It lets nobody through, and where it is retired it is gone there.
     *
     * @param before what it was told before that
     * @return false where somebody else told it something meanwhile
     */
    boolean close(String source, Told what, Said before) throws Broker.Unavailable {
        if (what == Told.RETIRED) broker.retire(source);
        else broker.stop(source);
        return sources.said(source, what, before.no());
    }
}
