package org.densescope.ui.timebar;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.densescope.trace.Chapter;
import org.densescope.trace.Timeline;

/// Where on a bar of a given length a position of a timeline stands, and back.
///
/// In proportion to its moments, `zero_grad` would be a hair beside a `backward` of thousands. So each segment of `n`
/// moments weighs `K · ln(1 + n / K)`: `n` as long as it is short, and only its logarithm when it is long. Inside a
/// segment all moments are equally wide. Where that leaves a chapter less than the least length, it gets that length
/// and
/// the others share what remains.
///
/// The map is strictly increasing from `0..length` onto `0..size`, and [#position] of [#offset] is the identity.
public final class TimeScale {
    /// A chapter's part of the bar, in pixels.
    public record Span(Chapter chapter, double start, double end) {
        public double length() {
            return end - start;
        }
    }

    /// Up to about this many moments a segment is as long as it has moments.
    private static final double K = 12;

    private final long[] starts;
    private final double[] offsets;
    private final Map<Chapter, Span> spans = new EnumMap<>(Chapter.class);

    /// @param size of the bar, above 0
    /// @param least length of a chapter; where they do not fit, they all become equally long
    public TimeScale(Timeline timeline, double size, double least) {
        List<Timeline.Segment> segments = timeline.segments();
        Map<Chapter, Double> weights = new EnumMap<>(Chapter.class);
        segments.forEach(s -> weights.merge(s.phase().chapter(), weight(s), Double::sum));
        Map<Chapter, Double> lengths = lengths(weights, size, least);
        starts = new long[segments.size() + 1];
        offsets = new double[segments.size() + 1];
        double end = 0;
        for (Chapter chapter : Chapter.values()) {
            double start = end;
            end = chapter == Chapter.STEP ? size : start + lengths.getOrDefault(chapter, 0.0);
            spans.put(chapter, new Span(chapter, start, end));
        }
        Chapter chapter = Chapter.OUTPUTS;
        double before = 0;
        for (int i = 0; i < segments.size(); i++) {
            Timeline.Segment segment = segments.get(i);
            if (segment.phase().chapter() != chapter) {
                chapter = segment.phase().chapter();
                before = 0;
            }
            Span span = span(chapter);
            starts[i] = segment.start();
            offsets[i] = span.start() + span.length() * before / weights.getOrDefault(chapter, 1.0);
            before += weight(segment);
        }
        starts[segments.size()] = timeline.length();
        offsets[segments.size()] = size;
    }

    private static double weight(Timeline.Segment segment) {
        return K * Math.log1p(segment.length() / K);
    }

    /// Lengths of the chapters: in proportion to their weights, none below the least.
    private static Map<Chapter, Double> lengths(Map<Chapter, Double> weights, double size, double least) {
        Map<Chapter, Double> lengths = new EnumMap<>(Chapter.class);
        if (least * weights.size() >= size) {
            weights.keySet().forEach(chapter -> lengths.put(chapter, size / weights.size()));
            return lengths;
        }
        Map<Chapter, Double> free = new EnumMap<>(weights);
        double room = size;
        while (true) {
            double sum = free.values().stream().mapToDouble(w -> w).sum();
            double scale = room / sum;
            if (!free.values().removeIf(weight -> weight * scale < least)) {
                weights.forEach(
                        (chapter, weight) -> lengths.put(chapter, free.containsKey(chapter) ? weight * scale : least));
                return lengths;
            }
            room = size - least * (weights.size() - free.size());
        }
    }

    /// The chapter's part of the bar; the chapters follow each other without gaps.
    public Span span(Chapter chapter) {
        return Objects.requireNonNull(spans.get(chapter));
    }

    /// Where a segment of the timeline begins.
    ///
    /// @param segment its number on the timeline
    public double segmentOffset(int segment) {
        return offsets[segment];
    }

    /// Where a position stands, in pixels from the left.
    ///
    /// @param t `0..length`; others are taken to the nearer end
    public double offset(long t) {
        long length = starts[starts.length - 1];
        if (t <= 0 || t >= length) {
            return t <= 0 ? 0 : offsets[offsets.length - 1];
        }
        int segment = at(Arrays.binarySearch(starts, t));
        double part = (double) (t - starts[segment]) / (starts[segment + 1] - starts[segment]);
        return offsets[segment] + part * (offsets[segment + 1] - offsets[segment]);
    }

    /// The position that stands nearest.
    ///
    /// @param x pixels from the left; beyond an end it is that end
    public long position(double x) {
        return Math.round(moments(x));
    }

    /// The moment whose stretch of the bar holds a pixel, `0 .. length − 1`.
    public long moment(double x) {
        return Math.clamp((long) Math.floor(moments(x)), 0, starts[starts.length - 1] - 1);
    }

    private double moments(double x) {
        double size = offsets[offsets.length - 1];
        if (!(x > 0) || x >= size) {
            return x >= size ? starts[starts.length - 1] : 0;
        }
        int segment = at(Arrays.binarySearch(offsets, x));
        double length = offsets[segment + 1] - offsets[segment];
        double part = length > 0 ? (x - offsets[segment]) / length : 0;
        return starts[segment] + part * (starts[segment + 1] - starts[segment]);
    }

    private int at(int found) {
        int segment = found >= 0 ? found : -found - 2;
        return Math.clamp(segment, 0, starts.length - 2);
    }
}
