package hk.praya.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map of rooms, each rule with its because. */
class BoundariesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("hk.praya");

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test void theMapOfRoomsHasNoCycle() {
        check(slices().matching("hk.praya.(*)..").namingSlices("room $1").should().beFreeOfCycles()
            .ignoreDependency(resideInAPackage("hk.praya.access.."), resideInAPackage("hk.praya.http.."))
            .ignoreDependency(resideInAPackage("hk.praya.jooq.."), resideInAPackage("hk.praya.."))
            .because("a room that needs another that needs it is one room (access and http are the two halves of the front door)"));
    }

    @Test void aRoomTouchesOnlyItsOwnTables() {
        var ownTables = new ArchCondition<JavaClass>("touch only the tables of their own room") {
            @Override public void check(JavaClass item, ConditionEvents events) {
                var room = room(item.getPackageName());
                for (var dependency : item.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getPackageName();
                    if (!target.startsWith("hk.praya.jooq.")) continue;
                    var schema = target.substring("hk.praya.jooq.".length()).split("\\.")[0];
                    // Whose each of its tables is, the next rule says.
                    if (schema.equals("tia") && OF_ASSESSMENTS.contains(room)) continue;
                    // Signing in and access share one schema, read at the gate before any firm is known (decision 007).
                    if (!schema.equals(room.equals("signin") ? "access" : room)) events.add(SimpleConditionEvent.violated(item, item.getName() + " touches schema " + schema));
                }
            }
        };
        check(classes().that().resideInAPackage("hk.praya..").and().resideOutsideOfPackage("hk.praya.jooq..").should(ownTables)
            .because("another room's rows are reached through that room's public class, or their rules are nobody's"));
    }

    /** Whose each table of schema {@code tia} is: three rooms divide it (decision 029). */
    private static final Map<String, String> OF_TIA = Map.of("Assessment", "tia", "AssessmentTransfer", "tia", "Answer", "tia", "Rollup", "tia", "QuestionRequest", "asking", "Verdict", "asking",
        "Review", "decision", "Decision", "decision");
    /** Those rooms, and the one that fills assessments in and has no table. */
    private static final Set<String> OF_ASSESSMENTS = Set.of("tia", "asking", "decision", "prefill");

    @Test void roomsThatShareASchemaTouchOnlyTheirOwnTablesOfIt() {
        assertEquals(new TreeSet<>(OF_TIA.keySet()), HOUSE.stream().filter(each -> each.getPackageName().equals("hk.praya.jooq.tia.tables") && !each.isNestedClass())
            .map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new)), "each table is somebody's");
        for (var room : OF_ASSESSMENTS) {
            check(classes().that().resideInAPackage("hk.praya." + room + "..").should(touchOnlyTablesOf(room)).because("another room's rows are read through that room's public class, and written by nobody else"));
        }
    }

    /** What its owner hands on of a row may be read: a record's getters, and nothing else of it. */
    private static ArchCondition<JavaClass> touchOnlyTablesOf(String room) {
        return new ArchCondition<>("touch only the tables of " + room) {
            @Override public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass).filter(target -> target.getPackageName().equals("hk.praya.jooq.tia.tables")).forEach(table -> said(item, table, events));
                for (var access : item.getAccessesFromSelf()) {
                    var owner = access.getTargetOwner();
                    if (owner.getPackageName().equals("hk.praya.jooq.tia") && access instanceof JavaFieldAccess field) said(item, field.getTarget().getRawType(), events);
                    if (owner.getPackageName().equals("hk.praya.jooq.tia.tables.records") && !access.getName().startsWith("get")) said(item, owner, events);
                }
            }

            private void said(JavaClass item, JavaClass of, ConditionEvents events) {
                var table = of.getFullName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", "").replaceFirst("Record$", "");
                if (!room.equals(OF_TIA.get(table))) events.add(SimpleConditionEvent.violated(item, item.getName() + " touches " + table));
            }
        };
    }

    private static String room(String name) {
        return name.equals("hk.praya") ? "" : name.substring("hk.praya.".length()).split("\\.")[0];
    }

    @Test void onlyQueriesUseJooqsLanguage() {
        check(noClasses().that().resideInAPackage("hk.praya..").and().resideOutsideOfPackage("hk.praya.jooq..")
            .and(describe("are neither queries nor access's doors", each -> !each.getName().contains("Queries") && !List.of("Pools", "Reach", "Idempotency", "Jobs").contains(top(each))
                && !each.getName().contains("TrailQueries")))
            .should(dependOnClassesThat(describe("jOOQ's DSL", each -> each.getName().equals("org.jooq.DSLContext") || each.getName().equals("org.jooq.impl.DSL"))))
            .because("a statement that anybody may write anywhere is a statement that nobody looked at"));
    }

    private static String top(JavaClass each) {
        // Micronaut's own definitions of a bean are called $Bean$Definition.
        var name = each.getName().substring(each.getName().lastIndexOf('.') + 1).replaceFirst("^\\$", "");
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    @Test void onlyAccessOpensTransactions() {
        check(noClasses().that().resideInAPackage("hk.praya..").and().resideOutsideOfPackage("hk.praya.access..")
            .should().dependOnClassesThat().resideInAnyPackage("io.micronaut.transaction..", "java.sql..", "javax.sql..", "com.zaxxer..")
            .because("the door authorises, sets the scope and appends the audit line; a second way in would do none of it"));
    }

    @Test void onlySigningInLetsAnybodyIn() {
        check(usedOnlyBy(SESSIONS, "hk.praya.access..", "hk.praya.signin..").because("whoever opens a session lets somebody in; Java cannot say 'public for one room'"));
        check(usedOnlyBy(List.of("GateWork"), "hk.praya.access..", "hk.praya.signin..", "hk.praya.audit..")
            .because("at the gate there is no scope: only who knocks, and that they knocked, is written there"));
        check(usedOnlyBy(List.of("Correspondents"), "hk.praya.access..", "hk.praya.obligation..")
            .because("an actor without a session comes out of it: for what is written to people, and nothing else (decision 009)"));
    }

    /** For those who see only rows of their own the work goes on in a wider scope, once their own login has found the row. */
    @Test void onlyAssessmentsAndNoticesAreWorkedOnBehindARowOfOnesOwn() {
        check(noClasses().that().resideInAPackage("hk.praya..").and().resideOutsideOfPackages("hk.praya.access..", "hk.praya.asking..", "hk.praya.decision..", "hk.praya.audience..", "hk.praya.receipt..")
            .should().callMethodWhere(describe("readOwn or writeOwn of Access", call -> call.getTarget().getOwner().getName().equals("hk.praya.access.Access") && List.of("readOwn", "writeOwn").contains(call.getTarget().getName())))
            .because("what comes of it is read past the login of client staff: each use is decided upon (decisions 021 and 030)"));
    }

    private static final List<String> SESSIONS = List.of("Sessions", "SessionCookie", "Secrets");

    private static ArchRule usedOnlyBy(List<String> ofAccess, String... rooms) {
        return noClasses().that().resideInAPackage("hk.praya..").and().resideOutsideOfPackages(rooms)
            .should(dependOnClassesThat(describe(String.join(", ", ofAccess), each -> each.getPackageName().equals("hk.praya.access") && ofAccess.contains(top(each)))));
    }

    @Test void controllersCallOnlyTheirOwnRoom() {
        var ownRoom = new ArchCondition<JavaClass>("call only their own room, access and http") {
            @Override public void check(JavaClass item, ConditionEvents events) {
                var room = room(item.getPackageName());
                for (var dependency : item.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getPackageName();
                    if (!target.startsWith("hk.praya.") || target.startsWith("hk.praya.jooq.")) continue;
                    // An answer is sent in one form, whoever gives it or asks for it (decision 029).
                    if (OF_ASSESSMENTS.contains(room) && room(target).equals("tia") && dependency.getTargetClass().isAnnotatedWith(Serdeable.class)) continue;
                    if (!List.of(room, "access", "http").contains(room(target))) {
                        events.add(SimpleConditionEvent.violated(item, item.getName() + " calls " + dependency.getTargetClass().getName()));
                    }
                }
            }
        };
        check(classes().that(simpleNameEndingWith("Controller")).should(ownRoom).because("a controller speaks HTTP for its room; rooms speak to each other behind it"));
    }

    @Test void policiesDoNoInputOrOutput() {
        check(noClasses().that(simpleNameEndingWith("Policy")).should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "org.jooq..", "io.micronaut.http..", "hk.praya.jooq..")
            .because("a rule that asks nobody can be tested by its values alone"));
    }

    @Test void theScoringIsPure() {
        check(noClasses().that().resideInAPackage("hk.praya.scoring..").should().dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "org.jooq..", "java.sql..", "java.nio.file..", "hk.praya.access..", "hk.praya.tia..", "hk.praya.prefill..", "hk.praya.asking..", "hk.praya.decision..")
            .because("a score must be the same for whoever computes it"));
    }

    @Test void noDumpingGrounds() {
        var forbidden = List.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "dto", "mapper", "service", "services");
        assertEquals(List.of(), HOUSE.stream().map(JavaClass::getPackageName).distinct()
            .filter(name -> List.of(name.split("\\.")).stream().anyMatch(forbidden::contains)).toList());
        assertEquals(List.of(), HOUSE.stream().map(JavaClass::getSimpleName).filter(name -> name.matches(".*(Service|Helper|Util|Utils|Manager|Impl|Dto|DTO)$")).toList());
    }

    @Test void filesStaySmall() throws IOException {
        var large = new ArrayList<String>();
        for (var folder : List.of("src/main/java", "src/test/java")) {
            try (var files = Files.walk(Path.of(System.getProperty("praya.basedir", "."), folder))) {
                for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var lines = Files.readAllLines(file).size();
                    if (lines > 300) large.add(file.getFileName() + " " + lines);
                }
            }
        }
        assertEquals(List.of(), large, "one file, one idea: over 300 lines there are two");
    }

    /** Each rule above is shown something that breaks it, made of this test's own classes. */
    @Test void theRulesSeeWhatBreaksThem() {
        assertTrue(usedOnlyBy(SESSIONS, "hk.praya.access..").evaluate(HOUSE).hasViolation());
        var planted = new ClassFileImporter().importClasses(PlantedController.class, PlantedPolicy.class);
        assertTrue(noClasses().that(simpleNameEndingWith("Policy")).should().dependOnClassesThat().resideInAnyPackage("java.sql..").evaluate(planted).hasViolation());
        for (var touching : List.of(PlantedStatement.class, PlantedWriting.class)) {
            assertTrue(classes().should(touchOnlyTablesOf("asking")).evaluate(new ClassFileImporter().importClasses(touching)).hasViolation(), touching.getSimpleName());
            assertFalse(classes().should(touchOnlyTablesOf("tia")).evaluate(new ClassFileImporter().importClasses(touching)).hasViolation(), touching.getSimpleName());
        }
        assertFalse(classes().should(touchOnlyTablesOf("asking")).evaluate(new ClassFileImporter().importClasses(PlantedReading.class)).hasViolation());
        assertTrue(noClasses().that(simpleNameEndingWith("Controller")).should().dependOnClassesThat().resideInAnyPackage("io.micronaut.transaction..").evaluate(planted).hasViolation());
    }

    static final class PlantedController {
        io.micronaut.transaction.TransactionOperations<Object> transactions;
    }

    static final class PlantedStatement {
        Object of() {
            return hk.praya.jooq.tia.Tables.ANSWER;
        }
    }

    static final class PlantedWriting {
        Object of(AnswerRecord row) {
            return row.setNote("");
        }
    }

    static final class PlantedReading {
        String of(AnswerRecord row) {
            return row.getNote();
        }
    }

    static final class PlantedPolicy {
        java.sql.Connection connection;
    }
}
