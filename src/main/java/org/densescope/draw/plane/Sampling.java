package org.densescope.draw.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.densescope.engine.Network;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.ForwardPass;
import org.jspecify.annotations.Nullable;

/// Asks a network about many points of the plane, by the same pass that trains it.
public final class Sampling {
    private static final int CHUNK = 256;

    /// Points by number.
    @FunctionalInterface
    public interface Points {
        /// Puts the inputs that belong to point `i`.
        void put(int i, double[] into, int at);
    }

    /// Takes what was computed.
    @FunctionalInterface
    public interface Sink {
        /// @param pass the rows `0 .. rows - 1` of its last run are the points `first .. first + rows - 1`
        void take(ForwardPass pass, int first, int rows);
    }

    /// Which numbers are wanted.
    ///
    /// @param layer `1..L`
    /// @param sums the weighted sums z instead of the activations
    public record Wish(int layer, boolean sums) {}

    private Sampling() {}

    /// @param loops what it is computed with; the bits do not depend on it
    /// @param cancelled asked between parts; when it says so the rest is left out
    /// @return whether it came to its end
    public static boolean run(
            Network network, LoopSource loops, int count, Points points, Sink sink, BooleanSupplier cancelled) {
        int chunk = Math.min(CHUNK, count);
        if (count == 0) {
            return true;
        }
        int inputs = network.inputs();
        ForwardPass pass = new ForwardPass(network, chunk, loops, Workers.ONE);
        double[] x = new double[chunk * inputs];
        int[] at = ForwardPass.rows(chunk, inputs);
        for (int first = 0; first < count; first += chunk) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            int rows = Math.min(chunk, count - first);
            for (int r = 0; r < rows; r++) {
                points.put(first + r, x, at[r]);
            }
            pass.run(x, at, rows);
            sink.take(pass, first, rows);
        }
        return true;
    }

    /// The wanted numbers at the middles of all cells.
    ///
    /// @return one field a wish, or null where it was cancelled
    public static @Nullable List<Field> grid(
            Network network,
            LoopSource loops,
            Inputs inputs,
            Extent extent,
            int columns,
            int rows,
            List<Wish> wishes,
            BooleanSupplier cancelled) {
        List<Field> fields = new ArrayList<>();
        for (Wish wish : wishes) {
            int units = network.units(wish.layer());
            double[] values = new double[Math.multiplyExact(Math.multiplyExact(rows, columns), units)];
            fields.add(new Field(extent, columns, rows, units, values));
        }
        Points points = (i, into, at) -> inputs.put(
                extent.x1((i % columns + 0.5) / columns),
                extent.x2((Math.floorDiv(i, columns) + 0.5) / rows),
                into,
                at);
        Sink sink = (pass, first, count) -> {
            for (int w = 0; w < wishes.size(); w++) {
                copy(pass, wishes.get(w), count, fields.get(w), first);
            }
        };
        return run(network, loops, rows * columns, points, sink, cancelled) ? fields : null;
    }

    private static void copy(ForwardPass pass, Wish wish, int count, Field field, int first) {
        double[] from = wish.sums() ? pass.z(wish.layer()) : pass.a(wish.layer());
        int[] at = pass.rowAt(wish.layer());
        int units = field.units();
        for (int r = 0; r < count; r++) {
            System.arraycopy(from, at[r], field.values(), (first + r) * units, units);
        }
    }
}
