package org.densescope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.densescope.train.Dataset;
import org.junit.jupiter.api.Test;

class BundledTest {
    @Test
    void clothesAreTenOfAThousandEach() {
        Dataset fashion = Bundled.fashion();
        assertThat(fashion.rows()).isEqualTo(10_000);
        assertThat(fashion.inputs().columns()).isEqualTo(784);
        assertThat(fashion.grid()).isEqualTo(new Dataset.Grid(28, 28));
        assertThat(DoubleStream.of(fashion.inputs().data()).allMatch(v -> v >= 0 && v <= 1))
                .isTrue();
        for (int k = 0; k < 10; k++) {
            int column = k;
            assertThat(IntStream.range(0, 10_000)
                            .filter(r -> fashion.targets().at(r, column) == 1)
                            .count())
                    .isEqualTo(1000);
        }
    }

    @Test
    void penguinsThatWereNotMeasuredAreLeftOut() {
        Dataset penguins = Bundled.penguins();
        assertThat(penguins.rows()).isEqualTo(342);
        assertThat(penguins.inputs().row(0)).containsExactly(39.1, 18.7, 181, 3750);
        assertThat(penguins.outputNames()).containsExactly("Adelie", "Chinstrap", "Gentoo");
        assertThat(penguins.targets().row(0)).containsExactly(1, 0, 0);
    }
}
