package org.densescope.draw.network.structure;

import org.densescope.draw.network.Viewport;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Counts;
import org.densescope.engine.Place;
import org.densescope.trace.Digits;

/// The picture of a structure: a bar a layer, between two bars a ribbon that is as strong as its share of the
/// parameters, everywhere true counts with their arithmetic.
public final class StructurePicture {
    /// Units that are drawn at either end of a bar; those between are folded into "…" with their number.
    private static final int ENDS = 3;

    private final Structure s;
    private final StructureLayout layout;
    private final Viewport view;
    private final Pen pen;
    private final Palette p;

    private StructurePicture(Structure structure, Viewport view, Pen pen) {
        this.s = structure;
        this.view = view;
        this.pen = pen;
        this.p = structure.palette();
        this.layout = StructureLayout.of(structure, view);
    }

    public static void paint(Structure structure, Viewport view, Pen pen) {
        new StructurePicture(structure, view, pen).paint();
    }

    private void paint() {
        pen.part("ribbons");
        pen.clear(p.background());
        for (int l = 1; l <= s.depth(); l++) {
            ribbon(l);
        }
        focus();
        pen.part("bars");
        for (int l = 0; l <= s.depth(); l++) {
            bar(l);
        }
        pen.part("counts");
        for (int l = 1; l <= s.depth(); l++) {
            count(l);
        }
        pen.part("facts");
        facts();
    }

    private void ribbon(int l) {
        double share = s.counts().share(l);
        double x1 = layout.x(l - 1) + layout.bar();
        double x2 = layout.x(l) - layout.bar();
        int fill = Shade.faded(p.muted(), 0.07 + 0.38 * share);
        double[] corners = {
            x1,
            layout.top(l - 1),
            x2,
            layout.top(l),
            x2,
            layout.top(l) + layout.height(l),
            x1,
            layout.top(l - 1) + layout.height(l - 1)
        };
        pen.path(corners, fill, Pen.Stroke.NONE);
    }

    private void bar(int l) {
        double x = layout.x(l);
        double top = layout.top(l);
        double height = layout.height(l);
        double wide = layout.bar();
        int units = s.units(l);
        int ground = Shade.mix(p.background(), p.line(), 0.25);
        pen.box(x - wide, top, 2 * wide, height, Math.min(wide, 6), ground, Pen.Stroke.of(p.line(), 1.2));
        double step = 2 * wide;
        int ends = units <= 2 * ENDS + 1 ? units : ENDS;
        boolean room = height >= step * (Math.min(units, 2 * ENDS) + 2) && wide >= 4;
        if (room) {
            for (int i = 0; i < ends; i++) {
                double y = ends == units ? top + height * (i + 0.5) / units : top + step * (i + 0.5);
                dot(x, y, wide);
                if (ends < units) {
                    dot(x, top + height - step * (i + 0.5), wide);
                }
            }
        }
        Type bold = Type.bold(s.em(14));
        Type plain = Type.plain(s.em(12));
        String name = pen.fitted(s.names().get(l), bold, layout.pitch() - 8);
        pen.text(name, x, s.em(20), bold, Pen.Anchor.MIDDLE, p.text());
        pen.text(s.digits().count(units), x, s.em(42), plain, Pen.Anchor.MIDDLE, p.muted());
        if (room && ends < units) {
            fold(x, top + height / 2, units - 2 * ENDS);
        }
    }

    private void dot(double x, double y, double wide) {
        pen.circle(x, y, wide * 0.62, p.background(), Pen.Stroke.of(p.line(), 1.2));
    }

    /// "…" with how many units it stands for.
    private void fold(double x, double y, int units) {
        for (int i = -1; i <= 1; i++) {
            pen.circle(x, y + i * s.em(6), s.em(1.6), p.text(), Pen.Stroke.NONE);
        }
        Type type = Type.plain(s.em(11));
        String text = s.digits().count(units) + " …";
        double w = pen.textWidth(text, type) + s.em(10);
        double left = x + layout.bar() + s.em(4);
        if (w + s.em(12) < layout.pitch() * 0.35) {
            pen.box(left, y - s.em(9), w, s.em(18), s.em(9), Shade.faded(p.background(), 0.85), Pen.Stroke.NONE);
            pen.text(text, left + w / 2, y, type, Pen.Anchor.MIDDLE, p.muted());
        }
    }

    /// How many parameters a gap has, how that comes, and which part of all it is.
    private void count(int l) {
        Counts.Layer layer = s.counts().layers().get(l - 1);
        double x = (layout.x(l - 1) + layout.x(l)) / 2;
        double y = layout.header() + layout.free() / 2 + (s.focus() == null ? 0 : layout.free() * 0.3);
        double room = layout.pitch() - 4 * layout.bar() - s.em(16);
        String result = s.digits().count(layer.parameters());
        Type wide = Type.bold(s.em(15));
        Type big = pen.textWidth(result, wide) <= room ? wide : Type.bold(s.em(11));
        Type plain = Type.plain(s.em(12));
        if (pen.textWidth(result, big) > room + s.em(12)) {
            return;
        }
        String sum = s.digits().count(layer.units()) + " × " + s.digits().count(layer.inputs()) + " + "
                + s.digits().count(layer.units());
        String share = new Digits(3, s.digits().comma()).percent(s.counts().share(l));
        boolean fits = pen.textWidth(sum + " =", plain) <= room;
        double w =
                Math.max(pen.textWidth(result, big), fits ? pen.textWidth(sum + " =", plain) : 0) + s.em(fits ? 20 : 8);
        pen.box(x - w / 2, y - s.em(36), w, s.em(72), s.em(8), Shade.faded(p.background(), 0.9), Pen.Stroke.NONE);
        pen.text(fits ? sum + " =" : "", x, y - s.em(21), plain, Pen.Anchor.MIDDLE, p.muted());
        pen.text(result, x, y, big, Pen.Anchor.MIDDLE, p.text());
        pen.text(share, x, y + s.em(21), plain, Pen.Anchor.MIDDLE, p.muted());
    }

    /// A unit with all that comes in and goes out, or a single weight.
    private void focus() {
        Place place = s.focus();
        if (place == null) {
            return;
        }
        pen.part("focus");
        int l = place.layer();
        double x = layout.x(l);
        double y = layout.y(s, l, place.unit());
        if (place.isWeight()) {
            double y0 = layout.y(s, l - 1, place.from());
            pen.line(layout.x(l - 1), y0, x, y, Pen.Stroke.of(p.background(), 5));
            pen.line(layout.x(l - 1), y0, x, y, Pen.Stroke.of(p.positive(), 2.5));
            pen.circle(layout.x(l - 1), y0, layout.bar() + 4, p.glow(), Pen.Stroke.NONE);
        } else {
            if (l > 0) {
                fan(l - 1, x, y);
            }
            if (l < s.depth() && !place.isBias()) {
                fan(l + 1, x, y);
            }
        }
        pen.circle(x, y, layout.bar() + 4, p.glow(), Pen.Stroke.NONE);
    }

    private void fan(int other, double x, double y) {
        double ox = layout.x(other);
        double[] corners = {x, y, ox, layout.top(other), ox, layout.top(other) + layout.height(other)};
        pen.path(corners, Shade.faded(p.positive(), 0.35), Pen.Stroke.NONE);
    }

    private double factsWidth(Type plain, Type bold) {
        double names = 0;
        double values = 0;
        for (Structure.Fact fact : s.facts()) {
            names = Math.max(names, pen.textWidth(fact.name(), plain));
            values = Math.max(values, pen.textWidth(fact.value(), bold));
        }
        return names + values;
    }

    private void facts() {
        double y = layout.bottom() + s.em(26);
        pen.line(0, y - s.em(12), view.width(), y - s.em(12), Pen.Stroke.of(Shade.faded(p.line(), 0.4), 1));
        Type plain = Type.plain(s.em(12.5));
        Type bold = Type.bold(s.em(12.5));
        double needed = factsWidth(plain, bold) + s.em(36);
        if (needed > view.width()) {
            double size = Math.max(s.em(10), s.em(12.5) * view.width() / needed);
            plain = Type.plain(size);
            bold = Type.bold(size);
        }
        double widest = 0;
        double values = 0;
        for (Structure.Fact fact : s.facts()) {
            widest = Math.max(widest, pen.textWidth(fact.name(), plain));
            values = Math.max(values, pen.textWidth(fact.value(), bold));
        }
        double left = Math.max(s.em(10), (view.width() - widest - values - s.em(16)) / 2);
        for (Structure.Fact fact : s.facts()) {
            y += s.em(20);
            double at = left + widest;
            pen.text(fact.name(), at, y - s.em(8), plain, Pen.Anchor.END, p.muted());
            String value = pen.fitted(fact.value(), bold, view.width() - at - s.em(20));
            pen.text(value, at + s.em(16), y - s.em(8), bold, Pen.Anchor.START, p.text());
        }
        String last = s.answer().isEmpty() ? s.note() : s.answer();
        int colour = s.answer().isEmpty() ? p.muted() : p.text();
        Type type = s.answer().isEmpty() ? plain : bold;
        double room = view.width() - s.em(24);
        int end = lineEnd(last, type, room);
        pen.text(last.substring(0, end).strip(), view.width() / 2, y + s.em(18), type, Pen.Anchor.MIDDLE, colour);
        String rest = pen.fitted(last.substring(end).strip(), type, room);
        pen.text(rest, view.width() / 2, y + s.em(36), type, Pen.Anchor.MIDDLE, colour);
    }

    /// Where a line of some width ends: behind a space, or behind any sign of a script without spaces.
    private int lineEnd(String text, Type type, double room) {
        int end = text.length();
        while (end > 1 && pen.textWidth(text.substring(0, end), type) > room) {
            end--;
            while (end > 1 && text.charAt(end - 1) != ' ' && text.charAt(end - 1) < 0x2E80) {
                end--;
            }
        }
        return end;
    }
}
