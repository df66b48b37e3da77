package org.densescope.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.densescope.engine.Activation;
import org.densescope.engine.Network;
import org.jspecify.annotations.Nullable;

/// All moments of one training step, in order: an integer and a moment are turned into each other by arithmetic over a
/// few segments, without storing any moment. A phase goes through the samples one after the other, all units of each;
/// only sums over the samples have the sample innermost.
///
/// A position `t` of `0..length` says how many moments have happened; the moment that happened last is `t − 1`.
public final class Timeline {
    /// Moments of one phase of one layer: for each of `rows` samples `units` units of `terms` terms each.
    ///
    /// @param start index of the first moment
    public record Segment(Phase phase, int layer, int rows, int units, int terms, long start) {
        /// Moments of a batch of one.
        public Segment(Phase phase, int layer, int units, int terms, long start) {
            this(phase, layer, 1, units, terms, start);
        }

        public long length() {
            return (long) rows * units * terms;
        }

        public long end() {
            return start + length();
        }

        /// The moment at an index of the timeline that lies in this segment.
        public Moment moment(long index) {
            long within = index - start;
            boolean inner = phase.overSamples();
            long cell = inner ? within / rows : within;
            int row = (int) (inner ? within % rows : within / ((long) units * terms));
            int unit = (int) (cell / terms % units);
            return new Moment(index, phase, layer, unit, (int) (cell % terms), terms, row, rows);
        }

        private long index(int row, int unit, int term) {
            return start
                    + (phase.overSamples()
                            ? ((long) unit * terms + term) * rows + row
                            : ((long) row * units + unit) * terms + term);
        }

        private boolean has(int row, int unit, int term) {
            return row >= 0 && row < rows && unit >= 0 && unit < units && term >= 0 && term < terms;
        }

        /// How many moments one unit takes, of one sample or in a sum over all of them.
        long unitLength() {
            return phase.overSamples() ? (long) terms * rows : terms;
        }
    }

    private final List<Segment> segments;
    private final Map<Phase, Segment[]> byPhase = new EnumMap<>(Phase.class);
    private final int depth;
    private final long length;

    /// The moments of one sample.
    public static Timeline of(Network network) {
        return of(network, 1, true);
    }

    /// The moments of a batch, to its update.
    ///
    /// @param rows samples, at least 1
    public static Timeline of(Network network, int rows) {
        return of(network, rows, true);
    }

    /// The moments of a batch.
    ///
    /// @param rows samples, at least 1
    /// @param updates whether the weights are changed at the end
    public static Timeline of(Network network, int rows, boolean updates) {
        List<Segment> plan = new ArrayList<>();
        int last = network.depth();
        add(plan, rows, Phase.INPUT, 0, network.inputs(), 1);
        for (int l = 1; l <= last; l++) {
            int units = network.units(l);
            add(plan, rows, Phase.WEIGHTED_SUM, l, units, network.units(l - 1) + 1);
            if (network.layer(l).activation() == Activation.SOFTMAX) {
                add(plan, rows, Phase.EXPONENTIAL, l, units, 1);
                add(plan, rows, Phase.EXPONENTIAL_SUM, l, 1, units);
            }
            add(plan, rows, Phase.ACTIVATION, l, units, 1);
        }
        add(plan, rows, Phase.LOSS, last, 1, network.outputs() + 1);
        if (rows > 1) {
            add(plan, rows, Phase.BATCH_LOSS, last, 1, rows + 1);
        }
        add(plan, rows, Phase.ZERO_GRAD, last, 1, 1);
        if (!network.loss().fused()) {
            add(plan, rows, Phase.OUTPUT_GRADIENT, last, network.outputs(), 1);
        }
        add(plan, rows, Phase.OUTPUT_DELTA, last, network.outputs(), 1);
        for (int l = last; l >= 1; l--) {
            add(plan, rows, Phase.WEIGHT_GRADIENT, l, network.units(l), network.units(l - 1) + 1);
            add(plan, rows, Phase.INPUT_GRADIENT, l - 1, network.units(l - 1), network.units(l));
            if (l > 1) {
                add(plan, rows, Phase.DELTA, l - 1, network.units(l - 1), 1);
            }
        }
        for (int l = 1; updates && l <= last; l++) {
            add(plan, rows, Phase.UPDATE, l, network.units(l), network.units(l - 1) + 1);
        }
        return new Timeline(plan, last);
    }

    private static void add(List<Segment> plan, int rows, Phase phase, int layer, int units, int terms) {
        long start = plan.isEmpty() ? 0 : plan.getLast().end();
        boolean goes = phase.perSample() || phase.overSamples();
        plan.add(new Segment(phase, layer, goes ? rows : 1, units, terms, start));
    }

    private Timeline(List<Segment> plan, int depth) {
        segments = List.copyOf(plan);
        length = segments.getLast().end();
        this.depth = depth;
        for (Segment segment : segments) {
            byPhase.computeIfAbsent(segment.phase(), _ -> new Segment[depth + 1])[segment.layer()] = segment;
        }
    }

    /// How many moments there are.
    public long length() {
        return length;
    }

    public List<Segment> segments() {
        return segments;
    }

    /// @param index `0 .. length − 1`
    public Moment moment(long index) {
        return segmentAt(index).moment(index);
    }

    /// The index of a moment of the first sample.
    ///
    /// @throws IndexOutOfBoundsException when this timeline has no such moment
    public long index(Phase phase, int layer, int unit, int term) {
        return index(phase, layer, 0, unit, term);
    }

    /// The index of a moment given by its parts.
    ///
    /// @param row the sample; 0 where the phase knows none
    /// @throws IndexOutOfBoundsException when this timeline has no such moment
    public long index(Phase phase, int layer, int row, int unit, int term) {
        Segment segment = segment(phase, layer);
        if (segment == null || !segment.has(row, unit, term)) {
            throw new IndexOutOfBoundsException(
                    "no " + phase + " of layer " + layer + ", sample " + row + ", unit " + unit + ", term " + term);
        }
        return segment.index(row, unit, term);
    }

    /// The moments of a phase of a layer, or null where there are none.
    public @Nullable Segment segment(Phase phase, int layer) {
        Segment[] layers = byPhase.get(phase);
        return layers == null || layer < 0 || layer > depth ? null : layers[layer];
    }

    /// The segment that holds a moment.
    ///
    /// @param index `0 .. length − 1`
    public Segment segmentAt(long index) {
        Objects.checkIndex(index, length);
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments.get(low);
    }

    /// The next position at the end of a stride, or the end.
    ///
    /// @param t a position, `0..length`
    public long next(long t, Grain grain) {
        return t >= length ? length : strideEnd(t, grain);
    }

    /// The last position before `t` at the end of a stride, or 0.
    ///
    /// @param t a position, `0..length`
    public long previous(long t, Grain grain) {
        return t <= 0 ? 0 : strideStart(t - 1, grain);
    }

    private long strideEnd(long index, Grain grain) {
        Segment segment = segmentAt(index);
        return switch (grain) {
            case TERM -> index + 1;
            case UNIT ->
                segment.start() + ((index - segment.start()) / segment.unitLength() + 1) * segment.unitLength();
            case LAYER -> segment.end();
            case PHASE -> end(segment.phase().chapter());
            case WHOLE -> length;
        };
    }

    private long strideStart(long index, Grain grain) {
        Segment segment = segmentAt(index);
        return switch (grain) {
            case TERM -> index;
            case UNIT -> segment.start() + (index - segment.start()) / segment.unitLength() * segment.unitLength();
            case LAYER -> segment.start();
            case PHASE -> start(segment.phase().chapter());
            case WHOLE -> 0;
        };
    }

    /// Whether there is such a chapter: a sample that is only looked at has no update.
    public boolean has(Chapter chapter) {
        return segments.stream().anyMatch(segment -> segment.phase().chapter() == chapter);
    }

    /// The position before the first moment of a chapter; the end where there is no such chapter.
    public long start(Chapter chapter) {
        return segments.stream()
                .filter(segment -> segment.phase().chapter() == chapter)
                .mapToLong(Segment::start)
                .min()
                .orElse(length);
    }

    /// The position after the last moment of a chapter; the end where there is no such chapter.
    public long end(Chapter chapter) {
        return segments.stream()
                .filter(segment -> segment.phase().chapter() == chapter)
                .mapToLong(Segment::end)
                .max()
                .orElse(length);
    }
}
