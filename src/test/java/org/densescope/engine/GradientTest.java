package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.densescope.engine.pass.Pass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every gradient of random networks against differences of the loss: the engine's backward pass knows nothing of them.
///
/// The fourth-order central difference `(8 (L₊₁ − L₋₁) − (L₊₂ − L₋₂)) / 12h` has an error of `h⁴`, so a smaller `h` is
/// tried where the loss is too curved for the first. It means nothing where a ReLU or a step lies between its points:
/// there the sign of some `z` differs, and the weight is left out and counted.
class GradientTest {
    private static final double[] STEPS = {0x1p-10, 0x1p-13};
    private static final int[] POINTS = {-2, -1, 1, 2};

    private final Set<Activation> seen = EnumSet.noneOf(Activation.class);
    private final Set<Loss> losses = EnumSet.noneOf(Loss.class);
    private final Set<Reduction> reductions = EnumSet.noneOf(Reduction.class);
    private int compared;
    private int atKinks;

    @Test
    void fiveHundredNetworks() {
        check(500, 1);
    }

    @Test
    @Tag("soak")
    void fiveThousandNetworks() {
        check(5_000, 2);
    }

    private void check(int networks, long seed) {
        for (int n = 0; n < networks; n++) {
            RandomStream random = RandomStream.of(seed, RandomStream.Purpose.NOISE, n);
            Network network = Shapes.random(random);
            check("network " + n, network, Shapes.batch(network, random));
        }
        assertThat(seen).containsExactlyInAnyOrder(Activation.values());
        assertThat(losses).containsExactlyInAnyOrder(Loss.values());
        assertThat(reductions).containsExactlyInAnyOrder(Reduction.values());
        assertThat(compared).isGreaterThan(networks * 45);
        assertThat(atKinks).as("left out").isLessThan(compared / 20);
    }

    private void check(String name, Network network, Batch batch) {
        Pass pass = Pass.of(network, batch);
        losses.add(network.loss());
        reductions.add(network.reduction());
        double largest = 0;
        for (int l = 0; l <= network.depth(); l++) {
            for (double g : l == 0 ? pass.activationGradients(0) : pass.weightGradients(l)) {
                largest = Math.max(largest, Math.abs(g));
            }
        }
        for (int l = 1; l <= network.depth(); l++) {
            Dense layer = network.layer(l);
            int layerNumber = l;
            seen.add(layer.activation());
            for (int o = 0; o < layer.units(); o++) {
                int unit = o;
                for (int i = Place.BIAS; i < layer.inputs(); i++) {
                    int from = i;
                    double g = i == Place.BIAS
                            ? pass.biasGradients(l)[o]
                            : pass.weightGradients(l)[o * layer.inputs() + i];
                    if (layer.isCut(unit, from)) {
                        assertThat(g).as("%s: cut weight", name).isZero();
                    }
                    compare(name + " layer " + l + " unit " + o + " from " + i, pass, g, largest, d -> {
                        Dense moved = layer.withWeight(unit, from, layer.weight(unit, from) + d);
                        return Pass.of(network.withLayer(layerNumber, moved), batch);
                    });
                }
            }
        }
        for (int i = 0; i < batch.x().data().length; i++) {
            int row = i / network.inputs();
            int column = i % network.inputs();
            compare(name + " x " + i, pass, pass.activationGradients(0)[i], largest, d -> {
                Matrix x = batch.x().with(row, column, batch.x().at(row, column) + d);
                return Pass.of(network, batch.withX(x));
            });
        }
    }

    private interface Moved {
        Pass by(double distance);
    }

    private void compare(String what, Pass pass, double gradient, double largest, Moved moved) {
        String found = "";
        for (double h : STEPS) {
            double[] loss = new double[POINTS.length];
            for (int p = 0; p < POINTS.length; p++) {
                Pass there = moved.by(POINTS[p] * h);
                if (crossesKink(pass, there)) {
                    atKinks++;
                    return;
                }
                loss[p] = there.loss();
            }
            double difference = (8 * (loss[2] - loss[1]) - (loss[3] - loss[0])) / (12 * h);
            double rounding = 0x1p-49 * (1 + Math.abs(pass.loss())) / h;
            if (Math.abs(difference - gradient) <= 1e-8 * largest + rounding) {
                compared++;
                return;
            }
            found += " " + difference;
        }
        throw new AssertionError(what + ": the gradient is " + gradient + ", but differences are" + found);
    }

    private static boolean crossesKink(Pass here, Pass there) {
        Loss loss = here.network().loss();
        if (loss == Loss.MEAN_ABSOLUTE_ERROR || loss == Loss.HUBER) {
            double edge = loss == Loss.HUBER ? 1 : 0;
            for (int k = 0; k < here.batch().target().data().length; k++) {
                double t = here.batch().target().data()[k];
                double one = here.a(here.network().depth())[k] - t;
                double other = there.a(here.network().depth())[k] - t;
                if (one > edge != other > edge || one < -edge != other < -edge) {
                    return true;
                }
            }
        }
        for (int l = 1; l <= here.network().depth(); l++) {
            Activation f = here.network().layer(l).activation();
            if (f.kinked() || f == Activation.ELU) { // which bends too sharply for a difference of four points
                for (int k = 0; k < here.z(l).length; k++) {
                    if (here.z(l)[k] > 0 != there.z(l)[k] > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
