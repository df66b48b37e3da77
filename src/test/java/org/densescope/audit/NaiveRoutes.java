package org.densescope.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Stepper;

/// Every way from a number to the loss, walked one by one.
final class NaiveRoutes {
    /// More are not walked.
    static final int MOST = 3_000;

    /// One local derivative with the numbers that it is made of.
    record Step(double value, List<Place> reads) {
        OptionalDouble find(Truth truth) {
            return reads.stream().allMatch(place -> truth.find(place).isPresent())
                    ? OptionalDouble.of(value)
                    : OptionalDouble.empty();
        }
    }

    private final Truth truth;
    private final Network network;
    private final int last;
    private final List<List<Step>> ways = new ArrayList<>();
    private final List<Step> way = new ArrayList<>();

    private NaiveRoutes(Truth truth) {
        this.truth = truth;
        network = truth.network();
        last = network.depth();
    }

    /// @param origin a weight, an activation, or a weighted sum
    /// @return nothing where there are too many
    static List<List<Step>> of(Truth truth, Place origin) {
        NaiveRoutes routes = new NaiveRoutes(truth);
        if (origin.quantity() == Quantity.WEIGHT) {
            routes.weight(origin);
        } else if (origin.quantity() == Quantity.ACTIVATION) {
            routes.activation(origin.layer(), origin.unit());
        } else {
            routes.sum(origin.layer(), origin.unit());
        }
        return routes.ways.size() > MOST ? List.of() : routes.ways;
    }

    static OptionalDouble product(List<Step> way, Truth truth) {
        double product = 1;
        for (Step step : way) {
            OptionalDouble value = step.find(truth);
            if (value.isEmpty()) {
                return value;
            }
            product *= value.getAsDouble();
        }
        return OptionalDouble.of(product);
    }

    private double value(Place place) {
        return truth.finished(place).orElseThrow();
    }

    private void go(Step step, Runnable onwards) {
        way.add(step);
        onwards.run();
        way.removeLast();
    }

    private void end(Quantity quantity, int unit) {
        Place place = Place.unit(quantity, last, unit);
        go(new Step(value(place), List.of(place)), () -> {
            if (ways.size() <= MOST) {
                ways.add(List.copyOf(way));
            }
        });
    }

    private void weight(Place origin) {
        int l = origin.layer();
        if (origin.isBias()) {
            go(new Step(1, List.of()), () -> sum(l, origin.unit()));
        } else if (!network.layer(l).isCut(origin.unit(), origin.from())) {
            Place a = Place.unit(Quantity.ACTIVATION, l - 1, origin.from());
            go(new Step(value(a), List.of(a)), () -> sum(l, origin.unit()));
        }
    }

    private void sum(int l, int u) {
        if (l == last && network.loss().fused()) {
            end(Quantity.DELTA, u);
            return;
        }
        Activation f = network.layer(l).activation();
        if (f == Activation.SOFTMAX) {
            Place aj = Place.unit(Quantity.ACTIVATION, l, u);
            for (int k = 0; k < network.units(l); k++) {
                Place ak = Place.unit(Quantity.ACTIVATION, l, k);
                double a = value(ak);
                double jacobian = k == u ? a * (1 - a) : -a * value(aj);
                int next = k;
                go(new Step(jacobian, List.of(ak, aj)), () -> activation(l, next));
            }
            return;
        }
        Place z = Place.unit(Quantity.WEIGHTED_SUM, l, u);
        go(new Step(truth.kept(l, u) * Stepper.slope(f, value(z)), List.of(z)), () -> activation(l, u));
    }

    private void activation(int l, int u) {
        if (ways.size() > MOST) {
            return;
        }
        if (l == last) {
            end(Quantity.ACTIVATION_GRADIENT, u);
            return;
        }
        Dense next = network.layer(l + 1);
        for (int v = 0; v < next.units(); v++) {
            if (!next.isCut(v, u)) {
                int unit = v;
                Place w = Place.weight(Quantity.WEIGHT, l + 1, v, u);
                go(new Step(value(w), List.of(w)), () -> sum(l + 1, unit));
            }
        }
    }
}
