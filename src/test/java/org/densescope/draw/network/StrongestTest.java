package org.densescope.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.densescope.draw.Nets;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;
import org.densescope.trace.Chapter;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.junit.jupiter.api.Test;

class StrongestTest {
    private final Reveal reveal = Nets.fresh(11, null, 30, 20, 10).reveal();

    @Test
    void agreesWithSortingAll() {
        Dense dense = reveal.layerNow(2);
        for (int most : new int[] {1, 2, 7, 60, 199, 200, 500}) {
            Spotlight all = new Spotlight(Phase.WEIGHTED_SUM, 2, 0, 10, 0, 21);
            List<Edge> expected = IntStream.range(0, 200)
                    .mapToObj(i -> new Edge(2, i / 20, i % 20))
                    .sorted(Comparator.comparingDouble(e -> Math.abs(dense.weight(e.unit(), e.from()))))
                    .skip(Math.max(0, 200 - most))
                    .toList();
            assertThat(Strongest.of(all, reveal, Channel.WEIGHT, most)).isEqualTo(expected);
        }
    }

    /// On the way forward nothing is known of gradients, on the way back they decide where they are shown.
    @Test
    void whatEdgesShowDecides() {
        Trace trace = reveal.trace();
        Reveal known = trace.at(trace.timeline().start(Chapter.STEP));
        Spotlight back = new Spotlight(Phase.WEIGHT_GRADIENT, 2, 0, 10, 0, 20);
        List<Edge> expected = IntStream.range(0, 200)
                .mapToObj(i -> new Edge(2, i / 20, i % 20))
                .sorted(Comparator.comparingDouble(e -> Math.abs(known.value(e.place(Quantity.WEIGHT_GRADIENT)))))
                .skip(194)
                .toList();
        assertThat(Strongest.of(back, known, Channel.GRADIENT, 6)).isEqualTo(expected);
        assertThat(Strongest.of(back, known, Channel.WEIGHT, 6)).isNotEqualTo(expected);
        Spotlight forth = new Spotlight(Phase.WEIGHTED_SUM, 2, 0, 10, 0, 20);
        List<Edge> used = Strongest.of(forth, known, Channel.USE, 6);
        assertThat(used)
                .isNotEqualTo(Strongest.of(forth, known, Channel.WEIGHT, 6))
                .last()
                .isEqualTo(IntStream.range(0, 200)
                        .mapToObj(i -> new Edge(2, i / 20, i % 20))
                        .max(Comparator.comparingDouble(e -> Math.abs(known.value(e.place(Quantity.WEIGHT))
                                * known.value(Place.unit(Quantity.ACTIVATION, 1, e.from())))))
                        .orElseThrow());
        assertThat(Strongest.of(forth, known, Channel.GRADIENT, 6))
                .isEqualTo(Strongest.of(forth, known, Channel.WEIGHT, 6));
    }

    @Test
    void looksOnlyIntoTheLight() {
        Spotlight back = new Spotlight(Phase.INPUT_GRADIENT, 1, 5, 7, 2, 4);
        assertThat(Strongest.of(back, reveal, Channel.WEIGHT, 60))
                .containsExactlyInAnyOrder(new Edge(2, 2, 5), new Edge(2, 3, 5), new Edge(2, 2, 6), new Edge(2, 3, 6));
        Spotlight bias = new Spotlight(Phase.WEIGHT_GRADIENT, 1, 3, 4, 30, 31);
        assertThat(Strongest.of(bias, reveal, Channel.WEIGHT, 60)).isEmpty();
        assertThat(Strongest.of(new Spotlight(Phase.ACTIVATION, 1, 3, 4, 0, 1), reveal, Channel.WEIGHT, 60))
                .isEmpty();
    }
}
