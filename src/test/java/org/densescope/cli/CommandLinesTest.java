package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.densescope.project.Arrangement;
import org.densescope.project.Arrangement.MatrixPart;
import org.densescope.project.Plane;
import org.densescope.project.Preferences;
import org.densescope.project.RowFilter;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Opening> openings = new ArrayList<>();
    private final List<Shot> shots = new ArrayList<>();

    private int run(String line) {
        CommandLines lines = new CommandLines(
                opening -> {
                    openings.add(opening);
                    return CommandLines.DONE;
                },
                shot -> {
                    shots.add(shot);
                    return CommandLines.DONE;
                });
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        return lines.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    /// Texts of the help are formats: a percent sign in them is written twice.
    @ParameterizedTest
    @EnumSource(Language.class)
    void eachTextOfTheHelpIsAFormat(Language language) {
        ResourceBundle texts = HelpTexts.bundle(language);
        for (String key : texts.keySet()) {
            String text = texts.getString(key).replace("${COMPLETION-CANDIDATES}", "");
            assertThat(String.format(Locale.ROOT, text)).as(key).isNotBlank();
        }
    }

    @Test
    void withoutArgumentsTheWindowOpensOnTheFirstExample() {
        assertThat(run("")).isZero();
        Start start = openings.getFirst().start();
        assertThat(start.project().name()).isEqualTo("mazur");
        assertThat(start.position()).isEqualTo(Position.START);
        assertThat(start.language()).isNull();
        assertThat(start.theme()).isNull();
        assertThat(openings.getFirst().settings()).isNull();
    }

    @Test
    void theWindowOpensWhereItIsAsked() {
        assertThat(run("--preset iris --step 17 --trained 3 --theme dark --language zh-Hant --settings here.txt"))
                .isZero();
        Opening opening = openings.getFirst();
        assertThat(opening.start().project().name()).isEqualTo("iris");
        assertThat(opening.start().position()).isEqualTo(new Position(3, 17));
        assertThat(opening.start().theme()).isEqualTo(Preferences.Theme.DARK);
        assertThat(opening.start().language()).isEqualTo(Language.ZH_HANT);
        assertThat(opening.settings()).isEqualTo(Path.of("here.txt"));
    }

    @Test
    void anyNetworkCanBeOpened() {
        assertThat(run("--net 5-6-7 --seed 9")).isZero();
        assertThat(openings.getFirst().start().project().spec().shape()).isEqualTo("5-6-7");
        assertThat(openings.getFirst().start().project().seed()).isEqualTo(9);
    }

    @Test
    void aPictureIsTaken() {
        assertThat(run("screenshot --preset mazur --step 5 --width 1024 --height 768 --scale 2 --theme light a.png"))
                .isZero();
        Shot shot = shots.getFirst();
        assertThat(shot.start().position()).isEqualTo(new Position(0, 5));
        assertThat(List.of(shot.width(), shot.height())).containsExactly(1024, 768);
        assertThat(shot.scale()).isEqualTo(2);
        assertThat(shot.out()).isEqualTo(Path.of("a.png"));
        assertThat(openings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--preset nope",
                "--preset mazur --net 2-2",
                "--net 3",
                "--net 2-x",
                "--net 100001-2",
                "--net 50000-50000 --step 3",
                "screenshot --panels nope a.png",
                "screenshot --routes nope a.png",
                "screenshot --matrices forward,nope a.png",
                "screenshot --beside nope a.png",
                "screenshot --folds 0 a.png",
                "screenshot --rows nope a.png",
                "screenshot --font-scale 0.9 a.png",
                "screenshot --font-scale NaN a.png",
                "screenshot --digits 7 a.png",
                "screenshot --first-start --view both a.png",
                "screenshot --zoom 0 a.png",
                "screenshot --edges nope a.png",
                "--step -1",
                "--step 61",
                "--step many",
                "--trained -2",
                "--theme pink",
                "--language fr",
                "--unheard-of",
                "mazur",
                "screenshot",
                "screenshot --scale 9 a.png",
                "screenshot --scale NaN a.png",
                "screenshot --width 10 a.png",
                "screenshot --height 100000 a.png",
                "trace --grain nope",
                "trace --digits 40",
                "compute"
            })
    void badInputIsOneSentenceAndExitCodeTwo(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).startsWith("densescope: ").hasLineCount(1);
        assertThat(openings).isEmpty();
        assertThat(shots).isEmpty();
    }

    @Test
    void whateverCanBeSeenCanBeAskedFor() {
        assertThat(run("screenshot --view both --panels editor,curves --zoom 2 --edges gradient --bands --maps"
                        + " --routes together --matrices backward,update --one-sample --beside bend --folds all --flat"
                        + " --rows confusion --log --font-scale 1.3 --digits 6 a.png"))
                .isZero();
        Shot shot = shots.getFirst();
        assertThat(shot.arranged().apply(Arrangement.FIRST))
                .isEqualTo(Arrangement.FIRST
                        .withView("both")
                        .withPanels(new Arrangement.Panels(true, false, false, true))
                        .withSight(new Arrangement.Sight(2, 0.5, 0.5, List.of()))
                        .withEdges(new Arrangement.Edges(Channel.GRADIENT, true, true))
                        .withRoutes(new Arrangement.Routes(true, false))
                        .withMatrices(new Arrangement.Matrices(Set.of(MatrixPart.BACKWARD, MatrixPart.UPDATE), false))
                        .withPlane(Plane.FIRST
                                .withBeside(Plane.Beside.BEND)
                                .withFolds(Plane.ALL_FOLDS)
                                .withFlat(true))
                        .withRows(RowFilter.FIRST.withForm(RowFilter.Form.CONFUSION))
                        .withLogarithmic(true));
        Preferences read = shot.read().apply(Preferences.FIRST);
        assertThat(read.fontScale()).isEqualTo(1.3);
        assertThat(read.digits().significant()).isEqualTo(6);
    }

    @Test
    void withoutOptionsAPictureShowsWhatIsShownFirst() {
        run("screenshot a.png");
        run("screenshot --first-start a.png");
        run("screenshot --view curves a.png");
        assertThat(shots)
                .extracting(shot -> shot.arranged().apply(Arrangement.FIRST))
                .containsExactly(
                        Arrangement.FIRST,
                        Arrangement.FIRST,
                        Arrangement.FIRST.withPanels(Arrangement.FIRST.panels().withCurves(true)));
    }

    @Test
    void anUnknownExampleSaysWhichThereAre() {
        run("--preset nope");
        assertThat(err.toString()).contains("nope", "mazur", "digits");
    }

    @Test
    void theWholeWalkIsPrinted() {
        assertThat(run("trace --preset mazur --grain unit --digits 9 --language en"))
                .isZero();
        // Published: E = 0.298371109, new w1 = 0.149780716
        assertThat(out.toString()).contains("0.298371109", "0.149780716");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theWalkHasALineForEachMoment() {
        assertThat(run("trace --preset mazur --grain term --language en")).isZero();
        assertThat(out.toString().lines().filter(line -> line.matches(" *[0-9]+  .*")))
                .hasSize(60);
    }

    @Test
    void theWalkAfterOneUpdateHasTheNextLoss() {
        assertThat(run("trace --preset mazur --trained 1 --grain phase --digits 9 --language en"))
                .isZero();
        assertThat(out.toString()).contains("0.291027774");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsPrinted(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString()).matches("Densescope \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void helpIsInTheLanguageThatIsAskedFor() {
        assertThat(run("--help --language en")).isZero();
        assertThat(out.toString())
                .contains("Usage:", "Which example: derivation-3x3", "penguins", "compute", "trace", "screenshot");
        out.getBuffer().setLength(0);
        assertThat(run("--help --language=zh-Hans")).isZero();
        assertThat(out.toString()).contains("用法：", "打开哪个示例", "spiral").doesNotContain("Usage", "Which");
        out.getBuffer().setLength(0);
        assertThat(run("screenshot --help --language zh-Hant")).isZero();
        assertThat(out.toString()).contains("用法：", "視窗寬度");
    }

    @Test
    void everyOptionIsExplained() {
        run("--help --language en");
        run("trace --help --language en");
        run("screenshot --help --language en");
        assertThat(out.toString().lines().map(String::strip).filter(line -> line.matches("(-\\w, )?--[a-z-]+(=\\S+)?")))
                .as("options without a description")
                .isEmpty();
    }
}
