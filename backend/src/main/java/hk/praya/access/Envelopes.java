package hk.praya.access;

import hk.praya.jooq.access.tables.records.EnvelopeRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Whose a letter is that comes back: asked at the gate by a word that its address names, as a personal link is, before any firm is known. */
@Singleton
public final class Envelopes {
    /** Servers give up after some days; whatever comes later is about something that nobody waits for any more. */
    public static final Duration VALID = Duration.ofDays(30);

    private final Access access;
    private final EnvelopeQueries queries;
    private final Clock clock;

    Envelopes(Access access, EnvelopeQueries queries, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.clock = clock;
    }

    /** Within the act that writes the letter. @return the word, said once: only its hash is kept */
    public String word(Act act, UUID clientId, UUID letterId) {
        var word = Secrets.word(16);
        queries.insert(new EnvelopeRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setLetterId(letterId).setTokenHash(Secrets.hash(word))
            .setExpiresAt(clock.instant().plus(VALID).atOffset(ZoneOffset.UTC)));
        return word;
    }

    public record Sent(UUID firmId, UUID clientId, UUID letterId) {}

    /** Empty where no letter ever had it, or had it too long ago. */
    public Optional<Sent> sent(String word) {
        return access.atGate(() -> queries.byToken(Secrets.hash(word), clock.instant().atOffset(ZoneOffset.UTC))).map(row -> new Sent(row.getFirmId(), row.getClientId(), row.getLetterId()));
    }
}
