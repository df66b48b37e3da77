package org.densescope.ui.matrices.tiles;

import java.util.Arrays;
import org.densescope.engine.FreshWeights;
import org.densescope.ui.heat.Blocks;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.Scale;

/// Paints tiles of a matrix that nobody holds: from its blocks where a pixel stands for several cells, otherwise from
/// the cells themselves, drawn again. No object a cell.
public final class TilePainter {
    private static final int STRIPE = 4;
    private static final int WITH_GAP = 8;

    private final FreshWeights weights;
    private final Blocks blocks;
    private final double[] row = new double[TileKey.SIDE];

    public TilePainter(FreshWeights weights, Blocks blocks) {
        this.weights = weights;
        this.blocks = blocks;
    }

    /// The tile's pixels, `0xFFRRGGBB`; what is not known yet is striped, what lies beyond the matrix is ground.
    public int[] paint(TileKey key, Scale scale, HeatColours colours) {
        int[] pixels = new int[TileKey.SIDE * TileKey.SIDE];
        Arrays.fill(pixels, colours.ground());
        if (key.zoom() < 0) {
            squares(key, scale, colours, pixels);
        } else {
            cells(key, scale, colours, pixels);
        }
        return pixels;
    }

    private void squares(TileKey key, Scale scale, HeatColours colours, int[] pixels) {
        int cells = key.cells();
        int down = Math.ceilDiv(weights.units(), cells);
        int across = Math.ceilDiv(weights.inputs(), cells);
        for (int y = 0; y < TileKey.SIDE && key.down() * TileKey.SIDE + y < down; y++) {
            for (int x = 0; x < TileKey.SIDE && key.right() * TileKey.SIDE + x < across; x++) {
                double value =
                        blocks.of(key.down() * TileKey.SIDE + y, key.right() * TileKey.SIDE + x, cells, key.extreme());
                pixels[y * TileKey.SIDE + x] =
                        Double.isNaN(value) ? stripe(x, y, colours) : colours.of(value, scale.full());
            }
        }
    }

    private static int stripe(int x, int y, HeatColours colours) {
        return (x + y) % STRIPE == 0 ? colours.unborn() : colours.ground();
    }

    private void cells(TileKey key, Scale scale, HeatColours colours, int[] pixels) {
        int side = key.pixels();
        int ink = side >= WITH_GAP ? side - 1 : side;
        int firstRow = key.down() * key.span();
        int firstColumn = key.right() * key.span();
        int endRow = Math.min(weights.units(), firstRow + key.span());
        int endColumn = Math.min(weights.inputs(), firstColumn + key.span());
        for (int r = firstRow; r < endRow; r++) {
            boolean born = r < weights.known();
            if (born) {
                weights.read(r, firstColumn, endColumn, row);
            }
            for (int c = firstColumn; c < endColumn; c++) {
                int colour = born ? colours.of(row[c - firstColumn], scale.full()) : 0;
                int left = (c - firstColumn) * side;
                for (int y = (r - firstRow) * side; y < (r - firstRow) * side + ink; y++) {
                    for (int x = left; x < left + ink; x++) {
                        pixels[y * TileKey.SIDE + x] = born ? colour : stripe(x, y, colours);
                    }
                }
            }
        }
    }
}
