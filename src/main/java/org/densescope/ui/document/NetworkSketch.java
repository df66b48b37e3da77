package org.densescope.ui.document;

import javafx.scene.Node;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Network;
import org.densescope.ui.canvas.Sign;

/// A network, small: so that a person sees which one it is, not what its numbers are.
final class NetworkSketch {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 72;
    private static final double MARGIN = 8;
    private static final int MOST_UNITS = 8;
    private static final int MOST_LAYERS = 10;

    private NetworkSketch() {}

    static Node of(Network network, Palette palette) {
        return new Sign(WIDTH, HEIGHT, pen -> draw(network, palette, pen));
    }

    private static void draw(Network network, Palette palette, Pen pen) {
        int layers = Math.min(network.depth(), MOST_LAYERS);
        for (int l = 1; l <= layers; l++) {
            edges(network, layers, l, palette, pen);
        }
        for (int l = 0; l <= layers; l++) {
            int shown = shown(network, l);
            for (int u = 0; u < shown; u++) {
                pen.circle(
                        x(l, layers),
                        y(u, shown),
                        Math.min(4, HEIGHT / shown / 2.6),
                        palette.background(),
                        Pen.Stroke.of(palette.text(), 1));
            }
        }
    }

    private static void edges(Network network, int layers, int l, Palette palette, Pen pen) {
        int units = shown(network, l);
        int inputs = shown(network, l - 1);
        double most = 0;
        for (int u = 0; u < units; u++) {
            for (int i = 0; i < inputs; i++) {
                most = Math.max(most, Math.abs(weight(network, l, u, units, i, inputs)));
            }
        }
        for (int u = 0; u < units; u++) {
            for (int i = 0; i < inputs; i++) {
                double weight = weight(network, l, u, units, i, inputs);
                double width = most > 0 ? 0.3 + 1.5 * Math.abs(weight) / most : 0.3;
                if (Double.isFinite(width)) {
                    pen.line(
                            x(l - 1, layers),
                            y(i, inputs),
                            x(l, layers),
                            y(u, units),
                            Pen.Stroke.of(palette.sign(weight), width));
                }
            }
        }
    }

    private static int shown(Network network, int l) {
        return Math.min(MOST_UNITS, network.units(l));
    }

    /// Of units at even distances, where there are too many.
    private static double weight(Network network, int l, int u, int units, int i, int inputs) {
        int unit = (int) ((long) u * network.units(l) / units);
        int input = (int) ((long) i * network.units(l - 1) / inputs);
        return network.layer(l).weight(unit, input);
    }

    private static double x(int l, int layers) {
        return MARGIN + (WIDTH - 2 * MARGIN) * l / layers;
    }

    private static double y(int u, int shown) {
        return HEIGHT * (u + 0.5) / shown;
    }
}
