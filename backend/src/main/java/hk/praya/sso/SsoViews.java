package hk.praya.sso;

import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.sso.tables.records.CertificateRecord;
import hk.praya.jooq.sso.tables.records.TrialRecord;
import hk.praya.signin.RosterMatch;
import hk.praya.sso.Connections.Standing;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of a connection: all but the secret. */
@Singleton
final class SsoViews {
    private static final int SHOWN = 50;

    private final Connections connections;
    private final Trials trials;
    private final RosterMatch roster;
    private final Settling settling;
    private final DomainProving proving;

    SsoViews(Connections connections, Trials trials, RosterMatch roster, Settling settling, DomainProving proving) {
        this.connections = connections;
        this.trials = trials;
        this.roster = roster;
        this.settling = settling;
        this.proving = proving;
    }

    @Serdeable
    record CertificateView(UUID id, String fingerprint, String subject, Instant starts, Instant ends) {
        static CertificateView of(CertificateRecord row) {
            return new CertificateView(row.getId(), row.getFingerprint(), row.getSubject(), row.getStarts().toInstant(), row.getEnds().toInstant());
        }
    }

    /**
     * @param outcome null while nobody has tried: {@code passed}, {@code refused}, {@code other_account}, {@code domain_mismatch}
     * @param match whom the roster would have found: {@code matched}, {@code nobody}, {@code several}, {@code left}
     */
    @Serdeable
    record TrialView(UUID id, String email, Instant startedAt, boolean over, @Nullable Instant finishedAt, @Nullable String outcome, @Nullable String subject, @Nullable String seenEmail,
        @Nullable String seenName, @Nullable String match) {}

    /** For whoever tried, who may be nobody we know; once it is over, it says nothing else. */
    @Serdeable
    record TrialResult(boolean over, @Nullable String outcome, @Nullable String subject, @Nullable String email, @Nullable String name, @Nullable String match) {}

    /** Where another provider, or another protocol, would send people back: entered there before the change is made here. */
    @Serdeable
    record SsoNextView(String redirect, String entityId) {
        static SsoNextView of(Broker.Addresses at) {
            return new SsoNextView(at.redirect(), at.entityId());
        }
    }

    /**
     * @param state {@code none}, {@code draft}, {@code domain_proven}, {@code tested}, {@code active} or {@code off}
     * @param proof what the domain's owner publishes as a TXT record
     * @param redirect where the company's provider sends people back, and how it knows us: for its IT
     * @param next those addresses as another provider would have them; null while the next one has the same
     * @param changingOver whether it stands in for a provider before it and was not switched on since
     * @param leftOpen whether the identity provider has still to be told that it lets nobody through
     * @param release giving up the domain; null where there is none
     */
    @Serdeable
    record SsoView(String state, long version, String redirect, String entityId, String metadata, @Nullable String suggestedDomain, @Nullable String protocol, @Nullable String domain,
        @Nullable String proof, @Nullable String issuer, @Nullable String signOn, @Nullable String clientId, boolean secretKept, @Nullable LocalDate secretEnds, boolean nextSecretKept,
        @Nullable LocalDate nextSecretEnds, List<CertificateView> certificates, @Nullable Instant provenAt, @Nullable Instant activatedAt, @Nullable TrialView trial,
        @Nullable SsoNextView next, boolean changingOver, boolean leftOpen, @Nullable Action release) {}

    @Serdeable
    record SsoPersonView(UUID id, Names name, @Nullable String email) {}

    /** @param matched the first {@value #SHOWN}; nobody where whoever asks does not see the roster. @param shared how many share their address with somebody, and are let in by none */
    @Serdeable
    record PeopleView(String domain, int matches, int others, int shared, List<SsoPersonView> matched, List<SsoPersonView> unmatched) {}

    Outcome<SsoView> view(Actor actor, UUID clientId) {
        return connections.view(actor, clientId).map(this::of);
    }

    private SsoView of(Standing standing) {
        var at = connections.addresses(standing);
        var row = standing.row();
        if (row == null) {
            return new SsoView("none", 0, at.redirect(), at.entityId(), at.metadata(), standing.domain(), null, null, null, null, null, null, false, null, false, null, List.of(), null, null, null,
                null, false, false, null);
        }
        var provider = connections.provider(row);
        return new SsoView(row.getState(), row.getVersion(), at.redirect(), at.entityId(), at.metadata(), standing.domain(), row.getProtocol(), row.getDomain(), DomainProving.RECORD + row.getProof(),
            provider.issuer(), provider.authorization(), provider.clientId(), row.getSecret() != null, row.getSecretEnds(), row.getNextSecret() != null, row.getNextSecretEnds(),
            standing.certificates().stream().map(CertificateView::of).toList(), instant(row.getProvenAt()), instant(row.getActivatedAt()), standing.trial() == null ? null : of(standing.trial()),
            connections.nextAddresses(standing).map(SsoNextView::of).orElse(null), row.getNth() > 1 && row.getActivatedAt() == null, settling.isLeftOpen(standing), release(standing));
    }

    private @Nullable Action release(Standing standing) {
        var against = proving.against(standing.state(), standing.triedUntil()).orElse(null);
        return against == null ? Action.YES : against.equals("sso_no_domain") ? null : Action.no(against);
    }

    private TrialView of(TrialRecord row) {
        var seen = trials.seen(row);
        return new TrialView(row.getId(), row.getEmail(), row.getStartedAt().toInstant(), trials.isOver(row), instant(row.getFinishedAt()), row.getOutcome(), seen.subject(), seen.email(), seen.name(), seen.match());
    }

    TrialResult result(TrialRecord row) {
        if (trials.isOver(row)) return new TrialResult(true, null, null, null, null, null);
        var seen = trials.seen(row);
        return new TrialResult(false, row.getOutcome(), seen.subject(), seen.email(), seen.name(), seen.match());
    }

    /** Of the domain that is set up, or else of the one that would be. */
    Outcome<PeopleView> people(Actor actor, UUID clientId) {
        return connections.view(actor, clientId).map(standing -> {
            var domain = standing.row() != null ? standing.row().getDomain() : standing.domain() == null ? "" : standing.domain();
            var reached = roster.reached(actor.firmId(), clientId, domain, SHOWN);
            // How many is a matter of setting this up; who they are is the roster's, and for whoever sees that.
            var named = connections.seesRoster(actor, clientId);
            return new PeopleView(domain, reached.matches(), reached.others(), reached.shared(), named ? people(reached.matched()) : List.of(), named ? people(reached.unmatched()) : List.of());
        });
    }

    private static List<SsoPersonView> people(List<RosterMatch.Listed> listed) {
        return listed.stream().map(each -> new SsoPersonView(each.personId(), each.name(), each.email())).toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
