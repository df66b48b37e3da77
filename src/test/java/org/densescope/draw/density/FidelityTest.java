package org.densescope.draw.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.densescope.engine.loops.Workers;
import org.junit.jupiter.api.Test;

/// How much the picture is that of every edge drawn by itself.
class FidelityTest {
    @Test
    void trainedWeightsHaveTheColoursOfTheirLines() throws IOException {
        for (DensityGap gap : Gaps.of(Trained.digits(300, 128, 64), 900, 500)) {
            check(gap, 500);
        }
    }

    @Test
    void manyRandomWeightsHaveTheColoursOfTheirLines() {
        check(Gaps.random(500, 600, 500, 300).getFirst(), 600);
    }

    private static void check(DensityGap gap, int height) {
        Planes planes = new Planes();
        new DensityRaster(Workers.ONE).sum(List.of(gap), height, List.of(planes), () -> false);
        ExactLines density = ExactLines.of(planes);
        ExactLines exact = ExactLines.of(gap, height);
        assertThat(ExactLines.correlation(density.colour(2), exact.colour(2))).isGreaterThan(0.985);
        assertThat(ExactLines.correlation(density.colour(0), exact.colour(0))).isGreaterThan(0.85);
    }
}
