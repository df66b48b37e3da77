package org.densescope.trace.steps;

import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Phrase;
import org.densescope.trace.formula.Token;

/// Explains the backward pass from the last layer's activation to the inputs.
final class BackwardSteps {
    private final Scope s;

    BackwardSteps(Scope scope) {
        s = scope;
    }

    Draft zeroGrad() {
        return new Draft(Phrase.of("explain.zero-grad.sentence"))
                .step(
                        s.formula(line -> line.token(s.layers().gradientOfAll("W"))
                                .becomes()
                                .text("0,\\quad ", "0, ")
                                .token(s.layers().gradientOfAll("b"))
                                .becomes()
                                .text("0")),
                        Formula.EMPTY,
                        Formula.EMPTY);
    }

    /// `δ = f'(z) · dL/da`.
    Draft delta() {
        int l = s.layer();
        Activation f = s.activation();
        Place delta = Place.unit(Quantity.DELTA, l, s.unit());
        Place g = delta.as(Quantity.ACTIVATION_GRADIENT);
        Place a = delta.as(Quantity.ACTIVATION);
        Draft draft = new Draft(Phrase.of(s.drops() ? "explain.delta.dropout" : "explain.delta." + f.id()));
        if (f == Activation.SOFTMAX) {
            draft.step(
                    s.formula(line -> line.symbol(delta)
                            .equal()
                            .symbol(a)
                            .times()
                            .big(inside ->
                                    inside.symbol(g).minus().token(s.layers().weightedGradients()))),
                    s.formula(line -> line.equal()
                            .factor(a)
                            .times()
                            .open()
                            .value(g)
                            .minus()
                            .factor(s.pass().weightedMeanGradient(s.row(), l))
                            .close()),
                    s.result(delta));
        } else {
            elementwise(draft, f, delta);
            s.noteDropout(draft);
        }
        if (!f.trainable()) {
            draft.note(f == Activation.SIGN ? "explain.note.sign" : "explain.note.step");
        }
        if (l == s.last()) {
            OutputSteps.warn(s, draft);
        }
        return draft;
    }

    private void elementwise(Draft draft, Activation f, Place delta) {
        int l = s.layer();
        Place g = delta.as(Quantity.ACTIVATION_GRADIENT);
        Place z = delta.as(Quantity.WEIGHTED_SUM);
        Place a = delta.as(Quantity.ACTIVATION);
        if (s.wideVectors()) {
            draft.step(
                    s.formula(line -> line.token(s.layers().deltas(l))
                            .equal()
                            .with(inner -> s.masked(inner, "\\mathbf{r} \\odot ", "r⊙"))
                            .with(inner -> {
                                if (f != Activation.IDENTITY) {
                                    inner.slope(f)
                                            .token(s.layers().bold("z", l))
                                            .text(") \\odot ", ")⊙");
                                }
                            })
                            .token(s.layers().gradientOf("a", l))),
                    Formula.EMPTY,
                    Formula.EMPTY);
        }
        double slope = s.pass().slope(s.row(), l, s.unit());
        if (s.drops()) {
            draft.step(
                    s.formula(line -> {
                        line.symbol(delta).equal();
                        s.masked(line, "r \\cdot ", "r·");
                        if (f != Activation.IDENTITY) {
                            line.slope(f).symbol(z).close().times();
                        }
                        line.symbol(g);
                    }),
                    s.formula(line -> {
                        line.equal().factor(s.kept()).times();
                        if (f != Activation.IDENTITY) {
                            line.slope(f).value(z).close().times();
                        }
                        line.factor(g).equal().factor(slope).times().factor(g);
                    }),
                    s.result(delta));
            return;
        }
        draft.step(
                s.formula(line -> {
                    line.symbol(delta).equal();
                    if (f != Activation.IDENTITY) {
                        line.slope(f).symbol(z).close().times();
                    }
                    line.symbol(g);
                    if (f == Activation.SIGMOID) {
                        line.equal()
                                .symbol(a)
                                .times()
                                .open()
                                .text("1")
                                .minus()
                                .symbol(a)
                                .close();
                        line.times().symbol(g);
                    } else if (f == Activation.TANH) {
                        line.equal().open().text("1").minus();
                        line.open().symbol(a).close().squared().close();
                        line.times().symbol(g);
                    } else if (Derivative.hasForm(f)) {
                        line.equal()
                                .with(inner -> Derivative.write(inner, f, z))
                                .times()
                                .symbol(g);
                    }
                }),
                s.formula(line -> {
                    line.equal();
                    switch (f) {
                        case SIGMOID ->
                            line.factor(a)
                                    .times()
                                    .open()
                                    .text("1")
                                    .minus()
                                    .factor(a)
                                    .close();
                        case TANH ->
                            line.open()
                                    .text("1")
                                    .minus()
                                    .open()
                                    .value(a)
                                    .close()
                                    .squared()
                                    .close();
                        case IDENTITY -> {}
                        default -> line.slope(f).value(z).close();
                    }
                    if (f != Activation.IDENTITY) {
                        line.times().factor(g).equal();
                    }
                    line.factor(slope).times().factor(g);
                }),
                s.result(delta));
    }

    Draft weightGradient() {
        int l = s.layer();
        int inputs = s.dense().inputs();
        boolean bias = s.now().term() == inputs;
        Draft draft = new Draft(
                Phrase.of(s.byTerm() && bias ? "explain.weight-gradient.bias" : "explain.weight-gradient.sentence"));
        if (s.share()) {
            draft.note("batch.share.gradient", s.updated());
        }
        if (s.wideVectors()) {
            draft.step(
                    s.formula(line -> line.token(gradients("W", l))
                            .equal()
                            .token(s.layers().outer(l))
                            .text(",\\quad ", ", ")
                            .token(gradients("b", l))
                            .equal()
                            .token(s.layers().deltas(l))),
                    Formula.EMPTY,
                    Formula.EMPTY);
        }
        for (int k : s.shownTerms()) {
            gradientOfOne(draft, k);
        }
        return draft;
    }

    private Place gradient(int term) {
        return Scope.parameter(
                s.reveal().trace().gradient(),
                s.layer(),
                s.unit(),
                term,
                s.dense().inputs());
    }

    private Token.Text gradients(String letter, int layer) {
        Token.Text all = s.layers().gradientOf(letter, layer);
        return s.share() ? s.notation().share(all) : all;
    }

    private void gradientOfOne(Draft draft, int k) {
        Place gradient = gradient(k);
        Place delta = Place.unit(Quantity.DELTA, s.layer(), s.unit());
        if (s.dense().isCut(s.unit(), gradient.from())) {
            draft.note("explain.note.cut", s.notation().plain(gradient.as(Quantity.WEIGHT)));
            draft.step(s.formula(line -> line.symbol(gradient)), Formula.EMPTY, s.result(gradient));
            return;
        }
        Place a = Place.unit(Quantity.ACTIVATION, s.layer() - 1, k);
        boolean bias = gradient.isBias();
        draft.step(
                s.formula(line -> {
                    line.symbol(gradient).equal().symbol(delta).times();
                    if (bias) {
                        line.text("1");
                    } else {
                        line.symbol(a);
                    }
                }),
                s.formula(line -> {
                    line.equal().factor(delta).times();
                    if (bias) {
                        line.text("1");
                    } else {
                        line.factor(a);
                    }
                }),
                s.result(gradient));
    }

    /// `dL/da` of one unit, through the weights that lead out of it.
    Draft inputGradient() {
        int l = s.layer();
        Dense next = s.network().layer(l + 1);
        Place g = Place.unit(Quantity.ACTIVATION_GRADIENT, l, s.unit());
        Draft draft = new Draft(Phrase.of(l == 0 ? "explain.input-gradient.input" : "explain.input-gradient.sentence"));
        if (s.wideVectors()) {
            draft.step(
                    s.formula(line -> line.token(s.layers().gradientOf("a", l))
                            .equal()
                            .token(s.layers().back(l + 1))),
                    Formula.EMPTY,
                    Formula.EMPTY);
        }
        draft.step(
                s.formula(line -> line.symbol(g, s.byTerm())
                        .equal()
                        .sum(
                                s.now().terms(),
                                s.current(),
                                k -> line.symbol(weight(k), s.marked(k)).times().symbol(delta(k), s.marked(k)))),
                s.formula(line -> line.equal().sum(s.now().terms(), s.current(), k -> {
                    if (!s.happened(k)) {
                        line.unborn();
                    } else if (next.isCut(k, s.unit())) {
                        line.number(0);
                    } else {
                        line.factor(weight(k), s.marked(k)).times().factor(delta(k), s.marked(k));
                    }
                })),
                s.sumResult(g));
        draft.unfinished(s.reveal().running().isPresent());
        s.noteCuts(draft, this::weight);
        return draft;
    }

    private Place weight(int k) {
        return Place.weight(Quantity.WEIGHT, s.layer() + 1, k, s.unit());
    }

    private Place delta(int k) {
        return Place.unit(Quantity.DELTA, s.layer() + 1, k);
    }
}
