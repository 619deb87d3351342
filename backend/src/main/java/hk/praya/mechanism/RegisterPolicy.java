package hk.praya.mechanism;

import static hk.praya.mechanism.Answers.NO;
import static hk.praya.mechanism.Answers.UNKNOWN;
import static hk.praya.mechanism.Answers.YES;

import hk.praya.mechanism.Flows.Registered;
import hk.praya.mechanism.Flows.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the register of transfers says to the questions: where an answer begins, and which answers it contradicts. Pure. */
final class RegisterPolicy {
    /** What the GBA Standard Contract hangs on: while one of these is contradicted, nobody can say that it can be used. */
    static final Set<Ask> BEARING = Set.of(Ask.FLOW_RECIPIENT, Ask.GBA_EXPORTER_PLACE, Ask.GBA_RECIPIENT_PLACE, Ask.GBA_ONWARD);

    private static final String HONG_KONG = "hong_kong";
    private static final String MAINLAND = "mainland";
    private static final String SINGAPORE = "singapore";
    /** By the key of the entity; what the client described itself is none of the profiles'. */
    private static final Map<String, String> RECIPIENTS = Map.of("dingding_mainland", "dingtalk_mainland", "dingtalk_singapore", "dingtalk_singapore");
    private static final String DESCRIBED = "other";

    private final Registered register;
    private final List<Known> known = new ArrayList<>();

    private RegisterPolicy(Registered register) {
        this.register = register;
    }

    /**
     * What the register says to one question.
     *
     * @param starting the answer to begin with; empty where the register says less than is asked
     * @param fits answers that it does not contradict; empty: it contradicts none
     * @param from the parts that say so
     */
    record Known(Ask question, List<String> starting, List<String> fits, List<Told> from) {
        Known {
            starting = List.copyOf(starting);
            fits = List.copyOf(fits);
            from = List.copyOf(from);
        }

        private boolean contradicts(Answers answers) {
            // What nobody knows yet contradicts nothing.
            return !fits.isEmpty() && answers.many(question).stream().anyMatch(said -> !said.equals(UNKNOWN) && !fits.contains(said));
        }
    }

    /** In the order of the questions. */
    static List<Known> known(Registered register) {
        var policy = new RegisterPolicy(register);
        policy.recipient();
        policy.role();
        policy.places();
        policy.onward();
        policy.returnLeg();
        return List.copyOf(policy.known);
    }

    /** Questions that these answers answer otherwise than the register. */
    static List<Ask> disagreements(Registered register, Answers answers) {
        return known(register).stream().filter(each -> each.contradicts(answers)).map(Known::question).toList();
    }

    private void say(Ask question, List<String> starting, List<String> fits, Told... from) {
        known.add(new Known(question, starting, fits, List.of(from)));
    }

    private void recipient() {
        var own = RECIPIENTS.get(register.importer());
        if (own != null) say(Ask.FLOW_RECIPIENT, List.of(own), List.of(own), Told.IMPORTER);
        else if (register.importer().equals(DESCRIBED)) say(Ask.FLOW_RECIPIENT, List.of(), List.of("affiliate", "other"), Told.IMPORTER);
        else say(Ask.FLOW_RECIPIENT, List.of("other"), List.of("other"), Told.IMPORTER);
    }

    private void role() {
        var role = register.importerRole();
        if (!role.equals(UNKNOWN)) say(Ask.RMC_ROLE, List.of(role), List.of(role), Told.IMPORTER_ROLE);
    }

    private void places() {
        // A company with a Hong Kong business registration may be registered elsewhere too: a beginning, and no contradiction.
        if (register.isHongKongCompany()) say(Ask.GBA_EXPORTER_PLACE, List.of(HONG_KONG), List.of(), Told.EXPORTER);
        switch (register.importerPlace()) {
            case HONG_KONG -> say(Ask.GBA_RECIPIENT_PLACE, List.of(HONG_KONG), List.of(HONG_KONG), Told.IMPORTER_PLACE);
            // Which city the register does not say.
            case MAINLAND -> say(Ask.GBA_RECIPIENT_PLACE, List.of(), Stream.concat(GbaEligibilityPolicy.CITIES.stream().sorted(), Stream.of("mainland_other")).toList(), Told.IMPORTER_PLACE);
            case SINGAPORE -> say(Ask.GBA_RECIPIENT_PLACE, List.of("elsewhere"), List.of("elsewhere"), Told.IMPORTER_PLACE);
            default -> say(Ask.GBA_RECIPIENT_PLACE, List.of(), List.of("macao", "elsewhere"), Told.IMPORTER_PLACE);
        }
    }

    /** Where it lies and from where it is read counts like a recipient: what is outside has been provided outside. */
    private void onward() {
        var outside = from(place -> !place.equals(HONG_KONG) && !place.equals(MAINLAND), Told.RECIPIENTS, Told.STORED_IN, Told.ACCESSED_FROM);
        if (!outside.isEmpty()) {
            known.add(new Known(Ask.GBA_ONWARD, List.of("outside"), List.of("outside"), outside));
        } else if (!register.recipientPlaces().isEmpty()) {
            // Somewhere in the Mainland may be outside the nine cities.
            var within = register.recipientPlaces().stream().allMatch(HONG_KONG::equals);
            say(Ask.GBA_ONWARD, within ? List.of("within") : List.of(), List.of("within", "outside"), Told.RECIPIENTS);
        }
    }

    private void returnLeg() {
        var isThere = register.importerPlace().equals(MAINLAND) || register.storedIn().contains(MAINLAND);
        var back = from(place -> !place.equals(MAINLAND), Told.RECIPIENTS, Told.ACCESSED_FROM);
        if (isThere && !back.isEmpty()) {
            known.add(new Known(Ask.RETURN_EXISTS, List.of(YES), List.of(YES), back));
        } else if (!isThere && !register.storedIn().isEmpty() && !register.accessedFrom().contains(MAINLAND) && !register.recipientPlaces().contains(MAINLAND)) {
            say(Ask.RETURN_EXISTS, List.of(NO), List.of(NO), Told.IMPORTER_PLACE, Told.STORED_IN);
        }
    }

    /** Those parts that name such a place. */
    private List<Told> from(java.util.function.Predicate<String> such, Told... parts) {
        return Stream.of(parts).filter(part -> placesOf(part).stream().anyMatch(such)).toList();
    }

    private Collection<String> placesOf(Told part) {
        return switch (part) {
            case RECIPIENTS -> register.recipientPlaces();
            case STORED_IN -> register.storedIn();
            case ACCESSED_FROM -> register.accessedFrom();
            case EXPORTER, IMPORTER, IMPORTER_PLACE, IMPORTER_ROLE -> List.of();
        };
    }
}
