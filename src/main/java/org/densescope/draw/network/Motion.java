package org.densescope.draw.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.densescope.trace.Channel;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;

/// A move that is under way: the moments `from .. to − 1` have just happened and are being acted out.
///
/// @param from position before the move
/// @param to position after it, which the frame's reveal already has
/// @param lanes along which edges something travels
/// @param progress 0 at the start to 1 at the end
public record Motion(long from, long to, List<Lane> lanes, double progress) {
    /// The most lanes of one gap: more are confetti.
    public static final int MOST = 60;

    /// One edge with something on its way.
    ///
    /// @param edge where
    /// @param backward whether it travels from right to left, as a gradient does
    /// @param start of its journey, as a part of the whole move
    /// @param end of its journey
    public record Lane(Edge edge, boolean backward, double start, double end) {
        /// How far it is, 0 to 1, slow at both ends; outside of its journey -1.
        public double along(double progress) {
            double t = (progress - start) / (end - start);
            return t < 0 || t > 1 ? -1 : t * t * (3 - 2 * t);
        }
    }

    public Motion {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a move from " + from + " to " + to);
        }
        lanes = List.copyOf(lanes);
        progress = Double.isNaN(progress) ? 1 : Math.clamp(progress, 0, 1);
    }

    /// The move from a position to the one that is revealed, at its start.
    ///
    /// @param from `0 .. after.t()`
    /// @param channel what the edges show: the strongest of it have something on the way
    public static Motion of(long from, Reveal after, Channel channel) {
        List<Timeline.Segment> moved = new ArrayList<>();
        for (Timeline.Segment segment : after.trace().timeline().segments()) {
            if (segment.start() < after.t() && segment.end() > from && travels(segment)) {
                moved.add(segment);
            }
        }
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < moved.size(); i++) {
            Spotlight light = Spotlight.between(
                    moved.get(i),
                    Math.max(from, moved.get(i).start()),
                    Math.min(after.t(), moved.get(i).end()));
            double start = (double) i / moved.size();
            double end = (i + 1.0) / moved.size();
            for (Edge edge : Strongest.of(light, after, channel, MOST)) {
                lanes.add(new Lane(edge, light.phase().backward(), start, end));
            }
        }
        return new Motion(from, after.t(), lanes, 0);
    }

    private static boolean travels(Timeline.Segment segment) {
        return switch (segment.phase()) {
            case WEIGHTED_SUM, WEIGHT_GRADIENT, INPUT_GRADIENT -> true;
            default -> false;
        };
    }

    public Motion at(double value) {
        return new Motion(from, to, lanes, value);
    }

    /// The part of the screen that its lanes under way pass through: x, y, width, height; nothing where none is.
    public Optional<double[]> area(Frame frame) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Lane lane : lanes) {
            if (lane.along(progress) >= 0) {
                Span span = Span.of(frame, lane.edge());
                least[0] = Math.min(least[0], Math.min(span.x1(), span.x2()));
                least[1] = Math.min(least[1], Math.min(span.y1(), span.y2()));
                most[0] = Math.max(most[0], Math.max(span.x1(), span.x2()));
                most[1] = Math.max(most[1], Math.max(span.y1(), span.y2()));
            }
        }
        double margin = frame.em(16);
        return least[0] > most[0]
                ? Optional.empty()
                : Optional.of(new double[] {
                    least[0] - margin,
                    least[1] - margin,
                    most[0] - least[0] + 2 * margin,
                    most[1] - least[1] + 2 * margin
                });
    }
}
