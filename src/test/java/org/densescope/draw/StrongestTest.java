package org.densescope.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.densescope.engine.Dense;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
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
            assertThat(Strongest.of(all, reveal, most)).isEqualTo(expected);
        }
    }

    @Test
    void looksOnlyIntoTheLight() {
        Spotlight back = new Spotlight(Phase.INPUT_GRADIENT, 1, 5, 7, 2, 4);
        assertThat(Strongest.of(back, reveal, 60))
                .containsExactlyInAnyOrder(new Edge(2, 2, 5), new Edge(2, 3, 5), new Edge(2, 2, 6), new Edge(2, 3, 6));
        Spotlight bias = new Spotlight(Phase.WEIGHT_GRADIENT, 1, 3, 4, 30, 31);
        assertThat(Strongest.of(bias, reveal, 60)).isEmpty();
        assertThat(Strongest.of(new Spotlight(Phase.ACTIVATION, 1, 3, 4, 0, 1), reveal, 60))
                .isEmpty();
    }
}
