package org.densescope.ui.instruments;

import java.util.List;
import java.util.Locale;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.trace.Bins;
import org.densescope.trace.Digits;
import org.densescope.trace.Distribution;

/// Draws where numbers lie, with its figures above: the heights are logarithms of counts, so that one value is seen
/// beside a million.
final class Histogram {
    /// Powers of ten that are written below sizes.
    private static final List<Double> DECADES = List.of(1e-9, 1e-6, 1e-3, 1.0);

    private final Pen pen;
    private final LayerReading now;
    private final double em;
    private final Type small;

    Histogram(Pen pen, LayerReading now, double em) {
        this.pen = pen;
        this.now = now;
        this.em = em;
        small = Type.plain(0.85 * em);
    }

    /// Where the bars lie within a cell.
    static double barsTop(double em) {
        return 2.55 * em;
    }

    static double barsBase(double em) {
        return 5.2 * em;
    }

    /// @param bin the slot under the pointer, see [#slots], or -1
    void draw(LayerReading.Kind kind, int layer, double x, double y, double width, int bin) {
        Palette palette = now.palette();
        String title = now.said("instruments." + kind.name().toLowerCase(Locale.ROOT));
        if (!now.knows(kind, layer)) {
            pen.text(title, x, y + 0.6 * em, small, Pen.Anchor.START, palette.muted());
            pen.text(Digits.UNBORN, x, y + 1.75 * em, small, Pen.Anchor.START, palette.muted());
            base(x, y, width);
            return;
        }
        Distribution spread = kind.of(now.layer(layer));
        Digits digits = short3();
        String norm = now.messages().text("instruments.norm", digits.text(spread.norm()));
        double end = x + width;
        double taken = pen.textWidth(norm, small) + 0.6 * em;
        pen.text(pen.fitted(title, small, width - taken), x, y + 0.6 * em, small, Pen.Anchor.START, palette.muted());
        pen.text(norm, end, y + 0.6 * em, small, Pen.Anchor.END, palette.text());
        String figures = bin >= 0 ? about(spread, bin) : figures(spread);
        pen.text(pen.fitted(figures, small, width), x, y + 1.75 * em, small, Pen.Anchor.START, palette.text());
        bars(spread, kind, x, y, width, bin);
        base(x, y, width);
        ends(spread.bins(), x, y, width);
    }

    /// Numbers that must share a line.
    private Digits short3() {
        return new Digits(Math.min(3, now.digits().significant()), now.digits().comma());
    }

    private String figures(Distribution spread) {
        Digits digits = short3();
        String text =
                now.messages().text("instruments.mean", digits.text(spread.mean()), digits.text(spread.deviation()));
        return spread.broken() == 0
                ? text
                : now.messages().text("instruments.broken", now.digits().count(spread.broken())) + " · " + text;
    }

    /// What is under the pointer.
    private String about(Distribution spread, int slot) {
        Bins bins = spread.bins();
        int bin = slot - lead(bins);
        if (bin < 0) {
            return now.messages().text("instruments.zeros", now.digits().count(spread.zeros()));
        }
        Digits digits = short3();
        return now.messages()
                .text(
                        bins.octaves() ? "instruments.bin.size" : "instruments.bin",
                        digits.text(bins.left(bin)),
                        digits.text(bins.right(bin)),
                        now.digits().count(bins.counts()[bin]));
    }

    /// Bars and gaps along the bottom: before sizes there is room for those that are 0.
    static int slots(Bins bins) {
        return bins.counts().length + lead(bins);
    }

    private static int lead(Bins bins) {
        return bins.octaves() ? 5 : 0;
    }

    private void bars(Distribution spread, LayerReading.Kind kind, double x, double y, double width, int pointed) {
        Palette palette = now.palette();
        Bins bins = spread.bins();
        int lead = lead(bins);
        int ink = kind == LayerReading.Kind.ACTIVATIONS ? palette.positive() : palette.gradientPositive();
        double full = StrictMath.log1p(lead > 0 ? Math.max(bins.most(), (double) spread.zeros()) : bins.most());
        double slot = width / slots(bins);
        if (lead > 0) {
            bar(x, y, 3 * slot, (double) spread.zeros(), full, palette.line(), pointed >= 0 && pointed < lead);
        }
        for (int b = 0; b < bins.counts().length; b++) {
            bar(x + (b + lead) * slot, y, slot, bins.counts()[b], full, ink, b + lead == pointed);
        }
    }

    private void bar(double x, double y, double width, double count, double full, int ink, boolean pointed) {
        double top = y + barsTop(em);
        double base = y + barsBase(em);
        if (pointed) {
            pen.box(x, top, width, base - top, 0, Shade.faded(now.palette().line(), 0.3), Pen.Stroke.NONE);
        }
        if (count > 0) {
            double height = Math.max(1.5, (base - top) * StrictMath.log1p(count) / full);
            pen.box(x, base - height, width - (width > 4 ? 1 : 0), height, 0, ink, Pen.Stroke.NONE);
        }
    }

    private void base(double x, double y, double width) {
        double base = Math.rint(y + barsBase(em)) + 0.5;
        pen.line(x, base, x + width, base, Pen.Stroke.of(now.palette().line(), 1));
    }

    private void ends(Bins bins, double x, double y, double width) {
        int muted = now.palette().muted();
        double below = y + barsBase(em) + 0.75 * em;
        double base = y + barsBase(em);
        Digits digits = short3();
        if (!bins.octaves()) {
            pen.text(digits.text(bins.from()), x, below, small, Pen.Anchor.START, muted);
            pen.text(digits.text(bins.to()), x + width, below, small, Pen.Anchor.END, muted);
            double zero = -bins.from() / (bins.to() - bins.from());
            if (zero > 0.25 && zero < 0.75) {
                double at = Math.rint(x + zero * width) + 0.5;
                pen.line(
                        at,
                        base,
                        at,
                        base + 0.25 * em,
                        Pen.Stroke.of(now.palette().line(), 1));
                pen.text("0", at, below, small, Pen.Anchor.MIDDLE, muted);
            }
            return;
        }
        pen.text("0", x, below, small, Pen.Anchor.START, muted);
        double slot = width / slots(bins);
        double free = x + em;
        for (double decade : DECADES) {
            double octave = StrictMath.log(decade) / StrictMath.log(2) - bins.from();
            double at = Math.rint(x + (lead(bins) + octave) * slot) + 0.5;
            String text = digits.text(decade);
            double half = pen.textWidth(text, small) / 2;
            pen.line(at, base, at, base + 0.25 * em, Pen.Stroke.of(now.palette().line(), 1));
            if (at - half > free && at + half < x + width) {
                pen.text(text, at, below, small, Pen.Anchor.MIDDLE, muted);
                free = at + half + 0.5 * em;
            }
        }
    }
}
