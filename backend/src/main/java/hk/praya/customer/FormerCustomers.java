package hk.praya.customer;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the lists keep of people of whom nothing is to be kept: this room's door for others, within their own act. */
@Singleton
public final class FormerCustomers {
    private static final int FILES = 200;

    private final ListQueries lists;
    private final ImportQueries imports;
    private final Clock clock;

    FormerCustomers(ListQueries lists, ImportQueries imports, Clock clock) {
        this.lists = lists;
        this.imports = imports;
        this.clock = clock;
    }

    /** No list is changed, and nobody comes back by one, until the act has ended. */
    public void lock(Act act, UUID clientId) {
        lists.lock(act.scope(), clientId);
    }

    /** That these people were on lists stays, and says so of nobody: how often. */
    public int memberships(Scope scope, UUID clientId, List<UUID> people) {
        return lists.countLeft(scope, clientId, people);
    }

    /** Under {@link #lock}. What was read from files names people, too: it is forgotten, and what was only looked at is to be read again. */
    public void forgetFiles(Act act, UUID clientId) {
        for (var files = imports.kept(act.scope(), clientId, FILES); !files.isEmpty(); files = imports.kept(act.scope(), clientId, FILES)) {
            files.forEach(each -> imports.forget(act.scope(), clientId, each, clock.instant()));
        }
        lists.revise(act.scope(), clientId);
    }
}
