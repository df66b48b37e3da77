package org.densescope.trace.steps;

import java.util.function.IntFunction;
import org.densescope.engine.Activation;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.LayerNotation;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Phrase;
import org.densescope.trace.formula.Token;

/// Explains what only a batch of several samples has: sums over the samples, and whole layers as matrices with a sample
/// a
/// row.
final class BatchSteps {
    private final Scope s;
    private final LayerNotation all;

    BatchSteps(Scope scope) {
        s = scope;
        all = new LayerNotation(scope.notation(), true);
    }

    /// `L = (ℓ[1] + ℓ[2] + … ) / rows`.
    Draft loss() {
        boolean unfinished = s.reveal().running().isPresent();
        boolean mean = s.network().reduction() == Reduction.MEAN;
        double by = unfinished ? 1 : s.pass().batchDivisor();
        Place total = Place.unit(Quantity.LOSS, s.last(), 0);
        String form = s.byTerm() && s.now().term() < s.rows() ? "term" : mean ? "mean" : "sum";
        IntFunction<Place> loss =
                r -> Place.unit(Quantity.SAMPLE_LOSS, s.last(), 0).ofSample(r);
        Draft draft = new Draft(Phrase.of("batch.loss." + form, s.rows()));
        s.notePenalty(draft);
        return draft.step(
                        s.formula(line -> {
                            if (!unfinished) {
                                line.symbol(total, s.byTerm()).equal();
                            }
                            line.over(
                                    by,
                                    top -> top.sum(
                                            s.rows(), current(), r -> top.symbolOfSample(loss.apply(r), marked(r))));
                        }),
                        s.formula(line -> line.equal()
                                .over(
                                        by,
                                        top -> top.sum(s.rows(), current(), r -> {
                                            if (s.happened(r)) {
                                                top.factor(loss.apply(r), marked(r));
                                            } else {
                                                top.unborn();
                                            }
                                        }))),
                        s.sumResult(total))
                .unfinished(unfinished);
    }

    /// The division that comes last is no sample.
    private int current() {
        return s.now().term() < s.rows() ? s.current() : -1;
    }

    private boolean marked(int sample) {
        return s.marked(sample);
    }

    /// `dL/dw = Σ δ[r]·a[r]` over the samples `r`; of the bias each `a[r]` is 1.
    Draft weightGradient() {
        boolean bias = s.byTerm() && s.now().term() == s.dense().inputs();
        Draft draft = new Draft(Phrase.of(bias ? "batch.weight-gradient.bias" : "batch.weight-gradient", s.rows()));
        for (int k : s.shownTerms()) {
            gradientOfOne(draft, k);
        }
        return draft.unfinished(s.reveal().running().isPresent());
    }

    private void gradientOfOne(Draft draft, int k) {
        Place gradient = Scope.parameter(
                Quantity.WEIGHT_GRADIENT, s.layer(), s.unit(), k, s.dense().inputs());
        if (s.dense().isCut(s.unit(), gradient.from())) {
            draft.note("explain.note.cut", s.notation().plain(gradient.as(Quantity.WEIGHT)));
            draft.step(s.formula(line -> line.symbol(gradient)), Formula.EMPTY, s.result(gradient));
            return;
        }
        boolean now = k == s.now().term();
        boolean taken = now && s.reveal().running().isPresent();
        int current = now && (s.byTerm() || taken) ? s.now().row() : -1;
        Place delta = Place.unit(Quantity.DELTA, s.layer(), s.unit());
        Place a = Place.unit(Quantity.ACTIVATION, s.layer() - 1, k);
        draft.step(
                s.formula(line -> line.symbol(gradient, s.byTerm()).equal().sum(s.rows(), current, r -> {
                    boolean marked = s.byTerm() && r == current;
                    if (gradient.isBias()) {
                        line.text("1").times().symbolOfSample(delta.ofSample(r), marked);
                    } else {
                        line.symbolOfSample(delta.ofSample(r), marked).times().symbolOfSample(a.ofSample(r), marked);
                    }
                })),
                s.formula(line -> line.equal().sum(s.rows(), current, r -> {
                    boolean marked = s.byTerm() && r == current;
                    if (now && r > s.now().row()) {
                        line.unborn();
                    } else if (gradient.isBias()) {
                        line.text("1").times().factor(delta.ofSample(r), marked);
                    } else {
                        line.factor(delta.ofSample(r), marked).times().factor(a.ofSample(r), marked);
                    }
                })),
                taken ? s.sumResult(gradient) : s.result(gradient));
    }

    /// The whole layer for all samples at once, such as `Z¹ = A⁰ (W¹)ᵀ + b¹`, or nothing.
    Formula matrices() {
        int l = s.layer();
        return switch (s.now().phase()) {
            case INPUT ->
                s.notation().style() == Naming.Style.Z_A_DELTA
                        ? s.formula(line -> line.token(all.bold("a", 0)).equal().text("\\mathbf{X}", "X"))
                        : Formula.EMPTY;
            case WEIGHTED_SUM ->
                s.formula(line -> line.token(all.bold("z", l)).equal().token(all.affine(l)));
            case ACTIVATION ->
                s.formula(line -> {
                    line.token(all.bold("a", l)).equal();
                    s.masked(line, "\\mathbf{R} \\odot ", "R⊙");
                    if (s.activation() == Activation.IDENTITY) {
                        line.token(all.bold("z", l));
                    } else {
                        line.function(s.activation())
                                .open()
                                .token(all.bold("z", l))
                                .close();
                    }
                });
            case OUTPUT_DELTA ->
                s.network().loss().fused()
                        ? s.formula(line -> line.token(all.deltas(l))
                                .equal()
                                .over(
                                        s.pass().divisor(),
                                        top -> top.token(all.bold("a", l))
                                                .minus()
                                                .text("\\mathbf{T}", "T")))
                        : throughActivation(l);
            case DELTA -> throughActivation(l);
            case WEIGHT_GRADIENT ->
                s.formula(line -> line.token(all.gradientOf("W", l))
                        .equal()
                        .token(all.outer(l))
                        .text(",\\quad ", ", ")
                        .token(all.gradientOf("b", l))
                        .equal()
                        .token(all.biasGradients(l)));
            case INPUT_GRADIENT ->
                s.formula(line -> line.token(all.gradientOf("a", l)).equal().token(all.back(l + 1)));
            default -> Formula.EMPTY;
        };
    }

    private Formula throughActivation(int l) {
        if (s.activation() == Activation.SOFTMAX) {
            return Formula.EMPTY;
        }
        return s.formula(line -> {
            line.token(all.deltas(l)).equal();
            s.masked(line, "\\mathbf{R} \\odot ", "R⊙");
            if (s.activation() != Activation.IDENTITY) {
                line.slope(s.activation()).token(all.bold("z", l)).text(") \\odot ", ")⊙");
            }
            line.token(all.gradientOf("a", l));
        });
    }
}
