package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Timeline;
import org.densescope.ui.paper.Box;
import org.densescope.ui.paper.PlacedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The window with the network at any size of text and window: nothing is cut, over another one or outside, and the
/// time stays.
class EverySizeTest {
    private static final double[] SCALES = {1, 1.3, 1.6, 2, 3};
    private static final int[][] SIZES = {{1024, 768}, {1280, 800}, {1366, 768}, {1920, 1080}};
    private static final List<String> PRESETS = List.of("mazur", "xor", "iris");

    private static final List<String> VIEWS =
            List.of("both", "matrices", "plane", "plane_alone", "data", "instruments", "race", "counts");

    /// A window.
    record Case(String preset, double part, Language language, double scale, int width, int height) {}

    /// Each size of text with each window, each of them in each language.
    static Stream<Case> pairs() {
        return IntStream.range(0, SCALES.length * SIZES.length).mapToObj(i -> {
            int[] size = SIZES[i / SCALES.length];
            int scale = i % SCALES.length;
            int turn = i / SCALES.length + scale;
            return one(turn, SCALES[scale], size, List.of(Language.values()).get(turn % 3));
        });
    }

    static Stream<Case> all() {
        return Stream.of(Language.values())
                .flatMap(language -> IntStream.range(0, SCALES.length * SIZES.length)
                        .mapToObj(i -> one(i, SCALES[i % SCALES.length], SIZES[i / SCALES.length], language)));
    }

    private static Case one(int turn, double scale, int[] size, Language language) {
        return new Case(PRESETS.get(turn % 3), 0.1 + turn * 0.37 % 0.9, language, scale, size[0], size[1]);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theNetworkCanBeReadInEachSize(Case one) {
        assertThat(problems(one, "network")).as("%s", one).isEmpty();
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("all")
    void theNetworkCanBeReadInEverySize(Case one) {
        assertThat(problems(one, "network")).as("%s", one).isEmpty();
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("pairs")
    void everyViewCanBeReadInEachSize(Case one) {
        List<String> problems = new ArrayList<>();
        for (String view : VIEWS) {
            problems(one, view).forEach(problem -> problems.add(view + ": " + problem));
        }
        assertThat(problems).as("%s", one).isEmpty();
    }

    private static List<String> problems(Case one, String view) {
        var project = Presets.open(one.preset());
        long t = Math.round(one.part() * Timeline.of(project.network()).length());
        Start start = new Start(project, new Position(0, t), one.language(), Preferences.Theme.LIGHT);
        Settings settings = Settings.FIRST.withPreferences(Preferences.FIRST.withFontScale(one.scale()));
        Taken taken = Taken.one(start, settings, view, one.width(), one.height());
        taken.write("size-" + one.preset() + "-" + one.width() + "-" + one.scale() + "-" + one.language());
        List<String> problems = new ArrayList<>(taken.problems());
        Box window = new Box(0, 0, one.width(), one.height());
        for (PlacedText text : taken.layout().texts()) {
            Box seen = window.cut(text.whole());
            if (seen.width() < text.whole().width() - 2) {
                problems.add("“" + text.text() + "” reaches out of the window");
            }
        }
        Box time = taken.layout().panes().get("timebar");
        if (time == null || time.bottom() > one.height() + 0.5) {
            problems.add("the time bar is not whole");
        }
        return problems;
    }
}
