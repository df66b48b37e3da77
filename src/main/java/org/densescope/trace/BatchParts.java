package org.densescope.trace;

import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;

/// What each sample of a batch adds to the gradient of a weight or bias that all of them share: `δ·a`, for a bias `δ`.
///
/// @param reveal what is known
/// @param weight the weight or bias
public record BatchParts(Reveal reveal, Place weight) {
    /// @throws IllegalArgumentException for a number that each sample has by itself
    public BatchParts {
        if (!weight.quantity().perWeight()) {
            throw new IllegalArgumentException("the samples of a batch share weights and biases, not " + weight);
        }
    }

    public int rows() {
        return reveal.trace().rows();
    }

    /// The part of one sample; nothing before it has been added.
    ///
    /// @param row of the batch, from 0
    public OptionalDouble part(int row) {
        Trace trace = reveal.trace();
        int l = weight.layer();
        int inputs = trace.network().units(l - 1);
        int term = weight.isBias() ? inputs : weight.from();
        if (trace.timeline().index(Phase.WEIGHT_GRADIENT, l, row, weight.unit(), term) >= reveal.t()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(part(trace.pass(), weight, row));
    }

    /// The part of one sample in a finished pass.
    public static double part(Pass pass, Place weight, int row) {
        int l = weight.layer();
        int inputs = pass.network().units(l - 1);
        if (!weight.isBias() && pass.network().layer(l).isCut(weight.unit(), weight.from())) {
            return 0;
        }
        double delta = pass.deltas(l)[row * pass.network().units(l) + weight.unit()];
        return weight.isBias() ? delta : delta * pass.a(l - 1)[row * inputs + weight.from()];
    }

    /// What the parts add up to, or nothing before all have been added.
    public OptionalDouble sum() {
        return reveal.find(weight.as(Quantity.WEIGHT_GRADIENT));
    }
}
