package org.densescope.draw.network;

/// Where the units of a layer lie that are not opened: crowded above and below those that are.
///
/// @param from the first open unit
/// @param to one behind the last
/// @param above y of the upper end of the crowd before `from`
/// @param below y of the upper end of the crowd from `to` on
/// @param height of each crowd
public record Fold(int from, int to, double above, double below, double height) {
    public boolean isOpen(int unit) {
        return unit >= from && unit < to;
    }

    /// y of a folded unit.
    public double y(int unit, int units) {
        return unit < from ? above + height * (unit + 0.5) / from : below + height * (unit - to + 0.5) / (units - to);
    }

    /// The folded unit at a height, or -1 where there is none.
    public int at(double y, int units) {
        if (from > 0 && y >= above && y < above + height) {
            return (int) Math.clamp((y - above) / height * from, 0, from - 1);
        }
        if (to < units && y >= below && y < below + height) {
            return to + (int) Math.clamp((y - below) / height * (units - to), 0, units - to - 1);
        }
        return -1;
    }
}
