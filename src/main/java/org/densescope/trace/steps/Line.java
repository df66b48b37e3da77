package org.densescope.trace.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.densescope.engine.Activation;
import org.densescope.engine.Place;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Notation;
import org.densescope.trace.formula.Token;

/// Writes one formula, token by token. Every number of the network comes through the reveal.
final class Line {
    /// Up to so many terms a sum is written in full.
    static final int WHOLE_SUM = 6;

    private static final int GAP = -1;

    private final Scope scope;
    private final List<Token> tokens = new ArrayList<>();

    Line(Scope scope) {
        this.scope = scope;
    }

    Formula done() {
        return new Formula(tokens);
    }

    Line text(String tex, String plain) {
        return token(new Token.Text(tex, plain));
    }

    /// What is the same in TeX and as plain text.
    Line text(String both) {
        return text(both, both);
    }

    Line token(Token token) {
        tokens.add(token);
        return this;
    }

    /// At the start of a line without the space before it.
    Line equal() {
        return text(" = ", tokens.isEmpty() ? "= " : " = ");
    }

    Line becomes() {
        return text(" \\leftarrow ", " ← ");
    }

    Line plus() {
        return text(" + ");
    }

    Line minus() {
        return text(" - ", " − ");
    }

    Line times() {
        return text(" \\cdot ", "·");
    }

    /// A function's name before its bracket, such as `tanh`.
    Line name(String name) {
        return text("\\mathrm{" + name + "}", name);
    }

    /// The name of an activation.
    Line function(Activation f) {
        return token(symbol(f));
    }

    /// The derivative of an activation, with the opening bracket: `σ′(`.
    Line slope(Activation f) {
        return function(f).text("'(", "′(");
    }

    private static Token.Text symbol(Activation f) {
        return switch (f) {
            case SIGMOID -> new Token.Text("\\sigma ", f.symbol());
            case TANH -> new Token.Text("\\tanh ", f.symbol());
            default -> Notation.upright(f.symbol());
        };
    }

    /// Something divided by a constant; by 1 nothing is written.
    Line over(double divisor, Consumer<Line> top) {
        return divisor == 1 ? with(top) : fraction(top, bottom -> bottom.number(divisor));
    }

    Line open() {
        return text("(");
    }

    Line close() {
        return text(")");
    }

    /// Brackets around something with a fraction in it.
    Line big(Consumer<Line> inside) {
        return text("\\Big(", "(").with(inside).text("\\Big)", ")");
    }

    Line symbol(Place place) {
        return symbol(place, false);
    }

    Line symbol(Place place, boolean current) {
        return token(scope.notation().symbol(scope.seen(place), current));
    }

    /// A number of the network by its name and its sample: `δ¹₂[3]`.
    ///
    /// @param place with a sample of its own
    Line symbolOfSample(Place place, boolean current) {
        return token(scope.notation()
                .symbolOfSample(scope.seen(place), scope.reveal().row(place), current));
    }

    /// A number of the network, or a dash.
    Line value(Place place) {
        return value(place, false);
    }

    Line value(Place place, boolean current) {
        OptionalDouble found = scope.reveal().find(place);
        Place seen = scope.seen(place);
        return token(
                found.isPresent()
                        ? new Token.Value(found.getAsDouble(), seen, true, current)
                        : Token.Value.unborn(seen));
    }

    /// A number of the network inside of a product or after a sign: in brackets when it is negative.
    Line factor(Place place) {
        return factor(place, false);
    }

    Line factor(Place place, boolean current) {
        OptionalDouble found = scope.reveal().find(place);
        return found.isPresent() && negative(found.getAsDouble())
                ? open().value(place, current).close()
                : value(place, current);
    }

    /// A number that stands nowhere in the network.
    Line number(double value) {
        return token(new Token.Value(value, null, true, false));
    }

    Line factor(double value) {
        return negative(value) ? open().number(value).close() : number(value);
    }

    Line unborn() {
        return token(Token.Value.unborn(null));
    }

    private static boolean negative(double value) {
        return value < 0;
    }

    Line fraction(Consumer<Line> top, Consumer<Line> bottom) {
        return token(new Token.Fraction(inside(top), inside(bottom)));
    }

    Line root(Consumer<Line> inside) {
        return token(new Token.Root(inside(inside)));
    }

    Line exponent(Consumer<Line> inside) {
        return token(new Token.Exponent(inside(inside)));
    }

    Line squared() {
        return text("^2", "²");
    }

    /// Applies a part of a formula that is written elsewhere.
    Line with(Consumer<Line> part) {
        part.accept(this);
        return this;
    }

    private List<Token> inside(Consumer<Line> part) {
        Line inner = new Line(scope);
        part.accept(inner);
        return inner.tokens;
    }

    /// A sum of many terms: the first two, the current one and the last, with dots for the others.
    ///
    /// @param current the term that must be seen, or -1
    Line sum(int terms, int current, IntConsumer term) {
        boolean first = true;
        for (int k : visible(terms, current)) {
            if (!first) {
                plus();
            }
            first = false;
            if (k == GAP) {
                text("\\cdots ", "…");
            } else {
                term.accept(k);
            }
        }
        return this;
    }

    /// The terms that are written, in order, with -1 for those left out.
    static List<Integer> visible(int terms, int current) {
        List<Integer> shown = new ArrayList<>();
        for (int k = 0; k < terms; k++) {
            boolean near = terms <= WHOLE_SUM || k < 2 || k == current || k == terms - 1;
            // three dots do not replace a single term
            boolean lone = wanted(k - 1, terms, current) && wanted(k + 1, terms, current);
            if (near || lone) {
                shown.add(k);
            } else if (shown.getLast() != GAP) {
                shown.add(GAP);
            }
        }
        return shown;
    }

    private static boolean wanted(int k, int terms, int current) {
        return k >= 0 && (k < 2 || k == current || k == terms - 1);
    }
}
