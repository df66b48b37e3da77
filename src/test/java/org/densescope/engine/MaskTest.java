package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import org.junit.jupiter.api.Test;

/// Cut and frozen weights, in forward, backward, update and count.
class MaskTest {
    private static final Batch BATCH = Batch.single(new double[] {1, 2}, new double[] {0.5, -1});

    private static Network network(EdgeMask mask, boolean biasTrained) {
        Matrix w = Matrix.ofRows(new double[] {0.5, -1}, new double[] {2, 0.25});
        return new Network(
                List.of(
                        new Dense(w, new double[] {0.1, 0.2}, Activation.TANH, biasTrained, mask),
                        Dense.of(w, new double[] {-0.1, 0.3}, Activation.IDENTITY)),
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN);
    }

    private static final int POSITION = 2; // unit 1 from input 0, of weight 2

    @Test
    void aCutWeightTakesNoPart() {
        Network cut = network(EdgeMask.NONE.withCut(POSITION, true), true);
        Network zero = network(EdgeMask.NONE, true);
        zero = zero.withLayer(1, zero.layer(1).withWeight(1, 0, 0));
        Pass pass = Pass.of(cut, BATCH);
        Pass same = Pass.of(zero, BATCH);
        assertThat(pass.z(1)).containsExactly(0.5 - 2 + 0.1, 0.5 + 0.2);
        assertThat(pass.a(2)).isEqualTo(same.a(2));
        assertThat(pass.loss()).isEqualTo(same.loss());
        assertThat(pass.activationGradients(0)).isEqualTo(same.activationGradients(0));
        assertThat(pass.weightGradients(1)[POSITION]).isZero();
        assertThat(same.weightGradients(1)[POSITION]).isNotZero();
        assertThat(cut.layer(1).isCut(1, 0)).isTrue();
        assertThat(cut.layer(1).isCut(0, 1)).isFalse();
    }

    @Test
    void aFrozenWeightTakesPartButStays() {
        Network frozen = network(EdgeMask.NONE.withFrozen(POSITION, true), true);
        Pass pass = Pass.of(frozen, BATCH);
        Pass free = Pass.of(network(EdgeMask.NONE, true), BATCH);
        assertThat(pass.a(2)).isEqualTo(free.a(2));
        assertThat(pass.weightGradients(1)).isEqualTo(free.weightGradients(1));
        assertThat(pass.activationGradients(0)).isEqualTo(free.activationGradients(0));
    }

    @Test
    void noUpdateTouchesCutOrFrozenWeights() {
        for (String id : Optimizer.ids()) {
            for (EdgeMask mask :
                    List.of(EdgeMask.NONE.withCut(POSITION, true), EdgeMask.NONE.withFrozen(POSITION, true))) {
                Optimizer optimizer = Optimizer.standard(id, 0.1);
                TrainingState state = TrainingState.start(network(mask, false), optimizer);
                for (int step = 0; step < 3; step++) {
                    state = Update.of(optimizer, state, Pass.of(state.network(), BATCH))
                            .after();
                }
                Dense after = state.network().layer(1);
                assertThat(after.weight(1, 0)).isEqualTo(2);
                assertThat(after.weight(0, 0)).isNotEqualTo(0.5);
                assertThat(after.bias()).containsExactly(0.1, 0.2);
                assertThat(after.mask()).isEqualTo(mask);
                assertThat(state.network().layer(2).bias()[0]).isNotEqualTo(-0.1);
                OptimizerState.Layer memory = state.memories().layer(1);
                if (memory.weights1().length > 0) {
                    assertThat(memory.weights1()[POSITION]).isZero();
                    assertThat(memory.weights1()[0]).isNotZero();
                    assertThat(memory.bias1()).containsOnly(0);
                }
            }
        }
    }

    @Test
    void countsLeaveOutWhatIsCut() {
        EdgeMask mask =
                EdgeMask.NONE.withCut(POSITION, true).withFrozen(POSITION, true).withFrozen(0, true);
        Counts.Layer first = Counts.of(network(mask, false)).layers().getFirst();
        assertThat(first.weights()).isEqualTo(3);
        assertThat(first.parameters()).isEqualTo(5);
        assertThat(first.trained()).isEqualTo(2);
        assertThat(first.multiplyAddsForward()).isEqualTo(3);
        assertThat(first.arithmetic()).isEqualTo("2 × 2 − 1 + 2 = 5");
    }

    /// Against sets of bits, through random changes.
    @Test
    void masksAreSets() {
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.NOISE, 0);
        EdgeMask mask = EdgeMask.NONE;
        BitSet cut = new BitSet();
        BitSet frozen = new BitSet();
        for (int i = 0; i < 2_000; i++) {
            int position = random.nextInt(40);
            boolean on = random.nextInt(2) == 0;
            if (random.nextInt(2) == 0) {
                mask = mask.withCut(position, on);
                cut.set(position, on);
            } else {
                mask = mask.withFrozen(position, on);
                frozen.set(position, on);
            }
            assertThat(mask.cut()).containsExactly(cut.stream().toArray());
            assertThat(mask.frozen()).containsExactly(frozen.stream().toArray());
            assertThat(mask.isCut(position)).isEqualTo(cut.get(position));
            assertThat(mask.isFrozen(position)).isEqualTo(frozen.get(position));
        }
    }

    @Test
    void masksMoveWithTheirWeights() {
        EdgeMask mask = new EdgeMask(new int[] {0, 2, 3, 5}, new int[] {4});
        EdgeMask wider = mask.reshaped(3, 2, 4);
        assertThat(wider.cut()).containsExactly(0, 2, 4, 6);
        assertThat(wider.frozen()).containsExactly(5);
        EdgeMask narrower = mask.reshaped(3, 2, 2);
        assertThat(narrower.cut()).containsExactly(0, 2);
        assertThat(narrower.frozen()).containsExactly(3);
        assertThat(mask.reshaped(3, 1, 3).cut()).containsExactly(0, 2);
    }
}
