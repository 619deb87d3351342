package hk.praya.mechanism;

import hk.praya.library.Keyed;

/** What the rules can answer with: each is a statement of the pack, which has the words, the sources and the grade. */
enum Says implements Keyed {
    S33_UNDETERMINED("s33.undetermined"), S33_NONE("s33.none"), S33_NOT_AVAILABLE("s33.not_available"), S33_NOT_YET("s33.not_yet"),
    S33_WEAK("s33.weak"), S33_SUPPORTED("s33.supported"), S33_VOLUNTARY("s33.voluntary"), S33_NONE_IS_PROPER("s33.none_is_proper"),
    S33_NO_PLACE("s33.no_place"), S33_B_GROUNDS("s33.b_grounds"), S33_B_NO_GROUNDS("s33.b_no_grounds"), S33_C_WRITTEN("s33.c_written"),
    S33_C_NOT_WRITTEN("s33.c_not_written"), S33_C_EMPLOYEES("s33.c_employees"), S33_C_NOT_ACKNOWLEDGEMENT("s33.c_not_acknowledgement"),
    S33_D_ALL("s33.d_all"), S33_D_INCOMPLETE("s33.d_incomplete"), S33_E_NAMED("s33.e_named"), S33_E_NOT_NAMED("s33.e_not_named"),
    S33_F_BENCHMARK("s33.f_benchmark"), S33_F_MET("s33.f_met"), S33_F_CONTRACT_MISSING("s33.f_contract_missing"),
    S33_F_LAW_MISSING("s33.f_law_missing"), S33_F_SECURITY_MISSING("s33.f_security_missing"), S33_STEP_MINIMISE("s33.step_minimise"),
    S33_STEP_FOLLOW_UP("s33.step_follow_up"),
    RMC_UNDETERMINED("rmc.undetermined"), RMC_SET_I("rmc.set_i"), RMC_SET_II("rmc.set_ii"), RMC_BOTH("rmc.both"), RMC_VOLUNTARY("rmc.voluntary"),
    RMC_PER_FLOW("rmc.per_flow"), RMC_PROCESSOR("rmc.processor"), RMC_INDEPENDENT("rmc.independent"), RMC_SPLIT("rmc.split"), RMC_MEANS("rmc.means"),
    RMC_OPEN_PLATFORM("rmc.open_platform"), RMC_STEP_OTHER_MEANS("rmc.step_other_means"), RMC_STEP_CHECK_TEXT("rmc.step_check_text"),
    GBA_UNDETERMINED("gba.undetermined"), GBA_ELIGIBLE("gba.eligible"), GBA_NOT_ELIGIBLE("gba.not_eligible"), GBA_VOLUNTARY("gba.voluntary"),
    GBA_PLACES_MEET("gba.places_meet"), GBA_EXPORTER_OUTSIDE("gba.exporter_outside"), GBA_RECIPIENT_OUTSIDE("gba.recipient_outside"),
    GBA_DINGTALK_HANGZHOU("gba.dingtalk_hangzhou"), GBA_DINGTALK_SINGAPORE("gba.dingtalk_singapore"), GBA_MACAO("gba.macao"),
    GBA_SAME_SIDE("gba.same_side"), GBA_IMPORTANT("gba.important"), GBA_NO_IMPORTANT("gba.no_important"), GBA_ONWARD_OUTSIDE("gba.onward_outside"),
    GBA_ONWARD_NONE("gba.onward_none"), GBA_ONWARD_WITHIN("gba.onward_within"), GBA_NOT_KNOWN("gba.not_known"), GBA_PIPIA_DONE("gba.pipia_done"),
    GBA_REGISTER_DISAGREES("gba.register_disagrees"), GBA_STEP_REGISTER("gba.step_register"),
    GBA_STEP_BASIS("gba.step_basis"), GBA_STEP_PIPIA("gba.step_pipia"), GBA_STEP_PIPIA_ITEMS("gba.step_pipia_items"),
    GBA_STEP_FILE_HK("gba.step_file_hk"), GBA_STEP_FILE_MAINLAND("gba.step_file_mainland"), GBA_STEP_DOCUMENTS("gba.step_documents"),
    GBA_STEP_REFILE("gba.step_refile"),
    FILING_MAINLAND_CALENDAR("filing.mainland_calendar"), FILING_PROVISIONAL("filing.provisional"),
    RETURN_UNDETERMINED("return.undetermined"), RETURN_NOT_APPLICABLE("return.not_applicable"), RETURN_EXEMPT_4("return.exempt_4"),
    RETURN_EXEMPT_5_CONTRACT("return.exempt_5_contract"), RETURN_EXEMPT_5_HR("return.exempt_5_hr"),
    RETURN_EXEMPT_5_EMERGENCY("return.exempt_5_emergency"), RETURN_EXEMPT_5_VOLUME("return.exempt_5_volume"),
    RETURN_CONTRACT_OR_CERTIFICATION("return.contract_or_certification"), RETURN_SECURITY_ASSESSMENT("return.security_assessment"),
    RETURN_NONE("return.none"), RETURN_ART4_MET("return.art4_met"), RETURN_ART4_DOMESTIC("return.art4_domestic"),
    RETURN_ART4_NOT_ABROAD("return.art4_not_abroad"), RETURN_ART4_NOT_SHOWN("return.art4_not_shown"), RETURN_IMPORTANT("return.important"),
    RETURN_ART5_CONTRACT("return.art5_contract"), RETURN_ART5_HR("return.art5_hr"), RETURN_ART5_EMERGENCY("return.art5_emergency"),
    RETURN_CIIO("return.ciio"), RETURN_NOT_KNOWN("return.not_known"), RETURN_SENSITIVE_MANY("return.sensitive_many"),
    RETURN_PERSONS_MILLION("return.persons_million"), RETURN_SENSITIVE_SOME("return.sensitive_some"), RETURN_PERSONS_MANY("return.persons_many"),
    RETURN_VOLUME_SMALL("return.volume_small"), RETURN_STEP_DUTIES_REMAIN("return.step_duties_remain"), RETURN_STEP_COUNTING("return.step_counting"),
    RETURN_STEP_VALIDITY("return.step_validity"), RETURN_STEP_CERTIFICATION("return.step_certification"), RETURN_STEP_GBA("return.step_gba");

    private final String key;

    Says(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
