package hk.praya.firm;

import hk.praya.access.Access;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.firm.MemberKeeping.Newcomer;
import hk.praya.firm.MemberKeeping.Particulars;
import hk.praya.http.Names;
import hk.praya.jooq.firm.tables.records.FirmRecord;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A firm and its first administrator, made together by the operator; everybody else is let in by that administrator.
 * Goes through the door as the login {@code praya_firm}, within the new firm and no other: it needs no more rights than
 * an administrator's request has, and leaves its line as the first of the firm's trail.
 */
@Singleton
final class Founding {
    private final Access access;
    private final FirmQueries queries;
    private final MemberKeeping members;
    private final Idempotency idempotency;
    private final Clock clock;

    Founding(Access access, FirmQueries queries, MemberKeeping members, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.members = members;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param email of the first administrator, in lower case */
    record Order(Names firm, Names administrator, String email) {
        /**
         * The one id made of a name instead of the time (DESIGN §9): no login may look for a firm across firms, so that
         * the same order given again, or twice at once, has to lead to the same row by itself.
         */
        UUID firmId() {
            return UUID.nameUUIDFromBytes(("firm " + firm + " " + email).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param now false where this order had been carried out before */
    record Founded(UUID firmId, boolean now) {}

    Outcome<Founded> found(Order order) {
        var firmId = order.firmId();
        var now = new AtomicBoolean();
        return access.asSystem(firmId, Purpose.FOUNDING, Permission.FIRM_FOUND, Subject.ofFirm("firm", firmId), act ->
            idempotency.once(act, firmId, null, "firm.found", order, firmId, () -> {
                if (order.firm().isEmpty()) return Outcome.refused(Refusal.INVALID, "name_missing", "name");
                var name = order.firm();
                queries.insert(new FirmRecord().setFirmId(firmId).setNameEn(name.en()).setNameZhHant(name.zhHant()).setVersion(0L)
                    .setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)));
                now.set(true);
                var added = members.add(act, Ids.next(clock), new Newcomer(new Particulars(order.administrator(), Set.of(Role.ADMINISTRATOR)), order.email()));
                act.changed(null, order);
                return added.map(_ -> firmId);
            })).map(id -> new Founded(id, now.get()));
    }
}
