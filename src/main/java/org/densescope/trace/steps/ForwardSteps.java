package org.densescope.trace.steps;

import java.util.function.Consumer;
import org.densescope.engine.Activation;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Notation;
import org.densescope.trace.formula.Phrase;

/// Explains the forward pass.
final class ForwardSteps {
    private final Scope s;

    ForwardSteps(Scope scope) {
        s = scope;
    }

    Draft input() {
        Place a = Place.unit(Quantity.ACTIVATION, 0, s.unit());
        int number = s.unit() + 1;
        String name = "x" + Notation.below(number);
        boolean named = s.notation().style() == Naming.Style.Z_A_DELTA;
        return new Draft(Phrase.of("explain.input.sentence"))
                .step(
                        s.formula(line -> {
                            line.symbol(a);
                            if (named) {
                                line.equal().text("x_{" + number + "}", name);
                            }
                        }),
                        Formula.EMPTY,
                        s.result(a));
    }

    Draft weightedSum() {
        int l = s.layer();
        int inputs = s.dense().inputs();
        Place z = Place.unit(Quantity.WEIGHTED_SUM, l, s.unit());
        boolean bias = s.now().term() == inputs;
        Draft draft = new Draft(Phrase.of(
                !s.byTerm()
                        ? "explain.weighted-sum.sentence"
                        : bias ? "explain.weighted-sum.bias" : "explain.weighted-sum.term"));
        if (s.wideVectors()) {
            draft.step(
                    s.formula(line -> line.token(s.layers().bold("z", l))
                            .equal()
                            .token(s.layers().affine(l))),
                    Formula.EMPTY,
                    Formula.EMPTY);
        }
        draft.step(
                s.formula(line -> line.symbol(z, s.byTerm()).equal().sum(s.now().terms(), s.current(), k -> {
                    line.symbol(weight(k), s.marked(k));
                    if (k < inputs) {
                        line.times().symbol(source(k), s.marked(k));
                    }
                })),
                s.formula(line -> line.equal().sum(s.now().terms(), s.current(), k -> summand(line, k))),
                s.sumResult(z));
        draft.unfinished(s.reveal().running().isPresent());
        s.noteCuts(draft, this::weight);
        return draft;
    }

    private void summand(Line line, int k) {
        if (!s.happened(k)) {
            line.unborn();
        } else if (k == s.dense().inputs()) {
            line.factor(weight(k), s.marked(k));
        } else if (s.dense().isCut(s.unit(), k)) {
            line.number(0);
        } else {
            line.factor(weight(k), s.marked(k)).times().factor(source(k), s.marked(k));
        }
    }

    private Place weight(int term) {
        return Scope.parameter(
                Quantity.WEIGHT, s.layer(), s.unit(), term, s.dense().inputs());
    }

    private Place source(int term) {
        return Place.unit(Quantity.ACTIVATION, s.layer() - 1, term);
    }

    Draft exponential() {
        int l = s.layer();
        Place z = Place.unit(Quantity.WEIGHTED_SUM, l, s.unit());
        Place e = Place.unit(Quantity.EXPONENTIAL, l, s.unit());
        Draft draft = new Draft(Phrase.of("explain.exponential.sentence"))
                .step(
                        s.formula(line -> line.symbol(e)
                                .equal()
                                .text("\\exp", "exp")
                                .open()
                                .symbol(z)
                                .minus()
                                .text("\\max ", "max ")
                                .token(s.layers().bold("z", l))
                                .close()),
                        s.formula(line -> line.equal()
                                .text("\\exp", "exp")
                                .open()
                                .value(z)
                                .minus()
                                .factor(s.pass().largestLogit(s.row(), l))
                                .close()),
                        s.result(e));
        return draft;
    }

    Draft exponentialSum() {
        int l = s.layer();
        Place sum = Place.unit(Quantity.EXPONENTIAL_SUM, l, 0);
        Draft draft = new Draft(Phrase.of("explain.exponential-sum.sentence"))
                .step(
                        s.formula(line -> line.symbol(sum, s.byTerm())
                                .equal()
                                .sum(s.now().terms(), s.current(), k -> line.symbol(exponential(k), s.marked(k)))),
                        s.formula(line -> line.equal().sum(s.now().terms(), s.current(), k -> {
                            if (s.happened(k)) {
                                line.value(exponential(k), s.marked(k));
                            } else {
                                line.unborn();
                            }
                        })),
                        s.sumResult(sum))
                .unfinished(s.reveal().running().isPresent());
        return draft;
    }

    private Place exponential(int term) {
        return Place.unit(Quantity.EXPONENTIAL, s.layer(), term);
    }

    Draft activation() {
        int l = s.layer();
        Activation f = s.activation();
        Place z = Place.unit(Quantity.WEIGHTED_SUM, l, s.unit());
        Place a = z.as(Quantity.ACTIVATION);
        Draft draft = new Draft(Phrase.of("explain.activation." + f.id()));
        if (f == Activation.SOFTMAX) {
            Place e = z.as(Quantity.EXPONENTIAL);
            Place sum = Place.unit(Quantity.EXPONENTIAL_SUM, l, 0);
            draft.step(
                    s.formula(line -> line.symbol(a).equal().fraction(t -> t.symbol(e), b -> b.symbol(sum))),
                    s.formula(line -> line.equal().fraction(t -> t.value(e), b -> b.value(sum))),
                    s.result(a));
            draft.note("explain.note.rounded");
            return draft;
        }
        if (s.wideVectors()) {
            draft.step(
                    s.formula(line -> line.token(s.layers().bold("a", l))
                            .equal()
                            .with(inner -> s.masked(inner, "\\mathbf{r} \\odot ", "r⊙"))
                            .with(inner -> function(
                                    inner, f, () -> inner.token(s.layers().bold("z", l))))),
                    Formula.EMPTY,
                    Formula.EMPTY);
        }
        draft.step(
                s.formula(line -> {
                    line.symbol(a)
                            .equal()
                            .with(inner -> s.masked(inner, "r \\cdot ", "r·"))
                            .with(inner -> function(inner, f, () -> inner.symbol(z)));
                    if (f == Activation.SOFTPLUS && !s.drops()) {
                        softplus(line.equal(), x -> x.symbol(z));
                    }
                    if (f == Activation.SIGMOID && !s.drops()) {
                        line.equal()
                                .fraction(
                                        t -> t.text("1"),
                                        b -> b.text("1")
                                                .plus()
                                                .text("e")
                                                .exponent(x -> x.text("-", "−").symbol(z)));
                    }
                }),
                f == Activation.IDENTITY && !s.drops()
                        ? Formula.EMPTY
                        : s.formula(line -> {
                            line.equal();
                            if (s.drops()) {
                                line.factor(s.kept()).times();
                            }
                            applied(line, f, z);
                        }),
                s.result(a));
        if (!f.trainable()) {
            draft.note(f == Activation.SIGN ? "explain.note.sign" : "explain.note.step");
        }
        s.noteDropout(draft);
        return draft;
    }

    private static void function(Line line, Activation f, Runnable argument) {
        switch (f) {
            case IDENTITY -> argument.run();
            case RELU -> {
                line.text("\\max(0,\\,", "max(0, ");
                argument.run();
                line.close();
            }
            case LEAKY_RELU -> {
                line.text("\\max(").number(Activation.LEAK).times();
                argument.run();
                line.text(",\\,", ", ");
                argument.run();
                line.close();
            }
            case SWISH -> {
                argument.run();
                line.times().function(Activation.SIGMOID).open();
                argument.run();
                line.close();
            }
            case GELU -> {
                argument.run();
                line.times().text("\\Phi(", "Φ(");
                argument.run();
                line.close();
            }
            default -> {
                line.function(f);
                line.open();
                argument.run();
                line.close();
            }
        }
    }

    private static void softplus(Line line, Consumer<Line> z) {
        line.text("\\ln", "ln").open().text("1").plus().text("e").exponent(z).close();
    }

    private void applied(Line line, Activation f, Place z) {
        switch (f) {
            case RELU -> line.text("\\max(0,\\,", "max(0, ").value(z).close();
            case LEAKY_RELU ->
                line.text("\\max(", "max(")
                        .number(Activation.LEAK)
                        .times()
                        .factor(z)
                        .text(",\\,", ", ")
                        .value(z)
                        .close();
            case SIGMOID ->
                line.fraction(
                        t -> t.text("1"),
                        b -> b.text("1")
                                .plus()
                                .text("e")
                                .exponent(x -> x.text("-", "−").factor(z)));
            case IDENTITY -> line.factor(z);
            case SOFTPLUS -> softplus(line, x -> x.value(z));
            case ELU -> {
                if (s.reveal().value(z) > 0) {
                    line.value(z);
                } else {
                    line.open()
                            .text("e")
                            .exponent(x -> x.value(z))
                            .minus()
                            .text("1")
                            .close();
                }
            }
            case SWISH ->
                line.factor(z)
                        .times()
                        .function(Activation.SIGMOID)
                        .open()
                        .value(z)
                        .close();
            case GELU -> line.factor(z).times().text("\\Phi(", "Φ(").value(z).close();
            default -> {
                line.function(f);
                line.open().value(z).close();
            }
        }
    }
}
