package org.densescope.ui.field;

import java.math.BigDecimal;
import java.math.MathContext;

/// How an arrow key or a turn of the wheel changes a number: on the decimals that a person sees, so that ten nudges of
/// 0.1
/// from 0 end on 1 and not beside it.
public enum Nudge {
    /// By 0.1; large by 1, small by 0.01.
    TENTHS {
        @Override
        double by(double value, int steps, int size) {
            BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(size - 1);
            return shortest(value).add(step.multiply(BigDecimal.valueOf(steps))).doubleValue();
        }
    },
    /// Along 1, 2, 5, 10, 20, 50 …, as learning rates are tried; from 0 to 0.001.
    SERIES {
        @Override
        double by(double value, int steps, int size) {
            double now = value;
            for (int i = 0; i < Math.abs(steps) * (size > 0 ? 3 : 1); i++) {
                now = steps > 0 ? up(now) : -up(-now);
            }
            return now;
        }
    };

    /// @param steps how many, with sign
    /// @param size 0, or 1 for large, -1 for small ones
    abstract double by(double value, int steps, int size);

    private static BigDecimal shortest(double value) {
        return new BigDecimal(Double.toString(value));
    }

    /// The next of the series above a value.
    private static double up(double value) {
        if (value == 0) {
            return 0.001;
        }
        BigDecimal exact = shortest(value);
        BigDecimal size = exact.abs();
        int exponent = size.precision() - size.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        double mantissa = size.divide(unit, MathContext.DECIMAL64).doubleValue();
        BigDecimal next = value > 0 ? above(mantissa) : below(mantissa).negate();
        return next.multiply(unit).doubleValue();
    }

    private static BigDecimal above(double mantissa) {
        return new BigDecimal(mantissa < 2 ? "2" : mantissa < 5 ? "5" : "10");
    }

    private static BigDecimal below(double mantissa) {
        return new BigDecimal(mantissa > 5 ? "5" : mantissa > 2 ? "2" : mantissa > 1 ? "1" : "0.5");
    }
}
