package org.densescope.working.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.working.AnswerKey;
import org.densescope.working.Cell;
import org.densescope.working.JudgedNets;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {
    private static final AnswerKey KEY = JudgedNets.key("mazur");

    private static List<String> heads(AnswerSheet sheet) {
        return sheet.columns().stream()
                .map(column ->
                        column.quantity() + (column.bias() && column.quantity().perWeight() ? " bias" : "") + " "
                                + column.layer() + " " + column.cells().size())
                .toList();
    }

    @Test
    void forwardIsSumsActivationsAndTheLoss() {
        assertThat(heads(AnswerSheet.of(AnswerSheet.Kind.FORWARD, KEY, 0)))
                .containsExactly("WEIGHTED_SUM -1 4", "ACTIVATION -1 4", "LOSS 2 1");
    }

    @Test
    void backwardGoesFromLayerToLayer() {
        assertThat(heads(AnswerSheet.of(AnswerSheet.Kind.BACKWARD, KEY, 0)))
                .containsExactly(
                        "ACTIVATION_GRADIENT 2 2",
                        "DELTA 2 2",
                        "WEIGHT_GRADIENT 2 4",
                        "WEIGHT_GRADIENT bias 2 2",
                        "ACTIVATION_GRADIENT 1 2",
                        "DELTA 1 2",
                        "WEIGHT_GRADIENT 1 4",
                        "WEIGHT_GRADIENT bias 1 2");
    }

    @Test
    void allSheetsOfAllNetworksStandInTheOrderOfTheTapeAndAreWhatTheKeyHas() {
        for (String name : JudgedNets.names()) {
            AnswerKey key = JudgedNets.key(name);
            for (AnswerSheet.Kind kind : AnswerSheet.Kind.values()) {
                AnswerSheet sheet = AnswerSheet.of(kind, key, 0);
                assertThat(sheet.cells()).allMatch(key::has);
                assertThat(sheet.cells().stream().map(key::birth)).isSorted();
                assertThat(sheet.columns().stream().flatMap(column -> column.cells().stream()))
                        .containsExactlyInAnyOrderElementsOf(sheet.cells());
            }
        }
    }

    @Test
    void theWholeStepIsForwardBackwardAndStep() {
        List<Cell> parts = new ArrayList<>();
        for (AnswerSheet.Kind kind :
                List.of(AnswerSheet.Kind.FORWARD, AnswerSheet.Kind.BACKWARD, AnswerSheet.Kind.STEP)) {
            parts.addAll(AnswerSheet.of(kind, KEY, 0).cells());
        }
        assertThat(AnswerSheet.of(AnswerSheet.Kind.WHOLE_STEP, KEY, 0).cells()).containsExactlyElementsOf(parts);
    }

    @Test
    void theChainOfOneWeight() {
        AnswerSheet sheet = AnswerSheet.ofWeight(KEY, 0, Place.weight(Quantity.WEIGHT, 2, 0, 1));
        assertThat(sheet.cells().stream().map(cell -> cell.place().quantity()))
                .containsExactly(
                        Quantity.WEIGHTED_SUM,
                        Quantity.ACTIVATION,
                        Quantity.ACTIVATION_GRADIENT,
                        Quantity.DELTA,
                        Quantity.WEIGHT_GRADIENT,
                        Quantity.NEW_WEIGHT);
        assertThat(sheet.cells())
                .allMatch(cell -> cell.place().layer() == 2 && cell.place().unit() == 0);
    }

    @Test
    void ofAnotherSample() {
        AnswerKey key = JudgedNets.key("dense-relu-softmax-2-3-3");
        assertThat(key.trace().rows()).isGreaterThan(1);
        assertThat(AnswerSheet.of(AnswerSheet.Kind.FORWARD, key, 1).cells())
                .filteredOn(cell -> cell.place().quantity().perSample())
                .isNotEmpty()
                .allMatch(cell -> cell.place().sample() == 1);
    }

    @Test
    void underItsVeilNothingThatItAsksForIsKnown() {
        for (String name : JudgedNets.names()) {
            AnswerKey key = JudgedNets.key(name);
            Reveal all = key.trace().at(key.trace().length());
            for (AnswerSheet.Kind kind : AnswerSheet.Kind.values()) {
                AnswerSheet sheet = AnswerSheet.of(kind, key, 0);
                Reveal under = all.under(sheet.veil());
                assertThat(sheet.cells()).noneMatch(cell -> under.knows(cell.place()));
            }
        }
    }

    @Test
    void collectedOneByOneInTheOrderOfTheTape() {
        Cell late = Cell.of(Place.unit(Quantity.DELTA, 2, 0));
        Cell early = Cell.of(Place.unit(Quantity.ACTIVATION, 1, 0));
        AnswerSheet both = AnswerSheet.own().toggled(late, KEY).toggled(early, KEY);
        assertThat(both.cells()).containsExactly(early, late);
        assertThat(both.toggled(early, KEY).cells()).containsExactly(late);
    }

    @Test
    void neverMoreThanThereIsRoomFor() {
        Cell one = Cell.of(Place.unit(Quantity.DELTA, 2, 0));
        assertThatThrownBy(() -> new AnswerSheet(AnswerSheet.Kind.OWN, Collections.nCopies(2, one)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLargeNetworkHasSheetsOfItsUnitsOnly() {
        AnswerKey key = large(128, 64, 32, 10);
        assertThat(AnswerSheet.of(AnswerSheet.Kind.FORWARD, key, 0).isEmpty()).isTrue();
        Place unit = Place.unit(Quantity.ACTIVATION, 2, 5);
        assertThat(AnswerSheet.ofUnit(AnswerSheet.Kind.FORWARD, key, 0, unit).cells())
                .hasSize(2);
        assertThat(AnswerSheet.ofUnit(AnswerSheet.Kind.WHOLE_STEP, key, 0, unit).isEmpty())
                .isTrue();
        assertThat(AnswerSheet.ofWeight(key, 0, Place.weight(Quantity.WEIGHT, 2, 5, 7))
                        .cells())
                .hasSize(6);
    }

    private static AnswerKey large(int inputs, int... units) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            layers.add(LayerSpec.of(units[i], i == units.length - 1 ? Activation.SOFTMAX : Activation.RELU));
        }
        NetworkSpec spec = new NetworkSpec(inputs, layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
        double[] target = new double[units[units.length - 1]];
        target[0] = 1;
        double[] x = new double[inputs];
        Arrays.fill(x, 0.5);
        Batch batch = Batch.single(x, target);
        Optimizer sgd = Optimizer.Sgd.plain(0.1);
        return new AnswerKey(Trace.of(TrainingState.start(spec.initialise(7), sgd), sgd, batch, Workers.ONE));
    }
}
