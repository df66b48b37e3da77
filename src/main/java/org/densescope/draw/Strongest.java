package org.densescope.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.densescope.engine.Dense;
import org.densescope.trace.Reveal;

/// The weights with the largest absolute values among those in a light.
final class Strongest {
    private record Candidate(Edge edge, double size) {}

    private Strongest() {}

    /// At most `most` edges, without biases and cut edges, the weakest first.
    static List<Edge> of(Spotlight light, Reveal reveal, int most) {
        if (!light.touchesEdges()) {
            return List.of();
        }
        Dense dense = reveal.layerNow(light.edgeLayer());
        PriorityQueue<Candidate> best = new PriorityQueue<>(Comparator.comparingDouble(Candidate::size));
        for (int u = light.firstUnit(); u < light.endUnit(); u++) {
            for (int t = light.firstTerm(); t < light.endTerm(); t++) {
                Edge edge = light.edge(u, t, dense.inputs());
                if (edge.isBias() || dense.isCut(edge.unit(), edge.from())) {
                    continue;
                }
                double size = Math.abs(dense.weight(edge.unit(), edge.from()));
                if (best.size() < most) {
                    best.add(new Candidate(edge, size));
                } else if (size > best.element().size()) {
                    best.remove();
                    best.add(new Candidate(edge, size));
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        while (!best.isEmpty()) {
            edges.add(best.remove().edge());
        }
        return edges;
    }
}
