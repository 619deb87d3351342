package hk.praya.transfer;

import hk.praya.access.KeptJson;
import hk.praya.http.Names;
import hk.praya.jooq.transfer.tables.records.TransferRecord;
import hk.praya.platform.Profiles;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between a row of the register and a flow. */
@Singleton
final class FlowRows {
    private final KeptJson json;
    private final Profiles profiles;

    FlowRows(KeptJson json, Profiles profiles) {
        this.json = json;
        this.profiles = profiles;
    }

    Transfer read(TransferRecord row) {
        var flow = new Flow(new Names(row.getNameEn(), row.getNameZhHant()), names(row.getExporterEn(), row.getExporterZhHant()), row.getPlatformId(), row.getImporter(),
            names(row.getImporterEn(), row.getImporterZhHant()), row.getImporterPlace(), row.getImporterCountry(), row.getImporterRole(), List.of(row.getCategories()),
            json.list(row.getSubjects(), Flow.Subjects.class), List.of(row.getSystems()), List.of(row.getStoredIn()), List.of(row.getStoredCountries()), List.of(row.getAccessedFrom()), List.of(row.getAccessedCountries()),
            json.list(row.getRecipients(), Flow.Recipient.class), row.getFrequency(), row.getPurpose(), row.getRoute(), row.getStarts(), row.getEnds(), row.getRetention());
        return new Transfer(row.getId(), row.getNumber(), flow, List.of(row.getDestinations()), importer(flow), row.getVersion());
    }

    private static @Nullable Names names(@Nullable String en, @Nullable String zhHant) {
        return en == null && zhHant == null ? null : new Names(en, zhHant);
    }

    /** An entity that a later profile dropped is called by its key: a row is never unreadable. */
    Transfer.Importer importer(Flow flow) {
        if (flow.importerName() != null) return new Transfer.Importer(flow.importerName(), flow.importerName(), null);
        return profiles.entity(flow.importer()).map(each -> new Transfer.Importer(each.name(), each.shortName(), each.grade().key()))
            .orElseGet(() -> new Transfer.Importer(new Names(flow.importer(), null), new Names(flow.importer(), null), null));
    }

    void into(TransferRecord row, Flow flow) {
        row.setNameEn(flow.name().en()).setNameZhHant(flow.name().zhHant()).setPlatformId(flow.platformId()).setImporter(flow.importer())
            .setImporterPlace(flow.importerPlace()).setImporterCountry(flow.importerCountry()).setImporterRole(flow.importerRole()).setDestinations(array(flow.destinations()))
            .setExporterEn(flow.exporter() == null ? null : flow.exporter().en()).setExporterZhHant(flow.exporter() == null ? null : flow.exporter().zhHant())
            .setImporterEn(flow.importerName() == null ? null : flow.importerName().en()).setImporterZhHant(flow.importerName() == null ? null : flow.importerName().zhHant())
            .setCategories(array(flow.categories())).setSubjects(json.of(flow.subjects())).setPeople(flow.people()).setSystems(array(flow.systems()))
            .setStoredIn(array(flow.storedIn())).setStoredCountries(array(flow.storedCountries())).setAccessedFrom(array(flow.accessedFrom()))
            .setAccessedCountries(array(flow.accessedCountries())).setRecipients(json.of(flow.recipients())).setFrequency(flow.frequency())
            .setPurpose(flow.purpose()).setRoute(flow.route()).setStarts(flow.starts()).setEnds(flow.ends()).setRetention(flow.retention());
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
