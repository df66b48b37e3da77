package org.densescope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;

class MatrixProductTest {
    /// Row times column, cut connections left out, gives the very bits of each cell of the result.
    @Test
    void everyCellIsItsRowTimesItsColumn() {
        long cells = 0;
        for (Trace trace : Traces.batches()) {
            Reveal end = trace.at(trace.length());
            for (int l = 1; l <= trace.network().depth(); l++) {
                for (MatrixProduct product : List.of(
                        MatrixProduct.weightedSums(end, l),
                        MatrixProduct.inputGradients(end, l),
                        MatrixProduct.weightGradients(end, l, false),
                        MatrixProduct.biasGradients(end, l))) {
                    cells += check(product);
                }
            }
        }
        assertThat(cells).isGreaterThan(1_000);
    }

    private static long check(MatrixProduct product) {
        assertThat(product.left().columns()).isEqualTo(product.right().rows());
        assertThat(product.result().rows()).isEqualTo(product.left().rows());
        assertThat(product.result().columns()).isEqualTo(product.right().columns());
        for (int r = 0; r < product.result().rows(); r++) {
            for (int c = 0; c < product.result().columns(); c++) {
                double shown = product.result().find(r, c).orElseThrow();
                assertThat(Double.doubleToLongBits(shown))
                        .as("%s [%s][%s]", product.phase(), r, c)
                        .isEqualTo(Double.doubleToLongBits(sum(product, r, c, product.terms())));
            }
        }
        return (long) product.result().rows() * product.result().columns();
    }

    private static double sum(MatrixProduct product, int row, int column, int terms) {
        double s = 0;
        for (int k = 0; k < Math.min(terms, product.left().columns()); k++) {
            boolean cut = product.right().isCut(k, column) || product.result().isCut(row, column);
            if (!cut) {
                s = Math.fma(
                        product.left().find(row, k).orElseThrow(),
                        product.right().find(k, column).orElseThrow(),
                        s);
            }
        }
        RevealedMatrix added = product.added();
        return added != null && terms > product.left().columns()
                ? s + added.find(0, column).orElseThrow()
                : s;
    }

    @Test
    void theTapeGoesThroughEveryCellTermByTerm() {
        for (Trace trace : Traces.batches().subList(0, 6)) {
            long steps = 0;
            for (long t = 1; t <= trace.length(); t++) {
                MatrixProduct.Cell cell = MatrixProduct.now(trace.at(t), false);
                if (cell != null) {
                    double expected = sum(cell.product(), cell.row(), cell.column(), cell.happened());
                    assertThat(Double.doubleToLongBits(cell.sum().orElseThrow()))
                            .isEqualTo(Double.doubleToLongBits(expected));
                    boolean done = cell.happened() == cell.product().terms();
                    assertThat(cell.product()
                                    .result()
                                    .find(cell.row(), cell.column())
                                    .isPresent())
                            .isEqualTo(done);
                    steps++;
                }
            }
            assertThat(steps).isGreaterThan(trace.length() / 2);
        }
    }

    @Test
    void theOnesAreThereAndWhatIsNotBornIsNot() {
        Trace trace = Traces.batch(Traces.mazur(Optimizer.standard("sgd", 0.5)), 3);
        RevealedMatrix ones = MatrixProduct.biasGradients(trace.at(0), 2).left();
        assertThat(ones.rows()).isEqualTo(1);
        assertThat(ones.columns()).isEqualTo(3);
        assertThat(ones.find(0, 2)).isEqualTo(OptionalDouble.of(1));
        assertThat(ones.place(0, 2)).isNull();
        RevealedMatrix z = RevealedMatrix.samples(trace.at(10), Quantity.WEIGHTED_SUM, 1);
        assertThat(z.find(0, 0)).isPresent();
        assertThat(z.find(2, 1)).isEmpty();
        assertThat(z.place(0, 1)).isEqualTo(Place.unit(Quantity.WEIGHTED_SUM, 1, 1));
        assertThat(z.place(2, 1)).isEqualTo(new Place(Quantity.WEIGHTED_SUM, 1, 1, Place.BIAS, 2));
        assertThatThrownBy(() -> RevealedMatrix.weights(trace.at(0), Quantity.DELTA, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> z.find(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
