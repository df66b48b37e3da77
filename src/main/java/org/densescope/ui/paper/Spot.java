package org.densescope.ui.paper;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.transform.Transform;

/// Where the coordinates of a node lie in the picture, and how opaque it is. Turned nodes there are none of.
///
/// @param sx pixels for a length of 1 across
/// @param sy pixels for a length of 1 down
/// @param tx where its 0 lies
/// @param ty where its 0 lies
/// @param opacity 0 to 1, of all that is around it, too
record Spot(double sx, double sy, double tx, double ty, double opacity) {
    static final Spot ORIGIN = new Spot(1, 1, 0, 0, 1);

    /// Of a node in a parent that this is the spot of.
    Spot inside(Node node) {
        Transform t = node.getLocalToParentTransform();
        return new Spot(
                sx * t.getMxx(), sy * t.getMyy(), x(t.getTx()), y(t.getTy()), opacity * Math.max(0, node.getOpacity()));
    }

    double x(double local) {
        return tx + sx * local;
    }

    double y(double local) {
        return ty + sy * local;
    }

    double wide(Bounds b) {
        return sx * b.getWidth();
    }

    double high(Bounds b) {
        return sy * b.getHeight();
    }
}
