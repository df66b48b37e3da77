package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the sizes that keep the sources easy to find one's way in: of files, of packages, and of names.
class RoomsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/densescope");

    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 30;

    /// Longer than the others. Make this list shorter.
    private static final Set<String> LONG_FILES = Set.of(
            "App", // the wiring of everything on one page
            "engine/loops/VectorOuterProducts", // unrolled by hand, shape by shape, each of them measured
            "engine/loops/VectorProducts", // the same
            "engine/pass/Pass",
            "engine/pass/TrainingPass",
            "project/Project",
            "session/Playhead",
            "session/Race",
            "session/Runner",
            "session/Workspace",
            "trace/Reveal",
            "trace/formula/NameLookup",
            "trace/steps/UpdateRule",
            "ui/canvas/NetworkCanvas",
            "ui/data/DataView",
            "ui/data/SampleTable",
            "ui/explain/ExplanationPanel",
            "ui/inspector/MatrixCanvas",
            "ui/instruments/LayerRow",
            "ui/learning/CurvesPanel",
            "ui/learning/TrainingScrub",
            "ui/matrices/MatricesView",
            "ui/matrices/ProductCanvas",
            "ui/matrices/SheetCanvas",
            "ui/matrices/tiles/TiledMatrix",
            "ui/network/NetworkView",
            "ui/pad/PadPanel",
            "ui/plane/PlaneMaker",
            "ui/plane/PlaneView",
            "ui/race/RaceView",
            "ui/timebar/ScrubBar");

    @Test
    void noFileIsLongerThanAPersonReadsAtOnce() {
        Map<String, Long> longer = new TreeMap<>();
        for (Path file : sources()) {
            long lines = lines(file);
            if (lines > MOST_LINES) {
                longer.put(name(file), lines);
            }
        }
        assertThat(longer.keySet())
                .as("files of more than %d lines: split them by what they do %s", MOST_LINES, longer)
                .isSubsetOf(LONG_FILES);
    }

    @Test
    void noPackageIsAHeap() {
        Map<Path, Integer> files = new TreeMap<>();
        for (Path file : sources()) {
            files.merge(SOURCES.relativize(file.getParent()), 1, Integer::sum);
        }
        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files)
                .as("packages of more than %d files: give the parts rooms of their own", MOST_FILES)
                .isEmpty();
    }

    @Test
    void noNameMeansTwoThings() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (Path file : sources()) {
            if (!file.endsWith("package-info.java")) {
                places.computeIfAbsent(file.getFileName().toString(), _ -> new TreeSet<>())
                        .add(name(file));
            }
        }
        List<Set<String>> twice = new ArrayList<>(places.values());
        twice.removeIf(set -> set.size() < 2);
        assertThat(twice).as("classes of the same simple name").isEmpty();
    }

    private static String name(Path file) {
        String path = SOURCES.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".java".length());
    }

    private static List<Path> sources() {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
