package org.densescope.working;

import java.math.BigDecimal;
import java.math.MathContext;
import org.densescope.trace.NumberText;
import org.densescope.trace.Reading;
import org.densescope.trace.Typed;

/// A number as it was typed, with what its digits promise. The arithmetic on it is decimal, as on paper.
///
/// @param value what is written
/// @param unit one unit of the last digit; 0 for what is written exactly: a fraction, or 0
/// @param digits significant digits, leading zeros not counted; 0 for the number 0
public record TypedNumber(BigDecimal value, BigDecimal unit, int digits) {
    private static final TypedNumber ZERO = new TypedNumber(BigDecimal.ZERO, BigDecimal.ZERO, 0);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /// What float64 may be off by, in parts of the number, and below what two numbers are one.
    private static final double NOISE = 1e-12;

    private static final double SAME = 1e-9;
    private static final int LONGEST_FRACTION = 60;

    /// Reads a decimal number, with a point or a comma, or a fraction such as `3/8`.
    public static Reading<TypedNumber> read(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return fraction(text, slash);
        }
        return switch (number(text)) {
            case Reading.Value<Double>(Double value) -> Reading.of(value == 0 ? ZERO : decimal(text));
            case Reading.Refused<Double> refused -> new Reading.Refused<>(refused.key(), refused.arguments());
        };
    }

    private static Reading<Double> number(String text) {
        Reading<Double> pointed = NumberText.read(text, false);
        boolean comma = pointed instanceof Reading.Refused<Double> refused
                && refused.key().endsWith(".comma");
        return comma ? NumberText.read(text, true) : pointed;
    }

    private static TypedNumber decimal(String text) {
        BigDecimal value = new BigDecimal(Typed.plain(text).replace(',', '.'));
        return new TypedNumber(value, BigDecimal.ONE.scaleByPowerOfTen(-value.scale()), value.precision());
    }

    private static Reading<TypedNumber> fraction(String text, int slash) {
        if (text.length() > LONGEST_FRACTION || text.indexOf('/', slash + 1) >= 0) {
            return Reading.refused("no-number");
        }
        String above = text.substring(0, slash);
        String below = text.substring(slash + 1);
        if (!(number(above) instanceof Reading.Value<Double>(Double top))
                || !(number(below) instanceof Reading.Value<Double>(Double bottom))
                || bottom == 0) {
            return Reading.refused("no-number");
        }
        if (top == 0) {
            return Reading.of(ZERO);
        }
        BigDecimal quotient = decimal(above).value.divide(decimal(below).value, MathContext.DECIMAL128);
        boolean finite = Double.isFinite(quotient.doubleValue());
        return finite
                ? Reading.of(new TypedNumber(quotient, BigDecimal.ZERO, MathContext.DECIMAL128.getPrecision()))
                : Reading.refused("large");
    }

    double number() {
        return value.doubleValue();
    }

    /// Half a unit of the last digit: how far a number may be that rounds to this one.
    double half() {
        return unit.divide(TWO).doubleValue();
    }

    boolean isZero() {
        return value.signum() == 0;
    }

    /// `|x − v|`, taken in decimals.
    double distance(double other) {
        return Double.isFinite(other)
                ? value.subtract(new BigDecimal(other)).abs().doubleValue()
                : Double.POSITIVE_INFINITY;
    }

    /// Whether a number is so far from this one that no decimals are needed to see it.
    boolean isFar(double other) {
        return !isZero() && !(Math.abs(number() - other) <= 2 * unit.doubleValue() + 2 * SAME * Math.abs(other));
    }

    /// Whether a number rounds to this one, but for the last bits of float64.
    boolean rounds(double other) {
        return within(other, half());
    }

    /// Whether a number is no farther than some distance, but for the last bits of float64.
    boolean within(double other, double most) {
        return Double.isFinite(other) && distance(other) <= most + NOISE * Math.abs(other);
    }

    /// Whether these are the digits of a number, cut off where it should have been rounded.
    boolean cuts(double other) {
        if (!Double.isFinite(other) || isZero() || Math.signum(other) != value.signum()) {
            return false;
        }
        double beyond = new BigDecimal(Math.abs(other)).subtract(value.abs()).doubleValue();
        return beyond >= 0 && beyond < unit.doubleValue();
    }

    /// Whether this is the very number, as exact results are.
    ///
    /// @param size how large the numbers are that it came of, since what cancels leaves noise
    boolean isExactly(double other, double size) {
        return Double.isFinite(other)
                && (distance(other) <= SAME * Math.abs(other) || (isZero() && Math.abs(other) <= NOISE * size));
    }
}
