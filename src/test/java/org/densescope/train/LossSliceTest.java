package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.junit.jupiter.api.Test;

class LossSliceTest {
    private static final Dataset DATA = ToyData.usual(Toy.MOONS, 1).data();
    private static final int[] ALL = Split.last(DATA.rows(), 0).training();

    private static Network network(long seed) {
        return new NetworkSpec(
                        2,
                        List.of(LayerSpec.of(5, Activation.TANH), LayerSpec.of(2, Activation.SOFTMAX)),
                        Loss.CROSS_ENTROPY,
                        Reduction.MEAN)
                .initialise(seed);
    }

    private static double loss(Network network) {
        return Evaluation.of(network, DATA, Loops.best(), Workers.ONE).loss();
    }

    @Test
    void theMiddleIsTheLossOfTheNetworkAndTheRestOfThoseAroundIt() {
        Network now = network(3);
        LossSlice.Plane plane = LossSlice.random(now, 7);
        LossSlice.Grid grid =
                Objects.requireNonNull(LossSlice.grid(now, plane, 1, 11, DATA, ALL, _ -> {}, () -> false));
        assertThat(grid.losses()[5 * 11 + 5]).isEqualTo(loss(now));
        assertThat(grid.alpha(8)).isCloseTo(0.6, within(1e-12));
        assertThat(grid.beta(2)).isCloseTo(0.6, within(1e-12));
        assertThat(grid.losses()[2 * 11 + 8]).isEqualTo(loss(LossSlice.moved(now, plane, grid.alpha(8), grid.beta(2))));
    }

    @Test
    void aRandomDirectionIsAsLongAsEachUnit() {
        Network now = network(3);
        LossSlice.Plane plane = LossSlice.random(now, 7);
        for (int l = 1; l <= 2; l++) {
            for (int u = 0; u < now.units(l); u++) {
                assertThat(length(plane.first().get(l - 1), u)).isCloseTo(length(now.layer(l), u), within(1e-12));
                assertThat(length(plane.second().get(l - 1), u)).isCloseTo(length(now.layer(l), u), within(1e-12));
            }
        }
        assertThat(LossSlice.random(now, 7)).isEqualTo(plane);
        assertThat(LossSlice.random(now, 8)).isNotEqualTo(plane);
    }

    private static double length(Dense dense, int unit) {
        double sum = dense.bias()[unit] * dense.bias()[unit];
        for (int i = 0; i < dense.inputs(); i++) {
            sum += dense.weight(unit, i) * dense.weight(unit, i);
        }
        return Math.sqrt(sum);
    }

    /// The path of a training begins at (-1, 0) and ends in the middle of its own plane.
    @Test
    void aPathLiesInItsPlane() {
        Trainer plan = new Trainer(DATA, Optimizer.standard("sgd", 0.5), 10, true, 1);
        TrainingState start = TrainingState.start(network(3), plan.optimizer());
        Tape tape = new Tape(plan, start, Loops.best(), Workers.ONE, Tape.BUDGET);
        List<Network> path = new ArrayList<>();
        for (int step = 0; step <= 60; step += 10) {
            path.add(tape.reached(step).network());
        }
        Network now = path.getLast();
        LossSlice.Plane plane = LossSlice.along(now, path, 1);
        double[] places = LossSlice.projected(now, plane, path);
        assertThat(places[0]).isCloseTo(-1, within(1e-9));
        assertThat(places[1]).isCloseTo(0, within(1e-9));
        assertThat(places[12]).isCloseTo(0, within(1e-12));
        assertThat(places[13]).isCloseTo(0, within(1e-12));
        assertThat(loss(LossSlice.moved(now, plane, -1, 0))).isCloseTo(loss(path.getFirst()), within(1e-12));
        assertThat(loss(now)).isLessThan(loss(path.getFirst()));
    }

    @Test
    void itCanBeCancelled() {
        Network now = network(3);
        assertThat(LossSlice.grid(now, LossSlice.random(now, 1), 1, 5, DATA, ALL, _ -> {}, () -> true))
                .isNull();
    }

    /// α is 1 at the furthest, β is 0 there; the start is the origin, and the one furthest aside lies in the plane.
    @Test
    void towardsTheFurthest() {
        Network start = network(3);
        Network near = LossSlice.moved(start, LossSlice.random(start, 1), 0.1, 0.2);
        Network far = LossSlice.moved(start, LossSlice.random(start, 2), 1, 1);
        LossSlice.Plane plane = LossSlice.towards(start, List.of(start, near, far), 7);
        double[] places = LossSlice.projected(start, plane, List.of(start, near, far));
        assertThat(places[0]).isZero();
        assertThat(places[1]).isZero();
        assertThat(places[4]).isCloseTo(1, within(1e-12));
        assertThat(places[5]).isCloseTo(0, within(1e-12));
        Network back = LossSlice.moved(start, plane, places[2], places[3]);
        for (int l = 1; l <= 2; l++) {
            double[] expected = near.layer(l).weights().data();
            for (int i = 0; i < expected.length; i++) {
                assertThat(back.layer(l).weights().data()[i]).isCloseTo(expected[i], within(1e-12));
            }
        }
        assertThat(LossSlice.towards(start, List.of(start), 7)).isEqualTo(LossSlice.random(start, 7));
    }
}
