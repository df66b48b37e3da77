package org.densescope.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.densescope.trace.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    private static TypedNumber read(String text) {
        assertThat(TypedNumber.read(text)).as(text).isInstanceOf(Reading.Value.class);
        return ((Reading.Value<TypedNumber>) TypedNumber.read(text)).value();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0381, 3, 1e-4",
        "4.386e-4, 4, 1e-7",
        "-0.03810, 4, 1e-5",
        "−0.03810, 4, 1e-5",
        "100, 3, 1",
        "1.50, 3, 0.01",
        "3/8, 34, 0",
        "0, 0, 0",
        "0.000, 0, 0",
    })
    void digitsPromiseWhatTheySay(String text, int digits, BigDecimal unit) {
        TypedNumber number = read(text);
        assertThat(number.digits()).isEqualTo(digits);
        assertThat(number.unit()).isEqualByComparingTo(unit);
    }

    @Test
    void aCommaIsReadWhereItCanMeanOneThing() {
        assertThat(read("0,5933").value()).isEqualByComparingTo("0.5933");
        assertThat(TypedNumber.read("1,234")).isInstanceOf(Reading.Refused.class);
        assertThat(read("1.041").value()).isEqualByComparingTo("1.041");
    }

    @Test
    void fractionsAreExact() {
        assertThat(read("3/8").rounds(0.375)).isTrue();
        assertThat(read("1/3").rounds(1.0 / 3)).isTrue();
        assertThat(read("-2/3").rounds(-2.0 / 3)).isTrue();
        assertThat(read("1/3").rounds(0.3333)).isFalse();
        assertThat(read("0/7").isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "abc", "0.5.1", "١٢", "1/0", "1/", "/2", "1/2/3", "1e999999999", "nan", "1/1e-999"})
    void othersAreRefused(String text) {
        assertThat(TypedNumber.read(text)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void exponentsBeyondAllBoundsDoNoHarm() {
        assertThat(read("0e99999999999").isZero()).isTrue();
        assertThat(TypedNumber.read("1e-99999999999")).isInstanceOf(Reading.Refused.class);
        assertThat(read("1e-300/1e300x".replace("x", "")).value().signum()).isPositive();
    }

    /// In binary the difference of 46 and 45.8 is more than 0.2.
    @Test
    void theArithmeticIsDecimal() {
        assertThat(read("45.8").within(46, 0.2)).isTrue();
        assertThat(read("0.383").rounds(0.38249999999999995)).isTrue();
        assertThat(read("0.3775000000000000000").rounds(0.3775)).isTrue();
    }

    @Test
    void cutDigitsAreThoseOfTheNumber() {
        assertThat(read("0.5968").cuts(0.596884)).isTrue();
        assertThat(read("-0.5968").cuts(-0.596884)).isTrue();
        assertThat(read("0.5967").cuts(0.596884)).isFalse();
        assertThat(read("0.5969").cuts(0.596884)).isFalse();
        assertThat(read("-0.5968").cuts(0.596884)).isFalse();
    }

    @Test
    void nothingIsLikeWhatIsNoNumber() {
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(read("1.5").rounds(none)).isFalse();
            assertThat(read("1.5").isExactly(none, 1)).isFalse();
            assertThat(read("0").isExactly(none, 1)).isFalse();
            assertThat(read("1.5").cuts(none)).isFalse();
        }
    }
}
