package hk.praya.signin;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Attempts;
import hk.praya.access.GateWork;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
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
import hk.praya.http.Names;
import hk.praya.jooq.access.tables.records.LinkCodeRecord;
import hk.praya.jooq.access.tables.records.LinkRecord;
import hk.praya.mail.Letters;
import hk.praya.mail.Mailer;
import hk.praya.signin.Ways.Aim;
import hk.praya.signin.Ways.Way;
import hk.praya.signin.Ways.Whom;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal links: the way in for people whose company has no identity provider. A link alone opens nothing: a code follows. */
@Singleton
final class Links {
    static final Duration CODE_VALID = Duration.ofMinutes(10);
    static final Duration BETWEEN_CODES = Duration.ofSeconds(60);
    private static final int CODES_AN_HOUR = 6;
    private static final int GUESSES = 5;

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

    /** Letters, what they say, and the ways that they lead to. */
    @Singleton
    record Post(Mailer mailer, Letters letters, Invitation invitation, Ways ways, Jobs jobs, Clock clock) {}

    /** What everybody in a link is called. */
    @Singleton
    record Called(FirmNames firms, ClientNames clients, PersonNames people, List<LinkSubjects> subjects) {
        /** What the room that has it says of what a link is to lead to; a link without a subject leads to the person's own page. */
        Optional<LinkSubjects.About> about(Scope scope, UUID clientId, UUID personId, Aim aim) {
            var subjectId = aim.subjectId();
            if (subjectId == null) return Optional.of(LinkSubjects.About.NOTHING);
            return subjects.stream().flatMap(each -> each.about(scope, clientId, personId, aim.purpose(), subjectId).stream()).findFirst();
        }

        Map<String, Names> names(Scope scope, UUID clientId, Names person) {
            return Map.of("name", person, "firm", firms.firm(scope).name(), "client", clients.client(scope, clientId).name());
        }
    }

    /** @param url shown once: only its hash is kept. @param message that carries it, where it is sent by hand */
    record Issued(UUID id, String url, Instant expiresAt, String message) {}

    Outcome<Issued> issue(Actor actor, UUID clientId, UUID personId, Aim aim, boolean byEmail) {
        var id = Ids.next(post.clock());
        var issued = access.write(actor, Permission.LINK_ISSUE, Subject.of(clientId, "link", id), act -> {
            var person = called.people().reachable(act.scope(), clientId, personId);
            if (person.isEmpty()) return Outcome.<Addressed>absent();
            // A customer is given notices and nothing else.
            if (person.get().customer() && !aim.purpose().equals("notice")) return Outcome.refused(Refusal.INVALID, "link.subject_unknown", "subjectId");
            var email = person.get().email();
            if (email == null) return Outcome.refused(Refusal.CONFLICT, "person_without_email", "personId");
            var about = called.about(act.scope(), clientId, personId, aim);
            if (about.isEmpty()) return Outcome.refused(Refusal.INVALID, "link.subject_unknown", "subjectId");
            var way = post.ways().make(act.scope(), Ways.blank(clientId, personId, email, aim).setLinkId(id).setCreatedBy(actor.id()));
            act.changed(null, List.of(personId, aim.purpose()));
            return Outcome.done(new Addressed(id, email, aim, way, called.names(act.scope(), clientId, person.get().name()), about.get()));
        });
        return byEmail ? issued.then(this::sent) : issued.map(this::issued);
    }

    /** @param names of the person, the firm and the client, as each half of a letter says them. @param about what the firm said of the subject */
    private record Addressed(UUID id, String email, Aim aim, Way way, Map<String, Names> names, LinkSubjects.About about) {}

    private Issued issued(Addressed addressed) {
        return new Issued(addressed.id(), addressed.way().url(), Objects.requireNonNull(addressed.way().expiresAt()), post.invitation().message(addressed.aim(), addressed.way(), addressed.names()));
    }

    /** After the commit: a letter about a link that was never made would be worse than none. */
    private Outcome<Issued> sent(Addressed addressed) {
        var about = addressed.about();
        var values = Invitation.values(addressed.way(), addressed.names());
        var title = Names.orNone(about.title());
        values.putAll(Map.of("titleZh", Letters.in(false, title), "titleEn", Letters.in(true, title), "message", about.message(), "dueZh", Invitation.dayZh(about.due()), "dueEn", Invitation.dayEn(about.due())));
        var letter = post.letters().letter("link-" + addressed.aim().purpose(), addressed.email(), values).of(Letters.in(false, Names.orNone(addressed.names().get("firm"))));
        try {
            post.mailer().send(letter);
            return Outcome.done(issued(addressed));
        } catch (Mailer.Unsent e) {
            return Outcome.refused(Refusal.UNAVAILABLE, "mail_unavailable");
        }
    }

    /** @param url of the page itself. @param message that carries it, where it is sent by hand */
    record Paged(String url, String message) {}

    /** For somebody who comes in by their company's own sign-in: no link is made. Who does not is refused: they need one. */
    Outcome<Paged> page(Actor actor, UUID clientId, UUID personId, Aim aim) {
        return access.read(actor, Permission.LINK_VIEW, clientId, scope -> {
            var person = called.people().find(scope, clientId, personId);
            if (person.isEmpty()) return Outcome.absent();
            if (called.about(scope, clientId, personId, aim).isEmpty()) return Outcome.refused(Refusal.INVALID, "link.subject_unknown", "subjectId");
            return post.ways().page(scope, new Whom(clientId, personId, person.get().email()), aim).map(way -> Outcome.done(new Paged(way.url(), post.invitation().message(aim, way, called.names(scope, clientId, person.get().name())))))
                .orElseGet(() -> Outcome.refused(Refusal.CONFLICT, "person_signs_in_nowhere"));
        });
    }

    Outcome<List<LinkRecord>> list(Actor actor, UUID clientId, @Nullable UUID personId) {
        return access.read(actor, Permission.LINK_VIEW, clientId, scope -> Outcome.done(queries.all(scope, clientId, personId)));
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
            // Whoever holds it has no account to speak of: what it says is what it says of any link that opens nothing.
            if (queries.isSuspended(link.get())) return Outcome.refused(Refusal.GONE, "link_revoked");
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
                    post.mailer().send(post.letters().letter("code", link.getEmail(), Map.of("code", code, "firm", firm)).of(firm));
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

    /**
     * A link whose time is over, held by whom it was sent to: another goes to the same address and nowhere else, so that what may be taken back at any time can be ({@link LinkRenewing}).
     *
     * @return the address, with all but its first letter and domain hidden
     */
    Outcome<String> renew(String token) {
        return gate.atGate(() -> {
            var link = queries.byToken(Secrets.hash(token));
            if (link.isEmpty()) return Outcome.<LinkRecord>refused(Refusal.ABSENT, "link_unknown");
            if (link.get().getRevokedAt() != null || queries.isSuspended(link.get())) return Outcome.<LinkRecord>refused(Refusal.GONE, "link_revoked");
            return link.get().getExpiresAt().toInstant().isAfter(post.clock().instant()) ? Outcome.<LinkRecord>refused(Refusal.CONFLICT, "link_valid") : Outcome.done(link.get());
        }).map(link -> {
            post.jobs().requestApart(link.getFirmId(), link.getClientId(), LinkRenewing.WORK, link.getLinkId(), post.clock().instant());
            return hint(link.getEmail());
        });
    }

    /** @param path where the link leads */
    record SignedInByLink(String token, String path) {}

    Outcome<SignedInByLink> signIn(String token, String code, String requestId) {
        return valid(token).then(link -> gate.atGate(() -> check(link, code)).then(_ -> {
            var session = sessions.open(new Sessions.Opening(link.getFirmId(), link.getPersonId(), link.getClientId(), null, "link", "", null, link.getLinkId()));
            attempts.signing(link.getFirmId(), "person", link.getPersonId(), "link", "session.open", link.getClientId(), "done", requestId);
            return Outcome.done(new SignedInByLink(session, Ways.path(new Aim(link.getPurpose(), link.getSubjectId()))));
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

    static String hint(String email) {
        var at = email.indexOf('@');
        return email.charAt(0) + "…" + email.substring(at);
    }

    static String both(Names name) {
        return name.zhHant() == null ? String.valueOf(name.en()) : name.en() == null ? name.zhHant() : name.zhHant() + " " + name.en();
    }
}
