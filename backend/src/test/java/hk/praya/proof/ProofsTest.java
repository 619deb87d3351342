package hk.praya.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hk.praya.access.Scope;
import hk.praya.proof.ProofStanding.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract, with a room that measures and one that only keeps. */
class ProofsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private final List<Collection<UUID>> asked = new ArrayList<>();
    private final UUID training = UUID.randomUUID();
    private final UUID notice = UUID.randomUUID();

    private ProofSource source(String kind, Map<UUID, ProofStanding> known) {
        return new ProofSource() {
            @Override public String kind() {
                return kind;
            }

            @Override public Map<UUID, ProofStanding> standing(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today) {
                asked.add(Set.copyOf(ids));
                return known.entrySet().stream().filter(each -> ids.contains(each.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            }
        };
    }

    private Map<ProofRef, ProofStanding> standing(ProofRef... refs) {
        var below = new ProofStanding(State.BELOW_THRESHOLD, TODAY.minusDays(3));
        var proofs = new Proofs(List.of(source("training", Map.of(training, below)), source("notice", Map.of(notice, ProofStanding.HOLDS))));
        return proofs.standing(new Scope(null, UUID.randomUUID(), List.of(), UUID.randomUUID()), UUID.randomUUID(), List.of(refs), TODAY);
    }

    @Test void eachRoomIsAskedOnceForAllThatIsItsOwn() {
        var other = UUID.randomUUID();
        var found = standing(new ProofRef("training", training), new ProofRef("training", other), new ProofRef("notice", notice));
        assertEquals(2, asked.size());
        assertEquals(State.BELOW_THRESHOLD, found.get(new ProofRef("training", training)).state());
        assertEquals(ProofStanding.HOLDS, found.get(new ProofRef("notice", notice)));
        assertEquals(ProofStanding.GONE, found.get(new ProofRef("training", other)));
    }

    @Test void whatNobodyKeepsIsGone() {
        assertEquals(ProofStanding.GONE, standing(new ProofRef("clause", training)).get(new ProofRef("clause", training)));
    }

    @Test void aReferenceReadsBackAsItWasWritten() {
        var ref = new ProofRef("notice", notice);
        assertEquals(ref, ProofRef.parse(ref.toString()));
        assertThrows(IllegalArgumentException.class, () -> ProofRef.parse("notice"));
        assertThrows(IllegalArgumentException.class, () -> ProofRef.parse("Notice 1:" + notice));
    }
}
