package hk.praya.firm;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.firm.tables.records.LogoRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** The firm's mark: set, shown, taken away. */
@Singleton
final class LogoKeeping {
    private static final byte[] NONE = new byte[0];

    private final Access access;
    private final LogoQueries queries;
    private final Clock clock;

    LogoKeeping(Access access, LogoQueries queries, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.clock = clock;
    }

    Outcome<UUID> set(Actor actor, byte[] file) {
        return LogoPicture.of(file).then(picture -> write(actor, new LogoRecord().setContent(picture.png()).setWidth(picture.width()).setHeight(picture.height())
            .setSha256(DigestUtils.sha256(picture.png()))));
    }

    Outcome<UUID> remove(Actor actor) {
        return write(actor, new LogoRecord().setContent(null).setWidth(0).setHeight(0).setSha256(NONE));
    }

    private Outcome<UUID> write(Actor actor, LogoRecord logo) {
        return access.write(actor, Permission.FIRM_EDIT, Subject.ofFirm("firm", actor.firmId()), act -> {
            var before = queries.find(act.scope()).map(row -> HexFormat.of().formatHex(row.getSha256())).orElse("");
            queries.set(logo.setFirmId(act.scope().firmId()).setSetBy(actor.id()).setSetAt(clock.instant().atOffset(ZoneOffset.UTC)));
            act.changed(before, HexFormat.of().formatHex(logo.getSha256()));
            return Outcome.done(act.scope().firmId());
        });
    }

    /** @return the picture; absent where there is none */
    Outcome<byte[]> view(Actor actor) {
        return access.read(actor, Permission.FIRM_VIEW, scope -> queries.find(scope).filter(row -> row.getContent() != null).map(row -> Outcome.done(row.getContent()))
            .orElseGet(Outcome::absent));
    }
}
