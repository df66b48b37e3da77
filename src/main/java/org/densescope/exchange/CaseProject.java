package org.densescope.exchange;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Names;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;

/// A case as a document: its network, its rows as one batch, and the first of its optimizers.
public final class CaseProject {
    private static final double USUAL_RATE = 0.1;

    private CaseProject() {}

    public static Project of(ComputeCase given, String name) {
        Network network = given.network();
        List<LayerSpec> layers = new ArrayList<>();
        for (Dense dense : network.layers()) {
            layers.add(LayerSpec.of(dense.units(), dense.activation()).withBiasTrained(dense.biasTrained()));
        }
        NetworkSpec spec = new NetworkSpec(network.inputs(), layers, network.loss(), network.reduction());
        Optimizer optimizer = given.courses().isEmpty()
                ? Optimizer.Sgd.plain(USUAL_RATE)
                : given.courses().getFirst().optimizer();
        Dataset data = new Dataset(name, given.batch().x(), given.batch().target(), List.of(), List.of(), null);
        TrainingState start = TrainingState.start(network, optimizer);
        return new Project(name, spec, 1, start, optimizer, data, 0, data.rows(), TrainingPlan.ONE_BATCH, Names.NONE);
    }
}
