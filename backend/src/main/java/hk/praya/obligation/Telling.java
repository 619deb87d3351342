package hk.praya.obligation;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.jooq.obligation.tables.records.ActRecord;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ObligationState.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** Asks for a letter about an obligation: noted with it, sent by the worker after the commit. */
@Singleton
final class Telling {
    static final String WORK = "obligation.reminder";

    private final ObligationQueries queries;
    private final Jobs jobs;
    private final Clock clock;

    Telling(ObligationQueries queries, Jobs jobs, Clock clock) {
        this.queries = queries;
        this.jobs = jobs;
        this.clock = clock;
    }

    void tell(Act act, ObligationRecord about) {
        note(act, about, "email");
    }

    /** @param channel {@code email}: a letter is sent; {@code whatsapp}: somebody sends it by hand */
    void note(Act act, ObligationRecord about, String channel) {
        var note = new ActRecord().setFirmId(about.getFirmId()).setClientId(about.getClientId()).setId(Ids.next(clock)).setObligationId(about.getId()).setEvent(Event.REMIND.key())
            .setChannel(channel).setActorKind(act.actor().kind()).setActorId(act.actor().id()).setAt(clock.instant().atOffset(ZoneOffset.UTC));
        queries.insert(note);
        if (channel.equals("email")) jobs.request(act, about.getClientId(), WORK, note.getId(), clock.instant());
    }
}
