package hk.praya.signin;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Attempts;
import hk.praya.access.GateWork;
import hk.praya.access.Ids;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.NameBook.FirmNames;
import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Secrets;
import hk.praya.access.Sessions;
import hk.praya.access.Subject;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.access.tables.records.LinkCodeRecord;
import hk.praya.jooq.access.tables.records.LinkRecord;
import hk.praya.mail.Letters;
import hk.praya.mail.Mailer;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal links: the way in for people whose company has no identity provider. A link alone opens nothing: a code follows. */
@Singleton
final class Links {
    static final Duration VALID = Duration.ofDays(14);
    static final Duration CODE_VALID = Duration.ofMinutes(10);
    static final Duration BETWEEN_CODES = Duration.ofSeconds(60);
    private static final int CODES_AN_HOUR = 6;
    private static final int GUESSES = 5;
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH);

    private final Access access;
    private final GateWork gate;
    private final LinkQueries queries;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Post post;
    private final Called called;

    Links(Doors doors, LinkQueries queries, Sessions sessions, Attempts attempts, Post post, Called called) {
        this.access = doors.access();
        this.gate = doors.gate();
        this.queries = queries;
        this.sessions = sessions;
        this.attempts = attempts;
        this.post = post;
        this.called = called;
    }

    /** For whoever issues a link, and for whoever knocks with one. */
    @Singleton
    record Doors(Access access, GateWork gate) {}

    /** Letters, and the address that links lead to. */
    @Singleton
    record Post(Mailer mailer, Letters letters, Clock clock, @Value("${praya.base-url}") String baseUrl) {}

    /** What everybody in a link is called. */
    @Singleton
    record Called(FirmNames firms, ClientNames clients, PersonNames people, List<LinkSubjects> subjects) {
        /** What the room that has it says of what a link is to lead to; a link without a subject leads to the person's own page. */
        Optional<LinkSubjects.About> about(Scope scope, UUID clientId, UUID personId, String purpose, @Nullable UUID subjectId) {
            if (subjectId == null) return Optional.of(LinkSubjects.About.NOTHING);
            return subjects.stream().flatMap(each -> each.about(scope, clientId, personId, purpose, subjectId).stream()).findFirst();
        }
    }

    /** @param url shown once: only its hash is kept */
    record Issued(UUID id, String url, Instant expiresAt, String name, String firm, String client) {}

    Outcome<Issued> issue(Actor actor, UUID clientId, UUID personId, String purpose, @Nullable UUID subjectId, boolean byEmail) {
        var id = Ids.next(post.clock());
        var token = Secrets.token(16);
        var issued = access.write(actor, Permission.LINK_ISSUE, Subject.of(clientId, "link", id), act -> {
            var person = called.people().find(act.scope(), clientId, personId);
            if (person.isEmpty()) return Outcome.<Addressed>absent();
            var email = person.get().email();
            if (email == null) return Outcome.refused(Refusal.CONFLICT, "person_without_email", "personId");
            var about = called.about(act.scope(), clientId, personId, purpose, subjectId);
            if (about.isEmpty()) return Outcome.refused(Refusal.INVALID, "link.subject_unknown", "subjectId");
            var now = post.clock().instant();
            queries.insert(new LinkRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setLinkId(id).setTokenHash(Secrets.hash(token)).setPersonId(personId)
                .setEmail(email).setPurpose(purpose).setSubjectId(subjectId).setExpiresAt(now.plus(VALID).atOffset(ZoneOffset.UTC)).setCreatedBy(actor.id())
                .setCreatedAt(now.atOffset(ZoneOffset.UTC)));
            act.changed(null, List.of(personId, purpose));
            var names = Map.of("name", person.get().name(), "firm", called.firms().firm(act.scope()).name(), "client", called.clients().client(act.scope(), clientId).name());
            return Outcome.done(new Addressed(email, purpose, new Issued(id, post.baseUrl() + "/l/" + token, now.plus(VALID), both(names.get("name")), both(names.get("firm")), both(names.get("client"))), names, about.get()));
        });
        return byEmail ? issued.then(this::sent) : issued.map(Addressed::issued);
    }

    /** @param names of the person, the firm and the client, as each half of a letter says them. @param about what the firm said of the subject */
    private record Addressed(String email, String purpose, Issued issued, Map<String, Names> names, LinkSubjects.About about) {}

    /** After the commit: a letter about a link that was never made would be worse than none. */
    private Outcome<Issued> sent(Addressed addressed) {
        var issued = addressed.issued();
        var until = issued.expiresAt().atZone(HongKong.ZONE);
        var about = addressed.about();
        var values = new HashMap<String, String>(Map.of("url", issued.url(), "message", about.message(), "expiresZh", DAY_ZH.format(until), "expiresEn", DAY_EN.format(until),
            "dueZh", about.due() == null ? "" : DAY_ZH.format(about.due()), "dueEn", about.due() == null ? "" : DAY_EN.format(about.due())));
        addressed.names().forEach((placeholder, name) -> {
            values.put(placeholder + "Zh", Letters.in(false, name));
            values.put(placeholder + "En", Letters.in(true, name));
        });
        var letter = post.letters().letter("link-" + addressed.purpose(), addressed.email(), values);
        try {
            post.mailer().send(letter);
            return Outcome.done(issued);
        } catch (Mailer.Unsent e) {
            return Outcome.refused(Refusal.UNAVAILABLE, "mail_unavailable");
        }
    }

    Outcome<List<LinkRecord>> list(Actor actor, UUID clientId) {
        return access.read(actor, Permission.LINK_VIEW, clientId, scope -> Outcome.done(queries.all(scope, clientId)));
    }

    /** Ends the sessions it opened, too. */
    Outcome<UUID> revoke(Actor actor, UUID clientId, UUID linkId) {
        var revoked = access.write(actor, Permission.LINK_ISSUE, Subject.of(clientId, "link", linkId), act ->
            queries.revoke(act.scope(), clientId, linkId, post.clock().instant()) ? Outcome.done(linkId) : Outcome.<UUID>absent());
        if (revoked instanceof Outcome.Done<UUID>) sessions.endByLink(linkId);
        return revoked;
    }

    /** What a link says to whoever holds it, before any code. */
    record Opened(Names firm, Names client, Names person, String purpose, String emailHint) {}

    Outcome<Opened> open(String token) {
        return valid(token).map(link -> access.lookAsSystem(link.getFirmId(), link.getClientId(), scope -> new Opened(called.firms().firm(scope).name(),
            called.clients().client(scope, link.getClientId()).name(), called.people().person(scope, link.getPersonId()).name(), link.getPurpose(), hint(link.getEmail()))));
    }

    private Outcome<LinkRecord> valid(String token) {
        return gate.atGate(() -> {
            var link = queries.byToken(Secrets.hash(token));
            if (link.isEmpty()) return Outcome.refused(Refusal.ABSENT, "link_unknown");
            if (link.get().getRevokedAt() != null) return Outcome.refused(Refusal.GONE, "link_revoked");
            if (!link.get().getExpiresAt().toInstant().isAfter(post.clock().instant())) return Outcome.refused(Refusal.GONE, "link_expired");
            if (queries.isSuspended(link.get())) return Outcome.refused(Refusal.GONE, "account_suspended");
            return Outcome.done(link.get());
        });
    }

    /** @param hint the address, with all but its first letter and domain hidden */
    record CodeSent(String hint, long validSeconds, long nextInSeconds) {}

    Outcome<CodeSent> sendCode(String token) {
        return valid(token).then(link -> {
            var code = Secrets.code();
            var kept = gate.atGate(() -> keep(link, code));
            return kept.then(_ -> {
                var firm = access.lookAsSystem(link.getFirmId(), link.getClientId(), scope -> both(called.firms().firm(scope).name()));
                try {
                    post.mailer().send(post.letters().letter("code", link.getEmail(), Map.of("code", code, "firm", firm)));
                    return Outcome.done(new CodeSent(hint(link.getEmail()), CODE_VALID.toSeconds(), BETWEEN_CODES.toSeconds()));
                } catch (Mailer.Unsent e) {
                    return Outcome.refused(Refusal.UNAVAILABLE, "mail_unavailable");
                }
            });
        });
    }

    private Outcome<LinkRecord> keep(LinkRecord link, String code) {
        var now = post.clock().instant();
        var recent = queries.codesSince(link.getLinkId(), now.minus(Duration.ofHours(1)));
        var tooSoon = recent.last() != null && recent.last().toInstant().plus(BETWEEN_CODES).isAfter(now);
        if (tooSoon || recent.codes() >= CODES_AN_HOUR) return Outcome.refused(Refusal.TOO_MANY, "code_too_soon");
        queries.insertCode(new LinkCodeRecord().setCodeId(Ids.next(post.clock())).setLinkId(link.getLinkId()).setCodeHash(Secrets.hash(link.getLinkId() + code)).setAttempts(0)
            .setSentAt(now.atOffset(ZoneOffset.UTC)).setExpiresAt(now.plus(CODE_VALID).atOffset(ZoneOffset.UTC)));
        return Outcome.done(link);
    }

    /** @param path where the link leads */
    record SignedInByLink(String token, String path) {}

    Outcome<SignedInByLink> signIn(String token, String code, String requestId) {
        return valid(token).then(link -> gate.atGate(() -> check(link, code)).then(_ -> {
            var session = sessions.open(new Sessions.Opening(link.getFirmId(), link.getPersonId(), link.getClientId(), null, "link", "", null, link.getLinkId()));
            attempts.signing(link.getFirmId(), "person", link.getPersonId(), "link", "session.open", link.getClientId(), "done", requestId);
            return Outcome.done(new SignedInByLink(session, path(link)));
        }));
    }

    private Outcome<LinkRecord> check(LinkRecord link, String code) {
        var now = post.clock().instant();
        var sent = queries.newestCode(link.getLinkId());
        if (sent.isPresent() && sent.get().getUsedAt() != null) return Outcome.refused(Refusal.INVALID, "code_used", "code");
        if (sent.isEmpty() || !sent.get().getExpiresAt().toInstant().isAfter(now)) return Outcome.refused(Refusal.INVALID, "code_expired", "code");
        if (sent.get().getAttempts() >= GUESSES) return Outcome.refused(Refusal.TOO_MANY, "code_exhausted");
        if (!java.security.MessageDigest.isEqual(sent.get().getCodeHash(), Secrets.hash(link.getLinkId() + code))) {
            queries.tried(sent.get().getCodeId());
            return Outcome.refused(Refusal.INVALID, "code_wrong", "code");
        }
        queries.used(link, sent.get().getCodeId(), now);
        queries.letIn(link);
        return Outcome.done(link);
    }

    private static String path(LinkRecord link) {
        return switch (link.getPurpose()) {
            case "decision" -> "/my/decisions/" + link.getSubjectId();
            case "questions" -> "/my/questions/" + link.getSubjectId();
            case "evidence" -> "/my/requests/" + link.getSubjectId();
            default -> "/my";
        };
    }

    static String hint(String email) {
        var at = email.indexOf('@');
        return email.charAt(0) + "…" + email.substring(at);
    }

    static String both(Names name) {
        return name.zhHant() == null ? String.valueOf(name.en()) : name.en() == null ? name.zhHant() : name.zhHant() + " " + name.en();
    }
}
