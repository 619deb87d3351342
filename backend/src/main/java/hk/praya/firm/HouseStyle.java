package hk.praya.firm;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.firm.tables.records.FirmRecord;
import jakarta.inject.Singleton;

/** What the firm is called and how its papers look. */
@Singleton
final class HouseStyle {
    private final Access access;
    private final FirmQueries queries;

    HouseStyle(Access access, FirmQueries queries) {
        this.access = access;
        this.queries = queries;
    }

    /** @param colour {@code #rrggbb}: replaces the colour of action on the firm's screens */
    record Style(Names name, String colour, String addressEn, String addressZhHant, String phone, String email, String footer) {
        static Style of(FirmRecord row) {
            return new Style(new Names(row.getNameEn(), row.getNameZhHant()), row.getColour(), row.getAddressEn(), row.getAddressZhHant(), row.getPhone(), row.getEmail(), row.getFooter());
        }
    }

    Outcome<FirmRecord> view(Actor actor) {
        return access.read(actor, Permission.FIRM_VIEW, scope -> Outcome.done(queries.view(scope)));
    }

    Outcome<FirmRecord> edit(Actor actor, Style style, long version) {
        return access.write(actor, Permission.FIRM_EDIT, Subject.ofFirm("firm", actor.firmId()), act -> {
            if (style.name().isEmpty()) return Outcome.refused(Outcome.Refusal.INVALID, "name_missing", "name");
            var before = queries.lock(act.scope()).orElseThrow();
            if (before.getVersion() != version) return Outcome.stale(null);
            act.changed(Style.of(before), style);
            var row = new FirmRecord().setNameEn(style.name().en()).setNameZhHant(style.name().zhHant()).setColour(style.colour())
                .setAddressEn(style.addressEn()).setAddressZhHant(style.addressZhHant()).setPhone(style.phone()).setEmail(style.email())
                .setFooter(style.footer()).setVersion(version + 1);
            queries.update(act.scope(), row, version);
            return Outcome.done(queries.view(act.scope()));
        });
    }
}
