package org.densescope.draw.network;

/// An edge on the screen, from the rim of one unit to the rim of the other.
///
/// @param x1 logical screen pixels, at the unit it comes from
/// @param x2 at the unit it goes to
public record Span(double x1, double y1, double x2, double y2) {
    /// @param edge no bias
    public static Span of(Frame frame, Edge edge) {
        double x1 = frame.portX(edge.layer() - 1, edge.from());
        double y1 = frame.portY(edge.layer() - 1, edge.from());
        double x2 = frame.x(edge.layer(), edge.unit());
        double y2 = frame.y(edge.layer(), edge.unit());
        double length = Math.max(1e-9, Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)));
        boolean picture = frame.layout().column(edge.layer() - 1).isPicture();
        double start = Math.min(0.4, (picture ? 0 : frame.radius(edge.layer() - 1, edge.from())) / length);
        double end = Math.min(0.4, frame.radius(edge.layer(), edge.unit()) / length);
        return new Span(x1 + (x2 - x1) * start, y1 + (y2 - y1) * start, x2 - (x2 - x1) * end, y2 - (y2 - y1) * end);
    }

    public double x(double t) {
        return x1 + (x2 - x1) * t;
    }

    public double y(double t) {
        return y1 + (y2 - y1) * t;
    }

    public double length() {
        return Math.max(1e-9, Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)));
    }

    /// Unit vector along it, from left to right.
    public double ux() {
        return (x2 - x1) / length();
    }

    public double uy() {
        return (y2 - y1) / length();
    }
}
