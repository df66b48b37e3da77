package org.densescope.trace;

import java.util.function.Consumer;
import org.densescope.engine.Activation;
import org.densescope.engine.Loss;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;

/// Explains the loss and what it sends back to the last layer.
final class LossSteps {
    private final Scope s;
    private final Loss loss;
    private final int last;
    private final double divisor;

    LossSteps(Scope scope) {
        s = scope;
        loss = s.network().loss();
        last = s.last();
        divisor = s.pass().divisor();
    }

    Draft loss() {
        int outputs = s.network().outputs();
        int k = s.now().term();
        if (s.byTerm() && k < outputs) {
            Draft draft = new Draft(Phrase.of("explain.loss." + loss.id()));
            term(draft, k);
            reads(draft, k);
            warn(draft);
            return draft.writes(Place.unit(Quantity.LOSS_TERM, last, k));
        }
        Draft draft = new Draft(
                s.byTerm()
                        ? Phrase.of(divisor == 1 ? "explain.loss.sum" : "explain.loss.mean", divisor)
                        : Phrase.of("explain.loss." + loss.id()));
        if (!s.byTerm()) {
            for (int shown : Line.visible(outputs, -1)) {
                if (shown >= 0 && s.happened(shown)) {
                    term(draft, shown);
                }
            }
        }
        Place total = Place.unit(Quantity.LOSS, last, 0);
        boolean unfinished = s.reveal().running().isPresent();
        double by = unfinished ? 1 : divisor;
        draft.step(
                s.formula(line -> {
                    if (!unfinished) {
                        line.symbol(total, s.byTerm()).equal();
                    }
                    line.over(by, top -> top.sum(outputs, -1, i -> top.symbol(lossTerm(i))));
                }),
                s.formula(line -> line.equal().over(by, top -> top.sum(outputs, -1, i -> top.factor(lossTerm(i))))),
                s.sumResult(total));
        draft.unfinished(unfinished);
        for (int i = 0; i < outputs; i++) {
            if (s.byTerm()) {
                draft.reads(lossTerm(i));
            } else {
                reads(draft, i);
            }
        }
        warn(draft);
        return draft.writes(total);
    }

    private Place lossTerm(int k) {
        return Place.unit(Quantity.LOSS_TERM, last, k);
    }

    /// What the loss of one output is computed from.
    private void reads(Draft draft, int k) {
        boolean fromLogits = loss.fused();
        draft.reads(fromLogits ? Place.unit(Quantity.WEIGHTED_SUM, last, k) : output(k)).reads(target(k));
    }

    private Place output(int k) {
        return Place.unit(Quantity.ACTIVATION, last, k);
    }

    private Place target(int k) {
        return Place.unit(Quantity.TARGET, last, k);
    }

    private void term(Draft draft, int k) {
        Place a = output(k);
        Place t = target(k);
        Place z = a.as(Quantity.WEIGHTED_SUM);
        boolean one = s.reveal().value(t) == 1;
        Formula symbols = s.formula(line -> {
            line.symbol(lossTerm(k)).equal();
            switch (loss) {
                case CROSS_ENTROPY ->
                    line.text("-", "−")
                            .symbol(t)
                            .times()
                            .text("\\ln ", "ln ")
                            .symbol(a)
                            .equal()
                            .symbol(t)
                            .times()
                            .open()
                            .text("\\ln ", "ln ")
                            .symbol(Place.unit(Quantity.EXPONENTIAL_SUM, last, 0))
                            .plus()
                            .text("\\max ", "max ")
                            .token(Notation.bold("z", last))
                            .minus()
                            .symbol(z)
                            .close();
                case LOGITS_CROSS_ENTROPY ->
                    line.symbol(t)
                            .times()
                            .open()
                            .text("\\ln \\sum_j e^{a_j}", "ln Σe^a")
                            .minus()
                            .symbol(a)
                            .close();
                case BINARY_CROSS_ENTROPY -> {
                    line.text("-", "−").symbol(t).times().text("\\ln ", "ln ").symbol(a).minus();
                    line.open().text("1").minus().symbol(t).close().times();
                    line.text("\\ln", "ln").open().text("1").minus().symbol(a).close().equal();
                    softplus(line, one, inner -> inner.symbol(z));
                    if (!one) {
                        line.minus().symbol(t).times().symbol(z);
                    }
                }
                case MEAN_SQUARED_ERROR, HALF_SQUARED_ERROR ->
                    half(line).open().symbol(a).minus().symbol(t).close().squared();
            }
        });
        draft.step(symbols, s.formula(line -> numbers(line.equal(), k, one)), s.result(lossTerm(k)));
    }

    private void numbers(Line line, int k, boolean one) {
        Place a = output(k);
        Place t = target(k);
        Place z = a.as(Quantity.WEIGHTED_SUM);
        switch (loss) {
            case CROSS_ENTROPY ->
                line.factor(t)
                        .times()
                        .open()
                        .text("\\ln ", "ln ")
                        .value(Place.unit(Quantity.EXPONENTIAL_SUM, last, 0))
                        .plus()
                        .factor(s.pass().largestLogit(0, last))
                        .minus()
                        .factor(z)
                        .close();
            case LOGITS_CROSS_ENTROPY ->
                line.factor(t)
                        .times()
                        .open()
                        .number(s.pass().logSumExp(0))
                        .minus()
                        .factor(a)
                        .close();
            case BINARY_CROSS_ENTROPY -> {
                softplus(line, one, inner -> inner.factor(z));
                if (!one) {
                    line.minus().factor(t).times().factor(z);
                }
            }
            case MEAN_SQUARED_ERROR, HALF_SQUARED_ERROR ->
                half(line).open().value(a).minus().factor(t).close().squared();
        }
    }

    /// `ln(1 + e^z)`, or with `−z` where the target is 1, as the engine takes it.
    private static void softplus(Line line, boolean negated, Consumer<Line> z) {
        line.text("\\ln", "ln").open().text("1").plus().text("e").exponent(x -> {
            if (negated) {
                x.text("-", "−");
            }
            z.accept(x);
        });
        line.close();
    }

    private Line half(Line line) {
        return loss == Loss.HALF_SQUARED_ERROR ? line.text("\\tfrac{1}{2}", "½").times() : line;
    }

    /// `dL/da` where loss and last activation are two operations.
    Draft outputGradient() {
        int k = s.unit();
        Place a = output(k);
        Place t = target(k);
        Place g = a.as(Quantity.ACTIVATION_GRADIENT);
        boolean logits = loss == Loss.LOGITS_CROSS_ENTROPY;
        double mass = s.pass().targetMass(0);
        Draft draft = new Draft(Phrase.of("explain.output-gradient." + loss.id()));
        draft.step(
                s.formula(line -> line.symbol(g).equal().over(divisor, top -> {
                    if (logits) {
                        top.text("\\mathrm{softmax}(", "softmax(")
                                .token(Notation.bold("a", last))
                                .text(")_{" + (k + 1) + "}", ")" + Notation.below(k + 1));
                        times(top, mass, true);
                        top.minus().symbol(t);
                    } else {
                        difference(top, inner -> inner.symbol(a).minus().symbol(t));
                    }
                })),
                s.formula(line -> line.equal().over(divisor, top -> {
                    if (logits) {
                        top.number(s.pass().outputSoftmax(0)[k]);
                        times(top, mass, false);
                        top.minus().factor(t);
                    } else {
                        difference(top, inner -> inner.value(a).minus().factor(t));
                    }
                })),
                s.result(g));
        warn(draft);
        return s.wide()
                ? s.units(draft, Quantity.ACTIVATION, last, Quantity.ACTIVATION_GRADIENT, last)
                : draft.reads(a).reads(t).writes(g);
    }

    private void difference(Line line, Consumer<Line> inner) {
        if (loss == Loss.MEAN_SQUARED_ERROR) {
            line.text("2").times().open().with(inner).close();
        } else {
            line.with(inner);
        }
    }

    /// The sum of the targets, where it is not 1.
    private static void times(Line line, double mass, boolean symbol) {
        if (mass != 1) {
            line.times();
            if (symbol) {
                line.text("\\textstyle\\sum_j t_j", "Σt");
            } else {
                line.factor(mass);
            }
        }
    }

    /// `δ` of the last layer where loss and activation are differentiated as one.
    Draft fusedDelta() {
        int k = s.unit();
        Place a = output(k);
        Place t = target(k);
        Place delta = a.as(Quantity.DELTA);
        double mass = loss == Loss.CROSS_ENTROPY ? s.pass().targetMass(0) : 1;
        Draft draft = new Draft(Phrase.of("explain.output-delta." + loss.id()));
        if (s.wide()) {
            draft.step(
                    s.formula(line -> line.token(Notation.boldSymbol("\\delta", "δ", last))
                            .equal()
                            .over(divisor, top -> {
                                top.token(Notation.bold("a", last));
                                times(top, mass, true);
                                top.minus().text("\\mathbf{t}", "t");
                            })),
                    Formula.EMPTY,
                    Formula.EMPTY);
        }
        draft.step(
                s.formula(line -> line.symbol(delta).equal().over(divisor, top -> {
                    top.symbol(a);
                    times(top, mass, true);
                    top.minus().symbol(t);
                })),
                s.formula(line -> line.equal().over(divisor, top -> {
                    top.value(a);
                    times(top, mass, false);
                    top.minus().factor(t);
                })),
                s.result(delta));
        return s.wide()
                ? s.units(draft, Quantity.ACTIVATION, last, Quantity.DELTA, last)
                : draft.reads(a).reads(t).writes(delta);
    }

    private void warn(Draft draft) {
        warn(s, draft);
    }

    /// Says so where softmax is taken of what is softmax already.
    static void warn(Scope s, Draft draft) {
        if (s.network().loss() == Loss.LOGITS_CROSS_ENTROPY
                && s.network().layer(s.last()).activation() == Activation.SOFTMAX) {
            draft.note("explain.note.softmax-twice");
        }
    }
}
