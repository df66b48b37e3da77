package org.densescope.trace;

import java.util.function.Consumer;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.train.Memories;
import org.densescope.train.Optimizer;
import org.densescope.train.Update;

/// Explains how an optimizer makes a new weight of a gradient.
final class UpdateSteps {
    private final Scope s;
    private final Update update;
    private final Optimizer rule;

    UpdateSteps(Scope scope) {
        s = scope;
        update = s.reveal().trace().update();
        rule = update.optimizer();
    }

    Draft update() {
        Dense dense = s.dense();
        Draft draft = new Draft(Phrase.of("explain.update." + rule.id()));
        boolean plain = rule instanceof Optimizer.Sgd sgd && sgd.momentum() == 0 && sgd.weightDecay() == 0;
        if (s.wide() && plain) {
            int l = s.layer();
            draft.step(
                    s.formula(line -> line.token(Notation.bold("W", l))
                            .becomes()
                            .token(Notation.bold("W", l))
                            .minus()
                            .text("\\eta ", "η")
                            .times()
                            .token(Notation.gradientOf("W", l))),
                    Formula.EMPTY,
                    Formula.EMPTY);
        }
        for (int k : s.shownTerms()) {
            one(draft, parameter(k), dense);
        }
        return draft;
    }

    private Place parameter(int term) {
        return Scope.parameter(
                Quantity.WEIGHT, s.layer(), s.unit(), term, s.dense().inputs());
    }

    private void one(Draft draft, Place w, Dense dense) {
        Place renewed = w.as(Quantity.NEW_WEIGHT);
        boolean cut = dense.isCut(w.unit(), w.from());
        if (cut || dense.isFrozen(w.unit(), w.from())) {
            String why = cut ? "cut" : w.from() == Place.BIAS ? "frozen-bias" : "frozen";
            draft.note("explain.note." + why, s.notation().plain(w));
            draft.step(s.formula(line -> line.symbol(renewed).becomes().symbol(w)), Formula.EMPTY, s.result(renewed));
            return;
        }
        new Rule(draft, w).write();
    }

    /// The update of one weight that has happened.
    private final class Rule {
        private final Draft draft;
        private final Place w;
        private final Place gradient;
        private final Optimizer.Work work;
        private final boolean decayed;
        private final boolean all;

        Rule(Draft draft, Place w) {
            this.draft = draft;
            this.w = w;
            gradient = w.as(Quantity.WEIGHT_GRADIENT);
            work = update.work(s.pass(), w.layer(), w.unit(), w.from());
            boolean decoupled = rule instanceof Optimizer.Adam adam && adam.decoupled();
            decayed = rule.weightDecay() != 0 && !decoupled;
            // over many weights only the last line of each, or nobody would find it
            all = s.byTerm();
        }

        void write() {
            if (decayed && all) {
                draft.step(
                        s.formula(line -> line.text("g")
                                .equal()
                                .symbol(gradient)
                                .plus()
                                .text("\\lambda ", "λ")
                                .times()
                                .symbol(w)),
                        s.formula(line -> line.equal()
                                .value(gradient)
                                .plus()
                                .number(rule.weightDecay())
                                .times()
                                .factor(w)),
                        s.formula(line -> line.equal().number(work.gradient())));
            }
            switch (rule) {
                case Optimizer.Sgd sgd -> sgd(sgd);
                case Optimizer.Adam adam -> adam(adam);
                case Optimizer.RmsProp rms -> {
                    average(0, rms.alpha(), "\\alpha ", "α", true);
                    descend(rms.epsilon());
                }
                case Optimizer.Adagrad adagrad -> {
                    Place memory = w.as(Quantity.MEMORY_1);
                    remember(
                            memory,
                            line -> line.symbol(memory).plus().with(this::g).squared(),
                            line -> line.number(before(0))
                                    .plus()
                                    .with(this::factorG)
                                    .squared());
                    descend(adagrad.epsilon());
                }
            }
        }

        private void sgd(Optimizer.Sgd sgd) {
            Place v = w.as(Quantity.MEMORY_1);
            if (sgd.momentum() != 0) {
                remember(
                        v,
                        line -> line.text("\\mu ", "μ").times().symbol(v).plus().with(this::g),
                        line -> line.number(sgd.momentum())
                                .times()
                                .factor(before(0))
                                .plus()
                                .with(this::factorG));
            }
            last(
                    line -> {
                        line.text("\\eta ", "η").times();
                        if (sgd.nesterov()) {
                            line.open()
                                    .with(this::g)
                                    .plus()
                                    .text("\\mu ", "μ")
                                    .times()
                                    .symbol(v)
                                    .close();
                        } else if (sgd.momentum() != 0) {
                            line.symbol(v);
                        } else {
                            line.with(this::g);
                        }
                    },
                    line -> {
                        line.number(sgd.rate()).times();
                        if (sgd.nesterov()) {
                            line.open()
                                    .with(this::valueG)
                                    .plus()
                                    .number(sgd.momentum())
                                    .times()
                                    .factor(v)
                                    .close();
                        } else if (sgd.momentum() != 0) {
                            line.factor(v);
                        } else {
                            line.with(this::factorG);
                        }
                    });
        }

        private void adam(Optimizer.Adam adam) {
            average(0, adam.beta1(), "\\beta_1", "β₁", false);
            average(1, adam.beta2(), "\\beta_2", "β₂", true);
            corrected(0, adam.beta1(), "\\beta_1", "β₁", work.corrected1());
            corrected(1, adam.beta2(), "\\beta_2", "β₂", work.corrected2());
            boolean shrinks = adam.decoupled() && adam.weightDecay() != 0;
            last(
                    line -> {
                        if (shrinks) {
                            line.text("\\eta ", "η")
                                    .times()
                                    .text("\\lambda ", "λ")
                                    .times()
                                    .symbol(w)
                                    .minus();
                        }
                        line.text("\\eta ", "η")
                                .times()
                                .fraction(
                                        t -> t.token(Notation.hat("m", w)),
                                        b -> b.root(r -> r.token(Notation.hat("v", w)))
                                                .plus()
                                                .text("\\varepsilon ", "ε"));
                    },
                    line -> {
                        if (shrinks) {
                            line.number(adam.rate())
                                    .times()
                                    .number(adam.weightDecay())
                                    .times()
                                    .factor(w)
                                    .minus();
                        }
                        line.number(adam.rate())
                                .times()
                                .fraction(
                                        t -> t.number(work.corrected1()),
                                        b -> b.root(r -> r.number(work.corrected2()))
                                                .plus()
                                                .number(adam.epsilon()));
                    });
        }

        /// A decaying average of the gradient or its square.
        private void average(int which, double keep, String tex, String plain, boolean squared) {
            Place memory = w.as(which == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2);
            remember(
                    memory,
                    line -> {
                        line.text(tex, plain).times().symbol(memory).plus();
                        line.open()
                                .text("1")
                                .minus()
                                .text(tex, plain)
                                .close()
                                .times()
                                .with(this::g);
                        square(line, squared);
                    },
                    line -> {
                        line.number(keep).times().factor(before(which)).plus();
                        line.open()
                                .text("1")
                                .minus()
                                .number(keep)
                                .close()
                                .times()
                                .with(this::factorG);
                        square(line, squared);
                    });
        }

        private void square(Line line, boolean squared) {
            if (squared) {
                line.squared();
            }
        }

        private void remember(Place memory, Consumer<Line> symbols, Consumer<Line> numbers) {
            if (all) {
                draft.step(
                        s.formula(line -> line.symbol(memory).becomes().with(symbols)),
                        s.formula(line -> line.equal().with(numbers)),
                        s.result(memory));
            }
        }

        /// A moment without its pull towards 0 in the first updates.
        private void corrected(int which, double keep, String tex, String plain, double result) {
            Place memory = w.as(which == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2);
            long t = update.before().updates() + 1;
            if (all) {
                draft.step(
                        s.formula(line -> line.token(Notation.hat(s.notation().letter(which), w))
                                .equal()
                                .fraction(
                                        top -> top.symbol(memory),
                                        b -> b.text("1")
                                                .minus()
                                                .text(tex, plain)
                                                .exponent(x -> x.text("t")))),
                        s.formula(line -> line.equal()
                                .fraction(
                                        top -> top.value(memory),
                                        b -> b.text("1").minus().number(keep).exponent(x -> x.text(Long.toString(t))))),
                        s.formula(line -> line.equal().number(result)));
            }
        }

        /// The step of RMSprop and Adagrad.
        private void descend(double epsilon) {
            Place memory = w.as(Quantity.MEMORY_1);
            last(
                    line -> line.text("\\eta ", "η")
                            .times()
                            .fraction(
                                    this::g,
                                    b -> b.root(r -> r.symbol(memory)).plus().text("\\varepsilon ", "ε")),
                    line -> line.number(rule.rate())
                            .times()
                            .fraction(
                                    this::valueG,
                                    b -> b.root(r -> r.value(memory)).plus().number(epsilon)));
        }

        private void last(Consumer<Line> symbols, Consumer<Line> numbers) {
            Place renewed = w.as(Quantity.NEW_WEIGHT);
            draft.step(
                    s.formula(line ->
                            line.symbol(renewed).becomes().symbol(w).minus().with(symbols)),
                    s.formula(line -> line.equal().value(w).minus().with(numbers)),
                    s.result(renewed));
        }

        private void g(Line line) {
            if (decayed) {
                line.text("g");
            } else {
                line.symbol(gradient);
            }
        }

        private void valueG(Line line) {
            if (decayed) {
                line.number(work.gradient());
            } else {
                line.value(gradient);
            }
        }

        private void factorG(Line line) {
            if (decayed) {
                line.factor(work.gradient());
            } else {
                line.factor(gradient);
            }
        }

        private double before(int which) {
            Memories.Layer memory = update.before().memories().layer(w.layer());
            boolean bias = w.from() == Place.BIAS;
            double[] all =
                    which == 0 ? bias ? memory.bias1() : memory.weights1() : bias ? memory.bias2() : memory.weights2();
            return all[bias ? w.unit() : w.unit() * s.dense().inputs() + w.from()];
        }
    }
}
