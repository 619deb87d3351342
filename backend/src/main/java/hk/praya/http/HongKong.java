package hk.praya.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The calendar that every date here is a day of: whoever works with Praya, and every deadline, is in Hong Kong. */
public final class HongKong {
    public static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    private HongKong() {}

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public static LocalDate day(OffsetDateTime at) {
        return day(at.toInstant());
    }
}
