package org.densescope.ui.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.densescope.draw.pen.BlankPen;
import org.densescope.draw.pen.Outline;
import org.densescope.draw.pen.Type;
import org.densescope.ui.canvas.Fonts;

/// Draws nothing: finds which texts can be read, where they stand, and how large they are.
///
/// A text over which something opaque is drawn afterwards cannot be read any more.
public final class LayoutPen extends BlankPen {
    /// From the baseline up to the top of high letters, and down to the foot of low ones, in font sizes.
    private static final double ABOVE = 0.78;

    private static final double BELOW = 0.22;

    /// What is less opaque is not seen.
    private static final double UNSEEN = 0.05;

    /// What the corner of a rounded box leaves open, of its radius.
    private static final double CORNER = 0.3;

    /// What stands on a clip, a move and an opacity.
    private record State(double dx, double dy, Box clip, double opacity, Letters letters) {}

    private final Fonts sans = new Fonts(Fonts.SANS);
    private final Fonts mono = new Fonts(Fonts.MONO);
    private final Set<String> views;
    private final List<PlacedText> texts = new ArrayList<>();
    private final Set<String> cut = new HashSet<>();
    private final Deque<State> before = new ArrayDeque<>();
    private State now = new State(0, 0, Box.EVERYTHING, 1, Letters.SANS);
    private String view = "";

    /// @param views the parts that are the parts of the window, not those of a picture in it
    public LayoutPen(Set<String> views) {
        this.views = Set.copyOf(views);
    }

    /// What can be read, in the order in which it is drawn.
    public List<PlacedText> texts() {
        return List.copyOf(texts);
    }

    @Override
    public void part(String name) {
        if (views.contains(name)) {
            view = name;
        }
    }

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
        add(text, box(text, x, y, type, anchor), type, cut.contains(text), false, argb);
    }

    @Override
    public void index(String text, double x, double y, Type type, Anchor anchor, int argb) {
        add(text, box(text, x, y, type, anchor), type, false, true, argb);
    }

    @Override
    public void paragraph(List<Row> rows, Type type, int argb, boolean truncated) {
        Box all = new Box(0, 0, 0, 0);
        List<String> words = new ArrayList<>();
        for (Row row : rows) {
            all = all.with(box(row.text(), row.x(), row.y(), type, Anchor.START));
            words.add(row.text());
        }
        add(String.join(" ", words), all, type, truncated, false, argb);
    }

    @Override
    public void glyphs(String text, List<Outline> outlines, double x, double y, double scale) {
        if (text.isBlank() || outlines.isEmpty()) {
            return;
        }
        Box all = new Box(0, 0, 0, 0);
        for (Outline outline : outlines) {
            double[] b = outline.bounds();
            all = all.with(Box.between(b[0] * scale + x, b[1] * scale + y, b[2] * scale + x, b[3] * scale + y));
        }
        add(
                text.strip(),
                all,
                Type.plain(scale),
                false,
                false,
                outlines.getFirst().argb());
    }

    private Box box(String text, double x, double y, Type type, Anchor anchor) {
        double width = textWidth(text, type);
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        double baseline = y + BASELINE * type.size();
        return new Box(left, baseline - ABOVE * type.size(), width, (ABOVE + BELOW) * type.size());
    }

    private void add(String text, Box box, Type type, boolean truncated, boolean index, int argb) {
        Box whole = box.moved(now.dx(), now.dy());
        Box seen = whole.cut(now.clip());
        boolean visible = (argb >>> 24) / 255.0 * now.opacity() >= UNSEEN;
        if (!text.isBlank() && visible && seen.width() >= 1 && seen.height() >= 1) {
            texts.add(new PlacedText(text, seen, whole, type.size(), truncated, index, view, argb));
        }
    }

    /// Something opaque hides what lies wholly under it.
    private void cover(Box box) {
        Box over = box.moved(now.dx(), now.dy()).cut(now.clip());
        if (now.opacity() == 1 && !over.isEmpty()) {
            texts.removeIf(text -> over.holds(text.box()));
        }
    }

    @Override
    public void circle(double x, double y, double radius, int fill, Stroke stroke) {
        if (fill >>> 24 == 255) {
            double half = radius * Math.sqrt(0.5);
            cover(new Box(x - half, y - half, 2 * half, 2 * half));
        }
    }

    @Override
    public void box(double x, double y, double width, double height, double arc, int fill, Stroke stroke) {
        if (fill >>> 24 == 255) {
            double in = CORNER * arc;
            cover(new Box(x + in, y + in, width - 2 * in, height - 2 * in));
        }
    }

    @Override
    public void image(int[] argb, int columns, int rows, double x, double y, double width, double height) {
        int last = columns * rows - 1;
        if (last >= 0 && argb[0] >>> 24 == 255 && argb[last] >>> 24 == 255 && argb[last / 2] >>> 24 == 255) {
            cover(new Box(x, y, width, height));
        }
    }

    @Override
    public void move(double x, double y) {
        before.push(now);
        now = new State(now.dx() + x, now.dy() + y, now.clip(), now.opacity(), now.letters());
    }

    @Override
    public void clip(double x, double y, double width, double height, double arc) {
        before.push(now);
        Box clip = new Box(x, y, width, height).moved(now.dx(), now.dy()).cut(now.clip());
        now = new State(now.dx(), now.dy(), clip, now.opacity(), now.letters());
    }

    @Override
    public void fade(double opacity) {
        before.push(now);
        now = new State(now.dx(), now.dy(), now.clip(), now.opacity() * opacity, now.letters());
    }

    @Override
    public void letters(Letters letters) {
        before.push(now);
        now = new State(now.dx(), now.dy(), now.clip(), now.opacity(), letters);
    }

    @Override
    public void restore() {
        now = before.pop();
    }

    @Override
    public double textWidth(String text, Type type) {
        return (now.letters() == Letters.MONO ? mono : sans).width(text, type);
    }

    @Override
    public String fitted(String text, Type type, double width) {
        String fitted = super.fitted(text, type, width);
        if (!fitted.equals(text)) {
            cut.add(fitted);
        }
        return fitted;
    }
}
