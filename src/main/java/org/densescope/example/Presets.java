package org.densescope.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.project.Arrangement;
import org.densescope.project.Project;
import org.densescope.say.Refused;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;

/// The examples that come with the program, by name, and networks of any size.
///
/// The title of an example is the text `preset.<id>.title`, what it is about is `preset.<id>.about`.
public final class Presets {
    /// What the program opens with: small, with numbers that are printed in a well-known article.
    public static final String FIRST = "mazur";

    private static final List<String> IDS = List.of(
            "derivation-3x3",
            "derivation-batch",
            "mazur",
            "xor",
            "xor-lab",
            "circles",
            "moons",
            "spiral",
            "simplenn",
            "lenet-head",
            "fc-800-500",
            "iris",
            "penguins",
            "digits",
            "fashion",
            "lab-one-layer",
            "lab-deep-sigmoid",
            "lab-deep-relu",
            "lab-zero",
            "lab-rate",
            "lab-zero-grad",
            "lab-dropout");

    private Presets() {}

    /// All names, in the order in which a menu shows them.
    public static List<String> ids() {
        return IDS;
    }

    /// A fresh project of an example, or nothing when there is none of that name.
    public static Optional<Project> find(String id) {
        return IDS.contains(id) ? Optional.of(PresetFile.read(id)) : Optional.empty();
    }

    /// What is shown of an example first, and how; of another project as it is usual.
    public static Arrangement arrangement(String id) {
        return IDS.contains(id) ? PresetFile.arrangement(id) : Arrangement.FIRST;
    }

    /// @throws IllegalArgumentException in one sentence that says which names there are
    public static Project open(String id) {
        return find(id).orElseThrow(() -> new Refused(
                "say.presets.there-no-example-known",
                "there is no example “{0}”; known are {1}",
                id,
                String.join(", ", IDS)));
    }

    /// A network of any size with one random sample: ReLU, at the end softmax with cross entropy; He weights, Adam
    /// 0.001.
    /// Of a single output the loss is the mean squared error.
    ///
    /// @param shape all sizes from the input to the output, such as `784-128-64-10`
    /// @param seed of weights and sample
    /// @throws IllegalArgumentException in one sentence when the shape cannot be read or is not possible
    public static Project fromShape(String shape, long seed) {
        List<Integer> sizes = sizes(shape);
        boolean classes = sizes.getLast() > 1;
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < sizes.size(); l++) {
            Activation last = classes ? Activation.SOFTMAX : Activation.IDENTITY;
            layers.add(LayerSpec.of(sizes.get(l), l < sizes.size() - 1 ? Activation.RELU : last));
        }
        Loss loss = classes ? Loss.CROSS_ENTROPY : Loss.MEAN_SQUARED_ERROR;
        NetworkSpec spec = new NetworkSpec(sizes.getFirst(), layers, loss, Reduction.MEAN);
        Dataset data = Samples.random(spec, seed, List.of());
        return Project.fresh(spec.shape(), spec, seed, Optimizer.Adam.standard(0.001), data);
    }

    private static List<Integer> sizes(String shape) {
        List<Integer> sizes = new ArrayList<>();
        for (String part : shape.strip().split("-", -1)) {
            // Nine digits fit an int; the structure itself says what is too large.
            if (!part.matches("[0-9]{1,9}")) {
                throw new Refused(
                        "say.presets.not-network-write-its",
                        "“{0}” is not a network: write its sizes from input to output, such as 4-8-3",
                        shape);
            }
            sizes.add(Integer.parseInt(part));
        }
        if (sizes.size() < 2) {
            throw new Refused(
                    "say.presets.not-network-needs-at",
                    "“{0}” is not a network: it needs at least an input and an output, such as 3-3",
                    shape);
        }
        return sizes;
    }
}
