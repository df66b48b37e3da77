package org.densescope.draw.network;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.densescope.engine.Counts;

/// What is said about each layer above it, and how much room there is to say it.
///
/// @param titles of the input layer and each dense layer
/// @param sums the counts with their arithmetic
/// @param results the counts alone
/// @param tags the activations
public record Captions(String[] titles, String[] sums, String[] results, String[] tags) {
    public static Captions of(Frame frame) {
        int layers = frame.layout().depth() + 1;
        Counts counts = Counts.of(frame.network());
        Captions all = new Captions(new String[layers], new String[layers], new String[layers], new String[layers]);
        for (int l = 0; l < layers; l++) {
            all.titles[l] = frame.content().labels().layer(l);
            all.tags[l] = tag(frame, l);
            if (l == 0) {
                Grid grid = frame.content().grid();
                int units = frame.layout().column(0).units();
                all.results[0] = frame.content().options().digits().count(units);
                all.sums[0] = grid == null ? frame.words().text("network.inputs", units) : grid.shape() + " = " + units;
            } else {
                Counts.Layer layer = counts.layers().get(l - 1);
                all.results[l] = frame.content().options().digits().count(layer.parameters());
                all.sums[l] = layer.sum() + " = " + all.results[l];
            }
        }
        return all;
    }

    /// The activation; under the inputs of a batch, which of its samples the picture shows.
    private static String tag(Frame frame, int layer) {
        int rows = frame.reveal().trace().rows();
        Grid grid = frame.content().grid();
        if (layer == 0 && rows == 1 && grid != null && grid.order() != null) {
            return frame.words().text("network.shuffled");
        }
        return layer == 0 && rows > 1
                ? frame.words().text("network.sample", frame.reveal().row() + 1, rows)
                : frame.content().labels().activation(layer);
    }

    /// Everything about the layer whose caption is at a point of the screen, or nothing: there it may be shortened.
    public static String at(Frame frame, double x, double y) {
        if (y < 0 || y >= frame.layout().header()) {
            return "";
        }
        double nearest = Double.POSITIVE_INFINITY;
        int found = 0;
        for (int l = 0; l <= frame.layout().depth(); l++) {
            double distance = Math.abs(x - middle(frame, l));
            found = distance < nearest ? l : found;
            nearest = Math.min(nearest, distance);
        }
        if (nearest
                > Math.max(frame.em(40), frame.layout().pitch() * frame.camera().zoom() / 2)) {
            return "";
        }
        Captions all = of(frame);
        return Stream.of(all.titles[found], all.sums[found], all.tags[found])
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public static double middle(Frame frame, int l) {
        return frame.camera().screenX(frame.layout().column(l).middle());
    }

    /// The widths that texts in one line may have, each centred above its layer. A neighbour that needs less than half
    /// the way leaves the rest.
    ///
    /// @param needed widths of the texts
    public static double[] rooms(Frame frame, double[] needed) {
        double gap = frame.em(10);
        double[] rooms = new double[needed.length];
        double first = frame.camera().screenX(0);
        double end = frame.camera().screenX(frame.layout().width());
        Arrays.setAll(rooms, l -> {
            double x = middle(frame, l);
            double left = l == 0 ? x - first : side(x - middle(frame, l - 1), needed[l - 1], gap);
            double right = l == needed.length - 1 ? end - x : side(middle(frame, l + 1) - x, needed[l + 1], gap);
            return 2 * Math.min(left, right) - (l == 0 || l == needed.length - 1 ? gap / 2 : 0);
        });
        return rooms;
    }

    private static double side(double distance, double neighbour, double gap) {
        return distance - Math.min(neighbour / 2, (distance - gap) / 2) - gap;
    }
}
