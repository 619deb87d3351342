package hk.praya.evidence;

import hk.praya.access.Actor;
import hk.praya.access.Role;
import java.util.List;
import java.util.UUID;

/**
 * Which items somebody sees. The firm sees all of them, the client's coordinator what is not the firm's own, its
 * decision-maker what is for the decision; and everybody what they gave themselves.
 *
 * @param levels of visibility that are theirs
 */
record Seen(boolean all, List<String> levels, UUID by) {
    static final String FIRM_ONLY = "firm_only";
    static final String FIRM_AND_CLIENT = "firm_and_client";
    static final String DECISION_MAKER_TOO = "decision_maker_too";

    static Seen by(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> new Seen(true, List.of(), member.id());
            case Actor.Worker worker -> new Seen(true, List.of(), worker.id());
            case Actor.Person person when person.roles().contains(Role.COORDINATOR) -> new Seen(false, List.of(FIRM_AND_CLIENT, DECISION_MAKER_TOO), person.id());
            case Actor.Person person when person.roles().contains(Role.DECISION_MAKER) -> new Seen(false, List.of(DECISION_MAKER_TOO), person.id());
            case Actor.Person person -> new Seen(false, List.of(), person.id());
        };
    }
}
