package org.densescope.draw.density;

import java.util.Arrays;

/// Ribbons as curves that leave and arrive level, their net sum as width and opacity, its sign as colour.
public final class RibbonPainter {
    /// Of the strongest ribbon, as a part of the distance of two groups.
    private static final double WIDEST = 0.5;

    private static final double FAINTEST = 0.04;
    private static final double STRONGEST = 0.9;

    private final int[] pixels;
    private final int stride;
    private final int height;

    /// @param pixels premultiplied ARGB, painted over
    /// @param stride pixels from row to row
    public RibbonPainter(int[] pixels, int stride, int height) {
        this.pixels = pixels;
        this.stride = stride;
        this.height = height;
    }

    /// Paints all ribbons of a gap, weak first.
    ///
    /// @param leftY middles of the groups on the left
    /// @param rightY middles of the groups on the right
    /// @param from first column, may lie outside of the picture
    /// @param to one behind the last, may lie outside too
    /// @param positive opaque colour
    /// @param negative opaque colour
    public void paint(Ribbons ribbons, double[] leftY, double[] rightY, int from, int to, int positive, int negative) {
        int[] order = ribbons.order();
        if (order.length == 0) {
            return;
        }
        int left = ribbons.leftGroups();
        int strongest = order[order.length - 1];
        double room = room(leftY, rightY, height);
        for (int position : order) {
            double net = ribbons.net(position / left, position % left);
            double part = part(ribbons, position, strongest);
            double wide = width(ribbons, position, strongest, room);
            double opacity = FAINTEST + (STRONGEST - FAINTEST) * part * part;
            ribbon(
                    leftY[position % left],
                    rightY[position / left],
                    from,
                    to,
                    wide,
                    net > 0 ? positive : negative,
                    opacity);
        }
    }

    private static double part(Ribbons ribbons, int position, int strongest) {
        int left = ribbons.leftGroups();
        return Math.abs(ribbons.net(position / left, position % left))
                / Math.abs(ribbons.net(strongest / left, strongest % left));
    }

    /// How wide a ribbon is, at least 1 pixel.
    ///
    /// @param position `right * leftGroups + left`
    /// @param strongest the position of the strongest of all
    /// @param room width of the strongest, pixels
    public static double width(Ribbons ribbons, int position, int strongest, double room) {
        return Math.max(1, part(ribbons, position, strongest) * room);
    }

    /// How wide the strongest ribbon is.
    ///
    /// @param leftY middles of the groups on the left
    /// @param rightY middles of the groups on the right
    /// @param height of the picture
    public static double room(double[] leftY, double[] rightY, int height) {
        return Math.min(distance(leftY, height), distance(rightY, height)) * WIDEST;
    }

    private static double distance(double[] y, int height) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        return sorted.length < 2 ? height / 8.0 : (sorted[sorted.length - 1] - sorted[0]) / (sorted.length - 1);
    }

    private void ribbon(double start, double end, int from, int to, double wide, int colour, double opacity) {
        double rise = end - start;
        for (int x = Math.max(0, from); x < Math.min(to, stride); x++) {
            double t = (x + 0.5 - from) / (to - from);
            double slope = rise * 6 * t * (1 - t) / (to - from);
            double half = wide / 2 * Math.sqrt(1 + slope * slope);
            double middle = start + rise * t * t * (3 - 2 * t);
            double top = Math.max(0, middle - half);
            double bottom = Math.min(height, middle + half);
            for (int y = (int) top; y < bottom; y++) {
                double covered = Math.min(y + 1, bottom) - Math.max(y, top);
                blend(y * stride + x, colour, (int) Math.rint(covered * opacity * 256));
            }
        }
    }

    private void blend(int at, int colour, int alpha) {
        int under = pixels[at];
        int rest = 256 - alpha;
        int rb = (((under & 0xFF00FF) * rest + (colour & 0xFF00FF) * alpha) >>> 8) & 0xFF00FF;
        int ag = (((under >>> 8) & 0xFF00FF) * rest + (((colour >>> 8) & 0xFF) | 0xFF0000) * alpha) & 0xFF00FF00;
        pixels[at] = rb | ag;
    }
}
