package org.densescope.exchange.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.exchange.ImportException;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.train.Dataset;
import org.jspecify.annotations.Nullable;

/// What reading and writing of all formats of models have in common.
public final class ModelParts {
    private ModelParts() {}

    /// The layers in tensors with names.
    ///
    /// @param known the structure that we once wrote beside them, or null
    static ImportedModel model(List<Tensor> tensors, @Nullable NetworkSpec known) throws ImportException {
        return model(tensors, known, null);
    }

    static ImportedModel model(List<Tensor> tensors, @Nullable NetworkSpec known, @Nullable Dataset samples)
            throws ImportException {
        TensorNames.Found found = TensorNames.of(tensors);
        List<Sentence> questions = new ArrayList<>(notFinite(tensors));
        ImportedModel model = new ImportedModel(found.layers(), known, null, samples, found.notes(), questions);
        if (!model.activationsKnown()) {
            questions.add(Sentence.of(
                    "say.model.no-activations",
                    "the file does not say which activations there are: ReLU is taken, and none at the end"));
        }
        return new ImportedModel(found.layers(), known, null, samples, found.notes(), questions);
    }

    /// What is to be asked where numbers are not finite.
    public static List<Sentence> notFinite(List<Tensor> tensors) {
        return tensors.stream()
                .filter(tensor -> !tensor.finite())
                .limit(1)
                .map(tensor -> Sentence.of(
                        "say.model.not-finite",
                        "“{0}” holds numbers that are not finite",
                        org.densescope.say.Quote.of(tensor.name())))
                .toList();
    }

    /// The weights of a layer as others compute with them: 0 where an edge is cut.
    public static Matrix joined(Dense dense) {
        int[] cut = dense.mask().cut();
        if (cut.length == 0) {
            return dense.weights();
        }
        double[] weights = dense.weights().data().clone();
        for (int position : cut) {
            weights[position] = 0;
        }
        return new Matrix(dense.units(), dense.inputs(), weights);
    }

    /// @throws Refused when a number is too large for float32
    public static void requireFloats(Network network) {
        for (int l = 1; l <= network.depth(); l++) {
            requireFloats(network.layer(l).weights().data(), l);
            requireFloats(network.layer(l).bias(), l);
        }
    }

    private static void requireFloats(double[] values, int layer) {
        for (double value : values) {
            if (Double.isFinite(value) && !Float.isFinite((float) value)) {
                throw new Refused(
                        "say.model.too-large-float",
                        "layer {0} holds {1}, which is too large for float32",
                        layer,
                        value);
            }
        }
    }

    /// All numbers, the lowest byte first.
    public static byte[] little(double[] values, boolean half) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, half ? Float.BYTES : Double.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            if (half) {
                bytes.putFloat((float) value);
            } else {
                bytes.putDouble(value);
            }
        }
        return bytes.array();
    }
}
