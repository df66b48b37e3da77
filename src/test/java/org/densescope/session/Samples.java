package org.densescope.session;

import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.project.Project;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;

/// Small documents for tests.
public final class Samples {
    private Samples() {}

    /// 2-3-2, tanh and softmax, four samples.
    public static Project small() {
        NetworkSpec spec = new NetworkSpec(
                2,
                List.of(LayerSpec.of(3, Activation.TANH), LayerSpec.of(2, Activation.SOFTMAX)),
                Loss.CROSS_ENTROPY,
                Reduction.MEAN);
        return Project.fresh("small", spec, 1, Optimizer.standard("adam", 0.1), data());
    }

    private static Dataset data() {
        return new Dataset(
                "four",
                Matrix.ofRows(new double[] {0, 1}, new double[] {1, 0}, new double[] {0.5, -1}, new double[] {2, 2}),
                Matrix.ofRows(new double[] {1, 0}, new double[] {0, 1}, new double[] {1, 0}, new double[] {0, 1}),
                List.of("p", "q"),
                List.of("yes", "no"),
                null);
    }
}
