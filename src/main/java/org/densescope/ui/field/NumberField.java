package org.densescope.ui.field;

import javafx.beans.value.ObservableValue;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.NumberText;
import org.densescope.trace.Reading;

/// A field for a float64.
public final class NumberField extends ValueField<Double> {
    private final ObservableValue<Preferences> preferences;
    private final Bounds bounds;
    private final Nudge nudge;

    public NumberField(
            Messages messages,
            ObservableValue<Preferences> preferences,
            ObservableValue<String> name,
            Bounds bounds,
            Nudge nudge,
            Commit<Double> commit) {
        super(messages, preferences, name, commit);
        this.preferences = preferences;
        this.bounds = bounds;
        this.nudge = nudge;
    }

    @Override
    Reading<Double> read(String typed) {
        return NumberText.read(typed, comma()) instanceof Reading.Value<Double>(Double read)
                ? bounds.check(read)
                : NumberText.read(typed, comma());
    }

    private boolean comma() {
        return preferences.getValue().digits().comma();
    }

    @Override
    String shown(Double value) {
        return preferences.getValue().digits().text(value);
    }

    @Override
    String exact(Double value) {
        String exact = Digits.exact(value);
        return comma() ? exact.replace('.', ',') : exact;
    }

    @Override
    Double nudged(Double value, int steps, int size) {
        if (!Double.isFinite(value)) {
            return value;
        }
        double next = nudge.by(value, steps, size);
        return Double.isFinite(next) && bounds.holds(next) ? next : value;
    }
}
