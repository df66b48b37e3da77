package org.densescope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RevealTest {
    @Test
    void everyStepOfEveryKindOfNetworkIsTheNaiveOne() {
        long cells = 0;
        for (Trace trace : Traces.all()) {
            cells += compare(trace);
        }
        assertThat(cells).isGreaterThan(2_000_000);
    }

    @Test
    void everyStepOfEveryShapeIsTheNaiveOne() {
        for (Trace trace : Traces.shapes()) {
            assertThat(compare(trace)).isPositive();
        }
    }

    @Test
    void everyStepOfEveryBatchIsTheNaiveOne() {
        long cells = 0;
        for (Trace trace : Traces.batches()) {
            cells += compare(trace);
        }
        assertThat(cells).isGreaterThan(2_000_000);
    }

    /// Runs the naive stepper and looks at every place after each of its operations.
    private static long compare(Trace trace) {
        List<Place> places = places(trace);
        long[] t = {0};
        Stepper[] stepper = new Stepper[1];
        stepper[0] = new Stepper(
                trace.update().before(),
                trace.update().optimizer(),
                trace.pass().batch(),
                (phase, layer, unit, term, terms, row, rows, running) -> {
                    t[0]++;
                    Reveal reveal = trace.at(t[0]).following(Grain.TERM);
                    assertThat(reveal.moment())
                            .isEqualTo(new Moment(t[0] - 1, phase, layer, unit, term, terms, row, rows));
                    same(reveal, places, stepper[0]);
                    assertThat(bits(reveal.running()))
                            .as("running sum at %s of %s", reveal.moment(), name(trace))
                            .isEqualTo(bits(running));
                });
        same(trace.at(0), places, stepper[0]);
        stepper[0].run();
        assertThat(t[0]).isEqualTo(trace.length());
        return places.size() * (t[0] + 1);
    }

    private static void same(Reveal reveal, List<Place> places, Stepper stepper) {
        for (Place place : places) {
            Double expected = stepper.known.get(place);
            if (place.sample() == reveal.row()) {
                assertThat(bits(reveal.find(place.ofSample(Place.SHOWN)))).isEqualTo(bits(reveal.find(place)));
            }
            OptionalDouble shown = reveal.find(place);
            boolean equal = expected == null
                    ? shown.isEmpty() && !reveal.knows(place)
                    : shown.isPresent() && bits(expected) == bits(shown.getAsDouble());
            if (!equal) {
                throw new AssertionError(place + " after " + reveal.moment() + " of " + name(reveal.trace())
                        + ": the naive way gives " + expected + ", the reveal " + shown);
            }
        }
    }

    @Test
    void theLayerNowHasTheWeightsThatAreKnownNow() {
        for (Trace trace : Traces.shapes()) {
            for (long t = 0; t <= trace.length(); t++) {
                Reveal reveal = trace.at(t);
                for (int l = 1; l <= trace.network().depth(); l++) {
                    Dense now = reveal.layerNow(l);
                    for (int o = 0; o < now.units(); o++) {
                        for (int i = -1; i < now.inputs(); i++) {
                            assertThat(now.weight(o, i)).isEqualTo(reveal.weightNow(l, o, i));
                        }
                    }
                }
            }
        }
    }

    private static List<Place> places(Trace trace) {
        Set<Place> places = new LinkedHashSet<>();
        for (int r = 0; r < trace.rows(); r++) {
            int row = r;
            Traces.forEachPlace(trace.network(), place -> places.add(place.ofSample(row)));
        }
        return List.copyOf(places);
    }

    private static String name(Trace trace) {
        return trace.network().layers().stream()
                        .map(dense -> dense.activation().id())
                        .toList() + " " + trace.network().loss() + " "
                + trace.update().optimizer();
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    private static Object bits(OptionalDouble value) {
        return value.isPresent() ? bits(value.getAsDouble()) : "none";
    }

    @Test
    void theOrderOfVisitsNeverMatters() {
        List<Trace> traces = new ArrayList<>(Traces.shapes());
        traces.add(Traces.batches().getFirst());
        for (Trace trace : traces) {
            List<Place> places = places(trace);
            int[] forward = new int[(int) trace.length() + 1];
            for (int t = 0; t < forward.length; t++) {
                forward[t] = transcript(trace.at(t), places);
            }
            for (int t = forward.length - 1; t >= 0; t--) {
                assertThat(transcript(trace.at(t), places)).isEqualTo(forward[t]);
            }
            Random random = new Random(3);
            for (int seek = 0; seek < 10_000; seek++) {
                int t = random.nextInt(forward.length);
                assertThat(transcript(trace.at(t), places)).as("position %s", t).isEqualTo(forward[t]);
            }
            assertThat(Arrays.stream(forward).distinct().count()).isGreaterThan(forward.length / 2);
        }
    }

    private static int transcript(Reveal reveal, List<Place> places) {
        int hash = bits(reveal.running()).hashCode();
        for (Place place : places) {
            OptionalDouble value = reveal.find(place);
            hash = 31 * hash + (value.isPresent() ? Double.hashCode(value.getAsDouble()) : 1);
        }
        return hash;
    }

    @Test
    void whatIsNotBornCannotBeRead() {
        Reveal start = Traces.mazur(Optimizer.standard("sgd", 0.5)).at(0);
        Place z = Place.unit(Quantity.WEIGHTED_SUM, 1, 0);
        assertThat(start.moment()).isNull();
        assertThat(start.knows(z)).isFalse();
        assertThatThrownBy(() -> start.value(z)).isInstanceOf(IllegalStateException.class);
        assertThat(start.value(Place.weight(Quantity.WEIGHT, 2, 1, 1))).isEqualTo(0.55);
        assertThat(start.value(Place.unit(Quantity.TARGET, 2, 1))).isEqualTo(0.99);
        assertThatThrownBy(() -> start.trace().at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> start.trace().at(start.trace().length() + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theWeightNowIsTheNewOneFromItsMomentOn() {
        Trace trace = Traces.mazur(Optimizer.standard("sgd", 0.5));
        Place renewed = Place.weight(Quantity.NEW_WEIGHT, 1, 0, 0);
        long birth = trace.at(0).birth(renewed);
        assertThat(trace.at(birth).weightNow(1, 0, 0)).isEqualTo(0.15);
        assertThat(trace.at(birth + 1).weightNow(1, 0, 0)).isEqualTo(0.1497807161327628, within(1e-15));
        assertThat(trace.at(trace.length()).weightNow(2, 0, Place.BIAS)).isEqualTo(0.5307507191857215, within(1e-15));
    }

    /// They are given, like targets and weights: nothing has to happen for them to be known.
    @Test
    void inputsAreKnownFromTheStart() {
        for (Trace trace : Traces.batches()) {
            Reveal start = trace.at(0);
            for (int r = 0; r < trace.rows(); r++) {
                for (int i = 0; i < trace.network().inputs(); i++) {
                    assertThat(start.value(Place.unit(Quantity.ACTIVATION, 0, i).ofSample(r)))
                            .isEqualTo(trace.pass().batch().x().at(r, i));
                }
            }
        }
    }

    /// Under a veil all is as it was before the first of what is asked for was born, wherever the reader stands.
    @Test
    void aVeilHidesWhatIsAskedForAndAllThatComesAfterIt() {
        List<Trace> traces = new ArrayList<>(Traces.shapes());
        traces.add(Traces.batches().getFirst());
        int asked = 0;
        for (Trace trace : traces) {
            List<Place> places = places(trace);
            for (Place place : places) {
                Reveal end = trace.at(trace.length());
                long birth = end.birth(place);
                if (birth < 0 || birth == Long.MAX_VALUE || !end.has(place)) {
                    continue;
                }
                asked++;
                Reveal veiled = end.under(Veil.over(place));
                assertThat(veiled.find(place)).as("%s", place).isEmpty();
                assertThat(veiled).isEqualTo(trace.at(birth));
                assertThat(trace.at(birth / 2).under(Veil.over(place))).isEqualTo(trace.at(birth / 2));
            }
        }
        assertThat(asked).isGreaterThan(300);
        Reveal end = traces.getFirst().at(traces.getFirst().length());
        assertThat(end.under(Veil.NONE)).isSameAs(end);
        assertThatThrownBy(() -> end.under(Veil.over(Place.weight(Quantity.WEIGHT, 1, 0, 0))))
                .hasMessageContaining("given");
        assertThat(end.under(Veil.over(Place.unit(Quantity.DELTA, 9, 0))))
                .as("what is not there hides nothing")
                .isSameAs(end);
    }

    @Test
    void theInputsGetAGradientToo() {
        Trace trace = Traces.mazur(Optimizer.standard("sgd", 0.5));
        Reveal end = trace.at(trace.length());
        assertThat(end.value(Place.unit(Quantity.ACTIVATION_GRADIENT, 0, 0)))
                .isEqualTo(0.0038042668797273384, within(1e-16));
        assertThat(end.value(Place.unit(Quantity.ACTIVATION_GRADIENT, 0, 1)))
                .isEqualTo(0.004740547349462545, within(1e-16));
    }
}
