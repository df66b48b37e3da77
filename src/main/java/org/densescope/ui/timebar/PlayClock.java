package org.densescope.ui.timebar;

import javafx.animation.AnimationTimer;
import org.densescope.session.Player;
import org.densescope.ui.Pace;

/// The clock of play: one timer that runs only while playing.
public final class PlayClock {
    private final AnimationTimer timer;

    public PlayClock(Player player) {
        Pace pace = new Pace();
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (pace.due(now)) {
                    player.pulse(now);
                }
            }
        };
        player.playing().subscribe(playing -> {
            if (playing) {
                timer.start();
            } else {
                timer.stop();
            }
        });
    }
}
