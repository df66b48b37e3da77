package org.densescope.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// There is one arithmetic: without a slip and without typed numbers, a recomputation has the tape's own bits.
class RecomputationTest {
    static List<String> names() {
        return JudgedNets.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasTheBitsOfTheTape(String name) {
        assertSameBits(JudgedNets.trace(name));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void hasThemForEachActivation(Activation activation) {
        for (Loss loss : Loss.values()) {
            if (loss.accepts(Activation.SIGMOID)) {
                assertSameBits(trace(activation, Activation.SIGMOID, loss));
            }
            if (loss.accepts(activation)) {
                assertSameBits(trace(Activation.TANH, activation, loss));
            }
        }
    }

    private static void assertSameBits(Trace trace) {
        AnswerKey key = new AnswerKey(trace);
        Recomputation again = new Recomputation(trace, Slip.NONE, Map.of());
        List<Cell> cells = JudgedNets.cells(key);
        assertThat(cells).isNotEmpty();
        for (Cell cell : cells) {
            assertThat(again.value(cell.place())).as("%s", cell).isEqualTo(key.right(cell));
        }
        Recomputation next = again.next(key.next());
        Place loss = new Place(Quantity.LOSS, trace.network().depth(), 0, Place.BIAS, Place.SHOWN);
        assertThat(next.value(loss)).isEqualTo(key.right(Cell.afterStep(loss)));
    }

    private static Trace trace(Activation hidden, Activation last, Loss loss) {
        Network network = new Network(
                List.of(
                        Dense.of(
                                Matrix.ofRows(new double[] {.3, -.7, .2}, new double[] {-.4, .1, .9}),
                                new double[] {.1, -.2},
                                hidden),
                        Dense.of(
                                Matrix.ofRows(new double[] {.5, -.6}, new double[] {.8, .3}),
                                new double[] {.05, .4},
                                last)),
                loss,
                Reduction.MEAN);
        Batch batch = new Batch(
                Matrix.ofRows(new double[] {1, .5, -1}, new double[] {-.3, 2, .7}),
                Matrix.ofRows(new double[] {1, 0}, new double[] {0, 1}));
        Optimizer optimizer = Optimizer.standard("adam", 0.1);
        return Trace.of(TrainingState.start(network, optimizer), optimizer, batch, Workers.ONE);
    }

    /// A typed number is taken by what comes after it, up to the next typed one.
    @Test
    void theNearestTypedNumbersAreTaken() {
        Trace trace = JudgedNets.trace("mazur");
        Cell z = Cell.of(Place.unit(Quantity.WEIGHTED_SUM, 1, 0));
        Cell a = Cell.of(Place.unit(Quantity.ACTIVATION, 1, 0));
        Recomputation both = new Recomputation(trace, Slip.NONE, Map.of(z, 100.0, a, 0.5));
        double sum = both.value(Place.unit(Quantity.WEIGHTED_SUM, 2, 0));
        assertThat(sum).isCloseTo(0.4 * 0.5 + 0.45 * 0.596884378259767 + 0.6, Offset.offset(1e-12));
        Recomputations typed = new Recomputations(trace, Slip.NONE, () -> trace, Map.of(z, 100.0, a, 0.5));
        Cell net = Cell.of(Place.unit(Quantity.WEIGHTED_SUM, 2, 0));
        assertThat(typed.following(net).from()).containsExactly(a);
        assertThat(typed.following(net).value()).isEqualTo(sum);
    }

    /// What a slip cannot change yet is not computed again, and is the same.
    @Test
    void numbersBeforeASlipStayAsTheyAre() {
        for (String name : JudgedNets.names()) {
            AnswerKey key = JudgedNets.key(name);
            for (Cell cell : JudgedNets.cells(key)) {
                for (Slip slip : key.catalogue().near(cell)) {
                    Place place = cell.place();
                    if (Stage.of(
                                    place.quantity(),
                                    place.layer(),
                                    key.trace().network().depth())
                            < Stage.first(slip, key.trace().network().depth())) {
                        assertThat(key.slipped().value(slip, cell)).isEqualTo(key.right(cell));
                    }
                }
            }
        }
    }
}
