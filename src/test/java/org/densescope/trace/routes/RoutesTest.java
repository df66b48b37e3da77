package org.densescope.trace.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.Shapes;
import org.densescope.engine.pass.Pass;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RoutesTest {
    private static final Trace MAZUR = Traces.mazur(Optimizer.standard("sgd", 0.5));

    private static Place weight(int layer, int unit, int from) {
        return Place.weight(Quantity.WEIGHT, layer, unit, from);
    }

    /// The numbers that the article's chain rule gives, worked out by hand for each output.
    @Test
    void mazursFirstWeightReachesTheLossByBothOutputs() {
        Routes routes = Routes.of(MAZUR.pass(), weight(1, 0, 0), 10);
        assertThat(routes.count()).isEqualTo(BigInteger.TWO);
        assertThat(routes.complete()).isTrue();
        assertThat(routes.listed().get(0).product()).isCloseTo(0.000668396021144373, within(1e-18));
        assertThat(routes.listed().get(1).product()).isCloseTo(-0.00022982828667002643, within(1e-18));
        assertThat(routes.sum()).isCloseTo(0.0004385677344743465, within(1e-18));
        assertThat(routes.gradient()).isEqualTo(MAZUR.pass().weightGradients(1)[0]);
        assertThat(routes.listed().get(0).factors().stream().map(Factor::kind))
                .containsExactly(
                        Factor.Kind.ACTIVATION,
                        Factor.Kind.SLOPE,
                        Factor.Kind.WEIGHT,
                        Factor.Kind.SLOPE,
                        Factor.Kind.LOSS);
        assertThat(routes.listed().get(0).factors().stream().map(Factor::value))
                .containsExactly(
                        0.05, MAZUR.pass().slope(0, 1, 0), 0.4, MAZUR.pass().slope(0, 2, 0), 0.7513650695523157 - 0.01);
        assertThat(routes.listed().get(1).units())
                .containsExactly(Place.unit(Quantity.WEIGHTED_SUM, 1, 0), Place.unit(Quantity.WEIGHTED_SUM, 2, 1));
    }

    @Test
    void mazursGradientIsMeasuredToo() {
        Routes routes = Routes.of(MAZUR.pass(), weight(1, 0, 0), 10);
        CentralDifference difference =
                CentralDifference.of(MAZUR.pass(), routes).orElseThrow();
        assertThat(difference.step()).isEqualTo(1e-5);
        assertThat(difference.value()).isCloseTo(0.0004385677344743465, within(1e-11));
        assertThat(difference.relativeError()).isLessThan(1e-7);
        assertThat(difference.kink()).isFalse();
    }

    /// Every number of every kind that has routes, of all activations before all others under all losses.
    @Test
    void theRoutesOfEveryParameterSumToItsGradient() {
        Set<Activation> seen = EnumSet.noneOf(Activation.class);
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        int cut = 0;
        int checked = 0;
        for (Trace trace : Traces.all()) {
            for (Place place : origins(trace.network())) {
                Routes routes = Routes.of(trace.pass(), place, Integer.MAX_VALUE);
                assertThat(routes.complete()).isTrue();
                assertSums(routes);
                checked++;
                if (place.isWeight() && trace.network().layer(place.layer()).isCut(place.unit(), place.from())) {
                    assertThat(routes.listed()).isEmpty();
                    cut++;
                }
            }
            trace.network().layers().forEach(dense -> seen.add(dense.activation()));
            losses.add(trace.network().loss());
        }
        assertThat(seen).containsExactlyInAnyOrder(Activation.values());
        assertThat(losses).containsExactlyInAnyOrder(Loss.values());
        assertThat(cut).isGreaterThan(20);
        assertThat(checked).isGreaterThan(5_000);
    }

    @Test
    void soDoThoseOfRandomNetworksOfUpToSixLayers() {
        for (int n = 0; n < 60; n++) {
            RandomStream random = RandomStream.of(3, RandomStream.Purpose.NOISE, n);
            Network network = Shapes.random(random);
            Pass pass = pass(network, random);
            for (Place place : origins(network)) {
                Routes all = Routes.of(pass, place, Integer.MAX_VALUE);
                assertSums(all);
                assertThat(BigInteger.valueOf(all.listed().size())).isEqualTo(all.count());
                Routes some = Routes.of(pass, place, 3);
                assertThat(some.count()).isEqualTo(all.count());
                assertSums(some);
            }
        }
    }

    private static void assertSums(Routes routes) {
        double size = routes.listed().stream()
                .mapToDouble(route -> Math.abs(route.product()))
                .sum();
        assertThat(routes.sum())
                .as("%s", routes.origin())
                .isCloseTo(routes.gradient(), within(1e-12 * Math.max(1, size)));
    }

    @Test
    void theLargestOfAllAreListedWhereThereAreMany() {
        RandomStream random = RandomStream.of(4, RandomStream.Purpose.NOISE, 0);
        for (Activation f : List.of(Activation.TANH, Activation.RELU, Activation.SOFTMAX)) {
            Network network =
                    Shapes.spec(f, Loss.MEAN_SQUARED_ERROR, 4, 5, 6, 5, 3).initialise(9);
            Pass pass = pass(network, random);
            Routes all = Routes.of(pass, weight(1, 2, 3), Integer.MAX_VALUE);
            Routes some = Routes.of(pass, weight(1, 2, 3), 7);
            List<Double> largest = all.listed().stream()
                    .map(route -> Math.abs(route.product()))
                    .sorted(Comparator.reverseOrder())
                    .limit(7)
                    .toList();
            assertThat(some.listed()).hasSize(7);
            for (int i = 0; i < 7; i++) {
                double found = Math.abs(some.listed().get(i).product());
                assertThat(found).isCloseTo(largest.get(i), within(1e-15 * largest.getFirst()));
            }
            assertThat(some.others()).isEqualTo(all.count().subtract(BigInteger.valueOf(7)));
            double others = all.sum()
                    - some.listed().stream().mapToDouble(Route::product).sum();
            assertThat(some.rest()).isCloseTo(others, within(1e-15));
        }
    }

    @Test
    void thereMayBeFarTooManyToWalk() {
        int[] sizes = new int[42];
        Arrays.fill(sizes, 30);
        Network network =
                Shapes.spec(Activation.TANH, Loss.HALF_SQUARED_ERROR, sizes).initialise(1);
        RandomStream random = RandomStream.of(5, RandomStream.Purpose.NOISE, 0);
        Routes routes = Routes.of(pass(network, random), weight(1, 0, 0), 20);
        assertThat(routes.count()).isEqualTo(BigInteger.valueOf(30).pow(40));
        assertThat(routes.listed()).hasSize(20);
        assertThat(routes.sum()).isCloseTo(routes.gradient(), within(1e-12));
    }

    /// All weights alike: no route is larger than another, and the search must not look at all of them.
    @Test
    void routesOfTheSameSizeAreFoundAtOnce() {
        List<Dense> layers = new ArrayList<>();
        for (int l = 0; l < 12; l++) {
            double[] w = new double[40 * 40];
            Arrays.fill(w, 0.1);
            layers.add(Dense.of(new Matrix(40, 40, w), new double[40], Activation.SIGMOID));
        }
        Network network = new Network(layers, Loss.HALF_SQUARED_ERROR, Reduction.SUM);
        Routes routes = Routes.of(Pass.of(network, Batch.single(new double[40], new double[40])), weight(1, 0, 0), 50);
        assertThat(routes.listed()).hasSize(50);
        Routes bias =
                Routes.of(Pass.of(network, Batch.single(new double[40], new double[40])), weight(1, 0, Place.BIAS), 50);
        assertThat(bias.sum()).isCloseTo(bias.gradient(), within(1e-15));
        assertThat(bias.listed()).hasSize(50);
    }

    @Test
    void aCutEdgeIsOnNoRoute() {
        Dense second = MAZUR.network().layer(2);
        Network network = MAZUR.network().withLayer(2, second.withMask(EdgeMask.NONE.withCut(0, true)));
        Pass pass = Pass.of(network, MAZUR.pass().batch());
        Routes through = Routes.of(pass, weight(1, 0, 0), 10);
        assertThat(through.count()).isEqualTo(BigInteger.ONE);
        assertThat(through.listed().getFirst().units().getLast()).isEqualTo(Place.unit(Quantity.WEIGHTED_SUM, 2, 1));
        Routes itself = Routes.of(pass, weight(2, 0, 0), 10);
        assertThat(itself.count()).isEqualTo(BigInteger.ZERO);
        assertThat(itself.sum()).isZero();
        assertThat(CentralDifference.of(pass, itself).orElseThrow().value()).isZero();
    }

    @Test
    void takenTogetherTheyAreTheFormulaOfTheBackwardPass() {
        for (Trace trace : Traces.all()) {
            for (Place place : origins(trace.network())) {
                List<Route> products = Routes.collapsed(trace.pass(), 0, place, Integer.MAX_VALUE);
                double gradient = Routes.of(trace.pass(), place, 1).gradient();
                double sum = products.stream().mapToDouble(Route::product).sum();
                assertThat(sum).isCloseTo(gradient, within(1e-12));
            }
        }
        Route first = Routes.collapsed(MAZUR.pass(), 0, weight(1, 0, 0), 5).getFirst();
        assertThat(first.factors().stream().map(Factor::value))
                .containsExactly(0.05, MAZUR.pass().deltas(1)[0]);
        assertThat(Routes.collapsed(MAZUR.pass(), 0, Place.unit(Quantity.ACTIVATION, 0, 0), 1))
                .hasSize(1);
    }

    @Test
    void everyGradientIsMeasured() {
        int compared = 0;
        for (Trace trace : Traces.all()) {
            for (Place place : origins(trace.network())) {
                Routes routes = Routes.of(trace.pass(), place, 4);
                CentralDifference difference =
                        CentralDifference.of(trace.pass(), routes).orElseThrow();
                if (!difference.kink()) {
                    // where Huber's second derivative jumps, a difference is off by half a jump times its width
                    double off = trace.network().loss() == Loss.HUBER ? 2e-6 : 1e-7;
                    assertThat(difference.value()).isCloseTo(routes.gradient(), within(off));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5_000);
    }

    @Test
    void nothingUnbornIsShown() {
        Timeline line = MAZUR.timeline();
        Routes routes = Routes.of(MAZUR.pass(), weight(1, 0, 0), 10);
        Route route = routes.listed().getFirst();
        Reveal start = MAZUR.at(0);
        // Inputs and weights are given.
        assertThat(route.factors().stream().map(f -> f.known(start))).containsExactly(true, false, true, false, false);
        assertThat(route.find(start)).isEmpty();
        long output = line.index(Phase.OUTPUT_GRADIENT, 2, 0, 0);
        assertThat(route.find(MAZUR.at(output))).isEmpty();
        assertThat(route.find(MAZUR.at(output + 1))).hasValue(route.product());
        long gradient = line.index(Phase.WEIGHT_GRADIENT, 1, 0, 0);
        assertThat(routes.find(MAZUR.at(gradient))).isEmpty();
        assertThat(routes.find(MAZUR.at(gradient + 1))).hasValue(routes.sum());
        Routes one = Routes.of(MAZUR.pass(), weight(1, 0, 0), 1);
        assertThat(one.ranked(MAZUR.at(output + 1))).isFalse();
        assertThat(one.ranked(MAZUR.at(output + 2))).isTrue();
        assertThat(routes.ranked(start)).isTrue();
    }

    @Test
    void whatHasNoRoutesIsRefusedInOneSentence() {
        Network network = MAZUR.network();
        assertThat(Routes.origin(Place.unit(Quantity.LOSS, 2, 0), network)).isEmpty();
        assertThatThrownBy(() -> Routes.of(MAZUR.pass(), Place.unit(Quantity.TARGET, 2, 0), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Routes.of(MAZUR.pass(), weight(3, 0, 0), 1)).hasMessageContaining("no layer 3");
        assertThatThrownBy(() -> Routes.of(MAZUR.pass(), weight(1, 2, 0), 1)).hasMessageContaining("units 0 to 1");
        assertThatThrownBy(() -> Routes.of(MAZUR.pass(), weight(1, 0, 5), 1)).hasMessageContaining("inputs 0 to 1");
        assertThatThrownBy(() -> Routes.of(MAZUR.pass(), weight(0, 0, 0), 1)).hasMessageContaining("input layer");
    }

    private static List<Place> origins(Network network) {
        List<Place> places = new ArrayList<>();
        for (int l = 0; l <= network.depth(); l++) {
            for (int u = 0; u < network.units(l); u++) {
                places.add(Place.unit(Quantity.ACTIVATION, l, u));
                for (int i = Place.BIAS; l > 0 && i < network.units(l - 1); i++) {
                    places.add(weight(l, u, i));
                }
                if (l > 0) {
                    places.add(Place.unit(Quantity.DELTA, l, u));
                }
            }
        }
        return places;
    }

    private static Pass pass(Network network, RandomStream random) {
        Batch batch = Shapes.batch(network, random);
        return Pass.of(network, Batch.single(batch.x().row(0), batch.target().row(0)));
    }

    @Test
    void theDigitsNetworkHasItsTrueCount() {
        NetworkSpec spec = Shapes.spec(Activation.RELU, Loss.MEAN_SQUARED_ERROR, 784, 128, 64, 10);
        RandomStream random = RandomStream.of(6, RandomStream.Purpose.NOISE, 0);
        Routes routes = Routes.of(pass(spec.initialise(1), random), weight(1, 5, 300), 12);
        assertThat(routes.count()).isEqualTo(BigInteger.valueOf(640));
        assertThat(routes.listed()).hasSize(12);
        assertThat(routes.sum()).isCloseTo(routes.gradient(), within(1e-12));
        assertThat(Routes.of(pass(spec.initialise(1), random), Place.unit(Quantity.ACTIVATION, 0, 0), 1)
                        .count())
                .isEqualTo(BigInteger.valueOf(128L * 64 * 10));
    }

    /// Of a batch, the samples' parts add up to the engine's gradient.
    @Test
    void theSamplesOfABatchHaveTheirParts() {
        for (int n = 0; n < 40; n++) {
            RandomStream random = RandomStream.of(13, RandomStream.Purpose.NOISE, n);
            Network network = Shapes.random(random);
            Pass pass = Pass.of(network, Shapes.batch(network, random));
            Dense dense = network.layer(1);
            double sum = 0;
            for (int row = 0; row < pass.batch().rows(); row++) {
                Routes part = Routes.of(pass, row, weight(1, 0, 0), 50);
                assertSums(part);
                CentralDifference difference = CentralDifference.of(pass, part).orElseThrow();
                if (!difference.kink()) {
                    assertThat(difference.value()).isCloseTo(part.gradient(), within(1e-6));
                }
                sum += part.sum();
            }
            assertThat(sum).isCloseTo(dense.isCut(0, 0) ? 0 : pass.weightGradients(1)[0], within(1e-12));
        }
    }
}
