package org.densescope.ui.matrices;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// Which band of a sheet lies where.
final class SheetParts {
    private SheetParts() {}

    enum Side {
        CENTRE,
        ABOVE,
        BEFORE,
        AFTER,
        BELOW
    }

    /// A band and where it lies.
    record Part(Side side, Band band, SheetGrid.Area area) {
        /// Whether it lies along the columns.
        boolean across() {
            return side == Side.ABOVE || side == Side.BELOW;
        }
    }

    /// All bands of a sheet, the matrix first.
    static List<Part> of(Sheet sheet, SheetGrid g) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Side.CENTRE, sheet.centre(), g.centre()));
        for (int i = 0; i < sheet.above().size(); i++) {
            parts.add(new Part(Side.ABOVE, sheet.above().get(i), g.above(i)));
        }
        for (int i = 0; i < sheet.before().size(); i++) {
            parts.add(new Part(Side.BEFORE, sheet.before().get(i), g.before(i)));
        }
        for (int i = 0; i < sheet.after().size(); i++) {
            parts.add(new Part(Side.AFTER, sheet.after().get(i), g.after(i)));
        }
        for (int i = 0; i < sheet.below().size(); i++) {
            parts.add(new Part(Side.BELOW, sheet.below().get(i), g.below(i)));
        }
        return parts;
    }

    /// The number, or at a head the unit, that lies at a point; null for none.
    static @Nullable Place placeAt(Sheet sheet, SheetGrid grid, double x, double y) {
        for (Part part : of(sheet, grid)) {
            SheetGrid.Area area = part.area();
            if (area.holds(x, y)) {
                int row = area.grid().rowAt(y - area.y());
                int column = area.grid().columnAt(x - area.x());
                return row < 0 || column < 0 ? null : part.band().place(row, column);
            }
        }
        SheetGrid.Area centre = grid.centre();
        if (x < grid.head() && y >= centre.y() && y < centre.y() + centre.height()) {
            int row = centre.grid().rowAt(y - centre.y());
            return head(sheet, !sheet.isTurned(), row);
        }
        if (y < grid.top() && x >= centre.x() && x < centre.x() + centre.width()) {
            int column = centre.grid().columnAt(x - centre.x());
            return head(sheet, sheet.isTurned(), column);
        }
        return null;
    }

    private static Place head(Sheet sheet, boolean ofUnits, int index) {
        return ofUnits
                ? Place.unit(Quantity.WEIGHTED_SUM, sheet.layer(), index)
                : Place.unit(Quantity.ACTIVATION, sheet.layer() - 1, index);
    }
}
