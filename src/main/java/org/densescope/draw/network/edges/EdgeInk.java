package org.densescope.draw.network.edges;

import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;
import org.densescope.trace.Channel;

/// How a weight looks: its sign as colour, its size as width and opacity.
///
/// @param argb colour with opacity
/// @param width logical pixels at zoom 1
public record EdgeInk(int argb, double width) {
    /// How the edges of one picture look in general.
    ///
    /// @param widest width of the largest weight of a layer, logical pixels
    /// @param thinnest least width
    /// @param faintest opacity of the smallest weight
    /// @param dashed whether negative weights are interrupted
    public record Scale(double widest, double thinnest, double faintest, boolean dashed) {
        /// The more edges there are, the more the small ones step back.
        public static Scale of(long edges) {
            if (edges <= 60) {
                return new Scale(6, 1.2, 0.75, true);
            }
            if (edges <= EdgeScene.FEW) {
                return new Scale(4, 0.8, 0.35, true);
            }
            return new Scale(2.6, 0.6, 0.06, false);
        }

        /// The edges between open units; solid, as everything is where there is a density.
        public static Scale opened(int edges) {
            return edges <= 120 ? new Scale(5, 1, 0.5, false) : new Scale(2.8, 0.6, 0.12, false);
        }

        /// The strongest edges above a density.
        public static Scale above() {
            return new Scale(3, 1.3, 0.85, false);
        }

        /// The edges into one unit that stands out.
        public static Scale fan(int inputs) {
            return inputs <= 24 ? new Scale(5, 1.2, 0.7, true) : new Scale(3, 0.8, 0.35, false);
        }
    }

    /// @param channel what its value is
    /// @param value weight, gradient or whatever else is shown
    /// @param smallest absolute value that is drawn in its layer, at least 0
    /// @param largest of the layer, at least `smallest`
    public static EdgeInk of(
            Palette palette, Channel channel, Scale scale, double value, double smallest, double largest) {
        if (!Double.isFinite(value)) {
            return new EdgeInk(palette.broken(), scale.widest());
        }
        double range = largest - smallest;
        double part = range > 0 ? Math.clamp((Math.abs(value) - smallest) / range, 0, 1) : largest > 0 ? 1 : 0;
        double width = Math.max(scale.thinnest(), scale.widest() * Math.sqrt(part));
        double opacity = scale.faintest() + (1 - scale.faintest()) * part;
        return new EdgeInk(Shade.faded(palette.sign(channel, value), opacity), width);
    }
}
