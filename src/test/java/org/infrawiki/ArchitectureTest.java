package org.infrawiki;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house, who may see whom, and where each library lives. */
class ArchitectureTest {
    private static final String ROOT = "org.infrawiki";
    private static final Path SOURCES = Path.of("src/main/java/org/infrawiki");
    private static final int LINES = 300;

    /** What a room may see beside itself. Rooms that work side by side know nothing of each other. */
    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("model", ""),
            Map.entry("source", "model"),
            Map.entry("parse", "model"),
            Map.entry("query", "model"),
            Map.entry("inventory", "model"),
            Map.entry("svg", "model"),
            Map.entry("render", "model"),
            Map.entry("check", "model query inventory svg render"),
            Map.entry("export", "model query inventory svg render"),
            Map.entry("directive", "model query inventory svg render"),
            Map.entry("kind", "model query inventory svg render"),
            Map.entry("runbook", "model query inventory svg render"),
            Map.entry("build", "model source parse query inventory svg render check export directive kind runbook"),
            Map.entry(
                    "serve", "model source parse query inventory svg render check export directive kind runbook build"),
            Map.entry(
                    "cli",
                    "model source parse query inventory svg render check export directive kind runbook build serve"));

    /** The only rooms in which a library may be used. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "picocli", "cli",
            "org.eclipse.jgit", "source",
            "org.h2", "build",
            "com.vladsch.flexmark", "parse",
            "org.yaml.snakeyaml", "parse",
            "io.pebbletemplates", "render",
            "org.eclipse.elk", "svg",
            "com.sun.net.httpserver", "serve");

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(ROOT);

    static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    static Stream<String> libraries() {
        return LIBRARIES.keySet().stream().sorted();
    }

    @Test
    void everyClassLivesInARoom() {
        hold(classes().should().resideInAnyPackage(packages(ROOMS.keySet().stream())));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomSeesOnlyWhatIsBelowIt(String room) {
        List<String> seen = Arrays.asList(ROOMS.getOrDefault(room, "").split(" "));
        String[] hidden = packages(rooms().filter(other -> !other.equals(room) && !seen.contains(other)));
        hold(noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(hidden)));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsUsedInOneRoom(String library) {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(inside(LIBRARIES.getOrDefault(library, "")))
                .should()
                .dependOnClassesThat(resideInAPackage(library + "..")));
    }

    /** It takes half a second to load: only the layout of a map may. */
    @Test
    void theLayoutLibraryIsBehindOneDoor() {
        hold(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".svg.Layers")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.eclipse.elk..", "org.eclipse.emf..")));
        hold(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".svg.Diagram")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".svg.Layers")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".svg.Layers"));
    }

    @Test
    void theModelNeedsOnlyJava() {
        hold(classes()
                .that()
                .resideInAPackage(inside("model"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", inside("model"))));
    }

    @Test
    void namesSayWhatAThingIs() {
        hold(classes().should().haveNameNotMatching("(.*[.$])?(Abstract[A-Z]\\w*|\\w*(Utils?|Manager|Helper|Impl))"));
    }

    @Test
    void noStateIsShared() {
        hold(fields().that().areStatic().should().beFinal());
    }

    @Test
    void outputDependsOnNoMachine() {
        hold(noClasses()
                .should()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(InetAddress.class, "getLocalHost"));
    }

    @Test
    void timeIsHandedIn() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(inside("cli"), inside("serve"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone"));
    }

    @Test
    void onlyTheCommandLineSpeaksAndExits() {
        hold(noClasses().that().resideOutsideOfPackage(inside("cli")).should(ACCESS_STANDARD_STREAMS));
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli"))
                .should()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatNeverLivesThere() throws IOException {
        for (JavaPackage room : CLASSES.getPackage(ROOT).getSubpackagesInTree()) {
            if (room.getClasses().isEmpty()) {
                continue;
            }
            assertThat(room.tryGetPackageInfo())
                    .as("package-info of %s", room.getName())
                    .isPresent();
            assertThat(room.isAnnotatedWith(NullMarked.class))
                    .as("@NullMarked on %s", room.getName())
                    .isTrue();
            String below = room.getName().substring(ROOT.length()).replace('.', '/');
            Path source = Path.of(SOURCES + below, "package-info.java");
            assertThat(source).content().contains("/**").containsIgnoringCase("never");
        }
    }

    @Test
    void noSourceIsTooLongToRead() throws IOException {
        assertThat(sources())
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LINES));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String[] packages(Stream<String> rooms) {
        return rooms.map(ArchitectureTest::inside).toArray(String[]::new);
    }

    private static String inside(String room) {
        return ROOT + "." + room + "..";
    }
}
