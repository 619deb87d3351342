package hk.praya.firm;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.firm.tables.records.FirmRecord;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What the firm is called and how its papers look. */
@Singleton
final class HouseStyle {
    private final Access access;
    private final FirmQueries queries;
    private final LogoQueries logos;

    HouseStyle(Access access, FirmQueries queries, LogoQueries logos) {
        this.access = access;
        this.queries = queries;
        this.logos = logos;
    }

    /** @param logo changes with the picture; null where there is none */
    record Shown(FirmRecord row, @Nullable String logo) {}

    /** @param colour {@code #rrggbb}: replaces the colour of action on the firm's screens */
    record Style(Names name, String colour, String addressEn, String addressZhHant, String phone, String email, String footer) {
        static Style of(FirmRecord row) {
            return new Style(new Names(row.getNameEn(), row.getNameZhHant()), row.getColour(), row.getAddressEn(), row.getAddressZhHant(), row.getPhone(), row.getEmail(), row.getFooter());
        }
    }

    Outcome<Shown> view(Actor actor) {
        return access.read(actor, Permission.FIRM_VIEW, scope -> Outcome.done(new Shown(queries.view(scope), logos.mark(scope))));
    }

    Outcome<Shown> edit(Actor actor, Style style, long version) {
        return access.write(actor, Permission.FIRM_EDIT, Subject.ofFirm("firm", actor.firmId()), act -> {
            if (style.name().isEmpty()) return Outcome.refused(Outcome.Refusal.INVALID, "name_missing", "name");
            var before = queries.lock(act.scope()).orElseThrow();
            if (before.getVersion() != version) return Outcome.stale(null);
            act.changed(Style.of(before), style);
            var row = new FirmRecord().setNameEn(style.name().en()).setNameZhHant(style.name().zhHant()).setColour(style.colour())
                .setAddressEn(style.addressEn()).setAddressZhHant(style.addressZhHant()).setPhone(style.phone()).setEmail(style.email())
                .setFooter(style.footer()).setVersion(version + 1);
            queries.update(act.scope(), row, version);
            return Outcome.done(new Shown(queries.view(act.scope()), logos.mark(act.scope())));
        });
    }
}
