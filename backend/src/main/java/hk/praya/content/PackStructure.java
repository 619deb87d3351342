package hk.praya.content;

import hk.praya.library.Grade;
import hk.praya.library.PackId;
import hk.praya.library.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What `pack.yaml` says, before it is checked and has its words. */
record PackStructure(PackId id, LocalDate asOf, Grade grade, List<String> locales, Map<String, String> title,
                     Map<String, Source> sources, Method method, List<String> scenarios, List<String> destinations,
                     List<Section> sections, List<Contradiction> contradictions, Succession succession) {

    PackStructure {
        locales = List.copyOf(locales);
        title = Map.copyOf(title);
        sources = Map.copyOf(sources);
        scenarios = List.copyOf(scenarios);
        destinations = List.copyOf(destinations);
        sections = List.copyOf(sections);
        contradictions = List.copyOf(contradictions);
    }

    List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }
}
