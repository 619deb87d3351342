package hk.praya.http;

import hk.praya.access.Authorization;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Whether something may be done now and, if not, why: the screen shows the control disabled with that reason. */
@Serdeable
public record Action(boolean allowed, @Nullable String reason) {
    public static final Action YES = new Action(true, null);

    public static Action no(String reason) {
        return new Action(false, reason);
    }

    public static Action of(Authorization.Decision decision) {
        return switch (decision) {
            case Authorization.Allowed _ -> YES;
            case Authorization.Denied(var _, var key) -> no(key);
        };
    }
}
