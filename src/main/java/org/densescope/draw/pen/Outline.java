package org.densescope.draw.pen;

/// A filled shape of lines and curves.
///
/// @param path as SVG writes it, of the letters `M L Q C Z` with absolute coordinates only
/// @param argb its colour
public record Outline(String path, int argb) {
    /// The smallest rectangle around all points that the path names: `left, top, right, bottom`. A curve lies within
    /// it.
    public double[] bounds() {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        int at = 0;
        int axis = 0;
        while (at < path.length()) {
            int end = at;
            while (end < path.length() && isNumber(path.charAt(end))) {
                end++;
            }
            if (end > at) {
                double value = Double.parseDouble(path.substring(at, end));
                box[axis] = Math.min(box[axis], value);
                box[axis + 2] = Math.max(box[axis + 2], value);
                axis = 1 - axis;
            }
            at = Math.max(end, at + 1);
        }
        return box;
    }

    private static boolean isNumber(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
