package org.densescope.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.densescope.trace.Digits;

/// What an audit found: how much was held against the recomputed values, and what did not agree.
public final class Report {
    private final Digits digits;
    private final List<String> wrong = new ArrayList<>();
    private int numbers;
    private int dashes;

    /// @param digits how the reader wants numbers written
    public Report(Digits digits) {
        this.digits = digits;
    }

    public Digits digits() {
        return digits;
    }

    /// What does not agree, a sentence each.
    public List<String> wrong() {
        return wrong;
    }

    public int numbers() {
        return numbers;
    }

    public int dashes() {
        return dashes;
    }

    public void wrong(String where, String what) {
        wrong.add(where + ": " + what);
    }

    /// A text that must be a number with all its digits, or a dash where there is none yet.
    public void exactly(String where, String text, OptionalDouble value) {
        count(value);
        if (!text.equals(written(value, digits))) {
            wrong(where, "“" + text + "” instead of “" + written(value, digits) + "”");
        }
    }

    /// A number that may have fewer digits for want of room, but no wrong ones.
    public void fitted(String where, String text, OptionalDouble value) {
        count(value);
        if (!fits(text, value)) {
            wrong(where, "“" + text + "” instead of “" + written(value, digits) + "”");
        }
    }

    /// Whether a text is the number with at most the wanted digits, or a dash where there is none.
    public boolean fits(String text, OptionalDouble value) {
        for (int n = digits.significant(); n >= 1; n--) {
            if (text.equals(written(value, new Digits(n, digits.comma())))) {
                return true;
            }
        }
        return false;
    }

    /// A number that was computed in another order than here: the last bits may differ.
    public boolean near(String text, OptionalDouble value) {
        return near(text, value, digits);
    }

    /// The same with other digits.
    public static boolean near(String text, OptionalDouble value, Digits digits) {
        if (value.isEmpty()) {
            return text.equals(Digits.UNBORN);
        }
        double v = value.getAsDouble();
        double part = Math.abs(v) * 1e-12;
        return text.equals(digits.text(v)) || text.equals(digits.text(v - part)) || text.equals(digits.text(v + part));
    }

    public void nearly(String where, String text, OptionalDouble value) {
        count(value);
        if (!near(text, value)) {
            wrong(where, "“" + text + "” instead of “" + written(value, digits) + "”");
        }
    }

    /// A number that may be off by something: where large terms nearly cancel.
    public void within(String where, String text, double value, double by) {
        count();
        boolean right = text.equals(digits.text(value))
                || text.equals(digits.text(value - by))
                || text.equals(digits.text(value + by))
                || (Math.abs(value) <= by && Math.abs(number(text)) <= by);
        if (!right) {
            wrong(where, "“" + text + "” instead of “" + digits.text(value) + "”");
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace('−', '-').replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// One more that was held against what it must be.
    public void count() {
        numbers++;
    }

    public void same(String where, Object shown, Object expected) {
        if (!Objects.equals(shown, expected)) {
            wrong(where, "“" + shown + "” instead of “" + expected + "”");
        }
    }

    private void count(OptionalDouble value) {
        if (value.isPresent()) {
            numbers++;
        } else {
            dashes++;
        }
    }

    public String written(OptionalDouble value) {
        return written(value, digits);
    }

    private static String written(OptionalDouble value, Digits digits) {
        return value.isPresent() ? digits.text(value.getAsDouble()) : Digits.UNBORN;
    }
}
