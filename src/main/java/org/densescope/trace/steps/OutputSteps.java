package org.densescope.trace.steps;

import java.util.function.Consumer;
import org.densescope.engine.Activation;
import org.densescope.engine.Loss;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Notation;
import org.densescope.trace.formula.Phrase;

/// Explains what the loss sends back to the last layer.
final class OutputSteps {
    private final Scope s;
    private final Loss loss;
    private final int last;
    private final double divisor;

    OutputSteps(Scope scope) {
        s = scope;
        loss = s.network().loss();
        last = s.last();
        divisor = s.pass().divisor();
    }

    /// `dL/da` where loss and last activation are two operations.
    Draft outputGradient() {
        int k = s.unit();
        Place a = Place.unit(Quantity.ACTIVATION, last, k);
        Place t = a.as(Quantity.TARGET);
        Place g = a.as(Quantity.ACTIVATION_GRADIENT);
        boolean logits = loss == Loss.LOGITS_CROSS_ENTROPY;
        double mass = s.pass().targetMass(s.row());
        Draft draft = new Draft(Phrase.of("explain.output-gradient." + loss.id()));
        draft.step(
                s.formula(line -> line.symbol(g).equal().over(divisor, top -> {
                    if (logits) {
                        top.text("\\mathrm{softmax}(", "softmax(")
                                .token(s.layers().bold("a", last))
                                .text(")_{" + (k + 1) + "}", ")" + Notation.below(k + 1));
                        times(top, mass, true);
                        top.minus().symbol(t);
                    } else {
                        difference(top, inner -> inner.symbol(a).minus().symbol(t));
                    }
                })),
                s.formula(line -> line.equal().over(divisor, top -> {
                    if (logits) {
                        top.number(s.pass().outputSoftmax(s.row())[k]);
                        times(top, mass, false);
                        top.minus().factor(t);
                    } else {
                        difference(top, inner -> inner.value(a).minus().factor(t));
                    }
                })),
                s.result(g));
        warn(s, draft);
        return draft;
    }

    private void difference(Line line, Consumer<Line> inner) {
        if (loss == Loss.MEAN_SQUARED_ERROR || loss == Loss.SQUARED_ERROR) {
            line.text("2").times().open().with(inner).close();
        } else if (loss == Loss.MEAN_ABSOLUTE_ERROR || (loss == Loss.HUBER && beyond())) {
            line.function(Activation.SIGN).open().with(inner).close();
        } else {
            line.with(inner);
        }
    }

    /// Whether this output is farther than 1 from its target.
    private boolean beyond() {
        Place a = Place.unit(Quantity.ACTIVATION, last, s.unit());
        return Math.abs(s.reveal().value(a) - s.reveal().value(a.as(Quantity.TARGET))) > 1;
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
        Place a = Place.unit(Quantity.ACTIVATION, last, k);
        Place t = a.as(Quantity.TARGET);
        Place delta = a.as(Quantity.DELTA);
        double mass = loss == Loss.CROSS_ENTROPY ? s.pass().targetMass(s.row()) : 1;
        Draft draft = new Draft(Phrase.of("explain.output-delta." + loss.id()));
        if (s.wideVectors()) {
            draft.step(
                    s.formula(line -> line.token(s.layers().deltas(last))
                            .equal()
                            .over(divisor, top -> {
                                top.token(s.layers().bold("a", last));
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
        return draft;
    }

    /// Says so where softmax is taken of what is softmax already.
    static void warn(Scope s, Draft draft) {
        if (s.network().loss() == Loss.LOGITS_CROSS_ENTROPY
                && s.network().layer(s.last()).activation() == Activation.SOFTMAX) {
            draft.note("explain.note.softmax-twice");
        }
    }
}
