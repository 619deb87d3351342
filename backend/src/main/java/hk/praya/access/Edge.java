package hk.praya.access;

import java.util.List;
import java.util.Optional;

/**
 * One line of a state machine: from where, by what, to where. A machine is a list of these and nothing else, so that everything that
 * can happen is read in one place.
 */
public record Edge<S extends Enum<S>, E extends Enum<E>>(S from, E event, S to) {
    /** Where the event leads; empty where it cannot happen from there. */
    public static <S extends Enum<S>, E extends Enum<E>> Optional<S> after(List<Edge<S, E>> machine, S from, E event) {
        return machine.stream().filter(edge -> edge.from() == from && edge.event() == event).map(Edge::to).findFirst();
    }
}
