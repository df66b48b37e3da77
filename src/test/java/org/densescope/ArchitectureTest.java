package org.densescope;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javafx.application.Platform;
import org.densescope.trace.Trace;
import org.densescope.train.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Holds the packages and rules of docs/architecture.md. Each failure says where the code should go instead.
class ArchitectureTest {
    private static final String ROOT = "org.densescope";

    /// What each package may import of our own, and what it is for.
    record Row(String name, Set<String> mayImport, JavaFx javaFx, String purpose) {
        @Override
        public String toString() {
            return name;
        }
    }

    enum JavaFx {
        NONE,
        BEANS,
        ALL
    }

    private static final List<Row> TABLE = List.of(
            new Row("say", Set.of(), JavaFx.NONE, "sentences to people, before their language is known"),
            new Row("format", Set.of("say"), JavaFx.NONE, "how files are written and read, whatever is in them"),
            new Row("engine", Set.of("say"), JavaFx.NONE, "what a network is and what it computes"),
            new Row("train", Set.of("say", "engine"), JavaFx.NONE, "data and learning"),
            new Row(
                    "count",
                    Set.of("say", "engine", "train"),
                    JavaFx.NONE,
                    "parameters, memory, work; dense as convolution"),
            new Row("trace", Set.of("say", "engine", "train"), JavaFx.NONE, "one pass as a timeline of moments"),
            new Row(
                    "project",
                    Set.of("say", "format", "engine", "train", "trace"),
                    JavaFx.NONE,
                    "the document, what is shown of it, and the settings"),
            new Row(
                    "exchange",
                    Set.of("say", "format", "engine", "train", "project"),
                    JavaFx.NONE,
                    "formats of others"),
            new Row(
                    "example",
                    Set.of("say", "format", "engine", "train", "trace", "project"),
                    JavaFx.NONE,
                    "the examples that come with the program"),
            new Row(
                    "working",
                    Set.of("say", "engine", "train", "trace", "project"),
                    JavaFx.NONE,
                    "numbers worked out by hand, judged"),
            new Row(
                    "lesson",
                    Set.of("say", "format", "engine", "train", "trace", "project", "example"),
                    JavaFx.NONE,
                    "lesson files, and whether they can be taught"),
            new Row("draw", Set.of("say", "engine", "trace"), JavaFx.NONE, "from a frame to calls of a pen"),
            new Row("text", Set.of("say"), JavaFx.BEANS, "languages"),
            new Row(
                    "session",
                    Set.of("say", "format", "engine", "train", "trace", "project", "exchange"),
                    JavaFx.BEANS,
                    "the living state, the only mutable objects"),
            new Row(
                    "ui",
                    Set.of(
                            "say",
                            "format",
                            "engine",
                            "train",
                            "count",
                            "trace",
                            "project",
                            "exchange",
                            "example",
                            "working",
                            "draw",
                            "text",
                            "session"),
                    JavaFx.ALL,
                    "panels, canvases, gestures and commands"),
            new Row(
                    "cli",
                    Set.of(
                            "say",
                            "format",
                            "engine",
                            "train",
                            "count",
                            "trace",
                            "project",
                            "exchange",
                            "example",
                            "working",
                            "lesson",
                            "draw",
                            "text",
                            "session",
                            "ui"),
                    JavaFx.NONE,
                    "the command line"));

    private static final List<String> PURE = List.of(
            "say",
            "format",
            "engine",
            "train",
            "count",
            "trace",
            "project",
            "exchange",
            "example",
            "working",
            "lesson",
            "draw");

    private static final String ADVICE = "move the code to the package that may know both, or hand the value in from "
            + "there; the table is in docs/architecture.md";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    @ParameterizedTest
    @FieldSource("TABLE")
    void aPackageImportsOnlyWhatTheTableAllows(Row row) {
        List<String> forbidden = new ArrayList<>();
        for (Row other : TABLE) {
            if (!other.equals(row) && !row.mayImport().contains(other.name())) {
                forbidden.add(in(other.name()));
            }
        }
        forbidden.add(ROOT); // Main and App wire everything, so nobody may know them
        noClasses()
                .that()
                .resideInAPackage(in(row.name()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .because("“" + row.name() + "” is for " + row.purpose() + " and may import "
                        + (row.mayImport().isEmpty() ? "nothing of ours" : new TreeSet<>(row.mayImport())) + ": "
                        + ADVICE)
                .check(OURS);
    }

    @ParameterizedTest
    @FieldSource("TABLE")
    void aPackageUsesOnlyItsPartOfJavaFx(Row row) {
        DescribedPredicate<JavaClass> javaFx = resideInAnyPackage("javafx..", "com.sun.javafx..");
        DescribedPredicate<JavaClass> forbidden = switch (row.javaFx()) {
            case NONE -> javaFx;
            case BEANS -> javaFx.and(not(resideInAnyPackage("javafx.beans..", "javafx.util..")));
            case ALL -> resideInAnyPackage("javafx.fxml..", "com.sun.javafx..");
        };
        noClasses()
                .that()
                .resideInAPackage(in(row.name()))
                .should()
                .dependOnClassesThat(forbidden)
                .because("what is drawn or clicked belongs to “ui”; “" + row.name() + "” may use "
                        + switch (row.javaFx()) {
                            case NONE -> "no JavaFX: give out values, and let a panel show them";
                            case BEANS -> "its beans only: expose a property, and let a panel listen";
                            case ALL -> "its public classes without FXML: build nodes in Java";
                        })
                .check(OURS);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> known = new TreeSet<>();
        TABLE.forEach(row -> known.add(row.name()));
        Set<String> found = new TreeSet<>();
        for (JavaClass c : OURS) {
            String rest = c.getPackageName().substring(ROOT.length());
            if (!rest.isEmpty()) {
                int end = rest.indexOf('.', 1);
                found.add(rest.substring(1, end < 0 ? rest.length() : end));
            }
        }
        assertThat(found)
                .as("a new package needs a row in the table, here and in docs/architecture.md")
                .isEqualTo(known);
    }

    /// One table for people and for this test.
    @Test
    void theTableInTheDocumentationIsThisOne() throws IOException {
        Map<String, String> written = new TreeMap<>();
        String text = Files.readString(Path.of("docs/architecture.md"));
        String table = text.substring(text.indexOf("## Packages"), text.indexOf("### Rooms"));
        Pattern row = Pattern.compile("^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\| (\\w+) \\|$", Pattern.MULTILINE);
        row.matcher(table).results().forEach(m -> written.put(m.group(1), m.group(2) + " / " + m.group(3)));
        Map<String, String> held = new TreeMap<>();
        for (Row r : TABLE) {
            List<String> imports = TABLE.stream()
                    .map(Row::name)
                    .filter(r.mayImport()::contains)
                    .toList();
            held.put(
                    r.name(),
                    (imports.isEmpty() ? "–" : String.join(", ", imports)) + " / "
                            + r.javaFx().name().toLowerCase(Locale.ROOT));
        }
        assertThat(written).isEqualTo(held);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("one of the two directions can become a parameter that the caller hands in")
                .check(OURS);
        slices().matching(ROOT + ".ui.(*)..")
                .should()
                .beFreeOfCycles()
                .because("panels do not know each other: what both need moves into “ui”, and App joins them")
                .check(OURS);
    }

    @Test
    void thePenKnowsNothingOfWhatIsDrawn() {
        noClasses()
                .that()
                .resideInAPackage(in("draw.pen"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("draw")).and(not(resideInAPackage(in("draw.pen")))))
                .because("whoever draws makes lines, pixels and texts of it: then it can go on any paper")
                .check(OURS);
    }

    @Test
    void everythingIsDrawnByAPen() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("ui.canvas"))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.scene.canvas.."))
                .because("what is drawn on a canvas by hand can neither be read nor printed: draw it by a Pen on a"
                        + " PenCanvas")
                .check(OURS);
    }

    @Test
    void onlyOneFileAsksForTheWindowsThread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".ui.FxGate")
                .should()
                .accessTargetWhere(calls(Platform.class, Set.of("runLater", "startup")))
                .because("all hand-overs go through ui.FxGate: take an Executor in the constructor and let App give it")
                .check(OURS);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that()
                .areStatic()
                .and(not(synthetic()))
                .should(beConstant())
                .because("state belongs to an object of “session” that App makes and hands to those who use it")
                .check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Service|Helper|Utils?|Handler|Impl|Info)")
                .because(
                        "these words say nothing: name the class after the thing that it is or the one thing that it does")
                .check(OURS);
    }

    @Test
    void purePackagesComputeTheSameBitsEverywhere() {
        noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .accessTargetWhere(calls(
                        Math.class,
                        Set.of(
                                "exp", "expm1", "log", "log1p", "log10", "tanh", "pow", "sinh", "cosh", "sin", "cos",
                                "tan", "cbrt")))
                .because("Math.exp and its like differ from machine to machine: use engine.Functions")
                .check(OURS);
        noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat(equivalentTo(Random.class)
                        .or(equivalentTo(ThreadLocalRandom.class))
                        .or(equivalentTo(RandomGenerator.class)))
                .orShould()
                .callMethod(Math.class, "random")
                .because("each purpose has a seeded stream of its own: use engine.RandomStream")
                .check(OURS);
    }

    @Test
    void purePackagesHaveNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat(resideInAPackage("java.time.."))
                .orShould()
                .accessTargetWhere(calls(System.class, Set.of("currentTimeMillis", "nanoTime")))
                .because("the same project gives the same bytes at any time: let “ui” or App hand a time in")
                .check(OURS);
    }

    @Test
    void purePackagesWriteTheSameInEveryCountry() {
        noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .accessTargetWhere(withoutLocale())
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .because("give Locale.ROOT; numbers for people are written by trace.Digits")
                .check(OURS);
    }

    @Test
    void numbersComeThroughTheDoor() {
        noClasses()
                .that()
                .resideInAnyPackage(in("ui"), in("draw"), in("session"))
                .and()
                .doNotHaveSimpleName("Runner")
                .should()
                .accessTargetWhere(calls(Trace.class, Set.of("pass", "whole")))
                .orShould()
                .accessTargetWhere(calls(Update.class, Set.of("after")))
                .because(
                        "a finished pass and the new weights hold what is not computed yet: ask trace.Reveal, and where it "
                                + "has no answer, give it the question")
                .check(OURS);
    }

    @Test
    void nothingIsSerialised() {
        noClasses()
                .should()
                .dependOnClassesThat(equivalentTo(ObjectInputStream.class).or(equivalentTo(ObjectOutputStream.class)))
                .because(
                        "Java's serialisation runs what a file says: files are read by the own readers of “project” and "
                                + "“exchange”")
                .check(OURS);
        noClasses()
                .that(implementing(Serializable.class))
                .should()
                .beAssignableTo(Object.class)
                .allowEmptyShould(true)
                .because("files are written by the own writers of “project” and “exchange”")
                .check(OURS);
    }

    // ---- words of the rules

    private static String in(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] pure() {
        return PURE.stream().map(ArchitectureTest::in).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, Set<String> names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + new TreeSet<>(names),
                call -> call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getName()));
    }

    /// Methods that ask the machine for its country.
    private static DescribedPredicate<JavaAccess<?>> withoutLocale() {
        Map<String, Set<String>> suspects = new TreeMap<>();
        suspects.put("java.lang.String", Set.of("format", "formatted", "toLowerCase", "toUpperCase"));
        suspects.put("java.io.PrintStream", Set.of("format", "printf"));
        suspects.put("java.io.PrintWriter", Set.of("format", "printf"));
        suspects.put("java.text.NumberFormat", Set.of("getInstance", "getNumberInstance", "getPercentInstance"));
        return DescribedPredicate.describe("methods that use the default locale", call -> {
            Set<String> names = suspects.getOrDefault(call.getTargetOwner().getFullName(), Set.of());
            boolean given = call.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                    && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
            return names.contains(call.getName()) && !given;
        });
    }

    private static DescribedPredicate<JavaMember> synthetic() {
        return DescribedPredicate.describe(
                "made by the compiler", member -> member.getName().contains("$"));
    }

    private static DescribedPredicate<JavaClass> implementing(Class<?> type) {
        return DescribedPredicate.describe(
                "say themselves that they are " + type.getSimpleName(),
                c -> c.getRawInterfaces().stream().anyMatch(i -> i.isEquivalentTo(type)));
    }

    /// Final, and of a type that nobody can change: arrays only where nothing outside of the class sees them.
    private static ArchCondition<JavaField> beConstant() {
        Set<String> mutable = Set.of(
                "java.util.ArrayList",
                "java.util.LinkedList",
                "java.util.HashMap",
                "java.util.LinkedHashMap",
                "java.util.TreeMap",
                "java.util.EnumMap",
                "java.util.HashSet",
                "java.util.TreeSet",
                "java.util.ArrayDeque",
                "java.util.WeakHashMap",
                "java.lang.StringBuilder",
                "java.lang.ThreadLocal");
        return new ArchCondition<>("be constant") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String type = field.getRawType().getFullName();
                boolean constant = field.getModifiers().contains(JavaModifier.FINAL)
                        && !mutable.contains(type)
                        && !type.startsWith("java.util.concurrent.")
                        && !type.startsWith("javafx.beans.property.")
                        && !(field.getRawType().isArray()
                                && !field.getModifiers().contains(JavaModifier.PRIVATE));
                if (!constant) {
                    events.add(SimpleConditionEvent.violated(
                            field, field.getFullName() + " is static and can change (" + type + ")"));
                }
            }
        };
    }
}
