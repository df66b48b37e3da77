package org.densescope;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.text.Language;
import org.densescope.trace.Grain;

/// Does once, unseen, what people do first, so that a build can learn which classes that needs.
final class Rehearsal {
    private static final int FRAMES = 40;

    /// All panels are open, however small the unseen screen is.
    static final Settings SETTINGS =
            new Settings(null, false, Preferences.FIRST, true, true, "network", List.of(0.25, 0.75, 0.7));

    private Rehearsal() {}

    static void play(App app, Stage stage) {
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                act(frame++);
                if (frame > FRAMES) {
                    stop();
                    stage.close();
                }
            }

            private void act(int at) {
                switch (at) {
                    case 10 -> app.messages().languageProperty().set(Language.ZH_HANS);
                    case 15 -> app.preferences().change(p -> p.withTheme(Preferences.Theme.DARK));
                    case 20 -> app.window().open("iris");
                    default -> app.playhead().next(Grain.UNIT);
                }
            }
        }.start();
    }

    /// What starting took, seen from outside.
    static void tellStart(PrintWriter err) {
        ProcessHandle.Info process = ProcessHandle.current().info();
        long cpu = process.totalCpuDuration().orElse(Duration.ZERO).toMillis();
        process.startInstant()
                .ifPresent(start -> err.println("first picture after "
                        + Duration.between(start, Instant.now()).toMillis() + " ms and " + cpu
                        + " ms of all processors"));
    }
}
