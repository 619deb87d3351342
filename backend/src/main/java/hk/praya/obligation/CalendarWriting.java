package hk.praya.obligation;

import hk.praya.access.Actor;
import hk.praya.access.Correspondents.Correspondent;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;

/** Obligations as a calendar (RFC 5545): whole days, each under an id of its own that never changes. */
@Singleton
final class CalendarWriting {
    /** RFC 5545 §3.1: a line has at most 75 octets, without its break; the next one begins with a space. */
    private static final int OCTETS = 75;

    private final Words words;
    private final String baseUrl;

    CalendarWriting(Words words, @Value("${praya.base-url}") String baseUrl) {
        this.words = words;
        this.baseUrl = baseUrl;
    }

    /** @param clients what they are called, by id. @param home of an owner at a client, where they can sign in to it by themselves */
    String text(Correspondent owner, List<ObligationRecord> rows, Map<UUID, Names> clients, Optional<String> home) {
        var locale = owner.locale();
        var calendar = new Calendar().withDefaults().withProdId("-//Praya//Follow-ups//EN").getFluentTarget();
        calendar.add(new XProperty("X-WR-CALNAME", words.say(locale, "calendar", Map.of())));
        for (var row : rows) calendar.add(event(owner, row, Names.orNone(clients.get(row.getClientId())), home));
        // A calendar has at least one component (RFC 5545 §3.6), also where nothing is due.
        if (rows.isEmpty()) calendar.add(hongKong());
        var out = new StringWriter();
        try {
            // Not folded there: it counts characters, and three octets make one of ours.
            new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(out.toString());
    }

    private VEvent event(Correspondent owner, ObligationRecord row, Names client, Optional<String> home) {
        var locale = owner.locale();
        var event = new VEvent(false);
        event.add(new Uid(row.getId() + "@praya"));
        event.add(new DtStamp(row.getCreatedAt().toInstant()));
        event.add(new DtStart<>(row.getDue()));
        event.add(new Sequence((int) Math.min(Integer.MAX_VALUE, row.getVersion())));
        event.add(new Summary(words.say(locale, "event", Map.of("client", Words.name(locale, client), "what", words.what(locale, row)))));
        var page = owner.actor() instanceof Actor.Member ? Optional.of(baseUrl + Leading.administered(row)) : home;
        // An address at which they are refused is none: whoever comes in by a link gets one with the weekly letter.
        page.ifPresentOrElse(at -> event.add(new Url(URI.create(at))), () -> event.add(new Description(words.say(locale, "event.by_link", Map.of()))));
        // A day on which something is due is not a day that is taken.
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    /** Eight hours ahead, all year: no summer time since 1979. */
    private static VTimeZone hongKong() {
        var standard = new Standard();
        standard.add(new DtStart<>(LocalDateTime.of(1979, 10, 21, 3, 30)));
        standard.add(new TzOffsetFrom(ZoneOffset.ofHours(9)));
        standard.add(new TzOffsetTo(ZoneOffset.ofHours(8)));
        var zone = new VTimeZone(new ComponentList<>(List.of(standard)));
        zone.add(new TzId(HongKong.ZONE.getId()));
        return zone;
    }

    /** Folded by octets, never within a character. */
    static String folded(String text) {
        var folded = new StringBuilder();
        for (var line : text.split("\r\n")) {
            var octets = 0;
            for (var character : line.codePoints().toArray()) {
                var one = Character.toString(character);
                var size = one.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(one);
                octets += size;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
