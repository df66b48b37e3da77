package org.densescope.trace.steps;

import java.util.function.Consumer;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Notation;
import org.densescope.trace.formula.Token;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;
import org.densescope.train.Update;

/// The update of one weight that has happened, line by line; over many weights only the last line of each.
final class UpdateRule {
    private final Scope s;
    private final Draft draft;
    private final Update update;
    private final Optimizer rule;
    private final Place w;
    private final Place gradient;
    private final Optimizer.Work work;
    private final boolean decayed;

    UpdateRule(Scope scope, Draft draft, Place w) {
        s = scope;
        this.draft = draft;
        this.w = w;
        update = s.reveal().trace().update();
        rule = update.optimizer();
        gradient = w.as(Quantity.WEIGHT_GRADIENT);
        work = update.work(s.reveal().trace().whole(), w.layer(), w.unit(), w.from());
        boolean decoupled = rule instanceof Optimizer.Adam adam && adam.decoupled();
        decayed = rule.weightDecay() != 0 && !decoupled;
    }

    void write() {
        share();
        decay();
        switch (rule) {
            case Optimizer.Sgd sgd when sgd.nesterov() -> nesterov(sgd);
            case Optimizer.Sgd sgd when sgd.momentum() != 0 -> momentum(sgd);
            case Optimizer.Sgd _ -> descend(this::g, this::factorG);
            case Optimizer.Adam adam -> adam(adam);
            case Optimizer.RmsProp rms -> {
                average(0, rms.alpha(), Notation.ALPHA, true);
                overRoot(rms.epsilon());
            }
            case Optimizer.Adagrad adagrad -> {
                Place sum = memory(0);
                remember(
                        sum,
                        line -> line.token(s.notation().before(sum)).plus().with(this::squareG),
                        line -> line.number(before(0)).plus().with(this::squareValue));
                overRoot(adagrad.epsilon());
            }
        }
    }

    private Place memory(int which) {
        return w.as(which == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2);
    }

    /// The gradient of all samples, and what the one that was gone through adds to it.
    private void share() {
        if (!s.share()) {
            return;
        }
        Place share = w.as(Quantity.GRADIENT_SHARE);
        if (s.byTerm()) {
            draft.note(
                    "batch.share.update.term",
                    s.reveal().value(share),
                    s.reveal().value(gradient),
                    s.updated());
            draft.step(
                    s.formula(line ->
                            line.symbol(gradient).equal().symbol(share).plus().text("\\cdots ", "…")),
                    s.formula(line -> line.equal().value(share).plus().text("\\cdots ", "…")),
                    s.result(gradient));
        } else {
            draft.note("batch.share.update", s.updated());
        }
    }

    /// L2 decay goes through the gradient.
    private void decay() {
        if (rule.weightDecay() != 0) {
            draft.note(decayed ? "explain.note.decay" : "explain.note.decay.decoupled", rule.weightDecay());
        }
        if (decayed && s.byTerm()) {
            draft.step(
                    s.formula(line -> {
                        line.text("g").equal().symbol(gradient).plus();
                        line.token(Notation.LAMBDA).times().symbol(w);
                    }),
                    s.formula(line -> {
                        line.equal().value(gradient).plus();
                        line.number(rule.weightDecay()).times().factor(w);
                    }),
                    s.formula(line -> line.equal().number(work.gradient())));
        }
    }

    private void velocity(Optimizer.Sgd sgd) {
        Place v = memory(0);
        remember(
                v,
                line -> line.token(Notation.MU)
                        .times()
                        .token(s.notation().before(v))
                        .plus()
                        .with(this::g),
                line -> {
                    line.number(sgd.momentum()).times().factor(before(0));
                    line.plus().with(this::factorG);
                });
    }

    private void momentum(Optimizer.Sgd sgd) {
        velocity(sgd);
        descend(line -> line.symbol(memory(0)), line -> line.factor(memory(0)));
    }

    private void nesterov(Optimizer.Sgd sgd) {
        velocity(sgd);
        descend(
                line -> line.big(inside -> {
                    inside.with(this::g).plus();
                    inside.token(Notation.MU).times().symbol(memory(0));
                }),
                line -> {
                    line.open().with(this::valueG).plus();
                    line.number(sgd.momentum()).times().factor(memory(0)).close();
                });
    }

    private void adam(Optimizer.Adam adam) {
        average(0, adam.beta1(), Notation.BETA_1, false);
        average(1, adam.beta2(), Notation.BETA_2, true);
        corrected(0, adam.beta1(), Notation.BETA_1, work.corrected1());
        corrected(1, adam.beta2(), Notation.BETA_2, work.corrected2());
        boolean shrinks = adam.decoupled() && adam.weightDecay() != 0;
        last(
                line -> {
                    if (shrinks) {
                        line.token(Notation.ETA).times().token(Notation.LAMBDA);
                        line.times().symbol(w).minus();
                    }
                    line.token(Notation.ETA).times();
                    line.fraction(top -> top.token(s.notation().hat("m", w)), bottom -> {
                        bottom.root(inside -> inside.token(s.notation().hat("v", w)));
                        bottom.plus().token(Notation.EPSILON);
                    });
                },
                line -> {
                    if (shrinks) {
                        line.number(adam.rate()).times().number(adam.weightDecay());
                        line.times().factor(w).minus();
                    }
                    line.number(adam.rate()).times();
                    line.fraction(top -> top.number(work.corrected1()), bottom -> {
                        bottom.root(inside -> inside.number(work.corrected2()));
                        bottom.plus().number(adam.epsilon());
                    });
                });
    }

    /// A decaying average of the gradient or its square.
    private void average(int which, double keep, Token.Text letter, boolean squared) {
        Place memory = memory(which);
        remember(
                memory,
                line -> {
                    line.token(letter)
                            .times()
                            .token(s.notation().before(memory))
                            .plus();
                    line.open().text("1").minus().token(letter).close().times();
                    line.with(squared ? this::squareG : this::g);
                },
                line -> {
                    line.number(keep).times().factor(before(which)).plus();
                    line.open().text("1").minus().number(keep).close().times();
                    line.with(squared ? this::squareValue : this::factorG);
                });
    }

    /// A moment without its pull towards 0 in the first updates.
    private void corrected(int which, double keep, Token.Text letter, double result) {
        if (!s.byTerm()) {
            return;
        }
        String t = Long.toString(update.before().updates() + 1);
        draft.step(
                s.formula(line -> line.token(s.notation().hat(s.notation().letter(which), w))
                        .equal()
                        .fraction(top -> top.symbol(memory(which)), bottom -> {
                            bottom.text("1").minus().token(letter).exponent(x -> x.text("t"));
                        })),
                s.formula(line -> line.equal().fraction(top -> top.value(memory(which)), bottom -> {
                    bottom.text("1").minus().number(keep).exponent(x -> x.text(t));
                })),
                s.formula(line -> line.equal().number(result)));
    }

    private void remember(Place memory, Consumer<Line> symbols, Consumer<Line> numbers) {
        if (s.byTerm()) {
            draft.step(
                    s.formula(line -> line.symbol(memory).becomes().with(symbols)),
                    s.formula(line -> line.equal().with(numbers)),
                    s.result(memory));
        }
    }

    /// The step of RMSprop and Adagrad.
    private void overRoot(double epsilon) {
        Place memory = memory(0);
        descend(
                line -> line.fraction(this::g, bottom -> {
                    bottom.root(inside -> inside.symbol(memory));
                    bottom.plus().token(Notation.EPSILON);
                }),
                line -> line.fraction(this::valueG, bottom -> {
                    bottom.root(inside -> inside.value(memory));
                    bottom.plus().number(epsilon);
                }));
    }

    /// `w ← w − η · direction`.
    private void descend(Consumer<Line> symbols, Consumer<Line> numbers) {
        last(
                line -> line.token(Notation.ETA).times().with(symbols),
                line -> line.number(rule.rate()).times().with(numbers));
    }

    private void last(Consumer<Line> symbols, Consumer<Line> numbers) {
        Place renewed = w.as(Quantity.NEW_WEIGHT);
        draft.step(
                s.formula(line -> {
                    line.symbol(renewed).becomes().symbol(w);
                    line.minus().with(symbols);
                }),
                s.formula(line -> line.equal().value(w).minus().with(numbers)),
                s.result(renewed));
    }

    /// What stands for the gradient: with decay `g`, which has a line of its own, or `(∂L/∂w + λ·w)`.
    private void g(Line line) {
        if (!decayed) {
            line.symbol(gradient);
        } else if (s.byTerm()) {
            line.text("g");
        } else {
            line.big(inside -> inside.symbol(gradient)
                    .plus()
                    .token(Notation.LAMBDA)
                    .times()
                    .symbol(w));
        }
    }

    private void valueG(Line line) {
        if (!decayed) {
            line.value(gradient);
        } else if (s.byTerm()) {
            line.number(work.gradient());
        } else {
            line.value(gradient).plus().number(rule.weightDecay()).times().factor(w);
        }
    }

    private void factorG(Line line) {
        if (!decayed) {
            line.factor(gradient);
        } else if (s.byTerm()) {
            line.factor(work.gradient());
        } else {
            line.open().with(this::valueG).close();
        }
    }

    private void squareG(Line line) {
        if (decayed) {
            line.text("g").squared();
        } else {
            line.big(inside -> inside.symbol(gradient)).squared();
        }
    }

    private void squareValue(Line line) {
        line.open().with(this::valueG).close().squared();
    }

    private double before(int which) {
        OptimizerState.Layer memory = update.before().memories().layer(w.layer());
        boolean bias = w.from() == Place.BIAS;
        double[] first = bias ? memory.bias1() : memory.weights1();
        double[] second = bias ? memory.bias2() : memory.weights2();
        return (which == 0 ? first : second)
                [bias ? w.unit() : w.unit() * s.dense().inputs() + w.from()];
    }
}
