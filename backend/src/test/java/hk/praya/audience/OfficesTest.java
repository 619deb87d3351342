package hk.praya.audience;

import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A notice for one place of work reaches whoever works there, and nobody else. */
class OfficesTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private static Map<String, Object> person(String name, String department, String office) {
        return Map.of("name", Map.of("en", name), "department", department, "office", office, "title", "", "mobileKind", "none", "accountKind", "none", "active", true);
    }

    private UUID somebody(String name, String department, String office) {
        return ok(consultant.post(client(world) + "/people", person(name, department, office))).id();
    }

    private static Map<String, Object> rule(List<String> departments, List<String> offices, boolean joiners) {
        return Map.of("everyone", false, "departments", departments, "offices", offices, "joiners", joiners);
    }

    private UUID published(Map<String, Object> rule) {
        var notice = NoticeCases.approved(world);
        ok(consultant.put(at(world, notice) + "/audience", rule, 0));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        return notice;
    }

    private List<String> asked(UUID notice) {
        return ok(consultant.get(at(world, notice) + "/readers?limit=200")).json().path("items").valueStream().map(each -> each.path("name").path("en").asText()).sorted().toList();
    }

    private void fourPeople() {
        somebody("Kwun Finance", "Finance", "Kwun Tong");
        somebody("Kwun Sales", "Sales", "Kwun Tong");
        somebody("Chai Finance", "Finance", "Wan Chai");
        somebody("Chai Sales", "Sales", "Wan Chai");
    }

    @Test void ofOneOfficeWhoeverWorksThereIsAsked() {
        fourPeople();
        assertEquals(List.of("Kwun Finance", "Kwun Sales"), asked(published(rule(List.of(), List.of("Kwun Tong"), true))));
    }

    @Test void ofSeveralOfficesAnyWillDo() {
        fourPeople();
        assertEquals(4, asked(published(rule(List.of(), List.of("Kwun Tong", "Wan Chai"), true))).size());
    }

    @Test void whereDepartmentsAndOfficesAreNamedBothMustBeSo() {
        fourPeople();
        assertEquals(List.of("Chai Finance"), asked(published(rule(List.of("Finance"), List.of("Wan Chai"), true))));
        assertEquals(List.of(), asked(published(rule(List.of("Finance"), List.of("Tai Po"), true))));
    }

    @Test void thoseOfWhomTheRosterSaysNoOfficeAreOnesToo() {
        fourPeople();
        assertEquals(3, asked(published(rule(List.of(), List.of(""), true))).size(), "the three whom the world begins with");
    }

    @Test void whoComesToTheOfficeIsAskedAndWhoMovesAwayIsAskedNoMore() {
        fourPeople();
        var notice = published(rule(List.of(), List.of("Kwun Tong"), true));
        var still = published(rule(List.of(), List.of("Kwun Tong"), false));
        var joiner = somebody("Kwun Joiner", "Sales", "Kwun Tong");
        assertEquals(List.of("Kwun Finance", "Kwun Joiner", "Kwun Sales"), asked(notice));
        assertEquals(List.of("Kwun Finance", "Kwun Sales"), asked(still), "who comes later is not meant");
        ok(consultant.put(client(world) + "/people/" + joiner, person("Kwun Joiner", "Sales", "Wan Chai"), 0));
        assertEquals(List.of("Kwun Finance", "Kwun Sales"), asked(notice));
        assertEquals(2, ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts").path("asked").asInt());
    }

    @Test void theScreenCountsByPlaceWhatIsAskedThen() {
        fourPeople();
        var view = ok(consultant.get(at(world, NoticeCases.draft(world)) + "/audience")).json();
        var places = view.path("places").valueStream().collect(Collectors.toMap(each -> each.path("department").asText() + "/" + each.path("office").asText(), each -> each.path("people").asInt()));
        assertEquals(Map.of("Finance/Kwun Tong", 1, "Sales/Kwun Tong", 1, "Finance/Wan Chai", 1, "Sales/Wan Chai", 1, "/", 3), places);
        assertEquals(view.path("people").asInt(), places.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test void aRuleThatNamesNeitherIsRefusedAndOneForEverybodyKeepsNoOffice() {
        var notice = NoticeCases.draft(world);
        assertEquals("audience_nobody", consultant.put(at(world, notice) + "/audience", rule(List.of(), List.of(), true), 0).reason());
        var everybody = new HashMap<>(NoticeCases.everybody());
        everybody.put("offices", List.of("Kwun Tong"));
        ok(consultant.put(at(world, notice) + "/audience", everybody, 0));
        assertEquals(0, ok(consultant.get(at(world, notice) + "/audience")).json().path("offices").size());
        assertEquals(412, consultant.put(at(world, notice) + "/audience", rule(List.of(), List.of("Kwun Tong"), true), 0).status(), "somebody was quicker");
    }

    @Test void anEditThatSaysNothingOfTheOfficeLeavesIt() {
        var person = somebody("Kwun Finance", "Finance", "Kwun Tong");
        ok(consultant.put(client(world) + "/people/" + person, Map.of("name", Map.of("en", "Kwun Finance"), "department", "Sales", "title", "", "mobileKind", "none", "accountKind", "none", "active", true), 0));
        assertEquals("Kwun Tong", ok(consultant.get(client(world) + "/people/" + person)).json().path("office").asText());
        ok(consultant.put(client(world) + "/people/" + person, person("Kwun Finance", "Sales", ""), 1));
        assertEquals("", ok(consultant.get(client(world) + "/people/" + person)).json().path("office").asText());
    }
}
