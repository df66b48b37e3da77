package org.densescope.ui.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.densescope.engine.FreshWeights;
import org.densescope.engine.Initializer;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.example.Presets;
import org.densescope.ui.heat.Blocks;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.Scale;
import org.densescope.ui.matrices.tiles.TileKey;
import org.densescope.ui.matrices.tiles.TilePainter;
import org.densescope.ui.matrices.tiles.TileStore;
import org.junit.jupiter.api.Test;

/// A matrix that nobody holds, in tiles: each pixel is a cell, or an exact aggregate of a square of cells.
class TilesTest {
    private static final int UNITS = 301;
    private static final int INPUTS = 1_030;
    private static final HeatColours COLOURS = HeatColours.LIGHT;

    private static Matrix held() {
        NetworkSpec spec = Presets.fromShape(INPUTS + "-" + UNITS + "-2", 1).spec();
        return spec.initialise(1, 1).weights();
    }

    private static FreshWeights fresh() {
        return new FreshWeights(UNITS, INPUTS, Initializer.of(Initializer.Kind.HE_NORMAL), 1, 1);
    }

    @Test
    void everyBlockIsTheAggregateOfItsCells() {
        Matrix held = held();
        Blocks blocks = new Blocks(UNITS, INPUTS);
        fresh().walk(UNITS, (_, values) -> blocks.add(values));
        for (int cells : List.of(blocks.side(), 2 * blocks.side(), 16 * blocks.side(), 512)) {
            for (int down = 0; down < Math.ceilDiv(UNITS, cells); down++) {
                for (int right = 0; right < Math.ceilDiv(INPUTS, cells); right++) {
                    double sum = 0;
                    double far = 0;
                    int count = 0;
                    for (int r = down * cells; r < Math.min(UNITS, (down + 1) * cells); r++) {
                        for (int c = right * cells; c < Math.min(INPUTS, (right + 1) * cells); c++) {
                            sum += held.at(r, c);
                            far = Math.abs(held.at(r, c)) > Math.abs(far) ? held.at(r, c) : far;
                            count++;
                        }
                    }
                    assertThat(blocks.of(down, right, cells, true)).isEqualTo((float) far);
                    assertThat(blocks.of(down, right, cells, false))
                            .isCloseTo(sum / count, org.assertj.core.data.Offset.offset(1e-8));
                }
            }
        }
    }

    @Test
    void aBlockIsUnknownUntilItsLastRow() {
        Blocks blocks = new Blocks(UNITS, INPUTS);
        FreshWeights fresh = fresh();
        fresh.walk(blocks.side() + 1, (_, values) -> blocks.add(values));
        assertThat(blocks.of(0, 0, blocks.side(), false)).isNotNaN();
        assertThat(blocks.of(1, 0, blocks.side(), false)).isNaN();
        assertThat(blocks.of(0, 0, 2 * blocks.side(), false)).isNaN();
        fresh.walk(UNITS, (_, values) -> blocks.add(values));
        int last = (UNITS - 1) / blocks.side();
        assertThat(blocks.of(last, 0, blocks.side(), true))
                .as("the last rows are fewer")
                .isNotNaN();
    }

    @Test
    void aTileOfCellsShowsEachCell() {
        Matrix held = held();
        Blocks blocks = new Blocks(UNITS, INPUTS);
        FreshWeights fresh = fresh();
        fresh.walk(UNITS, (_, values) -> blocks.add(values));
        Scale scale = new Scale(0.1, 0.2);
        for (int zoom : new int[] {0, 2, 5}) {
            TileKey key = new TileKey(zoom, 1, 2, false);
            int[] pixels = new TilePainter(fresh, blocks).paint(key, scale, COLOURS);
            for (int r = key.span(); r < Math.min(UNITS, 2 * key.span()); r++) {
                for (int c = 2 * key.span(); c < Math.min(INPUTS, 3 * key.span()); c++) {
                    int x = (c - 2 * key.span()) * key.pixels();
                    int y = (r - key.span()) * key.pixels();
                    assertThat(pixels[y * TileKey.SIDE + x]).isEqualTo(COLOURS.of(held.at(r, c), 0.1));
                }
            }
        }
        int[] beyond = new TilePainter(fresh, blocks).paint(new TileKey(0, 1, 4, false), scale, COLOURS);
        assertThat(beyond[100]).as("beyond the last column").isEqualTo(COLOURS.ground());
    }

    @Test
    void aTileOfBlocksShowsEachBlock() {
        Blocks blocks = new Blocks(UNITS, INPUTS);
        FreshWeights fresh = fresh();
        fresh.walk(UNITS - 20, (_, values) -> blocks.add(values));
        TileKey key = new TileKey(-2, 0, 0, true);
        int[] pixels = new TilePainter(fresh, blocks).paint(key, new Scale(0.1, 0.2), COLOURS);
        assertThat(blocks.side()).isEqualTo(2);
        for (int y = 0; y < (UNITS - 20) / 4; y++) {
            for (int x = 0; x < TileKey.SIDE; x++) {
                int colour = COLOURS.of(blocks.of(y, x, 4, true), 0.1);
                assertThat(pixels[y * TileKey.SIDE + x]).isEqualTo(colour);
            }
        }
        int unknown = pixels[(UNITS / 4 - 1) * TileKey.SIDE + 7];
        assertThat(unknown).as("not gone through yet").isIn(COLOURS.unborn(), COLOURS.ground());
    }

    /// Scrolling paints new tiles: the pixels of each, and nothing for its cells.
    @Test
    void aTileCostsNoObjectsForItsCells() {
        Blocks blocks = new Blocks(UNITS, INPUTS);
        FreshWeights fresh = fresh();
        fresh.walk(UNITS, (_, values) -> blocks.add(values));
        TilePainter painter = new TilePainter(fresh, blocks);
        Scale scale = new Scale(0.1, 0.2);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int sum = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            sum += painter.paint(new TileKey(0, 0, i % 4, false), scale, COLOURS)[7];
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        int pixels = TileKey.SIDE * TileKey.SIDE;
        assertThat(sum).isNotZero();
        assertThat(least).as("bytes of a tile of %d cells", pixels).isLessThan(4L * pixels + 100L * TileKey.SIDE);
    }

    /// Everything at once on one thread: what is wanted is there.
    @Test
    void theStorePaintsWhatIsWanted() {
        TileStore[] store = new TileStore[1];
        List<TileKey> wanted = List.of(new TileKey(-2, 0, 0, true), new TileKey(0, 1, 3, false));
        store[0] = new TileStore(fresh(), Runnable::run, Runnable::run, () -> {});
        store[0].want(wanted, COLOURS);
        store[0].start();
        assertThat(store[0].known()).isEqualTo(UNITS);
        store[0].want(wanted, COLOURS);
        int[] tile = store[0].tile(wanted.getLast());
        Scale scale = store[0].scale(wanted.getLast());
        assertThat(tile).isNotNull();
        assertThat(scale.full()).isPositive().isLessThan(scale.largest());
        Matrix held = held();
        double largest = 0;
        for (double w : held.data()) {
            largest = Math.max(largest, Math.abs(w));
        }
        assertThat(scale.largest()).as("of all weights").isEqualTo(largest);
        assertThat(java.util.Objects.requireNonNull(tile)[5 * TileKey.SIDE + 9])
                .isEqualTo(COLOURS.of(held.at(256 + 5, 768 + 9), scale.full()));
    }
}
