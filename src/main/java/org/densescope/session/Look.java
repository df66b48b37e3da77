package org.densescope.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.densescope.trace.Digits;

/// How things are shown, the same in every panel; none of it touches the document.
public final class Look {
    public enum Theme {
        /// As the desktop has it.
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    public static final double LEAST_FONT_SCALE = 1;
    public static final double MOST_FONT_SCALE = 3;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final DoubleProperty fontScale = new SimpleDoubleProperty(1);
    private final ObjectProperty<Digits> digits = new SimpleObjectProperty<>(Digits.STANDARD);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// 1 to 3.
    public DoubleProperty fontScale() {
        return fontScale;
    }

    public ObjectProperty<Digits> digits() {
        return digits;
    }

    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }
}
