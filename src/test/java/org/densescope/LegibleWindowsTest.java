package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Windows as people have them, in each view: no text is cut, over another one, too pale, or a key.
class LegibleWindowsTest {
    /// What is known and stays for now.
    private static final List<Pattern> EXCUSED = List.of(
            // a table with more columns than fit is scrolled
            Pattern.compile("^data “.*” .* is cut at the side"),
            // with the largest text the hint over the plane has no room beside the numbers of the axes
            Pattern.compile("^plane “.*overlaps plane “.*[按分]"),
            // boxes meet, but the letter at the left has no ascender, and that above no descender
            Pattern.compile("^matrices “[xa]⁰?” .* overlaps matrices “δ"),
            // the head of a narrow column is the beginning of its name; the tip has all of it
            Pattern.compile("^matrices “.{1,9}…” .* is truncated"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "light, mazur, 0.1, EN,      LIGHT,    1, 1280,  800",
        "dark,  iris,  0.6, ZH_HANS, DARK,     1, 1280,  800",
        "small, mazur, 0.6, EN,      LIGHT,    1, 1024,  768",
        "large, mazur, 0.4, ZH_HANT, CONTRAST, 2, 1600, 1000",
    })
    void everythingCanBeRead(
            String name,
            String preset,
            double part,
            Language language,
            Preferences.Theme theme,
            double fontScale,
            int width,
            int height) {
        Project project = Presets.open(preset);
        long t = Math.round(part * Timeline.of(project.network()).length());
        Start start = new Start(project, new Position(0, t), language, theme);
        Preferences preferences = Preferences.FIRST.withFontScale(fontScale);
        Settings settings = new Settings(null, false, preferences, true, true, "network", List.of());
        List<String> problems = new ArrayList<>();
        for (Taken taken : Taken.all(start, settings, width, height)) {
            taken.write("window-" + name + "-" + taken.view());
            taken.problems().stream()
                    .filter(problem -> EXCUSED.stream()
                            .noneMatch(why -> why.matcher(problem).find()))
                    .forEach(problem -> problems.add(taken.view() + ": " + problem));
        }
        assertThat(problems).isEmpty();
    }
}
