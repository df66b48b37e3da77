package org.densescope.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.RandomStream;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.jspecify.annotations.Nullable;

/// The loss over a plane through the weights of a network: `L(θ + α·d₁ + β·d₂)`.
///
/// Random directions are normalised unit by unit: what belongs to a unit has the length that its weights and bias have
/// now (Li et al. 2018, “Visualizing the Loss Landscape of Neural Nets”), so that a step means as much in each unit.
public final class LossSlice {
    /// Which plane is looked at.
    ///
    /// @param first `d₁`
    /// @param second `d₂`
    public record Plane(List<Dense> first, List<Dense> second) {
        public Plane {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /// The losses on a grid.
    ///
    /// @param reach α and β go from `-reach` to `reach`
    /// @param side points each way
    /// @param losses `[β from the top][α]`
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    public record Grid(double reach, int side, double[] losses) {
        public double alpha(int column) {
            return reach * (2.0 * column / (side - 1) - 1);
        }

        public double beta(int row) {
            return reach * (1 - 2.0 * row / (side - 1));
        }
    }

    private LossSlice() {}

    /// Two random directions, normalised unit by unit.
    public static Plane random(Network network, long seed) {
        return new Plane(direction(network, seed, 1), direction(network, seed, 2));
    }

    private static List<Dense> direction(Network network, long seed, int which) {
        List<Dense> layers = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            Dense now = network.layer(l);
            RandomStream random = RandomStream.of(seed, RandomStream.Purpose.NOISE, 2L * l + which);
            double[] weights = new double[now.weights().data().length];
            double[] bias = new double[now.units()];
            int n = now.inputs();
            for (int u = 0; u < now.units(); u++) {
                double own = 0;
                double drawn = 0;
                for (int i = 0; i < n; i++) {
                    double w = now.weight(u, i);
                    weights[u * n + i] = now.isCut(u, i) ? 0 : random.gaussian();
                    own = Math.fma(w, w, own);
                    drawn = Math.fma(weights[u * n + i], weights[u * n + i], drawn);
                }
                bias[u] = random.gaussian();
                own = Math.fma(now.bias()[u], now.bias()[u], own);
                drawn = Math.fma(bias[u], bias[u], drawn);
                double scale = Math.sqrt(own / drawn);
                for (int i = 0; i < n; i++) {
                    weights[u * n + i] *= scale;
                }
                bias[u] *= scale;
            }
            layers.add(now.withParameters(new Matrix(now.units(), n, weights), bias));
        }
        return layers;
    }

    /// The plane through a path of networks that ends at `now`: from its first network to `now`, and across to where it
    /// strayed furthest from that line; both as long as the first. Where there is no such way,
    /// random directions take its place.
    public static Plane along(Network now, List<Network> path, long seed) {
        Plane random = random(now, seed);
        if (path.isEmpty()) {
            return random;
        }
        return through(now, minus(flat(now.layers()), flat(path.getFirst().layers())), path, random);
    }

    /// The plane through a network and the places that others have reached from it: towards the furthest of them, and
    /// across to the one that is furthest from that line; both as long as the first. Where nobody has moved, random
    /// directions take its place.
    public static Plane towards(Network start, List<Network> others, long seed) {
        double[] first = new double[0];
        double furthest = 0;
        for (Network other : others) {
            double[] way = minus(flat(other.layers()), flat(start.layers()));
            double length = Math.sqrt(dot(way, way));
            if (length > furthest && Double.isFinite(length)) {
                furthest = length;
                first = way;
            }
        }
        Plane random = random(start, seed);
        return furthest > 0 ? through(start, first, others, random) : random;
    }

    private static Plane through(Network now, double[] first, List<Network> path, Plane random) {
        double length = Math.sqrt(dot(first, first));
        if (!(length > 0) || !Double.isFinite(length)) {
            return random;
        }
        double[] middle = flat(now.layers());
        double[] across = rest(flat(random.second()), first);
        double furthest = 0;
        for (Network network : path) {
            double[] aside = rest(minus(flat(network.layers()), middle), first);
            double size = Math.sqrt(dot(aside, aside));
            if (size > Math.max(furthest, 1e-6 * length) && Double.isFinite(size)) {
                furthest = size;
                across = aside;
            }
        }
        double size = Math.sqrt(dot(across, across));
        double[] second = new double[across.length];
        for (int i = 0; i < second.length; i++) {
            second[i] = size > 0 ? across[i] * (length / size) : 0;
        }
        return new Plane(shaped(now, first), shaped(now, second));
    }

    /// Where networks lie in the plane: the nearest point of it, `α, β` of each.
    public static double[] projected(Network now, Plane plane, List<Network> path) {
        double[] first = flat(plane.first());
        double[] second = flat(plane.second());
        double[] middle = flat(now.layers());
        double aa = dot(first, first);
        double ab = dot(first, second);
        double bb = dot(second, second);
        double determinant = aa * bb - ab * ab;
        double[] places = new double[2 * path.size()];
        for (int i = 0; i < path.size(); i++) {
            double[] away = minus(flat(path.get(i).layers()), middle);
            double a = dot(away, first);
            double b = dot(away, second);
            places[2 * i] = (a * bb - b * ab) / determinant;
            places[2 * i + 1] = (b * aa - a * ab) / determinant;
        }
        return places;
    }

    /// The mean loss over some samples at each point of a grid.
    ///
    /// @param samples rows of the data
    /// @param progress is told the part that is done, 0 to 1
    /// @return null where it was cancelled
    public static @Nullable Grid grid(
            Network now,
            Plane plane,
            double reach,
            int side,
            Dataset data,
            int[] samples,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        Grid grid = new Grid(reach, side, new double[side * side]);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                if (cancelled.getAsBoolean()) {
                    return null;
                }
                Network there = moved(now, plane, grid.alpha(column), grid.beta(row));
                grid.losses()[row * side + column] = Evaluation.of(there, data, samples, Loops.best(), Workers.ONE)
                        .loss();
            }
            progress.accept((row + 1.0) / side);
        }
        return grid;
    }

    /// `θ + α·d₁ + β·d₂`
    public static Network moved(Network now, Plane plane, double alpha, double beta) {
        List<Dense> layers = new ArrayList<>();
        for (int l = 1; l <= now.depth(); l++) {
            Dense dense = now.layer(l);
            Dense first = plane.first().get(l - 1);
            Dense second = plane.second().get(l - 1);
            double[] weights = sum(
                    dense.weights().data(),
                    alpha,
                    first.weights().data(),
                    beta,
                    second.weights().data());
            double[] bias = sum(dense.bias(), alpha, first.bias(), beta, second.bias());
            layers.add(dense.withParameters(new Matrix(dense.units(), dense.inputs(), weights), bias));
        }
        return new Network(layers, now.loss(), now.reduction());
    }

    private static double[] sum(double[] from, double alpha, double[] first, double beta, double[] second) {
        double[] sum = new double[from.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.fma(beta, second[i], Math.fma(alpha, first[i], from[i]));
        }
        return sum;
    }

    private static double[] flat(List<Dense> layers) {
        int count = layers.stream()
                .mapToInt(d -> d.weights().data().length + d.units())
                .sum();
        double[] flat = new double[count];
        int at = 0;
        for (Dense dense : layers) {
            double[] w = dense.weights().data();
            System.arraycopy(w, 0, flat, at, w.length);
            System.arraycopy(dense.bias(), 0, flat, at + w.length, dense.units());
            at += w.length + dense.units();
        }
        return flat;
    }

    private static List<Dense> shaped(Network like, double[] flat) {
        List<Dense> layers = new ArrayList<>();
        int at = 0;
        for (Dense dense : like.layers()) {
            double[] w = new double[dense.weights().data().length];
            double[] b = new double[dense.units()];
            System.arraycopy(flat, at, w, 0, w.length);
            System.arraycopy(flat, at + w.length, b, 0, b.length);
            at += w.length + b.length;
            layers.add(dense.withParameters(new Matrix(dense.units(), dense.inputs(), w), b));
        }
        return layers;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /// What of `a` is at right angles to `b`.
    private static double[] rest(double[] a, double[] b) {
        double part = dot(a, b) / dot(b, b);
        double[] rest = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            rest[i] = Math.fma(-part, b[i], a[i]);
        }
        return rest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}
