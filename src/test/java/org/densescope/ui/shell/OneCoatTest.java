package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.Test;

/// Nothing paints under the picture but the scene itself: each coat of paint, a transparent one too, would cost as much
/// as the edges with each frame.
class OneCoatTest {
    @Test
    void nothingPaintsUnderThePicture() {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.open("mazur"), Position.START, Language.EN, Preferences.Theme.DARK);
            App app = new App(start, Settings.FIRST, Threads.one(), 1200, 800);
            Scene scene = app.window().scene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node canvas = app.network().canvas();
            assertThat(canvas.getScene()).isEqualTo(scene);
            for (Node node = canvas; node != null; node = node.getParent()) {
                if (node instanceof Region region) {
                    assertThat(region.getBackground()).as(node.toString()).isNull();
                }
            }
            assertThat(scene.getFill()).isEqualTo(Color.web("#10141A"));
        });
    }
}
