package hk.praya.content;

import hk.praya.content.PlatformWords.Reading;
import hk.praya.library.PackId;
import hk.praya.library.Source;
import hk.praya.platform.Profile;
import hk.praya.platform.Profiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether readings fit the versions that they are of, and leave nobody's platform named. */
final class PlatformWordsCheck {
    private final Packs packs;
    private final List<String> problems = new ArrayList<>();

    private PlatformWordsCheck(Packs packs) {
        this.packs = packs;
    }

    static List<String> problems(List<Reading> readings, Packs packs, Profiles profiles) {
        var check = new PlatformWordsCheck(packs);
        var seen = new HashSet<String>();
        for (var reading : readings) {
            if (profiles.platforms().stream().noneMatch(each -> each.vendor().equals(reading.platform()) && !each.importers().isEmpty())) check.problems.add("no platform " + reading.platform());
            reading.versions().forEach((id, sources) -> {
                // Two that say the same question anew would leave open which of them is read.
                reading.questions().stream().filter(each -> !seen.add(id + " " + each.question())).forEach(each -> check.problems.add(id + " " + each.question() + " is there twice"));
                check.version(reading, id, sources);
            });
        }
        return check.problems;
    }

    private void version(Reading reading, PackId id, List<String> vendors) {
        var found = packs.find(id);
        if (found.isEmpty()) {
            problems.add("no version " + id);
            return;
        }
        var pack = found.get();
        vendors.stream().filter(source -> !pack.sources().containsKey(source)).forEach(source -> problems.add(id + " has no source " + source));
        reading.questions().forEach(each -> question(pack, each, vendors));
        pack.questions().values().stream().filter(question -> question.sources().stream().anyMatch(vendors::contains))
            .filter(question -> reading.questions().stream().noneMatch(each -> each.question().equals(question.id())))
            .forEach(question -> problems.add(id + " " + question.id() + " cites " + reading.platform() + " alone and is forgotten"));
    }

    private void question(Pack pack, Rewording said, List<String> vendors) {
        var where = pack.id() + " " + said.question();
        Optional<Question> found = pack.question(said.question());
        if (found.isEmpty()) {
            problems.add("no question " + where);
            return;
        }
        said.labels().keySet().stream().filter(part -> found.get().part(part).isEmpty() || found.get().parts().size() < 2).forEach(part -> problems.add(where + " has no part " + part + " with a label"));
        if (said.sources().isEmpty()) problems.add(where + " cites no source");
        said.sources().stream().filter(source -> vendors.contains(source) || !pack.sources().containsKey(source)).forEach(source -> problems.add(where + " may not cite " + source));
    }

    /** Every place where a version, as it is read, names a platform of the profiles. */
    static List<String> named(Pack read, Profiles profiles) {
        var names = profiles.platforms().stream().filter(each -> !each.importers().isEmpty()).map(Profile::name).flatMap(name -> Stream.of(name.en(), name.zhHant()))
            .filter(Objects::nonNull).map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
        var places = new ArrayList<String>();
        for (var locale : read.locales()) {
            read.words(locale).sections().forEach((section, words) -> {
                look(names, read.id() + " " + section, words.title() + words.introduction(), places);
                words.questions().forEach((id, question) -> look(names, read.id() + " " + id, question.toString(), places));
            });
            look(names, read.id() + " method", read.words(locale).method().toString(), places);
        }
        for (Source source : read.sources().values()) look(names, read.id() + " source " + source.id(), source.title() + source.reference(), places);
        return places;
    }

    private static void look(List<String> names, String where, String text, List<String> places) {
        var folded = text.toLowerCase(Locale.ROOT);
        names.stream().filter(folded::contains).forEach(name -> places.add(where + " names " + name));
    }
}
