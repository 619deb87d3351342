package hk.praya.obligation;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.signin.Ways;
import hk.praya.signin.Ways.Aim;
import hk.praya.signin.Ways.Way;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where whoever is asked again gets to what they are asked for: an address at which they are refused is none. */
@Singleton
final class Leading {
    private final Ways ways;
    private final String baseUrl;

    Leading(Ways ways, @Value("${praya.base-url}") String baseUrl) {
        this.ways = ways;
        this.baseUrl = baseUrl;
    }

    /** The page itself, for those who sign in by themselves; empty for whoever comes in by a link, and for a vendor. */
    Optional<Way> page(Scope scope, ObligationRecord row) {
        return switch (BallWith.of(row.getBallWith())) {
            case CONSULTANT, REVIEWER -> Optional.of(new Way(address("/clients/" + row.getClientId() + (isOfAssessment(row) ? "/assessments/" + row.getSubjectId() : "")), null));
            case CLIENT -> row.getOwnerPersonId() == null ? ways.page(scope, row.getClientId(), aim(row)) : ways.page(scope, row.getClientId(), row.getOwnerPersonId(), aim(row));
            case ADMINISTRATOR -> Optional.of(new Way(address(administered(row)), null));
            case VENDOR -> Optional.empty();
        };
    }

    /** Somebody's own page, likewise. */
    Optional<String> home(Scope scope, UUID clientId, UUID personId) {
        return ways.page(scope, clientId, personId, Aim.HOME).map(Way::url);
    }

    /** A personal link, made anew, where somebody in particular at the client is asked and has an address. @param by who asks */
    Optional<Way> link(Act act, ObligationRecord row, UUID by) {
        var person = personOf(row);
        return person == null ? Optional.empty() : ways.link(act, row.getClientId(), person, aim(row), by);
    }

    String address(String path) {
        return baseUrl + path;
    }

    /** Where an administrator sees to it. */
    static String administered(ObligationRecord row) {
        return "/clients/" + row.getClientId() + (Kind.of(row.getKind()) == Kind.SIGN_IN_EXPIRY ? "/sign-in" : "");
    }

    /** What somebody at the client is to see to; what is not theirs in particular they find on their own page. */
    static Aim aim(ObligationRecord row, UUID reader) {
        return reader.equals(row.getOwnerPersonId()) ? aim(row) : Aim.HOME;
    }

    static @Nullable UUID personOf(ObligationRecord row) {
        return BallWith.of(row.getBallWith()) == BallWith.CLIENT ? row.getOwnerPersonId() : null;
    }

    private static boolean isOfAssessment(ObligationRecord row) {
        return row.getSubjectKind().equals("assessment") && row.getSubjectId() != null;
    }

    private static Aim aim(ObligationRecord row) {
        if (row.getSubjectId() == null) return Aim.HOME;
        return switch (Kind.of(row.getKind())) {
            case QUESTION -> new Aim("questions", row.getSubjectId());
            case EVIDENCE_REQUEST -> new Aim("evidence", row.getSubjectId());
            case ASSESSMENT -> new Aim("decision", row.getSubjectId());
            default -> Aim.HOME;
        };
    }
}
