package hk.praya.mechanism;

import hk.praya.library.Keyed;

/** The questions that the rules know, by the ids under which the pack words them. */
enum Ask implements Keyed {
    FLOW_RECIPIENT("flow.recipient"),
    S33_CONDITION("s33.condition"), S33_LAW_VIEW("s33.law_view"), S33_CONSENT_WRITTEN("s33.consent_written"), S33_CONSENT_FROM("s33.consent_from"),
    S33_ADVERSE("s33.adverse"), S33_EXEMPTION("s33.exemption"), S33_PRECAUTIONS("s33.precautions"),
    RMC_ROLE("rmc.role"),
    GBA_EXPORTER_PLACE("gba.exporter_place"), GBA_RECIPIENT_PLACE("gba.recipient_place"), GBA_IMPORTANT_DATA("gba.important_data"),
    GBA_ONWARD("gba.onward"), GBA_PIPIA("gba.pipia"), GBA_EFFECTIVE_ON("gba.effective_on"),
    RETURN_EXISTS("return.exists"), RETURN_COLLECTED_ABROAD("return.collected_abroad"), RETURN_DOMESTIC_ADDED("return.domestic_added"),
    RETURN_IMPORTANT_DATA("return.important_data"), RETURN_PURPOSE("return.purpose"), RETURN_CIIO("return.ciio"),
    RETURN_SENSITIVE("return.sensitive"), RETURN_PERSONS("return.persons");

    private final String key;

    Ask(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
