package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Shapes;
import org.densescope.engine.pass.Pass;
import org.junit.jupiter.api.Test;

/// One update: the numbers of a single weight are those of the whole, and what was before stays as it was.
class UpdateTest {
    private static final Batch BATCH = Batch.single(new double[] {1, -2}, new double[] {0.5, 1});

    private static Network network() {
        return Shapes.spec(Activation.SIGMOID, Loss.MEAN_SQUARED_ERROR, 2, 3, 2).initialise(1);
    }

    private static TrainingState after(Optimizer optimizer, int steps) {
        TrainingState state = TrainingState.start(network(), optimizer);
        for (int step = 0; step < steps; step++) {
            state = Update.of(optimizer, state, Pass.of(state.network(), BATCH)).after();
        }
        return state;
    }

    @Test
    void theWorkOfOneWeightIsThatOfTheUpdate() {
        for (String id : Optimizer.ids()) {
            Optimizer optimizer = Optimizer.standard(id, 0.1);
            TrainingState before = after(optimizer, 3);
            Pass pass = Pass.of(before.network(), BATCH);
            Update update = Update.of(optimizer, before, pass);
            for (int l = 1; l <= 2; l++) {
                for (int u = 0; u < before.network().units(l); u++) {
                    for (int i = Place.BIAS; i < before.network().units(l - 1); i++) {
                        Optimizer.Work work = update.work(pass, l, u, i);
                        assertThat(work.weight())
                                .isEqualTo(update.after().network().layer(l).weight(u, i));
                        OptimizerState.Layer memory = update.after().memories().layer(l);
                        double[] first = i == Place.BIAS ? memory.bias1() : memory.weights1();
                        int at = i == Place.BIAS ? u : u * before.network().units(l - 1) + i;
                        assertThat(work.memory1()).isEqualTo(first.length > 0 ? first[at] : 0);
                    }
                }
            }
        }
    }

    @Test
    void whatWasBeforeStaysAsItWas() {
        for (String id : Optimizer.ids()) {
            Optimizer optimizer = Optimizer.standard(id, 0.1);
            TrainingState before = after(optimizer, 2);
            String hash = SameBits.hash(before);
            Pass pass = Pass.of(before.network(), BATCH);
            double[] gradient = pass.weightGradients(1).clone();
            TrainingState next = Update.of(optimizer, before, pass).after();
            assertThat(SameBits.hash(before)).isEqualTo(hash).isNotEqualTo(SameBits.hash(next));
            assertThat(pass.weightGradients(1)).isEqualTo(gradient);
            assertThat(next.step()).isEqualTo(3);
            assertThat(next.updates()).isEqualTo(3);
        }
    }

    /// N12: gradients do not pile up; the second of two equal passes gives the gradient of the first.
    @Test
    void gradientsAreThoseOfOnePass() {
        Network network = network();
        Pass first = Pass.of(network, BATCH);
        Pass second = Pass.of(network, BATCH);
        assertThat(second.weightGradients(1)).isEqualTo(first.weightGradients(1));
        assertThat(second.biasGradients(2)).isEqualTo(first.biasGradients(2));
    }

    @Test
    void aPassOfAnotherNetworkIsRefused() {
        Optimizer optimizer = Optimizer.Sgd.plain(0.1);
        TrainingState state = TrainingState.start(network(), optimizer);
        Pass other = Pass.of(network(), BATCH);
        assertThatThrownBy(() -> Update.of(optimizer, state, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the pass belongs to another network");
    }

    @Test
    void forgettingKeepsTheWeightsAndTheStep() {
        TrainingState state = after(Optimizer.standard("adam", 0.1), 4);
        TrainingState fresh = state.forgetting(state.network(), Optimizer.standard("momentum", 0.1));
        assertThat(fresh.step()).isEqualTo(4);
        assertThat(fresh.updates()).isZero();
        assertThat(fresh.network()).isSameAs(state.network());
        assertThat(fresh.memories().layer(1).weights1()).hasSize(6).containsOnly(0);
        assertThat(fresh.memories().layer(1).weights2()).isEmpty();
    }

    @Test
    void namesOfRules() {
        for (String id : Optimizer.ids()) {
            assertThat(Optimizer.standard(id, 0.1).id()).isEqualTo(id);
            assertThat(Optimizer.standard(id, 0.1).withRate(0.2).id()).isEqualTo(id);
            assertThat(Optimizer.standard(id, 0.1).withRate(0.2).rate()).isEqualTo(0.2);
        }
    }
}
