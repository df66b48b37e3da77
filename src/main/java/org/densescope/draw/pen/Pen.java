package org.densescope.draw.pen;

import java.util.List;

/// What a picture is drawn with: the screen, a file for paper, a list of what can be read, or a transcript in tests.
///
/// Coordinates and sizes are logical screen pixels. Colours are `0xAARRGGBB`; 0 draws nothing.

public interface Pen {
    /// Where a text stands at its x.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// What texts are written in.
    enum Letters {
        SANS,
        MONO
    }

    /// From the middle of a capital down to its baseline, in font sizes.
    double BASELINE = 0.36;

    /// How a line is interrupted: dash and room between dashes, in pixels, both growing with the width of the line.
    ///
    /// @param on length of a dash; 0 for a line without any
    /// @param off length of the room between
    /// @param onGrows what a dash becomes longer by for each pixel of width
    /// @param offGrows what the room becomes longer by for each pixel of width
    /// @param round whether dashes end round
    record Dash(double on, double off, double onGrows, double offGrows, boolean round) {
        public static final Dash SOLID = new Dash(0, 0, 0, 0, false);
        public static final Dash DASHED = new Dash(7, 4, 1, 0.5, false);
        public static final Dash DOTTED = new Dash(0.1, 3, 0, 1, true);

        /// The same for lines of any width.
        public static Dash of(double on, double off) {
            return on > 0 ? new Dash(on, off, 0, 0, false) : SOLID;
        }

        public boolean solid() {
            return on <= 0;
        }

        public double on(double width) {
            return on + onGrows * width;
        }

        public double off(double width) {
            return off + offGrows * width;
        }
    }

    /// A line's look.
    ///
    /// @param argb colour
    /// @param width logical pixels
    /// @param dash whether and how it is interrupted
    record Stroke(int argb, double width, Dash dash) {
        public static final Stroke NONE = new Stroke(0, 0, Dash.SOLID);

        public static Stroke of(int argb, double width) {
            return new Stroke(argb, width, Dash.SOLID);
        }

        public boolean visible() {
            return argb >>> 24 != 0 && width > 0;
        }
    }

    /// A row of letters in a text of several.
    ///
    /// @param x left edge
    /// @param y the middle of its capitals
    record Row(String text, double x, double y) {}

    /// Begins a named part of the picture, ending the one before.
    void part(String name);

    /// Fills the whole picture.
    void clear(int argb);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    void circle(double x, double y, double radius, int fill, Stroke stroke);

    /// A rectangle with corners rounded by `arc`.
    void box(double x, double y, double width, double height, double arc, int fill, Stroke stroke);

    /// A path through points `x0, y0, x1, y1, ...`; filled paths are closed.
    void path(double[] points, int fill, Stroke stroke);

    /// Pixels, stretched over a rectangle; much enlarged they stay squares with sharp edges.
    ///
    /// @param argb premultiplied, row after row, `columns · rows` at least; nobody writes it again
    void image(int[] argb, int columns, int rows, double x, double y, double width, double height);

    /// A typeset piece, or a sign that no font has.
    ///
    /// @param text what it says; empty for a mere sign
    /// @param outlines filled one after another
    /// @param x where the outlines' `(0, 0)` comes to
    /// @param scale logical pixels for a length of 1 in the outlines
    void glyphs(String text, List<Outline> outlines, double x, double y, double scale);

    /// Text whose capitals are centred on `y`.
    void text(String text, double x, double y, Type type, Anchor anchor, int argb);

    /// Text of the index of a name, smaller, above or below: it may touch the name.
    default void index(String text, double x, double y, Type type, Anchor anchor, int argb) {
        text(text, x, y, type, anchor, argb);
    }

    /// Rows that are one text.
    ///
    /// @param cut whether its end is left out for want of room
    default void paragraph(List<Row> rows, Type type, int argb, boolean cut) {
        for (Row row : rows) {
            text(row.text(), row.x(), row.y(), type, Anchor.START, argb);
        }
    }

    /// From now on `(0, 0)` lies at a point, until it is taken back by [#restore].
    void move(double x, double y);

    /// From now on only what lies within a rectangle with corners rounded by `arc` is seen, until that is taken back by
    /// [#restore].
    void clip(double x, double y, double width, double height, double arc);

    /// From now on everything is as opaque as that, 0 to 1, until that is taken back by [#restore].
    void fade(double opacity);

    /// From now on texts are written in those letters, until that is taken back by [#restore].
    void letters(Letters letters);

    /// Takes back the last of [#move], [#clip], [#fade] and [#letters] that has not been taken back.
    void restore();

    double textWidth(String text, Type type);

    /// The text, or as much of its beginning as fits into a width with "…"; nothing where not even one letter fits.
    default String fitted(String text, Type type, double width) {
        if (textWidth(text, type) <= width) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            if (Character.isLowSurrogate(text.charAt(end))) {
                continue;
            }
            String cut = text.substring(0, end).stripTrailing() + "…";
            if (textWidth(cut, type) <= width) {
                return cut;
            }
        }
        return "";
    }
}
