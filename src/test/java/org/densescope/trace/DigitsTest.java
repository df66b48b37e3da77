package org.densescope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, −1",
        "0.5, 0.5",
        "0.3775, 0.3775",
        "0.5932699921071872, 0.5933",
        "0.1, 0.1",
        "0.30000000000000004, 0.3000",
        "12, 12",
        "102764544, 1.028e8",
        "1234, 1234",
        "12345, 1.234e4",
        "1234567, 1.235e6",
        "120000, 120000",
        "999950, 1.000e6",
        "1000000, 1000000",
        "10000000, 1e7",
        "0.0001, 0.0001",
        "0.00012345, 0.0001234",
        "0.00001, 1e−5",
        "0.0000123456, 1.235e−5",
        "-0.000000125, −1.25e−7",
        "1e300, 1e300",
        "4.9E-324, 4.9e−324",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void fourDigits(double value, String text) {
        assertThat(Digits.STANDARD.text(value)).isEqualTo(text);
    }

    @Test
    void aCommaStandsWhereItIsWanted() {
        Digits comma = new Digits(3, true);
        assertThat(comma.text(0.37751)).isEqualTo("0,378");
        assertThat(comma.text(-1.2345e-7)).isEqualTo("−1,23e−7");
        assertThat(comma.text(12)).isEqualTo("12");
    }

    @Test
    void isTheNearestTextToTheStoredValue() {
        Random random = new Random(1);
        for (int n = 0; n < 100_000; n++) {
            double value = n % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : random.nextGaussian() * Math.scalb(1.0, random.nextInt(40) - 20);
            if (!Double.isFinite(value) || value == 0) {
                continue;
            }
            Digits digits = new Digits(1 + random.nextInt(15), false);
            BigDecimal exact = new BigDecimal(value);
            BigDecimal nearest = exact.round(new MathContext(digits.significant(), RoundingMode.HALF_EVEN));
            BigDecimal shown = read(digits.text(value));
            // where the shortest text that names the double has few digits, that text is shown
            BigDecimal shortest = new BigDecimal(Double.toString(value));
            boolean fits = shortest.stripTrailingZeros().precision() <= digits.significant();
            assertThat(shown.compareTo(fits ? shortest : nearest))
                    .as("%s to %s", value, digits)
                    .isZero();
            assertThat(digits.rounds(value)).isEqualTo(!fits);
            if (fits) {
                assertThat(shown.doubleValue()).isEqualTo(value);
            }
        }
    }

    private static BigDecimal read(String text) {
        return new BigDecimal(text.replace('−', '-'));
    }

    @Test
    void theExactTextReadsBackAsTheSameDouble() {
        Random random = new Random(2);
        for (int n = 0; n < 100_000; n++) {
            double value = n % 3 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : n % 3 == 1 ? random.nextGaussian() : random.nextInt() * 1000.0;
            String text = Digits.exact(value);
            assertThat(Double.doubleToLongBits(Double.parseDouble(text)))
                    .as(text)
                    .isEqualTo(Double.doubleToLongBits(value));
            assertThat(text).doesNotContain(",").doesNotContain("−");
        }
    }

    @Test
    void exactIntegersHaveNoPoint() {
        assertThat(Digits.exact(7)).isEqualTo("7");
        assertThat(Digits.exact(-3)).isEqualTo("-3");
        assertThat(Digits.exact(0.1)).isEqualTo("0.1");
        assertThat(Double.doubleToRawLongBits(Double.parseDouble(Digits.exact(-0.0))))
                .isEqualTo(Double.doubleToRawLongBits(-0.0));
    }

    @Test
    void refusesUselessPrecision() {
        assertThatThrownBy(() -> new Digits(0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Digits(18, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsKeepTheirThousandsApart() {
        Digits comma = new Digits(4, true);
        assertThat(Digits.STANDARD.count(0)).isEqualTo("0");
        assertThat(Digits.STANDARD.count(999)).isEqualTo("999");
        assertThat(Digits.STANDARD.count(102_764_544)).isEqualTo("102,764,544");
        assertThat(comma.count(102_764_544)).isEqualTo("102\u202f764\u202f544");
        assertThat(Digits.STANDARD.count(-12_345)).isEqualTo("−12,345");
    }

    @Test
    void countsOfAnySizeAreWritten() {
        assertThat(Digits.STANDARD.count(BigInteger.valueOf(102_764_544))).isEqualTo("102,764,544");
        assertThat(Digits.STANDARD.count(BigInteger.valueOf(30).pow(40))).isEqualTo("≈ 1.22e59");
        assertThat(new Digits(4, true).count(BigInteger.TEN.pow(30))).isEqualTo("≈ 1e30");
    }
}
