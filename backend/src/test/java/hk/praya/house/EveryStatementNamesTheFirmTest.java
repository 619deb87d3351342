package hk.praya.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.StatementWatch;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/** The watch itself sits in the data source of the whole suite; this shows that it watches. */
class EveryStatementNamesTheFirmTest {
    @Test void theWatchHearsWhatTheServerSends() {
        var world = World.fresh();
        Api.as(world.consultant).get("/api/clients/" + world.client.id());
        assertTrue(StatementWatch.seen().keySet().stream().anyMatch(sql -> sql.contains("\"client\".\"client\"")), () -> String.join("\n", StatementWatch.seen().keySet()));
    }

    @Test void aStatementThatForgetsTheFirmFails() throws Exception {
        var check = StatementWatch.class.getDeclaredMethod("check", String.class);
        check.setAccessible(true);
        var thrown = assertThrows(InvocationTargetException.class, () -> check.invoke(null, "select \"name_en\" from \"client\".\"client\" where \"client_id\" = ?"));
        assertTrue(thrown.getCause() instanceof AssertionError);
        assertDoesNotThrow(() -> check.invoke(null, "select \"name_en\" from \"client\".\"client\" where \"firm_id\" = ?"));
    }
}
