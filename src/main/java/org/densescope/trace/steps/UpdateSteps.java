package org.densescope.trace.steps;

import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Notation;
import org.densescope.trace.formula.Phrase;
import org.densescope.trace.formula.Token;
import org.densescope.train.Optimizer;

/// Explains how an optimizer makes a new weight of a gradient.
final class UpdateSteps {
    private final Scope s;
    private final Optimizer rule;

    UpdateSteps(Scope scope) {
        s = scope;
        rule = s.reveal().trace().update().optimizer();
    }

    Draft update() {
        Dense dense = s.dense();
        Draft draft = new Draft(Phrase.of("explain.update." + rule.id()));
        boolean plain = rule instanceof Optimizer.Sgd sgd && sgd.momentum() == 0;
        if (s.wide() && plain) {
            int l = s.layer();
            draft.step(
                    s.formula(line -> line.token(s.layers().renewed("W", "weight", l))
                            .becomes()
                            .token(s.layers().bold("W", l))
                            .minus()
                            .token(Notation.ETA)
                            .times()
                            .with(inside -> gradients(inside, l))),
                    Formula.EMPTY,
                    Formula.EMPTY);
        }
        for (int k : s.shownTerms()) {
            one(draft, parameter(k), dense);
        }
        return draft;
    }

    /// `∂L/∂W`, with decay `(∂L/∂W + λ W)`.
    private void gradients(Line line, int layer) {
        Token.Text gradient = s.layers().gradientOf("W", layer);
        if (rule.weightDecay() == 0) {
            line.token(gradient);
        } else {
            line.big(inside -> inside.token(gradient)
                    .plus()
                    .token(Notation.LAMBDA)
                    .times()
                    .token(s.layers().bold("W", layer)));
        }
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
        new UpdateRule(s, draft, w).write();
    }
}
