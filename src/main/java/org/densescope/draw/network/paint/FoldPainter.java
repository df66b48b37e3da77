package org.densescope.draw.network.paint;

import org.densescope.draw.network.Column;
import org.densescope.draw.network.Fold;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.NetworkLayout;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
/// Units that are folded away: a crowd above and below the open ones, with their true number.

final class FoldPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("folds");
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Fold fold = frame.layout().column(l).fold();
            if (fold != null) {
                int units = frame.layout().column(l).units();
                crowd(frame, pen, l, fold.above(), fold.from(), 0);
                crowd(frame, pen, l, fold.below(), units - fold.to(), fold.to());
            }
        }
    }

    private static void crowd(Frame frame, Pen pen, int l, double worldY, int count, int first) {
        if (count == 0) {
            return;
        }
        Palette p = frame.palette();
        Column column = frame.layout().column(l);
        double x = frame.camera().screenX(column.middle());
        double y = frame.camera().screenY(worldY);
        double height = NetworkLayout.FOLD * frame.em(1) * frame.camera().zoom();
        pen.box(x - 4, y, 8, height, 3, Shade.mix(p.background(), p.line(), 0.35), Pen.Stroke.of(p.line(), 1));
        Type type = Type.plain(frame.em(11));
        String range = "[" + first + (count > 1 ? " … " + (first + count - 1) : "") + "]";
        String text = frame.content().options().digits().count(count) + " …  " + range;
        double w = pen.textWidth(text, type) + frame.em(10);
        double middle = y + height / 2;
        double left = Math.max(2, x - w / 2);
        pen.box(left, middle - frame.em(8), w, frame.em(16), frame.em(8), p.background(), Pen.Stroke.of(p.line(), 1));
        pen.text(text, left + w / 2, middle, type, Pen.Anchor.MIDDLE, p.text());
    }
}
