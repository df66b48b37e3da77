package org.densescope.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Project;
import org.densescope.trace.Stepper;
import org.densescope.train.OptimizerState;
import org.densescope.train.TrainingState;

/// The training of documents done again, operation by operation, and kept so that it is done once.
public final class Replay {
    private record Way(List<TrainingState> states, List<Double> losses) {}

    private final IdentityHashMap<Project, Way> ways = new IdentityHashMap<>();
    private final UnaryOperator<Project> spoilt;

    public Replay() {
        this(project -> project);
    }

    /// @param spoilt what is trained in the place of each document, to see whether anybody notices
    public Replay(UnaryOperator<Project> spoilt) {
        this.spoilt = spoilt;
    }

    /// The state after `step` updates.
    public TrainingState at(Project project, long step) {
        TrainingState start = project.start();
        Way way = ways.computeIfAbsent(project, _ -> new Way(new ArrayList<>(List.of(start)), new ArrayList<>()));
        while (way.states.size() <= step - start.step()) {
            go(spoilt.apply(project), way);
        }
        return way.states.get((int) (step - start.step()));
    }

    /// What the batch of the update after `step` updates costs; nothing before the project's own first.
    public OptionalDouble loss(Project project, long step) {
        if (step < project.start().step()) {
            return OptionalDouble.empty();
        }
        at(project, step + 1);
        return OptionalDouble.of(
                ways.get(project).losses.get((int) (step - project.start().step())));
    }

    private static void go(Project project, Way way) {
        TrainingState at = way.states.getLast();
        Batch batch = project.trainer().batch(at.step());
        Stepper walk = new Stepper(at, project.trainer().optimizerAt(at.step()), batch, (_, _, _, _, _, _, _, _) -> {});
        walk.run();
        way.losses.add(walk.known.get(
                Place.unit(Quantity.LOSS, at.network().depth(), 0).ofSample(batch.rows() - 1)));
        way.states.add(updated(at, project, walk));
    }

    private static TrainingState updated(TrainingState at, Project project, Stepper walk) {
        List<Dense> layers = new ArrayList<>();
        List<OptimizerState.Layer> memories = new ArrayList<>();
        for (int l = 1; l <= at.network().depth(); l++) {
            Dense old = at.network().layer(l);
            int n = old.units();
            int in = old.inputs();
            layers.add(old.withParameters(
                    new Matrix(n, in, all(walk, Quantity.NEW_WEIGHT, l, n, in)),
                    biases(walk, Quantity.NEW_WEIGHT, l, n)));
            int kinds = project.optimizer().memories().size();
            memories.add(new OptimizerState.Layer(
                    kinds > 0 ? all(walk, Quantity.MEMORY_1, l, n, in) : new double[0],
                    kinds > 1 ? all(walk, Quantity.MEMORY_2, l, n, in) : new double[0],
                    kinds > 0 ? biases(walk, Quantity.MEMORY_1, l, n) : new double[0],
                    kinds > 1 ? biases(walk, Quantity.MEMORY_2, l, n) : new double[0]));
        }
        Network network = new Network(layers, at.network().loss(), at.network().reduction());
        return new TrainingState(at.step() + 1, network, new OptimizerState(memories), at.updates() + 1);
    }

    private static double[] all(Stepper walk, Quantity quantity, int l, int n, int in) {
        double[] values = new double[n * in];
        for (int i = 0; i < values.length; i++) {
            values[i] = walk.known.get(Place.weight(quantity, l, i / in, i % in));
        }
        return values;
    }

    private static double[] biases(Stepper walk, Quantity quantity, int l, int n) {
        double[] values = new double[n];
        for (int u = 0; u < n; u++) {
            values[u] = walk.known.get(Place.weight(quantity, l, u, Place.BIAS));
        }
        return values;
    }
}
