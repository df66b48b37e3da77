package org.densescope;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.densescope.project.Settings;
import org.jspecify.annotations.Nullable;

/// What is kept when somebody ends the program from outside: the settings, and the work that is not saved.
///
/// Nothing of a window can be read while the machine waits for the program to end, so it is looked at once a second.
final class LastWords {
    private LastWords() {}

    static void of(App app, Stage stage, Consumer<Settings> remember) {
        AtomicReference<@Nullable Settings> last = new AtomicReference<>();
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> {
            App shown = app.newest();
            last.set(stage.isShowing() ? shown.window().settings(stage) : null); // a closed window has told them itself
        }));
        last.set(app.window().settings(stage));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        stage.showingProperty().subscribe(showing -> {
            if (!showing) {
                last.set(null);
            }
        });
        Thread hook = new Thread(
                () -> {
                    Settings settings = last.get();
                    if (settings != null) {
                        remember.accept(settings);
                    }
                    app.newest().documents().safe().lastWords();
                },
                "densescope-last-words");
        Runtime.getRuntime().addShutdownHook(hook);
    }
}
