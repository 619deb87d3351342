package hk.praya.audience;

import static hk.praya.audience.ProofCases.run;

import hk.praya.testing.Api;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Many people of a client, on the roster, and signed in like everybody of the company. */
final class Crowd {
    private final World world;
    private final String prefix;

    Crowd(World world) {
        this.world = world;
        this.prefix = "%08x-0000-7000-8000-".formatted(world.client.id().hashCode());
    }

    void arrive(int many) throws SQLException {
        var crowd = " from (select no, ('" + prefix + "' || lpad(to_hex(no), 12, '0'))::uuid as person_id, '" + world.firm.id() + "'::uuid as firm_id, '" + world.client.id() + "'::uuid as client_id from generate_series(1, " + many + ") no) crowd";
        run("insert into roster.person (firm_id, client_id, person_id, name_en, department, created_at) select firm_id, client_id, person_id, 'Person ' || no, 'Crowd', now()" + crowd);
        run("insert into access.person_access (firm_id, client_id, person_id, roles) select firm_id, client_id, person_id, '{staff}'" + crowd);
        run("insert into access.session (session_id, token_hash, firm_id, client_id, person_id, method, created_at, seen_at, expires_at) select gen_random_uuid(), sha256(('crowd-" + prefix
            + "' || no)::bytea), crowd.firm_id, crowd.client_id, crowd.person_id, 'sso', s.created_at, s.seen_at, s.expires_at" + crowd + ", access.session s where s.person_id = '" + world.staff.id() + "'");
    }

    /** @param no from 1 */
    Someone person(int no) {
        return new Someone(world.firm.id(), world.client.id(), UUID.fromString(prefix + "%012x".formatted(no)), "staff", "crowd-" + prefix + no, "");
    }

    Api.Reply acknowledges(int no, UUID notice, UUID version) {
        return Api.as(person(no)).send("POST", AudienceCalls.own(world, notice) + "/acknowledgement", AudienceCalls.acknowledging(version), "application/json", Map.of());
    }
}
