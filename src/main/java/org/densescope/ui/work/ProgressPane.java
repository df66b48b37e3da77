package org.densescope.ui.work;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;

/// How far work has come that goes on elsewhere; looked at ten times a second while it does.
public final class ProgressPane {
    private final ProgressBar bar = new ProgressBar();
    private final Timeline watch = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
    private volatile double share = -1;

    public ProgressPane() {
        watch.setCycleCount(Timeline.INDEFINITE);
        bar.setVisible(false);
    }

    public ProgressBar bar() {
        return bar;
    }

    /// From any thread.
    ///
    /// @param part 0 to 1
    public void at(double part) {
        share = part;
    }

    public void begin() {
        share = -1;
        watch.play();
    }

    public void end() {
        watch.stop();
        bar.setVisible(false);
    }

    private void look() {
        bar.setVisible(true);
        bar.setProgress(share);
    }
}
