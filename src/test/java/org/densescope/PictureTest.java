package org.densescope;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void anUnknownViewSaysWhichThereAre() {
        Start start = new Start(Presets.open("mazur"), Position.START, Language.EN, Preferences.Theme.LIGHT);
        Shot shot = new Shot(start, 800, 600, 1, Path.of("a.png"), all -> all.withView("nope"), null);
        assertThatThrownBy(() -> FxTest.onFx(() -> Picture.of(shot, Settings.FIRST)))
                .hasStackTraceContaining("--view knows network, ")
                .hasStackTraceContaining("“nope”");
    }
}
