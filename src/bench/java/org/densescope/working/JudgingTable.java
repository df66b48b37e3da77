package org.densescope.working;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;

/// How long the judge takes: a whole sheet of 2-2-2, each number wrong and everything judged anew, and the numbers of
/// one weight of 128-64-32-10. Medians, in milliseconds.
///
/// `./mvnw -Pbench -Dbench.main=org.densescope.working.JudgingTable`
public final class JudgingTable {
    private static final int ROUNDS = 31;

    private JudgingTable() {}

    public static void main(String[] args) {
        Trace small = small();
        List<Cell> sheet = cells(small);
        System.out.printf(Locale.ROOT, "2-2-2, %d cells: first %.1f%n", sheet.size(), judged(small, sheet));
        System.out.printf(Locale.ROOT, "2-2-2, %d cells: %.1f%n", sheet.size(), median(small, sheet));
        Trace large = large();
        List<Cell> weight = new ArrayList<>();
        for (Quantity quantity :
                List.of(Quantity.WEIGHTED_SUM, Quantity.ACTIVATION, Quantity.ACTIVATION_GRADIENT, Quantity.DELTA)) {
            weight.add(Cell.of(Place.unit(quantity, 1, 5)));
        }
        weight.add(Cell.of(Place.weight(Quantity.WEIGHT_GRADIENT, 1, 5, 7)));
        weight.add(Cell.of(Place.weight(Quantity.NEW_WEIGHT, 1, 5, 7)));
        System.out.printf(Locale.ROOT, "128-64-32-10, one weight: first %.1f%n", judged(large, weight));
        System.out.printf(Locale.ROOT, "128-64-32-10, one weight: %.1f%n", median(large, weight));
    }

    private static double median(Trace trace, List<Cell> cells) {
        double[] times = new double[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) {
            times[r] = judged(trace, cells);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double judged(Trace trace, List<Cell> cells) {
        long start = System.nanoTime();
        AnswerKey key = new AnswerKey(trace);
        Map<Cell, String> typed = new HashMap<>();
        for (Cell cell : cells) {
            typed.put(
                    cell,
                    new BigDecimal(1.37 * key.right(cell) + 0.01)
                            .round(new MathContext(5))
                            .toString());
        }
        Judge judge = new Judge(key, new Working(typed));
        cells.forEach(judge::of);
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<Cell> cells(Trace trace) {
        List<Cell> cells = new ArrayList<>();
        AnswerKey key = new AnswerKey(trace);
        for (Quantity quantity : Quantity.values()) {
            for (int l = 0; l <= 2; l++) {
                for (int u = 0; u < 2; u++) {
                    for (int from = Place.BIAS; from < (quantity.perWeight() && l > 0 ? 2 : 0); from++) {
                        Cell cell = Cell.of(new Place(quantity, l, u, from, Place.SHOWN));
                        if (key.has(cell)) {
                            cells.add(cell);
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static Trace small() {
        Network network = new Network(
                List.of(
                        Dense.of(
                                Matrix.ofRows(new double[] {.15, .2}, new double[] {.25, .3}),
                                new double[] {.35, .35},
                                Activation.SIGMOID),
                        Dense.of(
                                Matrix.ofRows(new double[] {.4, .45}, new double[] {.5, .55}),
                                new double[] {.6, .6},
                                Activation.SIGMOID)),
                Loss.HALF_SQUARED_ERROR,
                Reduction.MEAN);
        return trace(network, Batch.single(new double[] {.05, .1}, new double[] {.01, .99}));
    }

    private static Trace large() {
        NetworkSpec spec = new NetworkSpec(
                128,
                List.of(
                        LayerSpec.of(64, Activation.RELU),
                        LayerSpec.of(32, Activation.RELU),
                        LayerSpec.of(10, Activation.SOFTMAX)),
                Loss.CROSS_ENTROPY,
                Reduction.MEAN);
        double[] x = new double[128];
        Arrays.setAll(x, i -> (i % 7) / 7.0);
        double[] target = new double[10];
        target[3] = 1;
        return trace(spec.initialise(1), Batch.single(x, target));
    }

    private static Trace trace(Network network, Batch batch) {
        Optimizer optimizer = Optimizer.Sgd.plain(0.5);
        return Trace.of(TrainingState.start(network, optimizer), optimizer, batch, Workers.ONE);
    }
}
