package hk.praya.signin;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Reach;
import hk.praya.access.Scope;
import hk.praya.access.Secrets;
import hk.praya.jooq.access.tables.records.LinkRecord;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody at a client gets to what they are asked for: where their company has a sign-in of its own, by the address of the
 * page; where it has none, by a personal link, made anew each time.
 */
@Singleton
public final class Ways {
    static final Duration VALID = Duration.ofDays(14);

    private final LinkQueries queries;
    private final Reach reach;
    private final PersonNames people;
    private final Clock clock;
    private final String baseUrl;

    Ways(LinkQueries queries, Reach reach, PersonNames people, Clock clock, @Value("${praya.base-url}") String baseUrl) {
        this.queries = queries;
        this.reach = reach;
        this.people = people;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * What somebody is to see to.
     *
     * @param purpose {@code sign_in}, {@code decision}, {@code questions}, {@code evidence} or {@code notice}
     */
    public record Aim(String purpose, @Nullable UUID subjectId) {
        /** One's own page, with whatever waits there. */
        public static final Aim HOME = new Aim("sign_in", null);
    }

    /** @param url of a link: said once, only its hash is kept. @param expiresAt null: a page that one signs in to */
    public record Way(String url, @Nullable Instant expiresAt) {}

    /** For nobody in particular at the company. Empty where it has no sign-in of its own: at that address they would be refused. */
    public Optional<Way> page(Scope scope, UUID clientId, Aim aim) {
        return reach.source(scope, clientId).map(_ -> new Way(address(aim), null));
    }

    /** Somebody at a client, by whoever has looked them up. @param email null: the roster has none of theirs */
    public record Whom(UUID clientId, UUID personId, @Nullable String email) {}

    /** For somebody there. Empty, too, where the company's sign-in does not speak for the address that they have. */
    public Optional<Way> page(Scope scope, UUID clientId, UUID personId, Aim aim) {
        return people.reachable(scope, clientId, personId).flatMap(who -> page(scope, new Whom(clientId, personId, who.email()), aim));
    }

    public Optional<Way> page(Scope scope, Whom whom, Aim aim) {
        return reach.signsIn(scope, whom.clientId(), whom.personId(), whom.email()) ? Optional.of(new Way(address(aim), null)) : Optional.empty();
    }

    /** Within the act that asks. Empty where the roster has no address that a code could go to. @param by who asks */
    public Optional<Way> link(Act act, UUID clientId, UUID personId, Aim aim, UUID by) {
        return people.reachable(act.scope(), clientId, personId).flatMap(who -> link(act, new Whom(clientId, personId, who.email()), aim, by));
    }

    public Optional<Way> link(Act act, Whom whom, Aim aim, UUID by) {
        return Optional.ofNullable(whom.email()).map(email -> make(act.scope(), blank(whom.clientId(), whom.personId(), email, aim).setCreatedBy(by)));
    }

    /** Whether a link that was sent to this address leads there: its time may be over, but nobody has ended it. */
    public boolean isOpen(Scope scope, Whom whom, Aim aim) {
        return whom.email() != null && queries.isOpen(scope, blank(whom.clientId(), whom.personId(), whom.email(), aim));
    }

    static LinkRecord blank(UUID clientId, UUID personId, String email, Aim aim) {
        return new LinkRecord().setClientId(clientId).setPersonId(personId).setEmail(email).setPurpose(aim.purpose()).setSubjectId(aim.subjectId());
    }

    /** @param link to whom and for what; with an id of its own, where the act is about it */
    Way make(Scope scope, LinkRecord link) {
        var token = Secrets.token(16);
        var now = clock.instant();
        if (link.getLinkId() == null) link.setLinkId(Ids.next(clock));
        queries.insert(link.setFirmId(scope.firmId()).setTokenHash(Secrets.hash(token)).setExpiresAt(now.plus(VALID).atOffset(ZoneOffset.UTC)).setCreatedAt(now.atOffset(ZoneOffset.UTC)));
        return new Way(baseUrl + "/l/" + token, now.plus(VALID));
    }

    String address(Aim aim) {
        return baseUrl + path(aim);
    }

    static String path(Aim aim) {
        return switch (aim.purpose()) {
            case "decision" -> "/my/decisions/" + aim.subjectId();
            case "questions" -> "/my/questions/" + aim.subjectId();
            case "evidence" -> "/my/requests/" + aim.subjectId();
            case "notice" -> "/my/notices/" + aim.subjectId();
            default -> "/my";
        };
    }
}
