package org.densescope.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.densescope.engine.Pass;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// The first operation of a step whose result is NaN or infinite, with what went into it.
///
/// @param moment the operation
/// @param place what it writes
/// @param value NaN, or an infinity
/// @param operands what it reads, with their values, in the order of the formula
public record FirstNonFinite(Moment moment, Place place, double value, List<Operand> operands) {
    /// A number that went in.
    public record Operand(Place place, double value) {}

    public FirstNonFinite {
        operands = List.copyOf(operands);
    }

    /// The first one in tape order, or nothing where all numbers are finite.
    public static Optional<FirstNonFinite> in(Trace trace) {
        for (Timeline.Segment segment : trace.timeline().segments()) {
            for (int unit = 0; unit < segment.units(); unit++) {
                OptionalDouble end = written(trace, segment, unit, segment.terms() - 1);
                // a sum that has left the finite numbers never comes back; other units write a number a term
                boolean sum = sums(segment.phase());
                if (sum && end.isPresent() && Double.isFinite(end.getAsDouble())) {
                    continue;
                }
                int u = unit;
                OptionalDouble found = OptionalDouble.empty();
                int at = IntStream.range(0, segment.terms())
                        .filter(term -> !Double.isFinite(
                                written(trace, segment, u, term).orElse(0)))
                        .findFirst()
                        .orElse(-1);
                if (at >= 0) {
                    found = written(trace, segment, unit, at);
                    long index = trace.timeline().index(segment.phase(), segment.layer(), unit, at);
                    return Optional.of(of(trace, trace.timeline().moment(index), found.orElseThrow()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean sums(Phase phase) {
        return phase == Phase.WEIGHTED_SUM || phase == Phase.INPUT_GRADIENT || phase == Phase.EXPONENTIAL_SUM;
    }
}
