package hk.praya.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Outcome;
import hk.praya.http.Names;
import hk.praya.table.ScriptNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RosterFileTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static byte[] sample(String name) {
        try (var stream = RosterFileTest.class.getResourceAsStream("/samples/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RosterFile file(byte[] content) {
        var outcome = RosterFile.read(content, TODAY);
        assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
        return ((Outcome.Done<RosterFile>) outcome).value();
    }

    private static RosterFile file(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Change> compare(RosterFile file, List<Standing> people) {
        return ComparisonPolicy.compare(file, people, TODAY, UUID::randomUUID);
    }

    /** The roster after everything was applied. */
    private static List<Standing> applied(List<Standing> people, List<Change> changes) {
        var after = new ArrayList<>(people);
        for (var change : changes) {
            if (change.is("error") || change.personId() == null) continue;
            after.removeIf(person -> person.id().equals(change.personId()));
            after.add(new Standing(change.personId(), change.after()));
        }
        return after;
    }

    private static String tally(List<Change> changes) {
        var tally = RosterPreview.Tally.of(changes);
        return tally.added() + " added, " + tally.changed() + " changed, " + tally.gone() + " gone, " + tally.unchanged() + " unchanged, " + tally.errors() + " errors";
    }

    @Test void readsTheSampleAddressBooks() {
        var traditional = file(sample("dingtalk-contacts.utf8.csv"));
        assertEquals("dingtalk", traditional.kind());
        assertEquals("UTF-8", traditional.encoding());
        var reveal = RosterPreview.Reveal.of(compare(traditional, List.of()), new CompanyDomain("harbour-view-logistics.example", false));
        assertEquals(new RosterPreview.Reveal(137, 41, 87, 9, 62, 75, 0, 8, 19, "harbour-view-logistics.example", false), reveal);
        assertEquals("香港九龍灣", traditional.entries().getFirst().office());
        assertTrue(traditional.entries().stream().allMatch(entry -> entry.office() != null), "the place of work stands in each row");
        var simplified = file(sample("dingtalk-contacts.gbk.csv"));
        assertTrue(simplified.entries().stream().anyMatch(entry -> entry.office() != null), "by its simplified name");
        assertEquals("GB18030", simplified.encoding());
        assertEquals(64, simplified.entries().size());
        assertTrue(simplified.entries().stream().anyMatch(entry -> "何𠮷".equals(entry.nameZhHant())));
        assertTrue(simplified.entries().stream().allMatch(entry -> entry.problems().isEmpty()));
        assertEquals(List.of("備註", "直屬主管"), traditional.columns().stream().filter(column -> column.field() == null).map(column -> column.header()).sorted().toList());
    }

    @Test void aPlaceOfWorkThatAFileDoesNotSayStays() {
        var said = file("姓名,工號,部門,辦公地點\n陳大文,E1,財務部,觀塘\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var known = compare(said, List.of()).getFirst().after();
        assertEquals("觀塘", known.office());
        var people = List.of(new Standing(java.util.UUID.randomUUID(), known));
        assertEquals("unchanged", compare(file("姓名,工號,部門\n陳大文,E1,財務部\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)), people).getFirst().change());
        assertEquals(List.of("office"), compare(file("姓名,工號,部門,work_place\n陳大文,E1,財務部,灣仔\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)), people).getFirst().fields());
    }

    @Test void refusesOtherListsOfPeople() {
        for (var each : List.of("attendance-sheet.csv", "clients.csv")) assertInstanceOf(Outcome.Refused.class, RosterFile.read(sample(each), TODAY), each);
    }

    @Test void sameFileAgainChangesNothing() {
        for (var each : List.of("dingtalk-contacts.utf8.csv", "dingtalk-contacts.gbk.csv", "hr-roster.csv")) {
            var file = file(sample(each));
            var first = compare(file, List.of());
            var again = compare(file, applied(List.of(), first));
            assertTrue(again.stream().allMatch(change -> change.is("unchanged")), each + ": " + tally(again));
        }
    }

    @Test void hrListMeetsTheAddressBook() {
        var book = file(sample("dingtalk-contacts.utf8.csv"));
        var people = applied(List.of(), compare(book, List.of()));
        var hr = file(sample("hr-roster.csv"));
        assertEquals("hr", hr.kind());
        var changes = compare(hr, people);
        assertEquals("9 added, 137 changed, 0 gone, 0 unchanged, 0 errors", tally(changes));
        assertEquals(9, RosterPreview.Tally.of(changes).notInPlatform());
        assertEquals(7, RosterPreview.Tally.of(changes).leaversStillActive());
        people = applied(people, changes);
        assertEquals(146, people.size());
        assertTrue(compare(hr, people).stream().allMatch(change -> change.is("unchanged")));
        // The address book again takes nothing from what HR said: staff numbers it leaves empty, names in the other script.
        assertEquals("0 added, 0 changed, 0 gone, 137 unchanged, 0 errors", tally(compare(book, people)));
        var joyce = people.stream().filter(person -> "E0013".equals(person.profile().staffNumber())).findFirst().orElseThrow().profile();
        assertEquals("Joyce Wing Sze Chan 陳詠詩", joyce.nameEn() + " " + joyce.nameZhHant());
    }

    @Test void matchesBySurestKeyAndNeverGuessesBetweenTwoOfAName() {
        var people = applied(List.of(), compare(file("員工UserID,姓名,部門,工號\nu1,王磊,深圳辦事處,\nu2,王磊,深圳辦事處,\nu3,李穎,財務部,\n"), List.of()));
        var changes = compare(file("Staff No,姓名,Department,Status\nE9,王磊,深圳辦事處,Active\nE8,李穎,財務部,Active\n,王磊,深圳辦事處,Active\n"), people);
        assertEquals("added", changes.get(0).change());
        assertEquals("changed", changes.get(1).change());
        assertEquals("error", changes.get(2).change());
        assertEquals("row.cannot_be_told_apart", changes.get(2).problems().getFirst().key());
        var renewed = applied(people, compare(file("員工UserID,姓名,部門,工號\nu1,王磊,深圳辦事處,E1\nu2,王磊,深圳辦事處,E2\nu3,李穎,財務部,E3\n"), people));
        var recreated = compare(file("員工UserID,姓名,部門,工號\nu7,王磊,深圳辦事處,E1\nu2,王磊,深圳辦事處,E2\nu3,李穎,財務部,E3\n"), renewed);
        assertEquals(List.of("userKey"), recreated.getFirst().fields());
    }

    @Test void namesBothRowsOfADuplicateAndHoldsWhomTheyMayMean() {
        var people = applied(List.of(), compare(file("員工UserID,姓名,工號\nu1,張三,E1\nu2,李四,E2\n"), List.of()));
        var changes = compare(file("員工UserID,姓名,工號\nu1,張三,E1\nu1,張三丰,E3\n"), people);
        assertEquals("error", changes.get(0).change());
        assertEquals("3", changes.get(0).problems().getFirst().params().get("lines"));
        assertEquals("2", changes.get(1).problems().getFirst().params().get("lines"));
        assertEquals(List.of("李四"), changes.stream().filter(change -> change.is("gone")).map(change -> change.before().nameZhHant()).toList());
    }

    @Test void sharedMailboxIsSaidAndTaken() {
        var changes = compare(file("UserID,name,email\nu1,Ann,info@x.example\nu2,Bob,INFO@x.example \n"), List.of());
        assertTrue(changes.stream().allMatch(change -> change.is("added") && change.problems().getFirst().key().equals("row.email_shared")));
    }

    @Test void goneAreThoseOfTheSameListOnly() {
        var people = applied(List.of(), compare(file("員工UserID,姓名,工號\nu1,張三,E1\nu2,李四,E2\n"), List.of()));
        people = applied(people, compare(file("Staff No,姓名,Status\nE2,李四,Active\nE5,陳五,Active\n"), people));
        var changes = compare(file("員工UserID,姓名,工號\nu9,趙九,E9\n"), people);
        assertEquals("1 added, 0 changed, 2 gone, 0 unchanged, 0 errors", tally(changes));
        var after = changes.stream().filter(change -> change.is("gone")).toList();
        assertTrue(after.stream().filter(change -> change.before().nameZhHant().equals("張三")).allMatch(change -> change.after().gone()));
        assertTrue(after.stream().filter(change -> change.before().nameZhHant().equals("李四")).noneMatch(change -> change.after().gone()));
        var back = compare(file("員工UserID,姓名,工號\nu1,張三,E1\nu2,李四,E2\nu9,趙九,E9\n"), applied(people, changes));
        assertEquals("0 added, 2 changed, 0 gone, 1 unchanged, 0 errors", tally(back));
    }

    @Test void leaversWhomNobodyKnewAreNotKept() {
        var changes = compare(file("Staff No,姓名,Last working day,Status\nE1,張三,01/02/2020,Left\nE2,李四,31/12/2026,Active\nE3,陳五,,Left\n"), List.of());
        assertEquals(List.of("unchanged", "added", "unchanged"), changes.stream().map(Change::change).toList());
        assertEquals("row.last_day_missing", changes.get(2).problems().getFirst().key());
    }

    @Test void splitsNamesByScriptAndCutsNone() {
        assertEquals(new Names(null, "歐陽詠詩"), ScriptNames.split("歐陽 詠詩"));
        assertEquals(new Names(null, "關𠮷"), ScriptNames.split(" 關　𠮷 "));
        assertEquals(new Names("Peter Chan", "陳大文"), ScriptNames.split("陳大文 (Peter Chan)"));
        assertEquals(new Names("Peter", "陳大文"), ScriptNames.split("Peter陳大文"));
        assertEquals(new Names("Joyce Wing Sze Chan", null), ScriptNames.split("Joyce  Wing Sze\u00A0Chan"));
        assertEquals(new Names(null, "張三2"), ScriptNames.split("張三２"));
        assertEquals(new Names(null, "阿卜杜拉·買買提"), ScriptNames.split("阿卜杜拉·買買提"));
        assertEquals(new Names(null, "葛\uDB40\uDD00城"), ScriptNames.split("葛\uDB40\uDD00城"));
        assertEquals(new Names("SUM(A1:A9)", null), ScriptNames.split("=SUM(A1:A9)"));
    }

    @Test void keepsOfAMobileItsKindAndFourDigits() {
        for (var each : List.of("+86-13529962626", "+86 135 2996 2626", "13529962626", "8613529962626", "008613529962626", "86-13529962626", "＋８６－13529962626", "'+8613529962626")) {
            assertEquals(new Mobile("plus86", "2626"), Mobile.of(each, ""), each);
        }
        for (var each : List.of("+852-56135241", "56135241", "852-56135241", "+1 310 565 5241", "0044 7700 905241", "+8525613 5241")) {
            assertEquals(new Mobile("other", "5241"), Mobile.of(each, ""), each);
        }
        assertEquals("plus86", Mobile.of("13529962626", "86").kind());
        assertEquals("other", Mobile.of("13529962626", "1").kind());
        for (var each : List.of("", " ", "-", "N/A", "無")) assertEquals(Mobile.NONE, Mobile.of(each, ""), each);
        for (var each : List.of("8.61353E+12", "call reception", "123", "+86-135299626261234567")) assertNull(Mobile.of(each, ""), each);
    }

    @Test void understandsTheInterfacesKeysToo() {
        var file = file("userid,name,state_code,mobile,org_email,title,job_number,hired_date,active,exclusive_account,remark\n"
            + "manager1,陳大文,86,13500001111,Ken@X.Example,經理,007,1571241600000,true,false,=1+1\n");
        var entry = file.entries().getFirst();
        assertEquals("007", entry.staffNumber());
        assertEquals("ken@x.example", entry.email());
        assertEquals(new Mobile("plus86", "1111"), entry.mobile());
        assertEquals("personal", entry.accountKind());
        assertEquals(LocalDate.of(2019, 10, 17), entry.hireDate());
        assertFalse(entry.isError());
    }

    @Test void saysWhatIsAmissWithARow() {
        var file = file("員工UserID,姓名,手機號,郵箱,入職時間,激活狀態\nu1,,123,x@,31/2/2020,maybe\nu2," + "長".repeat(501) + ",,,,\nu3,=1+1,,,,\n");
        assertEquals(List.of("row.name_missing", "row.email_unreadable", "row.mobile_unreadable", "row.yes_or_no", "row.date_unreadable"),
            file.entries().getFirst().problems().stream().map(each -> each.key()).toList());
        assertTrue(file.entries().get(1).isError());
        assertEquals("1+1", file.entries().get(2).nameEn());
        assertFalse(file.entries().get(2).isError());
    }

    @Test void exportWithoutAColumnSaysNothingOfIt() {
        var people = applied(List.of(), compare(file("員工UserID,姓名,手機號,激活狀態,企業帳號\nu1,張三,+86-13529962626,否,是\n"), List.of()));
        assertTrue(compare(file("員工UserID,姓名\nu1,張三\n"), people).getFirst().is("unchanged"));
        assertEquals("unknown", compare(file("員工UserID,姓名\nu1,張三\n"), List.of()).getFirst().after().accountKind());
    }

    @Test void takesNoNumberFromHr() {
        var file = file("Staff No,Name,Mobile,Status\nE1,Ann,+86-13529962626,Active\n");
        assertEquals("hr", file.kind());
        assertNull(file.columns().get(2).field());
        assertEquals("none", compare(file, List.of()).getFirst().after().mobileKind());
    }

    @Test void infersTheCompanysDomainFromMostOfItsAddresses() {
        assertEquals(new CompanyDomain("x.example", true), CompanyDomain.of(null, java.util.Map.of("qq.com", 50, "x.example", 3, "y.example", 2)));
        assertNull(CompanyDomain.of(null, java.util.Map.of("x.example", 2, "y.example", 2)).name());
        var domain = new CompanyDomain("x.example", false);
        assertFalse(domain.isOutside("a@mail.x.example"));
        assertTrue(domain.isOutside("a@notx.example"));
    }
}
