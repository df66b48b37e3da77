package org.densescope.ui.canvas;

import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.densescope.draw.network.Content;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// The walk over the picture by arrow keys: up and down among the units of a layer, or among the edges that leave a
/// unit; left and right from a unit to an edge and from an edge to the unit at its end. A frame shows that arrows walk.
final class PictureWalk {
    private static final PseudoClass WALKING = PseudoClass.getPseudoClass("walking");

    private final NetworkCanvas canvas;
    private final Region frame;
    private boolean on;

    /// @param frame around the picture
    PictureWalk(NetworkCanvas canvas, Region frame) {
        this.canvas = canvas;
        this.frame = frame;
        canvas.focusedProperty().subscribe(focused -> {
            if (!focused) {
                end();
            }
        });
    }

    boolean on() {
        return on;
    }

    /// Arrows walk from now on, from what is selected or from the first input.
    void begin() {
        Content content = canvas.content();
        if (content == null) {
            return;
        }
        on = true;
        frame.pseudoClassStateChanged(WALKING, true);
        Place selected = content.focus().selected();
        go(selected == null ? Place.unit(Quantity.ACTIVATION, 0, 0) : selected);
    }

    /// Arrows are time again.
    void end() {
        on = false;
        frame.pseudoClassStateChanged(WALKING, false);
    }

    /// @return whether the key was one of the walk's
    boolean step(KeyCode key) {
        Content content = canvas.content();
        if (!on || content == null || !key.isArrowKey()) {
            return false;
        }
        Place from = content.focus().selected();
        Place next = from == null ? Place.unit(Quantity.ACTIVATION, 0, 0) : after(content.network(), from, key);
        if (next != null) {
            go(next);
        }
        return true;
    }

    private void go(Place place) {
        canvas.listener().selected(place, false);
        canvas.listener().hovered(place);
    }

    /// Where a key leads from a place; null where there is nothing.
    static @Nullable Place after(Network network, Place from, KeyCode key) {
        int layer = from.layer();
        int down =
                key == KeyCode.DOWN || key == KeyCode.KP_DOWN ? 1 : key == KeyCode.UP || key == KeyCode.KP_UP ? -1 : 0;
        boolean right = key == KeyCode.RIGHT || key == KeyCode.KP_RIGHT;
        if (from.isWeight()) {
            if (down != 0) {
                return weight(network, layer, from.unit() + down, from.from());
            }
            return right ? unit(network, layer, from.unit()) : unit(network, layer - 1, from.from());
        }
        if (down != 0) {
            return unit(network, layer, from.unit() + down);
        }
        return right
                ? weight(network, layer + 1, nearest(network, layer + 1, from.unit()), from.unit())
                : weight(network, layer, from.unit(), nearest(network, layer - 1, from.unit()));
    }

    private static int nearest(Network network, int layer, int unit) {
        return layer < 0 || layer > network.depth() ? 0 : Math.min(unit, network.units(layer) - 1);
    }

    private static @Nullable Place unit(Network network, int layer, int unit) {
        boolean there = layer >= 0 && layer <= network.depth() && unit >= 0 && unit < network.units(layer);
        return there ? Place.unit(Quantity.ACTIVATION, layer, unit) : null;
    }

    private static @Nullable Place weight(Network network, int layer, int unit, int from) {
        boolean there = layer >= 1
                && layer <= network.depth()
                && unit >= 0
                && unit < network.units(layer)
                && from < network.units(layer - 1);
        return there ? Place.weight(Quantity.WEIGHT, layer, unit, from) : null;
    }
}
