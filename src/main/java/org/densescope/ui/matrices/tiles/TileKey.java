package org.densescope.ui.matrices.tiles;

/// One square of a picture of a matrix.
///
/// @param zoom the power of two of how many pixels a cell has; below 0, of how many cells a pixel has
/// @param down which tile, from above
/// @param right which tile, from the left
/// @param extreme whether a pixel of several cells shows the number furthest from 0, rather than their mean
public record TileKey(int zoom, int down, int right, boolean extreme) {
    /// Pixels along its side.
    public static final int SIDE = 256;

    /// Cells that a pixel stands for, along its side.
    int cells() {
        return zoom < 0 ? 1 << -zoom : 1;
    }

    /// Pixels that a cell has along its side.
    public int pixels() {
        return zoom > 0 ? 1 << zoom : 1;
    }

    /// Cells along the side of the tile.
    public int span() {
        return SIDE / pixels() * cells();
    }
}
