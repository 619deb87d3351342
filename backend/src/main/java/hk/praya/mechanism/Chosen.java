package hk.praya.mechanism;

import hk.praya.library.Keyed;

/** What a choice comes to, where it is told in short: each is a name of the pack. */
enum Chosen implements Keyed {
    GBA_DATED("gba.dated"), GBA_UNDATED("gba.undated"), RMC_SET_I("rmc.set_i"), RMC_SET_II("rmc.set_ii"), RMC_BOTH("rmc.both"),
    S33_B("s33.b"), S33_C("s33.c"), S33_D("s33.d"), S33_E("s33.e"), S33_F("s33.f"), S33_NOT_YET("s33.not_yet"), NONE("none");

    private final String key;

    Chosen(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
