package org.densescope.draw.pen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
    static Palette[] palettes() {
        return new Palette[] {Palette.LIGHT, Palette.DARK, Palette.CONTRAST};
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyTextIsReadable(Palette p) {
        assertThat(Shade.contrast(p.text(), p.background())).isGreaterThanOrEqualTo(7);
        int pill = Shade.mix(p.background(), p.line(), 0.14);
        assertThat(Shade.contrast(p.text(), pill)).isGreaterThanOrEqualTo(4.5);
        for (int color :
                new int[] {p.muted(), p.positive(), p.negative(), p.gradientPositive(), p.gradientNegative(), p.broken()
                }) {
            assertThat(Shade.contrast(p.readable(color), p.background()))
                    .as(p.name() + " " + Shade.hex(color))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void valuesAreReadableOnEveryTint(Palette p) {
        for (double value = -50; value <= 50; value += 0.01) {
            int fill = p.tint(value);
            assertThat(Shade.contrast(p.textOn(fill), fill))
                    .as(p.name() + " " + value)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(Shade.contrast(p.textOn(p.broken()), p.broken())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void whatIsNoNumberHasAColourOfItsOwn(Palette p) {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(p.sign(value)).isEqualTo(p.broken());
            assertThat(p.gradient(value)).isEqualTo(p.broken());
        }
        assertThat(p.sign(0)).isEqualTo(p.sign(-0.0)).isEqualTo(p.line());
        assertThat(p.sign(1e-300)).isEqualTo(p.positive());
        assertThat(p.sign(-1e-300)).isEqualTo(p.negative());
    }
}
