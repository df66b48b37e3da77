package org.densescope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.IntStream;
import org.densescope.engine.Counts;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Permutation;
import org.densescope.engine.Place;
import org.densescope.engine.ShapeException;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.example.Presets;
import org.densescope.train.Dataset;
import org.junit.jupiter.api.Test;

class SurgeryTest {
    private final Project moons = Presets.open("moons");

    private static double[] outputs(Project project) {
        Pass pass = Pass.of(project.network(), project.data().rows(new int[] {0, 3, 7}), Workers.ONE);
        return pass.a(project.spec().depth());
    }

    @Test
    void aClonedUnitLeavesTheOutputsAsTheyAre() {
        Project twice = Surgery.clone(moons.withCut(1, 5, 1, true), 1, 5);
        assertThat(twice.spec().units(1)).isEqualTo(9);
        assertThat(twice.network().layer(1).weight(8, 0))
                .isEqualTo(moons.network().layer(1).weight(5, 0));
        assertThat(twice.network().layer(1).isCut(8, 1)).isTrue();
        assertThat(twice.network().layer(2).weight(3, 8))
                .isEqualTo(moons.network().layer(2).weight(3, 5) / 2);
        double[] before = outputs(moons.withCut(1, 5, 1, true));
        double[] after = outputs(twice);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(1e-14));
        }
    }

    @Test
    void nothingDependsOnAKilledUnit() {
        Project killed = Surgery.kill(moons, 1, 2);
        double[] before = outputs(killed);
        Project other = Surgery.zero(killed, 1, 2).withWeight(1, 2, 0, 1e9);
        assertThat(outputs(other)).isEqualTo(before);
        assertThat(Counts.of(killed.network()).weights())
                .isEqualTo(Counts.of(moons.network()).weights() - 2 - 8);
        Project biased = Surgery.kill(moons.withWeight(1, 2, Place.BIAS, 0.7), 1, 2);
        assertThat(Pass.of(biased.network(), biased.batch()).z(1)[2])
                .as("it does not fire by itself")
                .isZero();
        assertThat(Surgery.kill(moons, 0, 1).network().layer(1).mask().cut()).hasSize(8);
    }

    @Test
    void aZeroedUnitHasNoWeightsButKeepsWhatItSendsOn() {
        Project zeroed = Surgery.zero(moons, 2, 4);
        for (int i = 0; i < 8; i++) {
            assertThat(zeroed.network().layer(2).weight(4, i)).isZero();
        }
        assertThat(zeroed.network().layer(2).bias()[4]).isZero();
        assertThat(zeroed.network().layer(3)).isEqualTo(moons.network().layer(3));
    }

    @Test
    void frozenLayersStayWhileTheLastLearns() {
        Project frozen = Surgery.freezeAllButLast(moons, true);
        var after = frozen.after(20, Workers.ONE).network();
        assertThat(after.layer(1).weights()).isEqualTo(moons.network().layer(1).weights());
        assertThat(after.layer(2).bias()).isEqualTo(moons.network().layer(2).bias());
        assertThat(after.layer(3).weights())
                .isNotEqualTo(moons.network().layer(3).weights());
        assertThat(Surgery.freezeAllButLast(frozen, false).network()).isEqualTo(moons.network());
        assertThat(Surgery.frozen(frozen, 1)).isTrue();
        assertThat(Surgery.frozen(moons, 1)).isFalse();
    }

    @Test
    void anOutputCannotGo() {
        assertThatThrownBy(() -> Surgery.kill(moons, 3, 0)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> Surgery.clone(moons, 0, 0)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> Surgery.zero(moons, 1, 99)).isInstanceOf(ShapeException.class);
    }

    @Test
    void onlyTheLastLayerIsReplaced() {
        Project trained = moons.continuedFrom(moons.after(50, Workers.ONE));
        Project replaced = Surgery.replaceLast(trained);
        assertThat(replaced.network().layer(1)).isEqualTo(trained.network().layer(1));
        assertThat(replaced.network().layer(2)).isEqualTo(trained.network().layer(2));
        assertThat(replaced.network().layer(3)).isEqualTo(moons.network().layer(3));
        assertThat(replaced.start().step()).isEqualTo(50);
        assertThat(replaced.start().updates()).isZero();
    }

    /// A dense layer does not know which pixels are neighbours.
    @Test
    void shuffledPixelsTrainToTheSameBits() {
        Project digits = Presets.open("digits");
        Project shuffled = digits.withSamples(digits.data().shuffled(1), 0);
        Dataset.Grid grid = Objects.requireNonNull(shuffled.data().grid());
        long moved = IntStream.range(0, 64).filter(i -> grid.input(i) != i).count();
        assertThat(moved).isGreaterThan(50);
        assertThat(shuffled.after(100, Workers.ONE).network())
                .isEqualTo(digits.after(100, Workers.ONE).network());
        assertThat(shuffled.data().shuffled(1)).isEqualTo(digits.data());
    }

    /// The same with the columns of the data and of the weights really moved: only the order in which each sum is added
    /// is another then, which is seen in the last digits alone.
    @Test
    void movedColumnsTrainAlikeToTheLastDigits() {
        Project digits = Presets.open("digits");
        Permutation order = Permutation.random(64, 9);
        Matrix x = digits.data().inputs();
        Project moved = digits.withDense(1, d -> d.withParameters(columns(d.weights(), order), d.bias()))
                .withSamples(
                        digits.data().withRows(columns(x, order), digits.data().targets()), 0);
        Network one = digits.after(100, Workers.ONE).network();
        Network other = moved.after(100, Workers.ONE).network();
        double[] expected = columns(one.layer(1).weights(), order).data();
        double[] actual = other.layer(1).weights().data();
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-9));
        }
        assertThat(actual).isNotEqualTo(digits.network().layer(1).weights().data());
    }

    private static Matrix columns(Matrix m, Permutation order) {
        Matrix moved = Matrix.zeros(m.rows(), m.columns());
        for (int r = 0; r < m.rows(); r++) {
            for (int c = 0; c < m.columns(); c++) {
                moved.data()[r * m.columns() + c] = m.at(r, order.thingAt(c));
            }
        }
        return moved;
    }
}
