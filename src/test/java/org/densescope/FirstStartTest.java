package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.paper.Box;
import org.densescope.ui.paper.PlacedText;
import org.densescope.ui.paper.WindowLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window as it is the first time: the picture has most of it, and nothing is made that is not shown.
class FirstStartTest {
    private static WindowLayout window(String preset, long t, double fontScale, int width, int height) {
        Settings settings = Settings.FIRST.withPreferences(Preferences.FIRST.withFontScale(fontScale));
        Start start = new Start(Presets.open(preset), new Position(0, t), Language.EN, Preferences.Theme.LIGHT);
        return Taken.all(start, settings, width, height).getFirst().layout();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 0.55, 0.35", "1024, 768, 0.50, 0.30"})
    void thePictureHasMostOfTheWindow(int width, int height, double pane, double network) {
        WindowLayout layout = window("mazur", 0, 1, width, height);
        double all = (double) width * height;
        assertThat(area(layout.panes().get("network")) / all).isGreaterThanOrEqualTo(pane);
        assertThat(area(layout.withLabels()) / all).isGreaterThanOrEqualTo(network);
        assertThat(layout.panes()).doesNotContainKeys("editor", "inspector", "learningbar", "curves", "note");
        assertThat(texts(layout))
                .contains(
                        "One training step by hand",
                        "Train on points",
                        "My own data",
                        "Next",
                        "Examples",
                        "Open",
                        "Train");
        for (String phase : List.of("forward", "loss", "clear gradients", "backward", "update")) {
            assertThat(texts(layout).stream().filter(phase::equals).toList())
                    .as(phase)
                    .hasSize(1);
        }
    }

    @Test
    void whatTrainsIsThereWhereThereIsSomethingToTrainOn() {
        assertThat(window("iris", 3, 1, 1280, 800).panes()).containsKey("learningbar");
        assertThat(window("xor", 3, 1, 1280, 800).panes()).containsKey("learningbar");
    }

    @Test
    void ofALabItIsSaidWhatToDo() {
        WindowLayout layout = window("lab-rate", 0, 1, 1280, 800);
        assertThat(layout.panes()).containsKey("note");
        assertThat(layout.panes().get("note").y())
                .isLessThan(layout.panes().get("explanation").y());
    }

    @Test
    void numbersAreLargeOnAProjector() {
        for (String preset : List.of("mazur", "iris")) {
            WindowLayout layout = window(preset, 40, 1, 1920, 1080);
            layout.texts().stream()
                    .filter(text -> text.view().equals("network") && text.text().matches("−?[0-9]+\\.[0-9]+"))
                    .filter(text -> text.box().cut(layout.network()).equals(text.box()))
                    .forEach(text -> assertThat(text.fontSize())
                            .as("%s of %s", text, preset)
                            .isGreaterThanOrEqualTo(13));
            assertThat(layout.texts().stream()
                            .filter(text ->
                                    text.view().equals("network") && text.text().matches("−?[0-9]+\\.[0-9]+"))
                            .mapToDouble(PlacedText::fontSize)
                            .max()
                            .orElse(0))
                    .as(preset)
                    .isGreaterThanOrEqualTo(24);
        }
    }

    @Test
    void theTimeAndTheResultStayHoweverLargeTheTextIs() {
        for (double scale : new double[] {1, 1.3, 1.6, 2, 3}) {
            WindowLayout layout = window("mazur", 13, scale, 1024, 768);
            Box time = layout.panes().get("timebar");
            assertThat(time).as("time bar at %s", scale).isNotNull();
            assertThat(time.bottom()).as("at %s", scale).isLessThanOrEqualTo(768.5);
            assertThat(layout.panes().get("network").height())
                    .as("at %s", scale)
                    .isGreaterThan(150);
            Box said = layout.panes().get("explanation");
            assertThat(layout.texts())
                    .as("result at %s", scale)
                    .anyMatch(text -> text.view().equals("explanation")
                            && text.text().contains("1.106")
                            && said.cut(text.box()).height() > text.box().height() * 0.9);
        }
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }

    private static List<String> texts(WindowLayout layout) {
        return layout.texts().stream().map(PlacedText::text).toList();
    }
}
