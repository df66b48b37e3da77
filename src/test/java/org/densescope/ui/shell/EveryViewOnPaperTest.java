package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.densescope.ui.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is saved of the window is the view that is shown, whichever it is.
class EveryViewOnPaperTest {
    /// A text that stands in each view, drawn by a pen or made of nodes.
    private static final Map<String, List<String>> SAYS = Map.of(
            "network", List.of("Hidden 1", "target 1"),
            "matrices", List.of("Backward", "Σ"),
            "both", List.of("Hidden 1", "Σ"),
            "counts", List.of("Parameters and work", "8 × 2 + 8 = 24"),
            "plane", List.of("Hidden 1", "x₁", "training set"),
            "plane_alone", List.of("x₁", "training set"),
            "data", List.of("x₁"),
            "instruments", List.of("Units"),
            "race", List.of("Optimizer race", "Lane"));

    @Test
    void theViewThatIsShownIsSaved(@TempDir Path folder) throws Exception {
        Start start = new Start(Presets.open("moons"), new Position(0, 12), Language.EN, Preferences.Theme.LIGHT);
        App app = FxTest.onFx(() -> {
            App made = new App(start, Settings.FIRST, Threads.one(), 1280, 800);
            made.window().restore(Settings.FIRST, 1280);
            return made;
        });
        for (View each : app.views().all()) {
            String centre = each.id();
            Path svg = folder.resolve(centre + ".svg");
            Path png = folder.resolve(centre + ".png");
            FxTest.onFx(() -> {
                app.arrangements().show(centre);
                Parent root = app.window().scene().getRoot();
                root.applyCss();
                root.layout();
                root.layout();
                app.saving().save(svg);
                app.saving().save(png);
            });
            check(centre, svg, png);
        }
    }

    private static void check(String centre, Path svg, Path png) throws Exception {
        String text = Files.readString(svg);
        try (var in = Files.newInputStream(svg)) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            assertThat(document.getElementsByTagName("text").getLength())
                    .as(centre + ": texts are texts")
                    .isGreaterThan(8);
        }
        for (String says : SAYS.get(centre)) {
            assertThat(text).as(centre).contains(">" + says + "</text>");
        }
        assertThat(text).as("nothing but the view").doesNotContain(">File</text>");
        assertThat(colours(png)).as(centre + ": a picture").isGreaterThan(20);
    }

    private static long colours(Path png) throws IOException {
        var image = ImageIO.read(png.toFile());
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
