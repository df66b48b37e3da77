package org.densescope.ui.rescue;

import java.util.Arrays;
import java.util.Optional;

/// What makes two failures the same one: their class, the first place of our own that they passed, and whether a window
/// was laid out meanwhile.
///
/// @param name of the class
/// @param place the first frame of our own, or the first of all where there is none; empty where there is no trace
/// @param layout whether it went through the layout of a window, which stays broken after it
record Kind(String name, String place, boolean layout) {
    private static final String OURS = "org.densescope.";

    static Kind of(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        Optional<StackTraceElement> ours = Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst();
        String place = ours.or(() -> Arrays.stream(trace).findFirst())
                .map(Object::toString)
                .orElse("");
        return new Kind(failure.getClass().getName(), place, passed(failure, "javafx.scene.Parent", "layout"));
    }

    /// Whether it ended a whole pulse: then nothing was painted, in no window.
    static boolean endedPulse(Throwable failure) {
        return passed(failure, "javafx.scene.Scene$ScenePulseListener", "pulse");
    }

    private static boolean passed(Throwable failure, String type, String method) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(type)
                        && frame.getMethodName().equals(method));
    }

    @Override
    public String toString() {
        return name + (place.isEmpty() ? "" : " at " + place) + (layout ? ", in layout" : "");
    }
}
