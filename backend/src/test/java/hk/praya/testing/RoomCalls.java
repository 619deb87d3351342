package hk.praya.testing;

import java.util.List;

/** A room's catalogue: a valid call for each of its operations. The sweep fails on an operation that has none. */
public interface RoomCalls {
    List<Call> calls();
}
