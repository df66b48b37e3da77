package org.densescope.count;

import org.densescope.engine.Counts;
import org.densescope.train.Optimizer;

/// How many numbers a network keeps: at rest, and while it is trained.
///
/// A cut weight is not kept. A frozen one needs neither a gradient nor a memory of the optimizer.
///
/// @param parameters weights and biases
/// @param gradients one for each parameter that is trained
/// @param memories of the optimizer: none, one or two for each parameter that is trained
/// @param kept for one sample from forward to backward: `x`, and `z` and `a` of each layer
public record Storage(long parameters, long gradients, long memories, long kept) {
    public static Storage of(Counts counts, Optimizer optimizer) {
        long kept = counts.layers().getFirst().inputs();
        for (Counts.Layer layer : counts.layers()) {
            kept += 2L * layer.units();
        }
        long trained = counts.trained();
        return new Storage(
                counts.parameters(), trained, trained * optimizer.memories().size(), kept);
    }

    /// Bytes of the parameters alone, as a file of weights has them.
    public long bytes(Precision precision) {
        return parameters * precision.bytes();
    }

    /// Bytes of parameters, gradients and memories, and of what is kept of a batch.
    public long trainingBytes(Precision precision, int batch) {
        return (parameters + gradients + memories + kept * batch) * precision.bytes();
    }
}
