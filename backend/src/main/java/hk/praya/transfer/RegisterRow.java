package hk.praya.transfer;

import hk.praya.client.ClientParticulars;
import hk.praya.http.Names;
import hk.praya.platform.Profiles;
import hk.praya.table.Cells;
import hk.praya.table.Dates;
import hk.praya.table.RowProblem;
import hk.praya.table.Table;
import hk.praya.transfer.Vocabulary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a sheet being understood: a column that the sheet lacks leaves what was there, an empty cell empties it. */
final class RegisterRow {
    private static final Pattern RECIPIENT = Pattern.compile("^(.*?)\\s*[(（]([^()（）]{1,40})[)）]\\s*(?:[:：]\\s*(.*))?$", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("^(.*?)\\s*[:：]\\s*(.*)$");
    private static final int ENTRIES = 20;

    private final Table.Row row;
    private final Map<RegisterColumn, Integer> at;
    private final RegisterWords words;
    private final Profiles profiles;
    private final List<ClientParticulars.PlatformInUse> platforms;
    private final List<RowProblem> problems = new ArrayList<>();

    RegisterRow(Table.Row row, Map<RegisterColumn, Integer> at, RegisterWords words, Profiles profiles, List<ClientParticulars.PlatformInUse> platforms) {
        this.row = row;
        this.at = at;
        this.words = words;
        this.profiles = profiles;
        this.platforms = platforms;
    }

    List<RowProblem> problems() {
        return problems;
    }

    int line() {
        return row.line();
    }

    /** @return null where the row is a new transfer, or says no number that can be read */
    @Nullable Integer number() {
        if (Cells.code(cell(RegisterColumn.NUMBER)).isEmpty()) return null;
        var number = Cells.number(cell(RegisterColumn.NUMBER));
        if (number != null && number > 0 && number <= Integer.MAX_VALUE) return number.intValue();
        error("row.number_unreadable", RegisterColumn.NUMBER);
        return null;
    }

    /** @param was as the transfer stands; null for a new one */
    Flow flow(@Nullable Flow was) {
        var name = name(was);
        var importer = importer(was);
        var stored = places(RegisterColumn.STORED_IN, was == null ? Places.NONE : new Places(was.storedIn(), was.storedCountries()));
        var accessed = places(RegisterColumn.ACCESSED_FROM, was == null ? Places.NONE : new Places(was.accessedFrom(), was.accessedCountries()));
        return new Flow(name, exporter(was), platform(was), importer.key(), importer.named(), importer.place().key(), importer.place().country(),
            or(word(RegisterColumn.IMPORTER_ROLE, Words.ROLES, was == null ? null : was.importerRole()), "unknown"),
            keys(RegisterColumn.CATEGORIES, Words.CATEGORIES, was == null ? List.of() : was.categories()), subjects(was == null ? List.of() : was.subjects()),
            systems(was == null ? List.of() : was.systems()), stored.keys(), stored.countries(), accessed.keys(), accessed.countries(), recipients(was == null ? List.of() : was.recipients()),
            word(RegisterColumn.FREQUENCY, Words.FREQUENCIES, was == null ? null : was.frequency()), text(RegisterColumn.PURPOSE, 2000, was == null ? "" : was.purpose()),
            text(RegisterColumn.ROUTE, 500, was == null ? "" : was.route()), date(RegisterColumn.STARTS, was == null ? null : was.starts()),
            date(RegisterColumn.ENDS, was == null ? null : was.ends()), text(RegisterColumn.RETENTION, 500, was == null ? "" : was.retention()));
    }

    /** A mechanism is chosen by answering, never by a cell: what differs from the choice that stands is told and left out. */
    void mechanism(List<Names> chosen) {
        var text = Cells.safe(cell(RegisterColumn.MECHANISM));
        var same = text.isEmpty() || text.equals(RegisterSheet.chosen(true, chosen)) || text.equals(RegisterSheet.chosen(false, chosen));
        if (!same) add(RowProblem.warning("transfer.mechanism_not_read", RegisterColumn.MECHANISM.field()));
    }

    private Names name(@Nullable Flow was) {
        var en = text(RegisterColumn.NAME_EN, 200, was == null || was.name().en() == null ? "" : was.name().en());
        var zh = text(RegisterColumn.NAME_ZH_HANT, 200, was == null || was.name().zhHant() == null ? "" : was.name().zhHant());
        // A sheet with one column of names has them in whichever script its writer uses.
        if (zh.isEmpty() && Cells.hasHan(en)) {
            zh = en;
            en = "";
        }
        if (en.isEmpty() && zh.isEmpty()) error("row.name_missing", RegisterColumn.NAME_EN);
        return new Names(en, zh);
    }

    private @Nullable Names exporter(@Nullable Flow was) {
        if (!at.containsKey(RegisterColumn.EXPORTER)) return was == null ? null : was.exporter();
        if (was != null && isAsWas(RegisterColumn.EXPORTER, was.exporter())) return was.exporter();
        var text = text(RegisterColumn.EXPORTER, 200, "");
        return text.isEmpty() ? null : named(text);
    }

    /** One column for two languages: what stands there already in either, as a cell holds it, is left as it is. */
    private boolean isAsWas(RegisterColumn column, @Nullable Names was) {
        var text = Cells.safe(cell(column));
        return was != null && Stream.of(was.en(), was.zhHant()).filter(Objects::nonNull).map(Cells::safe).anyMatch(text::equals);
    }

    private static Names named(String text) {
        return Cells.hasHan(text) ? new Names(null, text) : new Names(text, null);
    }

    private @Nullable UUID platform(@Nullable Flow was) {
        if (!at.containsKey(RegisterColumn.PLATFORM)) return was == null ? null : was.platformId();
        var text = text(RegisterColumn.PLATFORM, 200, "");
        if (text.isEmpty()) return null;
        var found = words.platform(text, platforms);
        if (found.isEmpty()) error("transfer.platform_unknown", RegisterColumn.PLATFORM, text);
        return found.orElse(null);
    }

    /** @param country of a place elsewhere; null: not said */
    private record Place(String key, @Nullable String country) {}

    private record Places(List<String> keys, List<String> countries) {
        static final Places NONE = new Places(List.of(), List.of());
    }

    private record Importer(String key, @Nullable Names named, Place place) {}

    /** Somebody whom no profile knows is a recipient described by the client, and needs a place. */
    private Importer importer(@Nullable Flow was) {
        var same = was != null && isAsWas(RegisterColumn.IMPORTER, was.importerName());
        var text = same ? Cells.safe(cell(RegisterColumn.IMPORTER)) : text(RegisterColumn.IMPORTER, 200, "");
        var place = place(was);
        if (!at.containsKey(RegisterColumn.IMPORTER) && was != null) return new Importer(was.importer(), was.importerName(), place == null ? new Place(was.importerPlace(), was.importerCountry()) : place);
        var known = words.entity(text).flatMap(profiles::entity);
        // Somebody else sits somewhere else: without a column of places it is the seat of whoever it is now.
        var saysPlace = at.containsKey(RegisterColumn.IMPORTER_PLACE);
        var isAsWas = known.isPresent() && was != null && known.get().key().equals(was.importer());
        if (known.isPresent()) return new Importer(known.get().key(), null, place != null && (saysPlace || isAsWas) ? place : new Place(known.get().seat(), null));
        if (text.isEmpty()) error("transfer.importer_missing", RegisterColumn.IMPORTER);
        if (place == null && problems.stream().noneMatch(each -> "importerPlace".equals(each.field()))) error("transfer.place_missing", RegisterColumn.IMPORTER_PLACE);
        return new Importer(Profiles.OTHER, same ? was.importerName() : named(text), place == null ? new Place(Countries.ELSEWHERE, null) : place);
    }

    private @Nullable Place place(@Nullable Flow was) {
        if (!at.containsKey(RegisterColumn.IMPORTER_PLACE)) return was == null ? null : new Place(was.importerPlace(), was.importerCountry());
        var text = text(RegisterColumn.IMPORTER_PLACE, 200, "");
        return text.isEmpty() ? null : place(RegisterColumn.IMPORTER_PLACE, text);
    }

    /** One of the register's own places, or the name of another country. */
    private @Nullable Place place(RegisterColumn column, String text) {
        var country = words.key(Words.PLACES, text).isEmpty() ? words.country(text) : java.util.Optional.<String>empty();
        if (country.isPresent()) return new Place(Countries.ELSEWHERE, country.get());
        var key = key(column, Words.PLACES, text);
        return key == null ? null : new Place(key, null);
    }

    private Places places(RegisterColumn column, Places was) {
        if (!at.containsKey(column)) return was;
        var said = parts(column).stream().map(part -> place(column, part)).filter(Objects::nonNull).toList();
        return new Places(said.stream().map(Place::key).distinct().toList(), said.stream().map(Place::country).filter(Objects::nonNull).distinct().toList());
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private @Nullable String word(RegisterColumn column, Words list, @Nullable String was) {
        if (!at.containsKey(column)) return was;
        var text = text(column, 200, "");
        return text.isEmpty() ? null : key(column, list, text);
    }

    private @Nullable String key(RegisterColumn column, Words list, String text) {
        var key = words.key(list, text);
        if (key.isEmpty()) error("transfer.word_unknown", column, text);
        return key.orElse(null);
    }

    private List<String> keys(RegisterColumn column, Words list, List<String> was) {
        if (!at.containsKey(column)) return was;
        var keys = new LinkedHashSet<String>();
        for (var part : parts(column)) {
            var key = key(column, list, part);
            if (key != null) keys.add(key);
        }
        return List.copyOf(keys);
    }

    private List<Flow.Subjects> subjects(List<Flow.Subjects> was) {
        if (!at.containsKey(RegisterColumn.SUBJECTS)) return was;
        var subjects = new ArrayList<Flow.Subjects>();
        for (var part : parts(RegisterColumn.SUBJECTS)) {
            var counted = COUNTED.matcher(part);
            var group = key(RegisterColumn.SUBJECTS, Words.SUBJECTS, counted.matches() ? counted.group(1) : part);
            var number = counted.matches() ? Cells.number(counted.group(2)) : null;
            if (counted.matches() && (number == null || number > 100_000_000)) error("row.number_unreadable", RegisterColumn.SUBJECTS);
            if (group != null && subjects.stream().anyMatch(each -> each.group().equals(group))) error("value_twice", RegisterColumn.SUBJECTS);
            else if (group != null) subjects.add(new Flow.Subjects(group, number == null || number > 100_000_000 ? null : Integer.valueOf(number.intValue())));
        }
        return subjects;
    }

    private List<String> systems(List<String> was) {
        if (!at.containsKey(RegisterColumn.SYSTEMS)) return was;
        var systems = parts(RegisterColumn.SYSTEMS);
        if (systems.equals(was.stream().map(Cells::safe).toList())) return was;
        if (systems.size() > ENTRIES || systems.stream().anyMatch(each -> each.length() > 100)) {
            error("row.cell_too_long", RegisterColumn.SYSTEMS, "100");
            return was;
        }
        return systems;
    }

    private List<Flow.Recipient> recipients(List<Flow.Recipient> was) {
        if (!at.containsKey(RegisterColumn.RECIPIENTS)) return was;
        var recipients = new ArrayList<Flow.Recipient>();
        for (var line : cell(RegisterColumn.RECIPIENTS).split("\\R")) {
            var text = Cells.safe(line);
            if (text.isEmpty()) continue;
            var said = RECIPIENT.matcher(text);
            var place = said.matches() ? place(RegisterColumn.RECIPIENTS, said.group(2)) : null;
            if (!said.matches()) error("transfer.recipient_unreadable", RegisterColumn.RECIPIENTS, text);
            if (place != null) recipients.add(new Flow.Recipient(said.group(1), place.key(), place.country(), said.group(3) == null ? "" : said.group(3)));
        }
        if (recipients.equals(was.stream().map(each -> new Flow.Recipient(Cells.safe(each.name()), each.place(), each.country(), Cells.safe(each.purpose()))).toList())) return was;
        var tooMuch = recipients.size() > ENTRIES || recipients.stream().anyMatch(each -> each.name().isEmpty() || each.name().length() > 200 || each.purpose().length() > 500);
        if (tooMuch) error("row.cell_too_long", RegisterColumn.RECIPIENTS, "200");
        return tooMuch ? was : recipients;
    }

    /** Lists are separated by a semicolon of either width, a Chinese pause mark, or a line. */
    private List<String> parts(RegisterColumn column) {
        return Arrays.stream(cell(column).split("[;；、\\n\\r]+")).map(Cells::safe).filter(each -> !each.isEmpty()).distinct().toList();
    }

    private @Nullable LocalDate date(RegisterColumn column, @Nullable LocalDate was) {
        if (!at.containsKey(column)) return was;
        if (Cells.safe(cell(column)).isEmpty()) return null;
        var date = Dates.of(cell(column));
        if (date == null) error("row.date_unreadable", column);
        return date;
    }

    private String text(RegisterColumn column, int limit, String was) {
        if (!at.containsKey(column)) return was;
        var text = Cells.safe(cell(column));
        // What a cell cannot hold, such as what a spreadsheet would run, comes back without it: it was not changed.
        if (!was.isEmpty() && text.equals(Cells.safe(was))) return was;
        if (Cells.isFormula(cell(column))) problems.add(RowProblem.warning("row.formula_neutralised", column.field()));
        if (text.length() <= limit) return text;
        error("row.cell_too_long", column, String.valueOf(limit));
        return "";
    }

    private void error(String key, RegisterColumn column) {
        add(RowProblem.error(key, column.field()));
    }

    private void error(String key, RegisterColumn column, String what) {
        add(RowProblem.error(key, column.field(), key.equals("row.cell_too_long") ? "limit" : "text", what.length() <= 80 ? what : what.substring(0, what.offsetByCodePoints(0, 40)) + "…"));
    }

    private void add(RowProblem problem) {
        if (!problems.contains(problem)) problems.add(problem);
    }

    private String cell(RegisterColumn column) {
        var index = at.get(column);
        return index == null ? "" : row.cell(index);
    }
}
