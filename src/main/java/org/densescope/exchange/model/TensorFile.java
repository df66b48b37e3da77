package org.densescope.exchange.model;

import java.util.List;
import org.densescope.engine.NetworkSpec;
import org.densescope.exchange.ImportException;
import org.densescope.train.Dataset;
import org.jspecify.annotations.Nullable;

/// What a file of arrays holds, before it is seen whether they make a network.
///
/// @param tensors in the order of the file, but those that are samples
/// @param known the structure that we once wrote beside them, or null
/// @param samples data that came along, or null
public record TensorFile(
        List<Tensor> tensors,
        @Nullable NetworkSpec known,
        @Nullable Dataset samples) {
    public TensorFile {
        tensors = List.copyOf(tensors);
    }

    /// @throws ImportException when the arrays are no chain of dense layers
    public ImportedModel model() throws ImportException {
        return ModelParts.model(tensors, known, samples);
    }
}
