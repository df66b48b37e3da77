package org.densescope.working.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedColumnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.3775\n0.3925\n",
                "0.3775\r\n0.3925",
                "0.3775\t0.3925",
                "0.3775; 0.3925",
                "0.3775   0.3925",
                "= 0.3775\n≈ 0.3925",
                "net h1 = 0.3775\nnet h2 ≈ 0.3925",
                "\n\n 0.3775 V\n\n0.3925 mol/s\n",
            })
    void twoNumbers(String text) {
        assertThat(PastedColumn.of(text)).isEqualTo(List.of("0.3775", "0.3925"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-5", "0,3775", "3/8", "−0.5", "2.5 x 10^-4", "two"})
    void oneAsItIs(String text) {
        assertThat(PastedColumn.of(text)).isEqualTo(List.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n;\t", "="})
    void nothing(String text) {
        assertThat(PastedColumn.of(text)).isEmpty();
    }
}
