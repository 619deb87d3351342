package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.testing.Cases.ok;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.UUID;

/** What people do with notices, for other rooms' tests. */
public final class AudienceTesting {
    private AudienceTesting() {}

    public static void acknowledged(World world, World.Someone who, UUID notice) {
        ok(Api.as(who).post(own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice))));
    }
}
