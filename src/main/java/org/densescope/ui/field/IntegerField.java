package org.densescope.ui.field;

import javafx.beans.value.ObservableValue;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.trace.Reading;
import org.densescope.trace.WholeText;

/// A field for a whole number within limits.
public final class IntegerField extends ValueField<Long> {
    private final long least;
    private final long most;

    public IntegerField(
            Messages messages,
            ObservableValue<Preferences> preferences,
            ObservableValue<String> name,
            long least,
            long most,
            Commit<Long> commit) {
        super(messages, preferences, name, commit);
        this.least = least;
        this.most = most;
    }

    @Override
    Reading<Long> read(String typed) {
        Reading<Long> reading = WholeText.read(typed);
        return reading instanceof Reading.Value<Long>(Long read) && (read < least || read > most)
                ? Reading.refused("not-between", Long.toString(least), Long.toString(most))
                : reading;
    }

    @Override
    String shown(Long value) {
        return (value < 0 ? "−" : "") + Long.toString(value).replace("-", "");
    }

    @Override
    String exact(Long value) {
        return Long.toString(value);
    }

    @Override
    Long nudged(Long value, int steps, int size) {
        long by = (long) steps * (size > 0 ? 10 : 1);
        long next = value + by;
        boolean overflown = (by > 0) != (next > value);
        return overflown ? value : Math.clamp(next, least, most);
    }
}
