package org.densescope.trace.routes;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;
import org.jspecify.annotations.Nullable;

/// Finds the ways with the largest products, best first.
///
/// What is still possible from each stop is known exactly from [RouteMap], so a way that is begun is the beginning of a
/// best one, and each way costs one look at the neighbours of its stops. What has been begun and not finished stands
/// for all ways that are not listed.
final class RouteSearch {
    /// A way up to some stop.
    ///
    /// @param before the way up to the stop before, or null at the origin
    /// @param kind of the step that was taken
    /// @param stop where it stands, or the loss
    /// @param value of the step's derivative
    /// @param product of all derivatives so far
    /// @param share the best product from here as a part of the best of all: exactly 1 along the best way
    /// @param length steps so far
    /// @param number in the order in which ways were begun
    private record Beginning(
            @Nullable Beginning before,
            Factor.@Nullable Kind kind,
            Place stop,
            double value,
            double product,
            double share,
            int length,
            int number) {}

    private final RouteMap map;
    private final BigInteger count;
    private final PriorityQueue<Beginning> open = new PriorityQueue<>(Comparator.comparingDouble(Beginning::share)
            .thenComparingInt(Beginning::length)
            .reversed()
            .thenComparingInt(Beginning::number));
    private final List<Beginning> found = new ArrayList<>();
    private int begun;

    RouteSearch(Pass pass, int row, Place origin) {
        boolean weight = origin.quantity() == Quantity.WEIGHT;
        map = new RouteMap(pass, row, origin.layer());
        boolean cut = weight && pass.network().layer(origin.layer()).isCut(origin.unit(), origin.from());
        Place first = weight ? RouteMap.stop(true, origin.layer(), origin.unit()) : origin;
        count = cut ? BigInteger.ZERO : map.count(first);
        if (count.signum() == 0) {
            return;
        }
        Beginning start = new Beginning(null, null, origin, 1, 1, 1, 0, begun++);
        if (weight) {
            boolean bias = origin.isBias();
            int before = pass.network().units(origin.layer() - 1);
            double value = bias ? 1 : pass.a(origin.layer() - 1)[row * before + origin.from()];
            Factor.Kind kind = bias ? Factor.Kind.ONE : Factor.Kind.ACTIVATION;
            start = new Beginning(start, kind, first, value, value, 1, 1, begun++);
        }
        open.add(start);
    }

    BigInteger count() {
        return count;
    }

    /// Finishes up to `most` ways.
    void find(int most) {
        while (found.size() < most) {
            Beginning best = open.poll();
            if (best == null) {
                return;
            }
            if (best.stop().quantity() == Quantity.LOSS) {
                found.add(best);
            } else {
                goOn(best);
            }
        }
    }

    private void goOn(Beginning way) {
        double best = map.best(way.stop());
        map.steps(way.stop(), (kind, next, value) -> {
            boolean end = next.quantity() == Quantity.LOSS;
            if (!end && map.count(next).signum() == 0) {
                return;
            }
            double size = Math.abs(value) * (end ? 1 : map.best(next));
            double share = way.share() * part(size, best);
            open.add(new Beginning(way, kind, next, value, way.product() * value, share, way.length() + 1, begun++));
        });
    }

    /// How much of the best a step can reach: 1 exactly for the best itself, whatever it is.
    private static double part(double size, double best) {
        if (Double.compare(size, best) == 0) {
            return 1;
        }
        return Double.isFinite(best) && best > 0 ? size / best : 0;
    }

    /// The ways that were found: in the order of the units if they are all, otherwise the largest first.
    List<Route> listed() {
        List<Beginning> ways = new ArrayList<>(found);
        if (open.isEmpty()) {
            ways.sort(RouteSearch::byUnits);
        }
        return ways.stream().map(this::route).toList();
    }

    private static int byUnits(Beginning a, Beginning b) {
        List<Place> left = stops(a);
        List<Place> right = stops(b);
        for (int i = 0; i < left.size(); i++) {
            int order = Integer.compare(left.get(i).unit(), right.get(i).unit());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Place> stops(Beginning end) {
        Deque<Place> stops = new ArrayDeque<>();
        for (Beginning b = end; b != null; b = b.before()) {
            stops.addFirst(b.stop());
        }
        return List.copyOf(stops);
    }

    private Route route(Beginning end) {
        Deque<Factor> factors = new ArrayDeque<>();
        Beginning b = end;
        while (b.before() != null && b.kind() != null) {
            factors.addFirst(new Factor(b.kind(), b.stop(), b.before().stop(), b.value()));
            b = b.before();
        }
        return Route.of(List.copyOf(factors));
    }

    /// The first steps, each with the engine's gradient at its end. Only before anything is found.
    List<Route> collapsed() {
        Beginning start = open.peek();
        if (start == null) {
            return List.of();
        }
        List<Beginning> firsts = new ArrayList<>();
        if (start.before() != null) {
            firsts.add(start);
        } else {
            goOn(open.remove());
            firsts.addAll(open);
            firsts.sort(Comparator.comparingInt(Beginning::number));
        }
        return firsts.stream().map(this::collapsed).toList();
    }

    private Route collapsed(Beginning first) {
        List<Factor> factors = new ArrayList<>(route(first).factors());
        Place stop = first.stop();
        if (stop.quantity() != Quantity.LOSS) {
            Factor.Kind kind = RouteMap.isZ(stop) ? Factor.Kind.DELTA : Factor.Kind.LOSS;
            factors.add(new Factor(kind, map.loss(), stop, map.gradient(stop)));
        }
        return Route.of(factors);
    }

    /// The sum of all ways that were not found: each beginning with the engine's gradient at its stop.
    double rest() {
        double sum = 0;
        for (Beginning b :
                open.stream().sorted(Comparator.comparingInt(Beginning::number)).toList()) {
            boolean end = b.stop().quantity() == Quantity.LOSS;
            sum += b.product() * (end ? 1 : map.gradient(b.stop()));
        }
        return sum;
    }
}
