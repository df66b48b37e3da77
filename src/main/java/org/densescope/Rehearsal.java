package org.densescope;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.densescope.session.Look;
import org.densescope.text.Language;
import org.densescope.trace.Grain;

/// Does once, unseen, what people do first, so that a build can learn which classes that needs.
final class Rehearsal {
    private static final int FRAMES = 40;

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
                    case 15 -> app.look().theme().set(Look.Theme.DARK);
                    case 20 -> app.window().open("iris");
                    default -> app.playhead().next(Grain.UNIT);
                }
            }
        }.start();
    }
}
