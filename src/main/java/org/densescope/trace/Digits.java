package org.densescope.trace;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.densescope.say.Refused;

/// How a number is written for people: to a fixed count of significant digits, correctly rounded from the stored value.
///
/// A number that needs fewer digits is written in full and not padded: `0.5`, not `0.5000`. So zeros at the end tell
/// that
/// a number is rounded, and no zeros stand for digits that are not shown: `1.234e4`, not `12340`. Negative numbers
/// carry
/// the minus sign U+2212; [#exact] gives the text that a program can read back.
///
/// @param significant how many digits, 1 to 17
/// @param comma a decimal comma instead of a point
public record Digits(int significant, boolean comma) {
    public static final Digits STANDARD = new Digits(4, false);

    /// What stands where a value is not computed yet.
    public static final String UNBORN = "–";

    private static final int FIRST_SCIENTIFIC = 7;
    private static final int LAST_DECIMAL = -4;

    public Digits {
        if (significant < 1 || significant > 17) {
            throw new Refused("say.digits.1-17-significant-digits", "1 to 17 significant digits, not {0}", significant);
        }
    }

    /// The number to the chosen digits: `0.3775`, `−12`, `1.2e−7`, `NaN`, `∞`.
    public String text(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        boolean fits = shortest.precision() <= significant;
        String text = written(fits ? shortest : rounded(Math.abs(value)), fits ? FIRST_SCIENTIFIC : 0);
        return (value < 0 ? "−" : "") + (comma ? text.replace('.', ',') : text);
    }

    /// A share as a percentage, `0.5` as `50%`: nothing stands before its sign, in any language.
    public String percent(double share) {
        return text(100 * share) + "%";
    }

    /// Whether [#text] is not the whole stored value.
    public boolean rounds(double value) {
        return Double.isFinite(value)
                && new BigDecimal(Double.toString(value)).stripTrailingZeros().precision() > significant;
    }

    /// A count, never rounded: `102,764,544`; where the comma is the decimal sign, thousands are apart by a narrow
    /// space.
    public String count(long number) {
        return grouped(BigInteger.valueOf(number));
    }

    /// A count of any size: as many digits as [#count] shows of a `long`, then rounded to three.
    public String count(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            return grouped(number);
        }
        BigDecimal shown = new BigDecimal(number).round(new MathContext(3));
        String mantissa = shown.scaleByPowerOfTen(shown.scale() - shown.precision() + 1)
                .stripTrailingZeros()
                .toPlainString();
        String power = "e" + (shown.precision() - shown.scale() - 1);
        return "≈ " + (comma ? mantissa.replace('.', ',') : mantissa) + power;
    }

    private String grouped(BigInteger number) {
        String digits = number.abs().toString();
        StringBuilder text = new StringBuilder(number.signum() < 0 ? "−" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(comma ? '\u202f' : ',');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /// The shortest text that reads back as the same double, with a point and an ASCII minus.
    public static String exact(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (value == 0 && 1 / value < 0 ? "-" : "") + (long) value;
        }
        return Double.toString(value);
    }

    private BigDecimal rounded(double magnitude) {
        return new BigDecimal(magnitude).round(new MathContext(significant, RoundingMode.HALF_EVEN));
    }

    private String written(BigDecimal shown, int firstScientific) {
        int exponent = shown.precision() - shown.scale() - 1;
        if (exponent >= LAST_DECIMAL && exponent < Math.max(firstScientific, significant)) {
            return shown.toPlainString();
        }
        String digits = shown.unscaledValue().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "−" : "") + Math.abs(exponent);
    }
}
