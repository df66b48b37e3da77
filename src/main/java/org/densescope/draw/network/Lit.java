package org.densescope.draw.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Place;
import org.densescope.trace.Reveal;
import org.densescope.trace.routes.Factor;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;
import org.jspecify.annotations.Nullable;

/// Routes that are to be lit in the picture.
///
/// @param routes those of the selection
/// @param picked the one that is pointed at, or null for all
public record Lit(Routes routes, @Nullable Route picked) {
    /// What is drawn of a step that several routes may take.
    ///
    /// @param factor the step
    /// @param sum of the products of the routes over it
    /// @param size of that sum as a part of the largest, 0 to 1; 1 while the products are not known
    /// @param known whether the products are born
    public record Step(Factor factor, double sum, double size, boolean known) {}

    /// The routes that are drawn: none where it is not known yet which are the largest.
    List<Route> drawn(Reveal reveal) {
        if (picked != null) {
            return List.of(picked);
        }
        return routes.ranked(reveal) ? routes.listed() : List.of();
    }

    /// Every step of the drawn routes once.
    public List<Step> steps(Reveal reveal) {
        record Way(Place of, Place by) {}
        Map<Way, Step> steps = new LinkedHashMap<>();
        for (Route route : drawn(reveal)) {
            boolean known = route.find(reveal).isPresent();
            for (Factor factor : route.factors()) {
                steps.merge(
                        new Way(factor.of(), factor.by()),
                        new Step(factor, known ? route.product() : 0, 1, known),
                        (a, b) -> new Step(factor, a.sum() + b.sum(), 1, a.known() && b.known()));
            }
        }
        double largest = steps.values().stream()
                .mapToDouble(step -> Math.abs(step.sum()))
                .max()
                .orElse(0);
        return steps.values().stream()
                .map(step -> new Step(
                        step.factor(),
                        step.sum(),
                        !step.known() ? 1 : largest > 0 ? Math.abs(step.sum()) / largest : 0,
                        step.known()))
                .toList();
    }

    /// Whether an edge is on a drawn route.
    public boolean holds(Edge edge, Reveal reveal) {
        for (Route route : drawn(reveal)) {
            for (Factor factor : route.factors()) {
                if (edge.equals(edge(factor))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The edge that a step is made over, or null for one inside of a unit.
    public static @Nullable Edge edge(Factor factor) {
        return switch (factor.kind()) {
            case ACTIVATION, ONE ->
                new Edge(factor.by().layer(), factor.by().unit(), factor.by().from());
            case WEIGHT ->
                new Edge(factor.of().layer(), factor.of().unit(), factor.by().unit());
            case SLOPE, SOFTMAX, LOSS, DELTA -> null;
        };
    }
}
