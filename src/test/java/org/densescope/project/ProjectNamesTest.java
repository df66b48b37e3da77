package org.densescope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Names;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.ShapeException;
import org.densescope.example.Presets;
import org.junit.jupiter.api.Test;

class ProjectNamesTest {
    private static final Place H1 = Place.unit(Quantity.ACTIVATION, 1, 0);
    private static final Place H2 = Place.unit(Quantity.ACTIVATION, 1, 1);
    private static final Place W2 = Place.weight(Quantity.WEIGHT, 1, 0, 1);
    private static final Place W5 = Place.weight(Quantity.WEIGHT, 2, 0, 0);
    private final Project mazur = Presets.open("mazur");

    @Test
    void theWorkedExampleNamesItsPartsAsOnTheSheet() {
        Names names = mazur.allNames();
        assertThat(names.of(H1)).isEqualTo("h1");
        assertThat(names.of(W2)).isEqualTo("w2");
        assertThat(names.of(W5)).isEqualTo("w5");
        assertThat(names.of(Place.weight(Quantity.WEIGHT, 2, 1, 1))).isEqualTo("w8");
        assertThat(names.of(Place.weight(Quantity.WEIGHT, 2, 1, Place.BIAS))).isEqualTo("b2");
        assertThat(names.of(Place.unit(Quantity.ACTIVATION, 0, 1))).isEqualTo("i2");
        assertThat(names.of(Place.unit(Quantity.DELTA, 2, 0))).isEqualTo("o1");
        assertThat(names.of(Place.unit(Quantity.LOSS, 2, 0))).isEmpty();
    }

    @Test
    void aNameIsTypedChangedAndTakenAway() {
        Project named = mazur.withName(H2.as(Quantity.WEIGHTED_SUM), "  edge \n finder ")
                .withName(W2.as(Quantity.WEIGHT_GRADIENT), "v");
        assertThat(named.names().of(H2)).isEqualTo("edge finder");
        assertThat(named.names().of(W2)).isEqualTo("v");
        assertThat(named.withName(W2, " ").names().of(W2)).isEmpty();
        assertThat(named.withName(H1, "x".repeat(99)).names().of(H1)).hasSize(Names.LONGEST);
        assertThat(named.network()).isSameAs(mazur.network());
        assertThatThrownBy(() -> mazur.withName(Place.unit(Quantity.ACTIVATION, 1, 7), "h8"))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> mazur.withName(Place.unit(Quantity.LOSS, 2, 0), "E"))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void inputsAndOutputsKeepTheirNamesInTheData() {
        Project named = mazur.withName(Place.unit(Quantity.ACTIVATION, 0, 0), "身高")
                .withName(Place.unit(Quantity.ACTIVATION, 2, 1), "yes");
        assertThat(named.data().inputNames()).containsExactly("身高", "i2");
        assertThat(named.data().outputNames()).containsExactly("o1", "yes");
        Project bare = mazur.withName(Place.unit(Quantity.ACTIVATION, 0, 0), "")
                .withName(Place.unit(Quantity.ACTIVATION, 0, 1), "");
        assertThat(bare.data().inputNames()).isEmpty();
        assertThat(bare.withName(Place.unit(Quantity.ACTIVATION, 0, 1), "age")
                        .data()
                        .inputNames())
                .containsExactly("1", "age");
        assertThat(bare.withName(Place.unit(Quantity.ACTIVATION, 0, 1), "age")
                        .allNames()
                        .of(Place.unit(Quantity.ACTIVATION, 0, 0)))
                .as("a number is no name")
                .isEmpty();
    }

    @Test
    void editsOfTheStructureKeepWhatFits() {
        Names wider = mazur.withUnits(1, 3).names();
        assertThat(wider.of(H2)).isEqualTo("h2");
        assertThat(wider.of(W5)).isEqualTo("w5");
        Names narrower = mazur.withUnits(1, 1).names();
        assertThat(narrower.of(H1)).isEqualTo("h1");
        assertThat(narrower.of(H2)).isEmpty();
        assertThat(narrower.of(Place.weight(Quantity.WEIGHT, 2, 0, 1))).isEmpty();
        Names deeper =
                mazur.withLayerBefore(2, LayerSpec.of(4, Activation.TANH)).names();
        assertThat(deeper.of(H1)).isEqualTo("h1");
        assertThat(deeper.of(W2)).isEqualTo("w2");
        assertThat(deeper.given()).as("these weights lead somewhere else now").doesNotContainValue("w5");
        assertThat(deeper.of(Place.weight(Quantity.WEIGHT, 3, 0, Place.BIAS))).isEqualTo("b2");
        Names flat = mazur.withoutLayer(1).names();
        assertThat(flat.given())
                .containsOnlyKeys(
                        Place.weight(Quantity.WEIGHT, 1, 0, Place.BIAS),
                        Place.weight(Quantity.WEIGHT, 1, 1, Place.BIAS));
    }

    @Test
    void weightsOfLargeNetworksHaveNoNames() {
        assertThat(Names.weightsNameable(2, 2, 2)).isTrue();
        assertThat(Names.weightsNameable(8, 8)).isTrue();
        assertThat(Names.weightsNameable(8, 8, 1)).isFalse();
        Names large = mazur.withUnits(1, 40).names();
        assertThat(large.of(W2)).isEmpty();
        assertThat(large.of(H2)).isEqualTo("h2");
    }

    @Test
    void everyOtherEditKeepsThem() {
        assertThat(mazur.withSeed(7).withBatchSize(1).withSample(0).names()).isEqualTo(mazur.names());
        assertThat(mazur.withWeight(1, 0, 0, 3)
                        .withInput(0, 0.5)
                        .withBiasTrained(1, true)
                        .names())
                .isEqualTo(mazur.names());
        assertThat(mazur.withActivation(1, Activation.RELU).names()).isEqualTo(mazur.names());
    }
}
