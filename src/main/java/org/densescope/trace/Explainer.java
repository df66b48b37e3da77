package org.densescope.trace;

import java.util.List;
import org.densescope.engine.Ids;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// Puts a training step into words and formulas, moment by moment. All numbers come from the reveal and the engine.
final class Explainer {
    private Explainer() {}

    static Explanation explain(Reveal reveal, Grain grain) {
        Moment now = reveal.moment();
        if (now == null) {
            return new Explanation(
                    null,
                    Chapter.OUTPUTS,
                    Phrase.of("explain.start.title"),
                    Phrase.of("explain.start.sentence"),
                    List.of(),
                    List.of(),
                    false,
                    List.of());
        }
        Notation notation = new Notation(reveal.trace().update().optimizer());
        Scope scope = new Scope(reveal, grain, now, notation);
        Draft draft = draft(scope);
        if (elided(scope)) {
            draft.note("explain.term-count", now.terms());
        }
        Chapter chapter = now.phase().chapter();
        String chapterKey = "explain.chapter." + Ids.of(chapter);
        return new Explanation(
                now,
                chapter,
                switch (grain) {
                    case PHASE -> Phrase.of(chapterKey);
                    case WHOLE -> Phrase.of("explain.whole.title");
                    default -> title(scope);
                },
                switch (grain) {
                    case PHASE -> Phrase.of(chapterKey + ".sentence");
                    case WHOLE -> Phrase.of("explain.whole.sentence");
                    default -> draft.sentence;
                },
                draft.notes,
                draft.steps,
                draft.isUnfinished(),
                Operands.of(reveal.trace(), now, grain));
    }

    private static Draft draft(Scope scope) {
        return switch (scope.now().phase()) {
            case INPUT -> new ForwardSteps(scope).input();
            case WEIGHTED_SUM -> new ForwardSteps(scope).weightedSum();
            case EXPONENTIAL -> new ForwardSteps(scope).exponential();
            case EXPONENTIAL_SUM -> new ForwardSteps(scope).exponentialSum();
            case ACTIVATION -> new ForwardSteps(scope).activation();
            case LOSS -> new LossSteps(scope).loss();
            case ZERO_GRAD -> new BackwardSteps(scope).zeroGrad();
            case OUTPUT_GRADIENT -> new OutputSteps(scope).outputGradient();
            case OUTPUT_DELTA ->
                scope.network().loss().fused() ? new OutputSteps(scope).fusedDelta() : new BackwardSteps(scope).delta();
            case WEIGHT_GRADIENT -> new BackwardSteps(scope).weightGradient();
            case INPUT_GRADIENT -> new BackwardSteps(scope).inputGradient();
            case DELTA -> new BackwardSteps(scope).delta();
            case UPDATE -> new UpdateSteps(scope).update();
        };
    }

    private static boolean elided(Scope scope) {
        Moment now = scope.now();
        boolean manyResults = switch (now.phase()) {
            case WEIGHT_GRADIENT, UPDATE -> true;
            case LOSS -> !now.lastTerm();
            default -> false;
        };
        return now.terms() > Line.WHOLE_SUM && !(scope.byTerm() && manyResults);
    }

    /// Arguments of every title: the layer, the unit, the term, how many terms, the weight by its name.
    static Phrase title(Scope scope) {
        Moment now = scope.now();
        String form = scope.wide() ? ".all-title" : scope.byTerm() && now.terms() > 1 ? ".term-title" : ".title";
        return Phrase.of(
                "explain." + Ids.of(now.phase()) + form,
                scope.layerName(now.layer()),
                now.unit() + 1,
                now.term() + 1,
                now.terms(),
                weightName(scope));
    }

    private static String weightName(Scope scope) {
        Moment now = scope.now();
        Place place = switch (now.phase()) {
            case WEIGHT_GRADIENT, UPDATE ->
                Scope.parameter(Quantity.WEIGHT, now.layer(), now.unit(), now.term(), now.terms() - 1);
            default -> null;
        };
        return name(scope, place);
    }

    private static String name(Scope scope, @Nullable Place place) {
        return place == null ? "" : scope.notation().plain(place);
    }
}
