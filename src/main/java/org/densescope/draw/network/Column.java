package org.densescope.draw.network;

import org.densescope.engine.Permutation;
import org.jspecify.annotations.Nullable;

/// Where the units of one layer lie in the world: in one line from top to bottom, or as a picture row by row, of
/// several channels as tiles.
///
/// @param units how many, at least 1
/// @param across cells side by side: 1 for a line
/// @param left x of the first unit's centre
/// @param top y of the first unit's centre
/// @param step distance of neighbouring centres
/// @param radius of a unit, at most half a step; half a step for a picture
/// @param fold where the units lie that are not open, or null where all are; then `top` is that of the first open one
/// @param tiles how the cells of a picture of several channels lie, or null
/// @param order which unit lies in which cell of a picture, or null where they lie one after the other
public record Column(
        int units,
        int across,
        double left,
        double top,
        double step,
        double radius,
        @Nullable Fold fold,
        @Nullable Tiles tiles,
        @Nullable Permutation order) {
    Column(int units, int across, double left, double top, double step, double radius) {
        this(units, across, left, top, step, radius, null, null, null);
    }

    /// Whether a unit is drawn by itself, not in a crowd.
    public boolean isOpen(int unit) {
        return fold == null || fold.isOpen(unit);
    }

    public int firstOpen() {
        return fold == null ? 0 : fold.from();
    }

    /// One behind the last open unit.
    public int endOpen() {
        return fold == null ? units : fold.to();
    }

    public int open() {
        return endOpen() - firstOpen();
    }

    public boolean isPicture() {
        return across > 1;
    }

    public int rows() {
        return tiles == null ? (units + across - 1) / across : tiles.down();
    }

    /// Units that lie side by side without a gap.
    public int row() {
        return tiles == null ? across : tiles.columns();
    }

    /// The cell that a unit lies in.
    private int place(int unit) {
        return order == null ? unit : order.placeOf(unit);
    }

    /// The column of cells that a unit is in.
    private int cell(int unit) {
        int place = place(unit);
        return tiles == null ? place % across : tiles.column(place);
    }

    public double x(int unit) {
        return left + cell(unit) * step;
    }

    public double y(int unit) {
        if (fold != null) {
            return fold.isOpen(unit) ? top + (unit - fold.from()) * step : fold.y(unit, units);
        }
        int place = place(unit);
        int row = tiles == null ? place / across : tiles.row(place);
        return top + row * step;
    }

    /// x of where a unit's edges to the next layer begin: of a picture they leave at its right rim, or the cells would
    /// lie on them.
    public double portX(int unit) {
        return isPicture() ? maxX() : x(unit);
    }

    /// y of where a unit's edges to the next layer begin: in its row's height the cells of a row lie one below another.
    public double portY(int unit) {
        return isPicture() ? y(unit) + ((cell(unit) + 0.5) / across - 0.5) * step : y(unit);
    }

    /// x of the middle of the layer.
    public double middle() {
        return left + (across - 1) * step / 2;
    }

    public double minX() {
        return left - radius;
    }

    public double maxX() {
        return left + (across - 1) * step + radius;
    }

    public double minY() {
        return fold != null && fold.from() > 0 ? fold.above() : top - radius;
    }

    public double maxY() {
        if (fold != null) {
            double last = top + (open() - 1) * step + radius;
            return fold.to() < units ? fold.below() + fold.height() : last;
        }
        return top + (rows() - 1) * step + radius;
    }

    /// The unit whose centre is nearest to a point of the world.
    public int nearest(double worldX, double worldY) {
        if (fold != null) {
            int folded = fold.at(worldY, units);
            return folded >= 0 ? folded : fold.from() + Math.clamp(Math.round((worldY - top) / step), 0, open() - 1);
        }
        int column = across == 1 ? 0 : Math.clamp(Math.round((worldX - left) / step), 0, across - 1);
        int row = step == 0 ? 0 : Math.clamp(Math.round((worldY - top) / step), 0, rows() - 1);
        int place = tiles == null ? Math.min(row * across + column, units - 1) : tiles.unit(column, row);
        return order == null ? place : order.thingAt(place);
    }
}
