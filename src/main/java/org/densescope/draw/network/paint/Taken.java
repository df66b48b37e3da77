package org.densescope.draw.network.paint;

import java.util.ArrayList;
import java.util.List;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Pen;

/// What of the picture is taken already: no number, name or tag is put over another.
final class Taken {
    /// Layers of more open units have no chips and no names beside single units.
    private static final int MOST = 64;

    private record Rect(double x, double y, double w, double h) {
        boolean meets(Rect other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }
    }

    private final List<Rect> rects;

    private Taken(List<Rect> rects) {
        this.rects = new ArrayList<>(rects);
    }

    /// Units with the chips at them, known or not, so that nothing moves when a gradient comes, and with their names.
    static Taken of(Frame frame, Pen pen) {
        Taken taken = new Taken(List.of());
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            if (column.open() <= MOST && !column.isPicture()) {
                for (int u = column.firstOpen(); u < column.endOpen(); u++) {
                    taken.unit(frame, pen, l, u);
                }
            }
        }
        return taken;
    }

    private void unit(Frame frame, Pen pen, int l, int u) {
        double r = frame.radius(l) + 3;
        double x = frame.x(l, u);
        double y = frame.y(l, u);
        add(x - r, y - r, 2 * r, 2 * r);
        if (l > 0) {
            BiasMark mark = BiasMark.of(frame, l, u);
            add(mark.x(), mark.y(), mark.width(), mark.height());
        }
        if (frame.roomy(l)) {
            GradientPainter.Chip chip = GradientPainter.chip(frame, l, u);
            add(chip.x(), chip.y(), chip.width(), chip.height());
        }
        if (l == frame.layout().depth()) {
            double start = NamesPainter.start(frame, u);
            add(start, y - frame.em(19), NamesPainter.end(frame, pen, u) - start, frame.em(38));
        } else if (l > 0) {
            String name = NamesPainter.hiddenName(frame, pen, l, u);
            double width = pen.textWidth(name, NamesPainter.hiddenType(frame));
            add(
                    NamesPainter.hiddenX(frame, l, u) - width,
                    NamesPainter.hiddenY(frame, l, u) - frame.em(7),
                    width,
                    frame.em(14));
        }
    }

    /// The same, to try something out.
    Taken copy() {
        return new Taken(rects);
    }

    void add(double x, double y, double width, double height) {
        if (width > 0) {
            rects.add(new Rect(x, y, width, height));
        }
    }

    /// Takes a rectangle around a point where it is free.
    boolean take(double middleX, double middleY, double width, double height) {
        Rect rect = new Rect(middleX - width / 2, middleY - height / 2, width, height);
        boolean free = rects.stream().noneMatch(rect::meets);
        if (free) {
            rects.add(rect);
        }
        return free;
    }
}
