package org.densescope.trace.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
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
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FirstNonFiniteTest {
    private static final double[] WILD = {1e308, -1e308, Double.NaN, Double.NEGATIVE_INFINITY, 1e200, -1e155, 1e160};

    @Test
    void thereIsNoneWhereAllIsFinite() {
        for (Trace trace : Traces.all()) {
            assertThat(FirstNonFinite.in(trace)).isEmpty();
        }
        for (Trace trace : Traces.batches()) {
            assertThat(FirstNonFinite.in(trace)).isEmpty();
        }
    }

    @Test
    void isTheFirstThatANaiveScanFinds() {
        Random random = new Random(5);
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (Trace trace : Traces.all()) {
            for (int n = 0; n < 4; n++) {
                Trace wild = wild(trace, WILD[random.nextInt(WILD.length)], random);
                Optional<FirstNonFinite> found = FirstNonFinite.in(wild);
                long naive = naive(wild);
                assertThat(found.map(f -> f.moment().index()).orElse(-1L)).isEqualTo(naive);
                if (found.isPresent()) {
                    phases.add(found.get().moment().phase());
                    assertThat(found.get().value()).isNotFinite();
                    for (FirstNonFinite.Input input : found.get().inputs()) {
                        double before = wild.at(naive).value(input.operand().place());
                        assertThat(Double.doubleToLongBits(input.value())).isEqualTo(Double.doubleToLongBits(before));
                    }
                }
            }
        }
        assertThat(phases).contains(Phase.INPUT, Phase.WEIGHTED_SUM, Phase.LOSS, Phase.WEIGHT_GRADIENT, Phase.UPDATE);
    }

    /// Of a batch it is in the sample that broke, even where all the others are fine.
    @Test
    void namesTheSampleOfABatch() {
        Trace fine = Traces.batch(Traces.mazur(Optimizer.standard("sgd", 0.5)), 3);
        Matrix x = fine.pass().batch().x();
        Batch broken = new Batch(
                x.with(2, 1, Double.POSITIVE_INFINITY), fine.pass().batch().target());
        Trace trace = Trace.of(fine.update().before(), fine.update().optimizer(), broken, Workers.ONE);
        FirstNonFinite first = FirstNonFinite.in(trace).orElseThrow();
        assertThat(first.moment().index()).isEqualTo(trace.timeline().index(Phase.INPUT, 0, 2, 1, 0));
        assertThat(first.moment().sample()).isEqualTo(2);
        Messages messages = new Messages(Language.EN, true);
        assertThat(first.phrase(trace, Naming.STANDARD).text(messages::text, Digits.STANDARD))
                .contains("sample 3 of 3");
    }

    private static Trace wild(Trace trace, double value, Random random) {
        Network network = trace.network();
        double[] x = trace.pass().batch().x().row(0);
        int l = random.nextInt(network.depth() + 1);
        if (l == 0) {
            x[random.nextInt(x.length)] = value;
        } else {
            Dense dense = network.layer(l);
            int unit = random.nextInt(dense.units());
            network = network.withLayer(l, dense.withWeight(unit, random.nextInt(dense.inputs()), value));
        }
        return Traces.of(
                network,
                trace.update().optimizer(),
                x,
                trace.pass().batch().target().row(0));
    }

    /// The inputs are given; their moments only tell of them.
    private static boolean tells(Moment now, Place place) {
        return now.phase() == Phase.INPUT && place.equals(Place.unit(Quantity.ACTIVATION, 0, now.unit()));
    }

    private static long naive(Trace trace) {
        List<Place> places = new ArrayList<>();
        Traces.forEachPlace(trace.network(), places::add);
        for (long t = 1; t <= trace.length(); t++) {
            Reveal now = trace.at(t);
            OptionalDouble running = now.running();
            boolean bad = running.isPresent() && !Double.isFinite(running.getAsDouble());
            for (Place place : places) {
                if (now.birth(place) == t - 1 || tells(now.moment(), place)) {
                    bad |= !Double.isFinite(now.value(place));
                }
            }
            if (bad) {
                return t - 1;
            }
        }
        return -1;
    }

    @Test
    void namesLayerUnitAndOperation() {
        Dense dense = Dense.of(
                Matrix.ofRows(new double[] {1, 2}, new double[] {1, 1e308}), new double[] {0, 0}, Activation.RELU);
        Network network = new Network(List.of(dense), Loss.MEAN_SQUARED_ERROR, Reduction.MEAN);
        Trace trace = Traces.of(network, Optimizer.standard("sgd", 0.1), new double[] {1, 10}, new double[] {0, 0});
        FirstNonFinite found = FirstNonFinite.in(trace).orElseThrow();
        assertThat(found.place()).isEqualTo(Place.unit(Quantity.WEIGHTED_SUM, 1, 1));
        assertThat(found.moment().term()).isEqualTo(1);
        assertThat(found.inputs()).extracting(FirstNonFinite.Input::value).containsExactly(1e308, 10.0);
        Messages messages = new Messages(Language.EN, true);
        assertThat(found.phrase(trace, Naming.STANDARD).text(messages::text, Digits.STANDARD))
                .isEqualTo("The first number that is not finite: z¹₂ = ∞"
                        + " (Weighted sum of unit 2 in the output layer, term 2 of 3).");
    }
}
