package org.densescope.ui.race;

import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.plane.ClassColours;
import org.densescope.session.Race;
import org.densescope.session.training.RaceLane;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// What a lane is called and drawn like: its colour and its dash tell it apart, whatever the sight.
final class LaneLook {
    private static final Pen.Dash[] DASHES = {Pen.Dash.SOLID, Pen.Dash.DASHED, Pen.Dash.DOTTED};

    private LaneLook() {}

    /// @param index of the lane
    static int colour(Palette palette, int index) {
        return palette.readable(ClassColours.of(palette).of(index));
    }

    static Pen.Dash dash(int index) {
        return DASHES[index % DASHES.length];
    }

    static Pen.Stroke stroke(Palette palette, int index) {
        return new Pen.Stroke(colour(palette, index), 2, dash(index));
    }

    /// The name that the person gave, or the optimizer with its rate.
    static String name(RaceLane lane, Digits digits, Messages messages) {
        return lane.name().isEmpty() ? usualName(lane, digits, messages) : lane.name();
    }

    static String usualName(RaceLane lane, Digits digits, Messages messages) {
        return messages.text("editor.optimizer." + lane.optimizer().id()) + " "
                + digits.text(lane.optimizer().rate());
    }
}
