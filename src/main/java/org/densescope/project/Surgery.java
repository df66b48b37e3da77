package org.densescope.project;

import java.util.Arrays;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.ShapeException;

/// What can be done to a whole unit or layer of a project. Each answers with another project.
public final class Surgery {
    private Surgery() {}

    /// Cuts every weight into and out of a unit and takes its bias away, so that nothing depends on it any more and it
    /// does not fire by itself.
    ///
    /// @param layer 0 for an input, or a hidden layer
    /// @throws ShapeException for an output, or a unit that is not there
    public static Project kill(Project project, int layer, int unit) {
        requireInner(project, layer, unit);
        Project cut = project.withDense(layer + 1, dense -> column(dense, unit, (mask, at) -> mask.withCut(at, true)));
        return layer == 0
                ? cut
                : cut.withDense(layer, dense -> {
                    double[] bias = dense.bias().clone();
                    bias[unit] = 0;
                    return row(dense.withParameters(dense.weights(), bias), unit, (mask, at) -> mask.withCut(at, true));
                });
    }

    /// Sets every weight into a unit, and its bias, to 0.
    ///
    /// @param layer `1..L`
    /// @throws ShapeException for an input, or a unit that is not there
    public static Project zero(Project project, int layer, int unit) {
        require(project, layer, unit, 1);
        return project.withDense(layer, dense -> {
            double[] weights = dense.weights().data().clone();
            Arrays.fill(weights, unit * dense.inputs(), (unit + 1) * dense.inputs(), 0);
            double[] bias = dense.bias().clone();
            bias[unit] = 0;
            return dense.withParameters(new Matrix(dense.units(), dense.inputs(), weights), bias);
        });
    }

    /// A second unit with the same weights; what both send on is halved, so the network still computes the same
    /// (Chen, Goodfellow & Shlens 2016, Net2Net).
    ///
    /// @param layer a hidden layer
    /// @throws ShapeException for an input or output, or a unit that is not there
    public static Project clone(Project project, int layer, int unit) {
        requireInner(project, layer, unit);
        require(project, layer, unit, 1);
        int copy = project.spec().units(layer);
        return project.withUnits(layer, copy + 1)
                .withDense(layer, dense -> {
                    int n = dense.inputs();
                    double[] weights = dense.weights().data().clone();
                    System.arraycopy(weights, unit * n, weights, copy * n, n);
                    double[] bias = dense.bias().clone();
                    bias[copy] = bias[unit];
                    Dense twice = dense.withParameters(new Matrix(dense.units(), n, weights), bias);
                    return row(twice, copy, (mask, at) -> mask.withCut(at, mask.isCut(at - (copy - unit) * n)));
                })
                .withDense(layer + 1, dense -> {
                    int n = dense.inputs();
                    double[] weights = dense.weights().data().clone();
                    for (int o = 0; o < dense.units(); o++) {
                        weights[o * n + unit] /= 2;
                        weights[o * n + copy] = weights[o * n + unit];
                    }
                    Dense shared = dense.withParameters(new Matrix(dense.units(), n, weights), dense.bias());
                    return column(shared, copy, (mask, at) -> mask.withCut(at, mask.isCut(at - (copy - unit))));
                });
    }

    /// Whether every weight and bias of a layer is kept by updates.
    public static boolean frozen(Project project, int layer) {
        Dense dense = project.network().layer(layer);
        return !dense.biasTrained()
                && dense.mask().frozen().length == dense.weights().data().length;
    }

    /// Freezes every weight and bias of a layer, or frees all of them.
    ///
    /// @param layer `1..L`
    public static Project freeze(Project project, int layer, boolean on) {
        return project.withBiasTrained(layer, !on).withDense(layer, dense -> {
            int[] all = new int[on ? dense.weights().data().length : 0];
            Arrays.setAll(all, i -> i);
            return dense.withMask(new EdgeMask(dense.mask().cut(), all));
        });
    }

    /// Freezes all layers but the last, as where a trained network is fitted to a new task; or frees all.
    public static Project freezeAllButLast(Project project, boolean on) {
        Project next = project;
        for (int l = 1; l < project.spec().depth(); l++) {
            next = freeze(next, l, on);
        }
        return next;
    }

    /// Fresh weights for the last layer alone, as where a trained network is fitted to a new task; the others stay. The
    /// optimizer begins to remember anew.
    public static Project replaceLast(Project project) {
        int last = project.spec().depth();
        Dense fresh = project.spec().initialise(project.seed(), last);
        Network network = project.network().withLayer(last, fresh);
        return project.continuedFrom(project.start().forgetting(network, project.optimizer()));
    }

    @FunctionalInterface
    private interface Mark {
        EdgeMask at(EdgeMask mask, int position);
    }

    private static Dense row(Dense dense, int unit, Mark mark) {
        EdgeMask mask = dense.mask();
        for (int i = 0; i < dense.inputs(); i++) {
            mask = mark.at(mask, unit * dense.inputs() + i);
        }
        return dense.withMask(mask);
    }

    private static Dense column(Dense dense, int from, Mark mark) {
        EdgeMask mask = dense.mask();
        for (int o = 0; o < dense.units(); o++) {
            mask = mark.at(mask, o * dense.inputs() + from);
        }
        return dense.withMask(mask);
    }

    private static void requireInner(Project project, int layer, int unit) {
        require(project, layer, unit, 0);
        if (layer == project.spec().depth()) {
            throw new ShapeException(
                    "say.surgery.an-output-unit-wanted",
                    "an output unit is wanted by the loss; only inputs and hidden units can go");
        }
    }

    private static void require(Project project, int layer, int unit, int least) {
        if (layer < least
                || layer > project.spec().depth()
                || unit < 0
                || unit >= project.spec().units(layer)) {
            throw new ShapeException(
                    "say.surgery.there-no-unit-that",
                    "there is no unit {0} that this can be done to in layer {1}",
                    unit,
                    layer);
        }
    }
}
