package hk.praya.transfer;

import hk.praya.library.Keyed;
import java.util.List;
import java.util.Set;

/** What is read of a transfer to answer a question of an assessment. */
public enum RegisterFact implements Keyed {
    CATEGORIES("categories"), SUBJECTS("subjects"), ROLE("role"), IMPORTER_PLACE("importer_place"), FREQUENCY("frequency"), STORAGE("storage"), ACCESS("access"),
    RECIPIENTS("recipients"), PEOPLE("people"), STORAGE_PLACES("storage_places"), RECIPIENT_LIST("recipient_list"), RETENTION("retention");

    private static final String MAINLAND = "mainland";
    private static final String HONG_KONG = "hong_kong";

    private final String key;

    RegisterFact(String key) {
        this.key = key;
    }

    @Override public String key() {
        return key;
    }

    /** Its keys; empty where the register does not say. Numbers and texts have none. */
    public List<String> keys(Flow flow) {
        return switch (this) {
            case CATEGORIES -> flow.categories();
            case SUBJECTS -> flow.subjects().stream().map(Flow.Subjects::group).toList();
            case ROLE -> flow.importerRole().equals("unknown") ? List.of() : List.of(flow.importerRole());
            case IMPORTER_PLACE -> List.of(flow.importerPlace());
            case FREQUENCY -> flow.frequency() == null ? List.of() : List.of(flow.frequency());
            case STORAGE -> storage(Set.copyOf(flow.storedIn()));
            case ACCESS -> flow.accessedFrom();
            // That none is listed does not say that there is none.
            case RECIPIENTS -> flow.recipients().isEmpty() ? List.of() : List.of("named");
            case PEOPLE, STORAGE_PLACES, RECIPIENT_LIST, RETENTION -> List.of();
        };
    }

    /** Where it lies, as one word for all places together. @param places empty: not known */
    public static List<String> storage(Set<String> places) {
        if (places.isEmpty()) return List.of();
        if (places.contains(MAINLAND)) return List.of(places.size() == 1 ? MAINLAND : "partly_mainland");
        return List.of(places.equals(Set.of(HONG_KONG)) ? HONG_KONG : "elsewhere");
    }

    public boolean isNumber() {
        return this == PEOPLE;
    }

    public boolean isText() {
        return switch (this) {
            case STORAGE_PLACES, RECIPIENT_LIST, RETENTION -> true;
            case CATEGORIES, SUBJECTS, ROLE, IMPORTER_PLACE, FREQUENCY, STORAGE, ACCESS, RECIPIENTS, PEOPLE -> false;
        };
    }
}
