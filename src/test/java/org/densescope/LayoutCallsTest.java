package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.util.StringConverter;
import org.densescope.session.Playhead;
import org.densescope.session.Race;
import org.densescope.session.Runner;
import org.densescope.session.Snapshots;
import org.densescope.session.Workspace;
import org.densescope.ui.Painting;
import org.junit.jupiter.api.Test;

/// Nothing that JavaFX calls while it lays out a window may look anything up in the model, which may have moved on by
/// then: a failure there ends the window. Items carry what they show; what is painted is painted in `ui.Painting`.
class LayoutCallsTest {
    /// What layout calls of nodes, cells and converters.
    private static final Set<String> CALLED = Set.of(
            "layoutChildren",
            "updateItem",
            "computePrefWidth",
            "computePrefHeight",
            "computeMinWidth",
            "computeMinHeight",
            "computeMaxWidth",
            "computeMaxHeight",
            "getContentBias",
            "getBaselineOffset",
            "toString");

    private static final List<Class<?>> MODEL =
            List.of(Workspace.class, Playhead.class, Runner.class, Snapshots.class, Race.class);

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("/fast/t/"))
            .importPackages("org.densescope");

    @Test
    void nothingThatLayoutCallsLooksAnythingUpInTheModel() {
        List<JavaCodeUnit> called = OURS.stream()
                .filter(type -> type.isAssignableTo(Node.class) || type.isAssignableTo(StringConverter.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> CALLED.contains(method.getName()))
                .map(JavaCodeUnit.class::cast)
                .toList();
        assertThat(called).hasSizeGreaterThan(60);
        assertThat(lookUps(called)).isEmpty();
    }

    /// A list is measured by the names of all its entries, so a converter knows them and asks nobody.
    @Test
    void convertersOfEntriesAskNobody() {
        assertThat(OURS.stream()
                        .filter(type -> type.isAssignableTo(StringConverter.class))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .flatMap(unit -> unit.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getPackageName().equals("java.util.function")))
                .isEmpty();
    }

    /// Whatever is made beside the window's thread is made by `ui.work`, which survives what goes wrong in it.
    @Test
    void nobodyElseKeepsAWishForAnotherThread() {
        Set<String> known = Set.of(
                "org.densescope.ui.work.Latest",
                "org.densescope.ui.Threads", // what is made once
                "org.densescope.ui.document.Safekeeping", // what is written when the system ends the program
                "org.densescope.ui.canvas.RasterWorker"); // pixels that go to and fro
        assertThat(OURS.stream()
                        .filter(type -> type.getPackageName().startsWith("org.densescope.ui"))
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(AtomicReference.class)))
                        .map(JavaClass::getName))
                .isSubsetOf(known);
    }

    /// What would be found if painting were not guarded: the walk does follow calls, overridden methods and lambdas.
    @Test
    void theWalkFindsLookUpsWhereThereAreSome() {
        List<JavaCodeUnit> shown = OURS.stream()
                .filter(type -> type.getPackageName().startsWith("org.densescope.ui"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals("show"))
                .map(JavaCodeUnit.class::cast)
                .toList();
        assertThat(lookUps(shown)).hasSizeGreaterThan(10);
    }

    private static List<String> lookUps(List<JavaCodeUnit> first) {
        Map<JavaCodeUnit, String> ways = new HashMap<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>();
        for (JavaCodeUnit unit : first) {
            ways.put(unit, name(unit));
            next.add(unit);
        }
        List<String> found = new ArrayList<>();
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.poll();
            accesses(unit).forEach(access -> {
                JavaClass owner = access.getTargetOwner();
                String way = ways.get(unit) + " → " + owner.getSimpleName() + "." + access.getName();
                if (MODEL.stream().anyMatch(owner::isEquivalentTo)) {
                    found.add(way);
                }
                targets(access)
                        .filter(target -> ways.putIfAbsent(target, way) == null)
                        .forEach(next::add);
            });
        }
        return found;
    }

    /// All calls, but for those that `Painting` guards.
    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        boolean guards = unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Painting.class));
        return Stream.<JavaAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .filter(access -> !guards || !(access.isDeclaredInLambda() || access instanceof JavaMethodReference));
    }

    /// A method of ours, and those that stand in for it.
    private static Stream<JavaCodeUnit> targets(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(unit -> OURS.contain(unit.getOwner().getName()))
                .flatMap(unit -> Stream.concat(Stream.of(unit), overriding(unit)));
    }

    private static Stream<JavaCodeUnit> overriding(JavaCodeUnit unit) {
        return unit instanceof JavaMethod method
                ? method.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(other -> other.getName().equals(method.getName())
                                && other.getRawParameterTypes().size()
                                        == method.getRawParameterTypes().size())
                        .map(JavaCodeUnit.class::cast)
                : Stream.empty();
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }
}
