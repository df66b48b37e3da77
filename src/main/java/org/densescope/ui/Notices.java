package org.densescope.ui;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;

/// One line that the window says for a few seconds: what was done where nothing shows it, or what is missing.
public final class Notices {
    private static final Duration SHOWN = Duration.seconds(6);

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final PauseTransition pause = new PauseTransition(SHOWN);

    public Notices() {
        pause.setOnFinished(_ -> text.set(""));
    }

    /// What is said now; empty for nothing.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    public void say(String sentence) {
        text.set(sentence);
        pause.playFromStart();
    }

    public void clear() {
        pause.stop();
        text.set("");
    }
}
