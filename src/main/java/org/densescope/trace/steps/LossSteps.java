package org.densescope.trace.steps;

import java.util.function.Consumer;
import org.densescope.engine.Ids;
import org.densescope.engine.Loss;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Phrase;

/// Explains the loss.
final class LossSteps {
    private final Scope s;
    private final Loss loss;
    private final int last;
    private final double divisor;

    LossSteps(Scope scope) {
        s = scope;
        loss = s.network().loss();
        last = s.last();
        divisor = s.pass().sampleDivisor();
    }

    Draft loss() {
        int outputs = s.network().outputs();
        int k = s.now().term();
        if (s.byTerm() && k < outputs) {
            Draft draft = new Draft(Phrase.of("explain.loss." + loss.id()));
            term(draft, k);
            OutputSteps.warn(s, draft);
            return draft;
        }
        Draft draft = new Draft(
                s.byTerm()
                        ? Phrase.of(divisor == 1 ? "explain.loss.sum" : "explain.loss.mean", divisor)
                        : Phrase.of("explain.loss." + loss.id()));
        if (!s.byTerm()) {
            for (int shown : Line.visible(outputs, largest())) {
                if (shown >= 0 && s.happened(shown)) {
                    term(draft, shown);
                }
            }
        }
        Place total =
                Place.unit(s.batch() ? Quantity.SAMPLE_LOSS : s.reveal().trace().total(), last, 0);
        boolean unfinished = s.reveal().running().isPresent();
        double by = unfinished ? 1 : divisor;
        draft.step(
                s.formula(line -> {
                    if (!unfinished) {
                        line.symbol(total, s.byTerm()).equal();
                    }
                    line.over(by, top -> top.sum(outputs, largest(), i -> top.symbol(lossTerm(i))));
                }),
                s.formula(line ->
                        line.equal().over(by, top -> top.sum(outputs, largest(), i -> top.factor(lossTerm(i))))),
                s.sumResult(total));
        draft.unfinished(unfinished);
        s.notePenalty(draft);
        if (s.share()) {
            draft.note("batch.share.loss." + Ids.of(s.network().reduction()), s.updated());
        }
        OutputSteps.warn(s, draft);
        return draft;
    }

    /// The output that adds most to the loss so far: with classes often the only one that adds anything.
    private int largest() {
        int largest = 0;
        for (int k = 1; k < s.network().outputs() && s.happened(k); k++) {
            if (s.reveal().value(lossTerm(k)) > s.reveal().value(lossTerm(largest))) {
                largest = k;
            }
        }
        return largest;
    }

    private Place lossTerm(int k) {
        return Place.unit(Quantity.LOSS_TERM, last, k);
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
                case CROSS_ENTROPY -> {
                    line.text("-", "−")
                            .symbol(t)
                            .times()
                            .text("\\ln ", "ln ")
                            .symbol(a)
                            .equal();
                    Place sum = Place.unit(Quantity.EXPONENTIAL_SUM, last, 0);
                    line.symbol(t).times().open().text("\\ln ", "ln ").symbol(sum);
                    line.minus().open().symbol(z).minus().with(inner -> maximum(inner, "z"));
                    line.close().close();
                }
                case LOGITS_CROSS_ENTROPY -> {
                    line.symbol(t).times().open().token(s.layers().logSum());
                    line.minus().open().symbol(a).minus().with(inner -> maximum(inner, "a"));
                    line.close().close();
                }
                case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM -> {
                    line.text("-", "−")
                            .symbol(t)
                            .times()
                            .text("\\ln ", "ln ")
                            .symbol(a)
                            .minus();
                    line.open().text("1").minus().symbol(t).close().times();
                    line.text("\\ln", "ln")
                            .open()
                            .text("1")
                            .minus()
                            .symbol(a)
                            .close()
                            .equal();
                    softplus(line, one, inner -> inner.symbol(z));
                    if (!one) {
                        line.minus().symbol(t).times().symbol(z);
                    }
                }
                case MEAN_SQUARED_ERROR, SQUARED_ERROR, HALF_SQUARED_ERROR ->
                    half(line).open().symbol(a).minus().symbol(t).close().squared();
                case MEAN_ABSOLUTE_ERROR ->
                    absolute(line, inner -> inner.symbol(a).minus().symbol(t));
                case HUBER -> {
                    if (beyond(a, t)) {
                        absolute(line, inner -> inner.symbol(a).minus().symbol(t))
                                .minus()
                                .text("\\tfrac{1}{2}", "½");
                    } else {
                        half(line).open().symbol(a).minus().symbol(t).close().squared();
                    }
                }
            }
        });
        draft.step(symbols, s.formula(line -> numbers(line.equal(), k, one)), s.result(lossTerm(k)));
    }

    private void numbers(Line line, int k, boolean one) {
        Place a = output(k);
        Place t = target(k);
        Place z = a.as(Quantity.WEIGHTED_SUM);
        switch (loss) {
            case CROSS_ENTROPY -> {
                Place sum = Place.unit(Quantity.EXPONENTIAL_SUM, last, 0);
                line.factor(t).times().open().text("\\ln ", "ln ").value(sum);
                line.minus().open().value(z).minus().factor(s.pass().largestLogit(s.row(), last));
                line.close().close();
            }
            case LOGITS_CROSS_ENTROPY -> {
                line.factor(t)
                        .times()
                        .open()
                        .text("\\ln ", "ln ")
                        .number(s.pass().outputExponentialSum(s.row()));
                line.minus().open().value(a).minus().factor(s.pass().largestOutput(s.row()));
                line.close().close();
            }
            case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM -> {
                softplus(line, one, inner -> number(inner, one, z));
                if (!one) {
                    line.minus().factor(t).times().factor(z);
                }
            }
            case MEAN_SQUARED_ERROR, SQUARED_ERROR, HALF_SQUARED_ERROR ->
                half(line).open().value(a).minus().factor(t).close().squared();
            case MEAN_ABSOLUTE_ERROR ->
                absolute(line, inner -> inner.value(a).minus().factor(t));
            case HUBER -> {
                if (beyond(a, t)) {
                    absolute(line, inner -> inner.value(a).minus().factor(t))
                            .minus()
                            .text("\\tfrac{1}{2}", "½");
                } else {
                    half(line).open().value(a).minus().factor(t).close().squared();
                }
            }
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

    private static void number(Line line, boolean negated, Place place) {
        if (negated) {
            line.factor(place);
        } else {
            line.value(place);
        }
    }

    private static Line absolute(Line line, Consumer<Line> inner) {
        return line.text("|").with(inner).text("|");
    }

    /// Whether Huber's loss goes on along a line here.
    private boolean beyond(Place a, Place t) {
        return Math.abs(s.reveal().value(a) - s.reveal().value(t)) > 1;
    }

    private Line half(Line line) {
        return loss == Loss.HALF_SQUARED_ERROR || loss == Loss.HUBER
                ? line.text("\\tfrac{1}{2}", "½").times()
                : line;
    }

    private void maximum(Line line, String letter) {
        line.text("\\max ", "max ").token(s.layers().bold(letter, last));
    }
}
