package org.densescope.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.densescope.draw.Nets;
import org.densescope.draw.TextRects;
import org.densescope.draw.network.paint.HitTest;
import org.densescope.engine.Permutation;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of several channels.
class TilesTest {
    private static final Viewport VIEW = new Viewport(1280, 800, 1);

    @ParameterizedTest
    @CsvSource({"12, 12, 3", "5, 7, 2", "7, 7, 16", "1, 3, 5", "4, 4, 1"})
    void everyUnitHasAPlaceOfItsOwnAndIsFoundThere(int rows, int columns, int channels) {
        everyUnitIsFound(new Grid(rows, columns, channels, 1));
        everyUnitIsFound(new Grid(rows, columns, channels, 1, Permutation.random(rows * columns * channels, 7)));
    }

    private static void everyUnitIsFound(Grid grid) {
        Column cells = NetworkLayout.of(new int[] {grid.cells(), 10}, grid, 0, 60, 1, VIEW)
                .column(0);
        Set<String> places = new HashSet<>();
        for (int u = 0; u < cells.units(); u++) {
            assertThat(places.add(cells.x(u) + " " + cells.y(u))).isTrue();
            assertThat(cells.nearest(cells.x(u), cells.y(u))).isEqualTo(u);
            assertThat(cells.x(u)).isBetween(cells.minX(), cells.maxX());
            assertThat(cells.y(u)).isBetween(cells.minY(), cells.maxY());
        }
    }

    /// Channel after channel, each row after row; the next tile begins a cell further on.
    @Test
    void channelsAreTilesApart() {
        Tiles tiles = new Tiles(2, 3, 4, 2);
        assertThat(tiles.across()).isEqualTo(7);
        assertThat(tiles.down()).isEqualTo(5);
        assertThat(tiles.column(5)).isEqualTo(2);
        assertThat(tiles.row(5)).isEqualTo(1);
        assertThat(tiles.column(6)).isEqualTo(4);
        assertThat(tiles.row(6)).isZero();
        assertThat(tiles.column(12)).isZero();
        assertThat(tiles.row(12)).isEqualTo(3);
        assertThat(tiles.unit(3, 0)).isEqualTo(2); // between two tiles: the one before
    }

    @Test
    void tilesLieSoThatCellsAreLarge() {
        Grid grid = new Grid(12, 12, 3, 1);
        assertThat(Tiles.of(grid, 150, 600).beside()).isEqualTo(1);
        assertThat(Tiles.of(grid, 600, 150).beside()).isEqualTo(3);
        assertThat(Tiles.of(new Grid(7, 7, 16, 1), 200, 200).beside()).isEqualTo(4);
    }

    /// Too many cells to be seen are no picture any longer: they lie in a line, and are counted.
    @Test
    void whatWouldBeABlurIsALine() {
        Content huge = Nets.fresh(3, new Grid(7, 7, 512, 1), 25_088, 4);
        Frame frame = Frame.of(huge, VIEW);
        assertThat(frame.layout().column(0).isPicture()).isFalse();
        assertThat(TextRects.of(frame))
                .extracting(TextRects.Rect::text)
                .contains("7 × 7 × 512 = 25088", "⋮ 25,086 more");
    }

    @Test
    void cellsArePointedAt() {
        Frame frame = Frame.of(Nets.fresh(3, new Grid(12, 12, 3, 1), 432, 20, 10), VIEW);
        for (int u : new int[] {0, 143, 144, 300, 431}) {
            assertThat(HitTest.at(frame, null, frame.x(0, u), frame.y(0, u)))
                    .isEqualTo(Place.unit(Quantity.ACTIVATION, 0, u));
        }
    }
}
