package org.densescope.draw.network.edges;

import java.util.OptionalDouble;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.EdgeSource;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;
import org.jspecify.annotations.Nullable;

/// One edge as a line on the screen, the same for the raster and for a file.
///
/// @param x1 logical screen pixels, at the unit it comes from
/// @param x2 at the unit it goes to
/// @param width logical pixels
/// @param argb colour with opacity
/// @param on length of a dash, or 0 for a solid line
/// @param off length between dashes
public record EdgeStroke(double x1, double y1, double x2, double y2, double width, int argb, double on, double off) {
    private static final double GRADIENT_WIDEST = 4;
    private static final double BESIDE = 2;
    private static final double RIM = 1.6;

    public static EdgeStroke of(EdgeScene scene, EdgePlan.Gap gap, int position, EdgeInk.Scale scale) {
        EdgeSource source = gap.source();
        int inputs = source.inputs();
        int unit = position / inputs;
        int from = position % inputs;
        Camera camera = scene.camera();
        Column left = scene.layout().column(gap.layer() - 1);
        Column right = scene.layout().column(gap.layer());
        double x1 = camera.screenX(left.portX(from));
        double y1 = camera.screenY(left.portY(from));
        double x2 = camera.screenX(right.x(unit));
        double y2 = camera.screenY(right.y(unit));
        int ghost = scene.palette().ghost();
        if (source.isCut(position)) {
            return new EdgeStroke(x1, y1, x2, y2, 1, ghost, 2, 5);
        }
        if (!source.knows(position)) {
            return new EdgeStroke(x1, y1, x2, y2, 1, Shade.faded(ghost, 0.5), 0, 0);
        }
        double value = source.at(position);
        EdgeInk ink = EdgeInk.of(scene.palette(), scene.channel(), scale, value, gap.smallest(), gap.largest());
        double width = ink.width() * zoomed(camera.zoom());
        boolean dashed = scale.dashed() && (value < 0 || !Double.isFinite(value));
        return new EdgeStroke(x1, y1, x2, y2, width, ink.argb(), dashed ? 7 + width : 0, dashed ? 4 + width * 0.5 : 0);
    }

    /// The same line in the background's colour, wider: it sets the line off from what lies below.
    public EdgeStroke rim(int argb) {
        return new EdgeStroke(x1, y1, x2, y2, width + RIM, argb, 0, 0);
    }

    /// The gradient of a weight as a second line beside it, or null while it is not known or nothing.
    public static @Nullable EdgeStroke gradient(EdgeScene scene, EdgePlan.Gap gap, int position, EdgeStroke weight) {
        int inputs = gap.source().inputs();
        int unit = position / inputs;
        int from = position % inputs;
        OptionalDouble known =
                scene.reveal().find(Place.weight(scene.reveal().trace().gradient(), gap.layer(), unit, from));
        if (known.isEmpty() || scene.channel() != Channel.WEIGHT || gap.source().isCut(position)) {
            return null;
        }
        return known.getAsDouble() == 0 ? null : beside(scene.palette(), weight, known.getAsDouble());
    }

    /// A line along another, on its right side seen from left to right, as wide as a gradient is large.
    public static EdgeStroke beside(Palette palette, EdgeStroke weight, double g) {
        double size = Math.abs(g);
        // The scale is fixed, so that a gradient that is found later moves no other.
        double width = Math.max(1, GRADIENT_WIDEST * (Double.isFinite(g) ? Math.sqrt(size / (size + 0.1)) : 1));
        double dx = weight.x2 - weight.x1;
        double dy = weight.y2 - weight.y1;
        double length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
        double away = weight.width / 2 + BESIDE + width / 2;
        double ox = -dy / length * away;
        double oy = dx / length * away;
        return new EdgeStroke(
                weight.x1 + ox,
                weight.y1 + oy,
                weight.x2 + ox,
                weight.y2 + oy,
                width,
                palette.gradient(g),
                g < 0 ? 3 : 0,
                g < 0 ? 3 : 0);
    }

    /// Lines grow with the zoom, but less than the picture.
    private static double zoomed(double zoom) {
        return zoom <= 1 ? Math.max(0.5, zoom) : Math.sqrt(zoom);
    }
}
