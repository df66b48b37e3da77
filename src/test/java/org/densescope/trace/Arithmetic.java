package org.densescope.trace;

import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Functions;

/// Computes what a line of numbers says, as a careful reader would with a pocket calculator.
public final class Arithmetic {
    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException where the line is not arithmetic
    public static double value(String text) {
        Arithmetic line = new Arithmetic(text.replace(" ", ""));
        double value = line.sum();
        if (line.at != line.text.length()) {
            throw new IllegalArgumentException("what is this: " + line.text.substring(line.at) + " in " + text);
        }
        return value;
    }

    private boolean eat(String wanted) {
        if (text.startsWith(wanted, at)) {
            at += wanted.length();
            return true;
        }
        return false;
    }

    private double sum() {
        double s = product();
        while (true) {
            if (eat("+")) {
                s += product();
            } else if (eat("−")) {
                s -= product();
            } else {
                return s;
            }
        }
    }

    private double product() {
        double p = power();
        while (true) {
            if (eat("·")) {
                p *= power();
            } else if (eat("/")) {
                p /= power();
            } else {
                return p;
            }
        }
    }

    private double power() {
        double base = atom();
        if (eat("²")) {
            return base * base;
        }
        return eat("^") ? StrictMath.pow(base, atom()) : base;
    }

    private double atom() {
        if (eat("−")) {
            return -power();
        }
        if (eat("½")) {
            return 0.5;
        }
        if (eat("√")) {
            return Math.sqrt(atom());
        }
        if (eat("ln")) {
            return Functions.log(atom());
        }
        if (eat("exp")) {
            return Functions.exp(atom());
        }
        if (eat("tanh′")) {
            return Activation.TANH.slope(atom());
        }
        for (Activation f :
                List.of(Activation.ELU, Activation.SOFTPLUS, Activation.SWISH, Activation.GELU, Activation.SIGN)) {
            if (eat(f.symbol() + "′")) {
                return f.slope(atom());
            }
            if (eat(f.symbol())) {
                return f.value(atom());
            }
        }
        if (eat("Φ")) {
            return Functions.normalShare(atom());
        }
        if (eat("σ′")) {
            return Activation.SIGMOID.slope(atom());
        }
        if (eat("σ")) {
            return Activation.SIGMOID.value(atom());
        }
        if (eat("tanh")) {
            return Functions.tanh(atom());
        }
        if (eat("LReLU′")) {
            return Activation.LEAKY_RELU.slope(atom());
        }
        if (eat("ReLU′")) {
            return Activation.RELU.slope(atom());
        }
        if (eat("step′")) {
            return Activation.STEP.slope(atom());
        }
        if (eat("step")) {
            return Activation.STEP.value(atom());
        }
        if (eat("|")) {
            double inside = sum();
            expect("|");
            return Math.abs(inside);
        }
        if (eat("max(")) {
            double first = sum();
            expect(",");
            double second = sum();
            expect(")");
            return Math.max(first, second);
        }
        if (eat("(")) {
            double inside = sum();
            expect(")");
            return inside;
        }
        return eat("e") ? StrictMath.E : number();
    }

    private void expect(String wanted) {
        if (!eat(wanted)) {
            throw new IllegalArgumentException(wanted + " is missing at " + text.substring(at) + " in " + text);
        }
    }

    private double number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at > from && eat("e")) {
            eat("−");
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        if (at == from) {
            throw new IllegalArgumentException("no number at " + text.substring(at) + " in " + text);
        }
        return Double.parseDouble(text.substring(from, at).replace('−', '-'));
    }
}
