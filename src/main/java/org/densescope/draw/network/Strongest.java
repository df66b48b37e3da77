package org.densescope.draw.network;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.trace.Channel;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;

/// The edges in a light that are the strongest of what edges show.
///
/// A heap of primitive numbers with the weakest on top: half a million weights take a few milliseconds.
public final class Strongest {
    private final double[] sizes;
    private final int[] positions;
    private int count;

    private Strongest(int most) {
        sizes = new double[most];
        positions = new int[most];
    }

    /// At most `most` edges, at least 1, without biases and cut edges, the weakest first.
    ///
    /// @param channel what makes an edge strong, where that is known while this is computed; otherwise its weight
    public static List<Edge> of(Spotlight light, Reveal reveal, Channel channel, int most) {
        if (!light.touchesEdges()) {
            return List.of();
        }
        int layer = light.edgeLayer();
        Dense dense = reveal.layerNow(layer);
        int inputs = dense.inputs();
        boolean back = light.phase() == Phase.INPUT_GRADIENT;
        int firstRow = back ? light.firstTerm() : light.firstUnit();
        int endRow = back ? light.endTerm() : light.endUnit();
        int first = back ? light.firstUnit() : light.firstTerm();
        int end = Math.min(inputs, back ? light.endUnit() : light.endTerm());
        Channel shown = shown(light.phase(), channel);
        EdgeSource source = EdgeSource.of(reveal, shown, layer);
        EdgeMask mask = dense.mask();
        Strongest best = new Strongest(most);
        for (int row = firstRow; row < endRow; row++) {
            for (int at = row * inputs + first; at < row * inputs + end; at++) {
                double size = Math.abs(source.at(at));
                if ((best.count < most || size > best.sizes[0]) && !mask.isCut(at)) {
                    best.offer(size, at);
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        while (best.count > 0) {
            int at = best.positions[0];
            edges.add(new Edge(layer, at / inputs, at % inputs));
            best.dropWeakest();
        }
        return edges;
    }

    /// What is known of edges while they are computed: no gradient on the way forward, and on the way back no more
    /// than a weight or a gradient.
    static Channel shown(Phase phase, Channel wanted) {
        boolean known = phase.backward() ? wanted == Channel.GRADIENT : wanted == Channel.USE;
        return known ? wanted : Channel.WEIGHT;
    }

    private void offer(double size, int position) {
        if (count == sizes.length) {
            dropWeakest();
        }
        int hole = count++;
        while (hole > 0 && sizes[(hole - 1) / 2] > size) {
            put(hole, (hole - 1) / 2);
            hole = (hole - 1) / 2;
        }
        sizes[hole] = size;
        positions[hole] = position;
    }

    private void dropWeakest() {
        count--;
        double size = sizes[count];
        int position = positions[count];
        int hole = 0;
        while (2 * hole + 1 < count) {
            int child = 2 * hole + 1;
            if (child + 1 < count && sizes[child + 1] < sizes[child]) {
                child++;
            }
            if (sizes[child] >= size) {
                break;
            }
            put(hole, child);
            hole = child;
        }
        sizes[hole] = size;
        positions[hole] = position;
    }

    private void put(int to, int from) {
        sizes[to] = sizes[from];
        positions[to] = positions[from];
    }
}
