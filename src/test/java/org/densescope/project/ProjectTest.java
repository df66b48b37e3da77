package org.densescope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Initializer;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Place;
import org.densescope.engine.ShapeException;
import org.densescope.example.Presets;
import org.densescope.session.Samples;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
    private final Project first = Samples.small();

    @Test
    void moreUnitsKeepEveryWeightThatThereWas() {
        Project wide = first.withWeight(1, 2, 1, 0.75).withCut(1, 2, 1, true).withUnits(1, 5);
        Dense before = first.network().layer(1);
        Dense after = wide.network().layer(1);
        assertThat(wide.spec().shape()).isEqualTo("2-5-2");
        assertThat(after.weight(0, 0)).isEqualTo(before.weight(0, 0));
        assertThat(after.weight(2, 1)).isEqualTo(0.75);
        assertThat(after.isCut(2, 1)).isTrue();
        assertThat(wide.network().layer(2).weight(1, 2))
                .isEqualTo(first.network().layer(2).weight(1, 2));
        assertThat(after.weight(4, 1))
                .isEqualTo(wide.spec().initialise(1).layer(1).weight(4, 1))
                .isNotZero();
    }

    @Test
    void fewerUnitsDropOnlyThoseThatWentAndTheirCuts() {
        Project narrow = first.withCut(1, 2, 1, true).withCut(1, 0, 1, true).withUnits(1, 2);
        assertThat(narrow.network().layer(1).mask().cut()).containsExactly(1);
        assertThat(narrow.network().layer(2).inputs()).isEqualTo(2);
        assertThat(narrow.network().layer(2).weight(1, 1))
                .isEqualTo(first.network().layer(2).weight(1, 1));
    }

    @Test
    void aLayerInsertedAndDeletedLeavesTheOthersAsTheyWere() {
        Project deep = first.withLayerBefore(2, LayerSpec.of(3, Activation.RELU));
        assertThat(deep.spec().shape()).isEqualTo("2-3-3-2");
        assertThat(deep.network().layer(1)).isEqualTo(first.network().layer(1));
        assertThat(deep.network().layer(3)).isEqualTo(first.network().layer(2));
        assertThat(deep.network().layer(2)).isEqualTo(deep.spec().initialise(1).layer(2));
        assertThat(deep.withoutLayer(2).network()).isEqualTo(first.network());
    }

    @Test
    void theOnlyLayerCannotBeDeleted() {
        Project shallow = first.withoutLayer(1);
        assertThat(shallow.spec().shape()).isEqualTo("2-2");
        assertThatThrownBy(() -> shallow.withoutLayer(1)).isInstanceOf(ShapeException.class);
    }

    @Test
    void lossAndLastActivationFollowEachOther() {
        assertThat(first.withActivation(2, Activation.SIGMOID).spec().loss()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
        assertThat(first.withActivation(2, Activation.IDENTITY).spec().loss()).isEqualTo(Loss.LOGITS_CROSS_ENTROPY);
        Project mean = first.withLoss(Loss.MEAN_SQUARED_ERROR);
        assertThat(mean.spec().layers().getLast().activation()).isEqualTo(Activation.SOFTMAX);
        Project binary = mean.withLoss(Loss.BINARY_CROSS_ENTROPY);
        assertThat(binary.network().layers().getLast().activation()).isEqualTo(Activation.SIGMOID);
        assertThat(binary.withLoss(Loss.CROSS_ENTROPY)
                        .network()
                        .layers()
                        .getLast()
                        .activation())
                .isEqualTo(Activation.SOFTMAX);
        assertThat(first.withActivation(1, Activation.SIGMOID).spec().loss()).isEqualTo(Loss.CROSS_ENTROPY);
    }

    @Test
    void theDataFollowsTheEndsOfTheNetwork() {
        Project other = first.withUnits(0, 3).withUnits(2, 1);
        assertThat(other.data().inputs().row(3)).containsExactly(2, 2, 0);
        assertThat(other.data().targets().columns()).isEqualTo(1);
        assertThat(other.data().inputNames()).containsExactly("p", "q", "3");
        assertThat(other.data().outputNames()).containsExactly("yes");
    }

    @Test
    void resetIsTheSameSeedAndNewWeightsAnother() {
        Project changed = first.withWeight(1, 0, 0, 9);
        assertThat(changed.reset()).isEqualTo(first);
        assertThat(changed.withSeed(2).network()).isNotEqualTo(first.network());
        assertThat(changed.withSeed(2).withSeed(1).network()).isEqualTo(first.network());
    }

    @Test
    void anotherInitialiserTouchesNoWeightUntilReset() {
        Project zero = first.withLayer(1, l -> l.withInitializer(Initializer.of(Initializer.Kind.ZERO)));
        assertThat(zero.network()).isEqualTo(first.network());
        assertThat(zero.reset().network().layer(1).weights().data()).containsOnly(0);
        assertThat(zero.reset().network().layer(2)).isEqualTo(first.network().layer(2));
    }

    @Test
    void memoriesStayWhereTheRuleKeepsTheSame() {
        Project slower = first.withOptimizer(first.optimizer().withRate(0.001));
        assertThat(slower.start()).isSameAs(first.start());
        assertThat(first.withOptimizer(Optimizer.standard("sgd", 0.1))
                        .start()
                        .memories()
                        .layer(1)
                        .weights1())
                .isEmpty();
        assertThat(first.withOptimizer(Optimizer.standard("momentum", 0.1))
                        .start()
                        .memories()
                        .layer(1)
                        .weights1())
                .hasSize(6);
    }

    @Test
    void aBiasIsSetLikeAWeight() {
        Project changed = first.withWeight(2, 1, Place.BIAS, -4);
        assertThat(changed.network().layer(2).bias()).containsExactly(0, -4);
        assertThat(first.network().layer(2).bias()).containsExactly(0, 0);
    }

    @Test
    void aBiasCanBeNeitherCutNorFrozenAlone() {
        assertThatThrownBy(() -> first.withCut(1, 1, Place.BIAS, true)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> first.withFrozen(1, 1, Place.BIAS, true)).isInstanceOf(ShapeException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void onlyFiniteNumbersAreSet(double value) {
        for (Runnable edit : List.<Runnable>of(
                () -> first.withWeight(1, 0, 0, value),
                () -> first.withWeight(1, 0, Place.BIAS, value),
                () -> first.withInput(0, value),
                () -> first.withTarget(0, value),
                () -> first.optimizer().withRate(value))) {
            assertThatThrownBy(edit::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(value));
        }
    }

    @Test
    void aLargeWeightIsAllowed() {
        assertThat(first.withWeight(1, 0, 0, 1e308).network().layer(1).weight(0, 0))
                .isEqualTo(1e308);
    }

    @Test
    void whatIsNotThereIsRefusedInOneSentence() {
        for (Runnable edit : List.<Runnable>of(
                () -> first.withUnits(1, 0),
                () -> first.withUnits(1, 100_001),
                () -> first.withUnits(0, -1),
                () -> first.withUnits(3, 4),
                () -> first.withActivation(0, Activation.RELU),
                () -> first.withoutLayer(3),
                () -> first.withLayerBefore(3, LayerSpec.of(1, Activation.RELU)),
                () -> first.withWeight(1, 3, 0, 1),
                () -> first.withWeight(1, 0, 2, 1),
                () -> first.withWeight(0, 0, 0, 1),
                () -> first.withCut(1, -1, 0, true),
                () -> first.withFrozen(2, 2, 0, true),
                () -> first.withInput(2, 1),
                () -> first.withTarget(-1, 1),
                () -> first.withSample(4),
                () -> first.withSample(-1))) {
            assertThatThrownBy(edit::run)
                    .isInstanceOf(ShapeException.class)
                    .message()
                    .isNotBlank()
                    .doesNotContain("\n");
        }
    }

    @Test
    void anEditSharesWhatItDoesNotTouch() {
        Project changed = first.withWeight(1, 0, 0, 5);
        assertThat(changed.network().layer(2)).isSameAs(first.network().layer(2));
        assertThat(changed.data()).isSameAs(first.data());
        assertThat(first.withActivation(1, Activation.RELU).network().layer(1).weights())
                .isSameAs(first.network().layer(1).weights());
    }

    @Test
    void batchesFollowEachOtherAndTheLastHasWhatIsLeft() {
        Project iris = Presets.open("iris").withCourse(TrainingPlan.ONE_BATCH).withBatchSize(16);
        assertThat(iris.batch().rows()).isEqualTo(16);
        Project later = iris.withSample(37);
        assertThat(later.samples()[0]).isEqualTo(32);
        assertThat(later.batchRow(later.samples())).isEqualTo(5);
        assertThat(later.batch().x().row(5)).isEqualTo(iris.data().inputs().row(37));
        Project last = iris.withSample(149);
        assertThat(last.samples().length).isEqualTo(6);
        assertThat(last.batch().target().row(5)).isEqualTo(iris.data().targets().row(149));
        assertThat(later.withBatchSize(1).batch().x().row(0))
                .isEqualTo(iris.data().inputs().row(37));
        assertThat(later.withUnits(1, 3).batchSize()).isEqualTo(16);
        assertThatThrownBy(() -> iris.withBatchSize(0))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("at least one sample");
    }
}
