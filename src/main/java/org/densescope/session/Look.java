package org.densescope.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;

/// How things are shown, the same in every panel; none of it touches the document.
public final class Look {
    public enum Theme {
        /// As the desktop has it.
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    /// What stands in the middle of the window.
    public enum Centre {
        NETWORK,
        MATRICES,
        /// Side by side.
        BOTH,
        /// What the network has and costs.
        COUNTS,
        /// What the network makes of the plane of its inputs, beside the network.
        PLANE,
        PLANE_ALONE,
        /// The samples, and what the network answers to them.
        DATA,
        /// How each layer does.
        INSTRUMENTS,
        /// Optimizers side by side.
        RACE
    }

    public static final double LEAST_FONT_SCALE = 1;
    public static final double MOST_FONT_SCALE = 3;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final DoubleProperty fontScale = new SimpleDoubleProperty(1);
    private final ObjectProperty<Digits> digits = new SimpleObjectProperty<>(Digits.STANDARD);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final ObjectProperty<Naming> naming = new SimpleObjectProperty<>(Naming.STANDARD);
    private final BooleanProperty curves = new SimpleBooleanProperty();
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObjectProperty<Centre> centre = new SimpleObjectProperty<>(Centre.NETWORK);

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

    /// How numbers are named.
    public ObjectProperty<Naming> naming() {
        return naming;
    }

    /// The picture of the network, its matrices, both, or counts.
    public ObjectProperty<Centre> centre() {
        return centre;
    }

    /// Whether the curves of training stand below the centre, instead of the explanation.
    public BooleanProperty curves() {
        return curves;
    }

    /// Whether losses are drawn on a logarithmic scale.
    public BooleanProperty logarithmic() {
        return logarithmic;
    }
}
