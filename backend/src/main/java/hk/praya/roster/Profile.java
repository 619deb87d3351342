package hk.praya.roster;

import hk.praya.http.HongKong;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person, for comparing what stands with what a file says.
 *
 * @param office where they work; null only in what was kept before offices were: as empty
 * @param mobileKind {@code plus86}, {@code other} or {@code none}
 * @param accountKind {@code enterprise}, {@code personal}, {@code unknown}, or {@code none}: no account in the platform
 * @param hasLeft HR says that they left
 * @param gone neither in the platform nor with the client any more
 */
@Serdeable
record Profile(@Nullable String nameEn, @Nullable String nameZhHant, @Nullable String email, String department, @Nullable String office, String title, @Nullable String userKey,
    @Nullable String staffNumber, String mobileKind, @Nullable String mobileTail, String accountKind, boolean active, @Nullable LocalDate hireDate,
    @Nullable LocalDate lastWorkingDay, boolean hasLeft, boolean inPlatform, boolean inHr, boolean gone) {
    Profile {
        office = office == null ? "" : office;
    }

    static final Profile NEW = new Profile(null, null, null, "", "", "", null, null, "none", null, "none", true, null, null, false, false, false, false);

    /** From when they may not come in, whatever roles they hold: the day after their last one, or now. Null where no end is known. */
    @Nullable Instant barredFrom(Instant now) {
        if (gone || hasLeft) return now;
        return lastWorkingDay == null ? null : lastWorkingDay.plusDays(1).atStartOfDay(HongKong.ZONE).toInstant();
    }

    boolean isLeaver(LocalDate today) {
        return hasLeft || (lastWorkingDay != null && lastWorkingDay.isBefore(today));
    }

    boolean isStillActive() {
        return inPlatform && active && !gone;
    }

    /** Whoever is hired after their last day has come back: that they left says nothing any more. */
    private Profile hiredAgain(Entry entry) {
        var again = entry.hireDate() != null && lastWorkingDay != null && entry.hireDate().isAfter(lastWorkingDay);
        return again ? new Profile(nameEn, nameZhHant, email, department, office, title, userKey, staffNumber, mobileKind, mobileTail, accountKind, active, entry.hireDate(), null, false, inPlatform, inHr, gone) : this;
    }

    /** The address book says who has an account, of which kind, behind which number. An empty cell says nothing. */
    Profile asInPlatform(Entry entry) {
        return hiredAgain(entry).inPlatform(entry);
    }

    private Profile inPlatform(Entry entry) {
        var mobile = entry.mobile() == null ? new Mobile(mobileKind, mobileTail) : entry.mobile();
        return new Profile(said(entry.nameEn(), nameEn), said(entry.nameZhHant(), nameZhHant), said(entry.email(), email),
            Objects.requireNonNullElse(entry.department(), department), said(entry.office(), office), Objects.requireNonNullElse(entry.title(), title), said(entry.userKey(), userKey),
            said(entry.staffNumber(), staffNumber), mobile.kind(), mobile.tail(), Objects.requireNonNullElse(entry.accountKind(), accountKind.equals("none") ? "unknown" : accountKind),
            Objects.requireNonNullElse(entry.active(), active), said(entry.hireDate(), hireDate), lastWorkingDay, hasLeft, true, inHr, false);
    }

    /**
     * HR says who works there and until when. It knows nothing of accounts: its phone numbers are not what an account is
     * registered with, and are not taken.
     */
    Profile asWithHr(Entry entry, boolean saysLastDay) {
        return hiredAgain(entry).withHr(entry, saysLastDay);
    }

    private Profile withHr(Entry entry, boolean saysLastDay) {
        var left = Boolean.TRUE.equals(entry.left());
        return new Profile(said(entry.nameEn(), nameEn), said(entry.nameZhHant(), nameZhHant), said(entry.email(), email),
            Objects.requireNonNullElse(entry.department(), department), said(entry.office(), office), Objects.requireNonNullElse(entry.title(), title), userKey,
            said(entry.staffNumber(), staffNumber), mobileKind, mobileTail, accountKind, active, said(entry.hireDate(), hireDate),
            saysLastDay ? entry.lastWorkingDay() : lastWorkingDay, left, inPlatform, true, !inPlatform && left);
    }

    /** Not in the export any more. Somebody whom HR still lists has lost the account, not the job. */
    Profile withoutAccount(LocalDate today) {
        return new Profile(nameEn, nameZhHant, email, department, office, title, userKey, staffNumber, mobileKind, mobileTail, accountKind, active, hireDate,
            lastWorkingDay, hasLeft, false, inHr, !inHr || isLeaver(today));
    }

    /** Not on HR's list any more. */
    Profile withoutHr() {
        return new Profile(nameEn, nameZhHant, email, department, office, title, userKey, staffNumber, mobileKind, mobileTail, accountKind, active, hireDate,
            lastWorkingDay, hasLeft, inPlatform, false, !inPlatform);
    }

    /** The names of the fields in which two profiles differ. */
    List<String> differences(Profile other) {
        var found = new ArrayList<String>();
        compare(found, "nameEn", nameEn, other.nameEn);
        compare(found, "nameZhHant", nameZhHant, other.nameZhHant);
        compare(found, "email", email, other.email);
        compare(found, "department", department, other.department);
        compare(found, "office", office, other.office);
        compare(found, "title", title, other.title);
        compare(found, "userKey", userKey, other.userKey);
        compare(found, "staffNumber", staffNumber, other.staffNumber);
        compare(found, "mobileKind", mobileKind, other.mobileKind);
        compare(found, "mobileTail", mobileTail, other.mobileTail);
        compare(found, "accountKind", accountKind, other.accountKind);
        compare(found, "active", active, other.active);
        compare(found, "hireDate", hireDate, other.hireDate);
        compare(found, "lastWorkingDay", lastWorkingDay, other.lastWorkingDay);
        compare(found, "hasLeft", hasLeft, other.hasLeft);
        compare(found, "inPlatform", inPlatform, other.inPlatform);
        compare(found, "inHr", inHr, other.inHr);
        compare(found, "gone", gone, other.gone);
        return found;
    }

    private static void compare(List<String> found, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) found.add(field);
    }

    private static <T> @Nullable T said(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
