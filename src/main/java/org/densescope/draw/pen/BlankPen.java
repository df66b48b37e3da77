package org.densescope.draw.pen;

import java.util.List;

/// Draws nothing: for pens that look at some of the calls only.
public abstract class BlankPen implements Pen {
    @Override
    public void part(String name) {}

    @Override
    public void clear(int argb) {}

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

    @Override
    public void circle(double x, double y, double radius, int fill, Stroke stroke) {}

    @Override
    public void box(double x, double y, double width, double height, double arc, int fill, Stroke stroke) {}

    @Override
    public void path(double[] points, int fill, Stroke stroke) {}

    @Override
    public void image(int[] argb, int columns, int rows, double x, double y, double width, double height) {}

    @Override
    public void glyphs(String text, List<Outline> outlines, double x, double y, double scale) {}

    @Override
    public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {}

    @Override
    public void move(double x, double y) {}

    @Override
    public void clip(double x, double y, double width, double height, double arc) {}

    @Override
    public void fade(double opacity) {}

    @Override
    public void letters(Letters letters) {}

    @Override
    public void restore() {}

    @Override
    public double textWidth(String text, Type type) {
        return Advances.width(text, type);
    }
}
