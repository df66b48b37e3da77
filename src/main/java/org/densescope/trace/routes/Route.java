package org.densescope.trace.routes;

import java.util.List;
import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Naming;

/// One way from a number to the loss, along edges and through units.
///
/// @param factors the local derivatives, from the number to the loss
/// @param product of all factors, from left to right: what the loss changes by along this way alone
public record Route(List<Factor> factors, double product) {
    public Route {
        factors = List.copyOf(factors);
    }

    static Route of(List<Factor> factors) {
        double product = 1;
        for (Factor factor : factors) {
            product *= factor.value();
        }
        return new Route(factors, product);
    }

    /// The units whose `z` it passes, from the start to the output.
    public List<Place> units() {
        return factors.stream()
                .filter(f -> switch (f.kind()) {
                    case SLOPE, SOFTMAX, DELTA -> true;
                    default -> false;
                })
                .map(Factor::by)
                .toList();
    }

    /// The product, or nothing while one of its factors is not born.
    public OptionalDouble find(Reveal reveal) {
        return factors.stream().allMatch(f -> f.known(reveal)) ? OptionalDouble.of(product) : OptionalDouble.empty();
    }

    /// The units that it passes, by the names of a step: `a¹₁ → a²₂ → L`.
    public String path(Reveal reveal, Naming naming) {
        return FactorNames.of(reveal, naming).path(this);
    }
}
