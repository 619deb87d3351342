package hk.praya.client;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.client.tables.records.ClientRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking on a client, and keeping what is known of it right. */
@Singleton
final class ClientKeeping {
    /** Calm colours that tell two open tabs apart; a client gets one by its place in the firm's order of taking on. */
    private static final List<String> COLOURS = List.of("#0f5e63", "#6b4e9b", "#9a4d1f", "#2f5f9e", "#7a6a16", "#8c3b62", "#3c6e3f", "#5a5f6b");

    private final Access access;
    private final ClientQueries queries;
    private final Reach reach;
    private final Idempotency idempotency;
    private final Clock clock;

    ClientKeeping(Access access, ClientQueries queries, Reach reach, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.reach = reach;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What may be said of a client. */
    record Particulars(Names name, @Nullable String brNumber, @Nullable String sector, @Nullable Integer staff, @Nullable String emailDomain) {
        static Particulars of(ClientRecord row) {
            return new Particulars(new Names(row.getNameEn(), row.getNameZhHant()), row.getBrNumber(), row.getSector(), row.getStaff(), row.getEmailDomain());
        }

        ClientRecord into(ClientRecord row) {
            return row.setNameEn(name.en()).setNameZhHant(name.zhHant()).setBrNumber(brNumber).setSector(sector).setStaff(staff).setEmailDomain(emailDomain);
        }
    }

    Outcome<UUID> create(Actor actor, Particulars wanted, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.CLIENT_CREATE, Subject.ofFirm("client", id), act ->
            idempotency.once(act, key, null, "client.create", wanted, id, () -> add(act, id, wanted)));
    }

    /** Within somebody's act: the row, and the window that nobody has yet. */
    Outcome<UUID> add(Act act, UUID id, Particulars wanted) {
        var trouble = trouble(act, wanted, null);
        if (trouble != null) return trouble;
        var colour = COLOURS.get(Math.floorMod(id.hashCode(), COLOURS.size()));
        queries.insert(wanted.into(new ClientRecord().setFirmId(act.scope().firmId()).setClientId(id).setColour(colour)
            .setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)).setVersion(0L)));
        reach.window(act.scope(), id, null, null, false);
        act.about(Subject.ofFirm("client", id)).changed(null, wanted).touched(id);
        return Outcome.done(id);
    }

    Outcome<ClientRecord> edit(Actor actor, UUID clientId, Particulars wanted, long version) {
        return access.write(actor, Permission.CLIENT_EDIT, Subject.ofClient(clientId), act -> {
            var before = queries.lock(act.scope(), clientId);
            if (before.isEmpty()) return Outcome.absent();
            var trouble = trouble(act, wanted, clientId);
            if (trouble != null) return trouble.map(_ -> before.get());
            if (before.get().getVersion() != version) return Outcome.stale(null);
            act.changed(Particulars.of(before.get()), wanted);
            queries.update(act.scope(), clientId, wanted.into(new ClientRecord()).setVersion(version + 1), version);
            return Outcome.done(queries.find(act.scope(), clientId).orElseThrow());
        });
    }

    private @Nullable Outcome<UUID> trouble(Act act, Particulars wanted, @Nullable UUID but) {
        if (wanted.name().isEmpty()) return Outcome.refused(Refusal.INVALID, "name_missing", "name");
        if (wanted.brNumber() != null && queries.isTaken(act.scope(), wanted.brNumber(), but)) return Outcome.refused(Refusal.CONFLICT, "br_number_taken", "brNumber");
        return null;
    }
}
