package org.densescope.draw.network.edges;

import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.NetworkLayout;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;
import org.jspecify.annotations.Nullable;

/// Everything that the picture of the edges depends on, and nothing else: equal scenes have equal pictures.
///
/// @param reveal at the first position whose edges look like those now
/// @param layout where the units lie
/// @param camera how the world comes onto the screen
/// @param palette colours
/// @param channel what the edges show
/// @param bands whether many edges are put together as bands
/// @param viewport the size of the screen
/// @param lit the unit whose edges stand out from all others, or null
public record EdgeScene(
        Reveal reveal,
        NetworkLayout layout,
        Camera camera,
        Palette palette,
        Channel channel,
        boolean bands,
        Viewport viewport,
        @Nullable Place lit) {
    /// Up to so many edges each is drawn by itself, with dashes and its gradient beside it.
    public static final int FEW = 600;

    public static EdgeScene of(Frame frame) {
        Channel channel = frame.content().options().channel();
        return new EdgeScene(
                settled(frame.reveal(), channel),
                frame.layout(),
                frame.camera(),
                frame.palette(),
                channel,
                frame.content().options().bands(),
                frame.viewport(),
                lit(frame));
    }

    /// All weights and no biases.
    public static long edges(NetworkLayout layout) {
        long edges = 0;
        for (int l = 1; l <= layout.depth(); l++) {
            edges += (long) layout.column(l - 1).units() * layout.column(l).units();
        }
        return edges;
    }

    public boolean few() {
        return edges(layout) <= FEW;
    }

    /// Whether another one differs in its numbers at most.
    public boolean sameView(EdgeScene other) {
        return camera.equals(other.camera)
                && viewport.equals(other.viewport)
                && channel == other.channel
                && bands == other.bands
                && palette.equals(other.palette)
                && layout.equals(other.layout);
    }

    /// Whether the same edges of another one are drawn in the same way: from wherever it is looked at.
    public boolean samePlan(EdgeScene other) {
        if (channel != other.channel || bands != other.bands || !reveal.equals(other.reveal)) {
            return false;
        }
        for (int l = 0; l <= layout.depth(); l++) {
            Column mine = layout.column(l);
            Column its = other.layout.column(l);
            if (mine.firstOpen() != its.firstOpen() || mine.endOpen() != its.endOpen()) {
                return false;
            }
        }
        return true;
    }

    /// The same with no unit standing out.
    public EdgeScene unlit() {
        return lit == null ? this : new EdgeScene(reveal, layout, camera, palette, channel, bands, viewport, null);
    }

    /// The first position at which all edges look as they do now.
    private static Reveal settled(Reveal reveal, Channel channel) {
        Timeline line = reveal.trace().timeline();
        long t = reveal.t();
        long step = line.start(Chapter.STEP);
        long backward = line.start(Chapter.BACKWARD);
        long settled = switch (channel) {
            case WEIGHT -> t >= step ? t : edges(reveal) <= FEW ? Math.clamp(t, backward, step) : step;
            case GRADIENT -> Math.clamp(t, backward, step);
            case USE -> Math.min(t, line.end(Chapter.OUTPUTS));
            case CHANGE -> Math.max(t, step);
            case TWIN -> 0;
        };
        // all others look alike for all samples of a batch
        int row = channel == Channel.USE ? reveal.row() : 0;
        return new Reveal(reveal.trace(), settled, row);
    }

    private static long edges(Reveal reveal) {
        long edges = 0;
        for (int l = 1; l <= reveal.trace().network().depth(); l++) {
            edges += (long) reveal.trace().network().units(l - 1)
                    * reveal.trace().network().units(l);
        }
        return edges;
    }

    /// The unit whose edges stand out, those into it or of an input those out of it: the chosen one, or among many
    /// edges the one pointed at or computed.
    public static @Nullable Place lit(Frame frame) {
        Highlights focus = frame.content().focus();
        boolean many = edges(frame.layout()) > FEW;
        Place chosen = focus.selected() != null ? focus.selected() : many ? focus.hovered() : null;
        if (chosen != null && isUnit(chosen)) {
            return Place.unit(Quantity.ACTIVATION, chosen.layer(), chosen.unit());
        }
        if (chosen == null && many && frame.content().grain().compareTo(Grain.UNIT) <= 0) {
            Spotlight now = Spotlight.of(frame.reveal(), frame.content().grain());
            if (now != null && now.touchesEdges() && now.phase() != Phase.INPUT_GRADIENT) {
                return Place.unit(Quantity.ACTIVATION, now.layer(), now.firstUnit());
            }
        }
        return null;
    }

    private static boolean isUnit(Place place) {
        return switch (place.quantity()) {
            case ACTIVATION, WEIGHTED_SUM, EXPONENTIAL, ACTIVATION_GRADIENT, DELTA -> true;
            default -> false;
        };
    }
}
