package org.densescope.draw.network;

import java.util.List;
import java.util.OptionalDouble;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.jspecify.annotations.Nullable;

/// Everything that one picture depends on.
///
/// @param content what is shown
/// @param layout where it lies in the world
/// @param camera how the world comes onto the screen
/// @param motion a move under way, or null
/// @param viewport the size of the screen
public record Frame(
        Content content,
        NetworkLayout layout,
        Camera camera,
        @Nullable Motion motion,
        Viewport viewport) {
    /// Logical pixels from one unit to the next below which two of them cannot be told apart.
    private static final double CROWDED = 2;

    /// The height of the picture on a projector, in logical pixels.
    private static final double PROJECTED = 700;

    /// The still picture that fits a size.
    public static Frame of(Content content, Viewport viewport) {
        return new Frame(content, NetworkLayout.of(content, viewport), Camera.FIT, null, viewport);
    }

    public Reveal reveal() {
        return content.reveal();
    }

    public Network network() {
        return content.network();
    }

    public Palette palette() {
        return content.palette();
    }

    public Words words() {
        return content.labels().words();
    }

    /// A size in logical pixels that grows with the reader's font.
    public double em(double pixels) {
        return pixels * content.options().fontScale();
    }

    /// Screen x of a unit's centre.
    public double x(int layer, int unit) {
        return camera.screenX(layout.column(layer).x(unit));
    }

    /// Screen y of a unit's centre.
    public double y(int layer, int unit) {
        return camera.screenY(layout.column(layer).y(unit));
    }

    /// Screen x of where a unit's edges to the next layer begin.
    public double portX(int layer, int unit) {
        return camera.screenX(layout.column(layer).portX(unit));
    }

    /// Screen y of where a unit's edges to the next layer begin.
    public double portY(int layer, int unit) {
        return camera.screenY(layout.column(layer).portY(unit));
    }

    /// A unit's radius on the screen; half a cell for a picture.
    public double radius(int layer) {
        return layout.column(layer).radius() * camera.zoom();
    }

    /// What the reader's last step computed, or null at the start.
    public @Nullable Spotlight spotlight() {
        return Spotlight.of(content.reveal(), content.grain());
    }

    /// The number at a place as the reader wants it written; a dash while it is not known.
    public String text(Place place) {
        OptionalDouble value = reveal().find(place);
        return value.isPresent() ? text(value.getAsDouble()) : Digits.UNBORN;
    }

    /// The number in as many of the reader's digits as fit into a width; nothing where not even one fits.
    public String fitted(Pen pen, double value, Type type, double width) {
        Digits digits = content.options().digits();
        String text = digits.text(value);
        for (int n = digits.significant() - 1; n >= 1 && pen.textWidth(text, type) > width; n--) {
            text = new Digits(n, digits.comma()).text(value);
        }
        return pen.textWidth(text, type) > width ? "" : text;
    }

    /// The number behind the first of its names that has room beside it; by itself where none has, so that no digit is
    /// lost to a name; only the last name where there is no room at all.
    ///
    /// @param names the best first
    public String named(Pen pen, List<String> names, double value, Type type, double width) {
        String number = text(value);
        for (String name : names) {
            String both = name + " " + number;
            if (pen.textWidth(both, type) <= width) {
                return both;
            }
        }
        String alone = fitted(pen, value, type, width);
        return alone.isEmpty() ? names.getLast() : alone;
    }

    /// What a number is called in full.
    public String name(Place place) {
        return content.options().naming().plain(place, reveal().trace());
    }

    /// What a number may be called where it has little room, the best first.
    public List<String> names(Place place) {
        return content.options().naming().inPicture(place, reveal().trace());
    }

    /// The weight or bias as it is now: the new one as soon as it is known.
    public Place parameterNow(Place weight) {
        Place renewed = weight.as(Quantity.NEW_WEIGHT);
        return reveal().knows(renewed) ? renewed : weight.as(Quantity.WEIGHT);
    }

    /// The widest number that the reader's digits can make in daily life, such as `−0.1235`.
    public String widestNumber() {
        return "−0." + "5".repeat(Math.clamp(content.options().digits().significant(), 3, 6));
    }

    /// Screen distance of neighbouring units.
    public double step(int layer) {
        return layout.column(layer).step() * camera.zoom();
    }

    /// Whether the units of a layer are too close to be told apart: then they are drawn as one crowd.
    public boolean crowded(int layer) {
        return !layout.column(layer).isPicture() && step(layer) < CROWDED;
    }

    /// Whether there is room for a bias above and a gradient below each unit.
    public boolean roomy(int layer) {
        return !layout.column(layer).isPicture()
                && step(layer) >= NetworkLayout.ROOMY * content.options().fontScale() - 0.01
                && layout.pitch() * camera.zoom() >= BiasMark.leastWidth(this) + em(48);
    }

    /// A unit's radius on the screen; nothing in a crowd.
    public double radius(int layer, int unit) {
        return layout.column(layer).isOpen(unit) ? radius(layer) : 0;
    }

    /// The size of a number that belongs to something of a size: it grows with it, and with the window, so that the
    /// back
    /// row of a room can read it; never smaller than a reader asks for, as far as two digits fit.
    ///
    /// @param part of the diameter
    /// @param least in a window of a projector
    /// @param most of the diameter
    public double numberSize(double diameter, double part, double least, double most) {
        double far = least * Math.min(1, viewport.height() / PROJECTED);
        return Math.min(Math.max(Math.max(diameter * part, far), em(12)), diameter * most);
    }

    /// Whether a unit can be seen by itself at all.
    public boolean visible(int layer, int unit) {
        if (!layout.column(layer).isOpen(unit)) {
            return false;
        }
        double reach = radius(layer) + em(60);
        double x = x(layer, unit);
        double y = y(layer, unit);
        return x > -reach && x < viewport.width() + reach && y > -reach && y < viewport.height() + reach;
    }

    /// The number as the reader wants it written.
    public String text(double value) {
        return content.options().digits().text(value);
    }

    public Frame withMotion(@Nullable Motion value) {
        return new Frame(content, layout, camera, value, viewport);
    }

    public Frame withCamera(Camera value) {
        return new Frame(content, layout, value, motion, viewport);
    }
}
