package org.densescope.draw.network;

/// Where the cells of a picture of several channels lie: a tile a channel, tiles beside and below each other, one cell
/// apart. Unit `(k · rows + r) · columns + c` is the cell in row `r` and column `c` of tile `k`.
///
/// @param rows of a tile
/// @param columns of a tile
/// @param channels how many tiles
/// @param beside tiles side by side
record Tiles(int rows, int columns, int channels, int beside) {
    /// As many tiles side by side as make the cells as large as they can be.
    ///
    /// @param width room, in any unit
    /// @param height room, in the same unit
    static Tiles of(Grid grid, double width, double height) {
        Tiles best = new Tiles(grid.rows(), grid.columns(), grid.channels(), 1);
        for (int beside = 2; beside <= grid.channels(); beside++) {
            Tiles next = new Tiles(grid.rows(), grid.columns(), grid.channels(), beside);
            if (next.cell(width, height) > best.cell(width, height)) {
                best = next;
            }
        }
        return best;
    }

    /// The side of a cell that fits.
    double cell(double width, double height) {
        return Math.min(width / across(), height / down());
    }

    /// Columns of cells in all tiles side by side and between them.
    int across() {
        return beside * (columns + 1) - 1;
    }

    /// Rows of cells in all tiles one below another and between them.
    int down() {
        return Math.ceilDiv(channels, beside) * (rows + 1) - 1;
    }

    /// The column of cells that a unit is in.
    int column(int unit) {
        return unit / (rows * columns) % beside * (columns + 1) + unit % columns;
    }

    /// The row of cells that a unit is in.
    int row(int unit) {
        return unit / (rows * columns) / beside * (rows + 1) + unit / columns % rows;
    }

    /// The unit at a column and a row of cells, or the nearest one in the tile that is there or was last.
    int unit(int column, int row) {
        int tile = Math.min(channels - 1, row / (rows + 1) * beside + column / (columns + 1));
        int r = Math.min(rows - 1, row % (rows + 1));
        int c = Math.min(columns - 1, column % (columns + 1));
        return (tile * rows + r) * columns + c;
    }
}
