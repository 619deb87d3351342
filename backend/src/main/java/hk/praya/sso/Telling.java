package hk.praya.sso;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.signin.Sources;
import hk.praya.signin.Sources.Told;
import hk.praya.sso.Connections.Standing;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Telling the identity provider of a connection, so that it lets people through. Outside every transaction. */
@Singleton
final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final Broker broker;
    private final Sources sources;
    private final SealedSecret secrets;

    Telling(Broker broker, Sources sources, SealedSecret secrets) {
        this.broker = broker;
        this.sources = sources;
        this.secrets = secrets;
    }

    Broker.Addresses addresses(String source) {
        return broker.addresses(source);
    }

    Outcome<Standing> tell(Standing standing, Provider provider, byte @Nullable [] secret, List<String> certificates) {
        var row = standing.row();
        if (row == null) return Outcome.refused(Refusal.CONFLICT, "sso_not_described");
        var source = Connections.source(row);
        var before = sources.told(List.of(source)).get(source);
        try {
            for (var each : Connections.before(row)) {
                broker.retire(each);
                sources.told(each, Told.RETIRED);
            }
            sources.succeed(row.getFirmId(), row.getClientId(), Connections.before(row), source);
            // Said before it is done: where the answer is lost, it may be open there.
            sources.told(source, Told.OPEN);
            broker.put(new Broker.Wanted(source, standing.name(), row.getDomain(), Protocol.of(row.getProtocol()), provider, secrets.open(standing.clientId(), secret), certificates));
            // And after: whoever closed it meanwhile, and was first there, has been undone.
            sources.told(source, Told.OPEN);
            return Outcome.done(standing);
        } catch (Broker.Unavailable e) {
            if (e.isUnheard()) sources.told(source, before);
            LOG.warn("A sign-in source could not be kept: {} {}", e.getMessage(), String.valueOf(e.getCause()));
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        }
    }
}
