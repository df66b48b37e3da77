package org.densescope.exchange.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.exchange.model.ModelParts;
import org.densescope.project.Project;
import org.densescope.say.Refused;
import org.densescope.train.OptimizerState;
import org.densescope.train.Trainer;

/// The numbers of a program: where training stands, the samples that the next updates see, and which.
///
/// @param project from where training stands
/// @param batches for each update the rows of `x` that it sees
/// @param rates of each update
/// @param masks for each update and each dense layer the factors of its units, a row a sample; empty where none is
/// @param x inputs that are seen
/// @param t their targets
record CodePlan(Project project, List<int[]> batches, double[] rates, List<List<double[]>> masks, Matrix x, Matrix t) {
    static CodePlan of(Project project, int steps) {
        Trainer trainer = project.trainer();
        long first = project.start().step();
        TreeSet<Integer> seen = new TreeSet<>();
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int[] samples = trainer.samples(first + i);
            rows.add(samples);
            Arrays.stream(samples).forEach(seen::add);
        }
        int[] used = seen.stream().mapToInt(Integer::intValue).toArray();
        List<int[]> batches = new ArrayList<>();
        List<List<double[]>> masks = new ArrayList<>();
        double[] rates = new double[steps];
        for (int i = 0; i < steps; i++) {
            batches.add(Arrays.stream(rows.get(i))
                    .map(row -> Arrays.binarySearch(used, row))
                    .toArray());
            rates[i] = trainer.optimizerAt(first + i).rate();
            Batch batch = trainer.batch(first + i);
            List<double[]> layers = new ArrayList<>();
            for (int l = 1; l <= project.spec().depth(); l++) {
                layers.add(batch.mask().layer(l));
            }
            masks.add(layers);
        }
        Batch all = project.data().rows(used);
        CodePlan plan = new CodePlan(project, batches, rates, masks, all.x(), all.target());
        plan.requireFinite();
        return plan;
    }

    private void requireFinite() {
        for (double[] values : arrays().values()) {
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    throw new Refused("say.code.not-finite", "a number is not finite, so no program can be written");
                }
            }
        }
    }

    Network network() {
        return project.network();
    }

    /// How many memories each weight has.
    int memories() {
        return project.optimizer().memories().size();
    }

    /// The weights of a layer as the program computes with them.
    Matrix weights(int l) {
        return ModelParts.joined(network().layer(l));
    }

    /// The positions that no update changes.
    int[] fixed(int l) {
        Dense dense = network().layer(l);
        TreeSet<Integer> all = new TreeSet<>();
        Arrays.stream(dense.mask().cut()).forEach(all::add);
        Arrays.stream(dense.mask().frozen()).forEach(all::add);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean anyFixed() {
        return network().layers().stream()
                .anyMatch(layer -> layer.mask().cut().length + layer.mask().frozen().length > 0);
    }

    boolean anyDropout() {
        return masks.stream().anyMatch(step -> step.stream().anyMatch(layer -> layer.length > 0));
    }

    /// All arrays by the names that they have in a file beside the program.
    Map<String, double[]> arrays() {
        Map<String, double[]> arrays = new LinkedHashMap<>();
        arrays.put("X", x.data());
        arrays.put("T", t.data());
        for (int l = 1; l <= network().depth(); l++) {
            arrays.put("W" + l, weights(l).data());
            arrays.put("b" + l, network().layer(l).bias());
            OptimizerState.Layer memory = project.start().memories().layer(l);
            if (memories() > 0) {
                arrays.put("mW" + l, memory.weights1());
                arrays.put("mb" + l, memory.bias1());
            }
            if (memories() > 1) {
                arrays.put("vW" + l, memory.weights2());
                arrays.put("vb" + l, memory.bias2());
            }
        }
        return arrays;
    }

    /// The shape of one of them.
    long[] shape(String name) {
        if (name.equals("X") || name.equals("T")) {
            Matrix m = name.equals("X") ? x : t;
            return new long[] {m.rows(), m.columns()};
        }
        int l = Integer.parseInt(name.replaceAll("[^0-9]", ""));
        long units = network().units(l);
        return name.contains("W") ? new long[] {units, network().units(l - 1)} : new long[] {units};
    }
}
