package hk.praya.roster;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Putting somebody on a roster by hand, keeping what is known of them right, and saying what they are to the firm. */
@Singleton
final class PersonKeeping {
    private final Access access;
    private final RosterQueries roster;
    private final RosterChange change;
    private final Reach reach;
    private final Idempotency idempotency;
    private final Clock clock;

    PersonKeeping(Access access, RosterQueries roster, RosterChange change, Reach reach, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.roster = roster;
        this.change = change;
        this.reach = reach;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What may be said of a person by hand; {@code office} null: as it was; {@code accountKind none}: no account in the platform. */
    record Particulars(Names name, @Nullable String email, String department, @Nullable String office, String title, @Nullable String staffNumber, String mobileKind, String accountKind,
        boolean active, @Nullable LocalDate hireDate, @Nullable LocalDate lastWorkingDay) {
        Profile into(Profile before) {
            var inPlatform = !accountKind.equals("none");
            return new Profile(name.en(), name.zhHant(), email, department, office == null ? before.office() : office, title, before.userKey(), staffNumber, mobileKind,
                mobileKind.equals(before.mobileKind()) ? before.mobileTail() : null, accountKind, active, hireDate, lastWorkingDay,
                before.hasLeft() && lastWorkingDay != null, inPlatform, before.inHr(), false);
        }
    }

    Outcome<UUID> create(Actor actor, UUID clientId, Particulars wanted, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.ROSTER_EDIT, Subject.of(clientId, "person", id), act -> idempotency.once(act, key, clientId, "person.create", wanted, id, () -> {
            roster.lock(act.scope(), clientId);
            var trouble = trouble(act, clientId, wanted, null);
            if (trouble != null) return trouble;
            var after = wanted.into(Profile.NEW);
            roster.insert(act.scope(), clientId, List.of(new Standing(id, after)));
            bar(act, clientId, id, Profile.NEW, after);
            change.made(act, clientId);
            act.changed(null, after);
            return Outcome.done(id);
        }));
    }

    Outcome<UUID> edit(Actor actor, UUID clientId, UUID personId, Particulars wanted, long version) {
        return access.write(actor, Permission.ROSTER_EDIT, Subject.of(clientId, "person", personId), act -> {
            roster.lock(act.scope(), clientId);
            var row = roster.lockPerson(act.scope(), clientId, personId);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getVersion() != version) return Outcome.stale(null);
            var trouble = trouble(act, clientId, wanted, personId);
            if (trouble != null) return trouble;
            var before = RosterQueries.profile(row.get());
            if (before.gone()) return Outcome.refused(Refusal.CONFLICT, "person_gone");
            var after = wanted.into(before);
            roster.update(act.scope(), clientId, List.of(new Standing(personId, after)));
            bar(act, clientId, personId, before, after);
            change.made(act, clientId, Objects.equals(before.email(), after.email()) ? List.of() : List.of(personId));
            act.changed(before, after);
            return Outcome.done(personId);
        });
    }

    /** A day that is still to come ends their access by itself, without anybody touching the roster. */
    private void bar(Act act, UUID clientId, UUID personId, Profile before, Profile after) {
        var now = clock.instant();
        var from = after.barredFrom(now);
        if (!Objects.equals(before.barredFrom(now), from)) reach.suspend(act.scope(), clientId, List.of(personId), from);
    }

    /** Everybody on a roster is staff; somebody may be coordinator and decision-maker besides. */
    Outcome<UUID> giveRoles(Actor actor, UUID clientId, UUID personId, Set<Role> roles) {
        return access.write(actor, Permission.PERSON_ROLES, Subject.of(clientId, "person", personId), act -> {
            var row = roster.lockPerson(act.scope(), clientId, personId);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getGoneAt() != null) return Outcome.refused(Refusal.CONFLICT, "person_gone");
            var before = reach.roles(act.scope(), clientId).getOrDefault(personId, Set.of(Role.STAFF));
            var after = EnumSet.of(Role.STAFF);
            after.addAll(roles);
            reach.giveRoles(act.scope(), clientId, personId, after);
            act.named(how(before, after)).changed(EnumSet.copyOf(before), after);
            return Outcome.done(personId);
        });
    }

    /** Only given, only taken away, or neither. */
    private static String how(Set<Role> before, Set<Role> after) {
        if (before.equals(after)) return "changed";
        return after.containsAll(before) ? "given" : before.containsAll(after) ? "taken" : "changed";
    }

    private @Nullable Outcome<UUID> trouble(Act act, UUID clientId, Particulars wanted, @Nullable UUID but) {
        if (!wanted.name().hasLetters()) return Outcome.refused(Refusal.INVALID, "name_missing", "name");
        if (wanted.hireDate() != null && wanted.lastWorkingDay() != null && wanted.lastWorkingDay().isBefore(wanted.hireDate())) {
            return Outcome.refused(Refusal.INVALID, "ends_before_start", "lastWorkingDay");
        }
        // Signing in finds a person by e-mail: two of one client could not be told apart.
        if (wanted.email() != null && roster.isEmailTaken(act.scope(), clientId, wanted.email(), but)) return Outcome.refused(Refusal.CONFLICT, "email_taken", "email");
        // Imports know people by this number: two who share one could become each other.
        if (wanted.staffNumber() != null && roster.isStaffNumberTaken(act.scope(), clientId, wanted.staffNumber(), but)) return Outcome.refused(Refusal.CONFLICT, "staff_number_taken", "staffNumber");
        return null;
    }
}
