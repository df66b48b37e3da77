package org.densescope.trace.steps;

import java.util.List;
import org.densescope.engine.Ids;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Phrase;
import org.jspecify.annotations.Nullable;

/// Puts a training step into words and formulas, moment by moment. All numbers come from the reveal and the engine.
final class Explainer {
    private Explainer() {}

    static Explanation explain(Reveal reveal, Grain grain, Naming naming) {
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
        Scope scope = Scope.of(reveal, grain, now, naming);
        Draft draft = draft(scope);
        if (scope.batch()) {
            forAllSamples(scope, draft);
        }
        if (reveal.trace().looks() && reveal.t() == reveal.trace().length()) {
            draft.note("explain.note.look");
        }
        if (divided(scope)) {
            draft.note("batch.note.mean", scope.updated());
        }
        if (scope.wide() && units(scope) > 1 && !draft.steps.isEmpty()) {
            draft.note("explain.note.written-out", now.unit() + 1, units(scope), scope.layerName(now.layer()));
        }
        if (elided(scope)) {
            draft.note("explain.term-count", now.terms());
        }
        Chapter chapter = now.phase().chapter();
        String chapterKey = "explain.chapter." + Ids.of(chapter);
        String many = scope.batch() ? "batch." : "explain.";
        String share = scope.share() ? ".share" : "";
        String end = scope.reveal().trace().looks() ? ".look" : share;
        return new Explanation(
                now,
                chapter,
                switch (grain) {
                    case PHASE -> Phrase.of(chapterKey);
                    case WHOLE -> Phrase.of("explain.whole.title");
                    default -> title(scope);
                },
                switch (grain) {
                    case PHASE -> Phrase.of(many + "chapter." + Ids.of(chapter) + ".sentence", scope.rows());
                    case WHOLE -> Phrase.of(many + "whole.sentence" + end, scope.updated());
                    default -> draft.sentence;
                },
                draft.notes,
                draft.steps,
                draft.isUnfinished(),
                Operands.of(scope));
    }

    /// Matrices instead of vectors.
    private static void forAllSamples(Scope scope, Draft draft) {
        Formula matrices = scope.wide() ? new BatchSteps(scope).matrices() : Formula.EMPTY;
        if (!matrices.isEmpty()) {
            draft.steps.addFirst(new Derivation(matrices, Formula.EMPTY, Formula.EMPTY));
        }
    }

    /// Whether the mean over several samples divides here.
    private static boolean divided(Scope scope) {
        boolean first = scope.now().phase() == Phase.OUTPUT_GRADIENT
                || (scope.now().phase() == Phase.OUTPUT_DELTA
                        && scope.network().loss().fused());
        return first && scope.updated() > 1 && scope.network().reduction() == Reduction.MEAN;
    }

    private static Draft draft(Scope scope) {
        return switch (scope.now().phase()) {
            case INPUT -> new ForwardSteps(scope).input();
            case WEIGHTED_SUM -> new ForwardSteps(scope).weightedSum();
            case EXPONENTIAL -> new ForwardSteps(scope).exponential();
            case EXPONENTIAL_SUM -> new ForwardSteps(scope).exponentialSum();
            case ACTIVATION -> new ForwardSteps(scope).activation();
            case LOSS -> new LossSteps(scope).loss();
            case BATCH_LOSS -> new BatchSteps(scope).loss();
            case ZERO_GRAD -> new BackwardSteps(scope).zeroGrad();
            case OUTPUT_GRADIENT -> new OutputSteps(scope).outputGradient();
            case OUTPUT_DELTA ->
                scope.network().loss().fused() ? new OutputSteps(scope).fusedDelta() : new BackwardSteps(scope).delta();
            case WEIGHT_GRADIENT ->
                scope.batch() ? new BatchSteps(scope).weightGradient() : new BackwardSteps(scope).weightGradient();
            case INPUT_GRADIENT -> new BackwardSteps(scope).inputGradient();
            case DELTA -> new BackwardSteps(scope).delta();
            case UPDATE -> new UpdateSteps(scope).update();
        };
    }

    private static int units(Scope scope) {
        return scope.reveal().trace().timeline().segmentAt(scope.now().index()).units();
    }

    private static boolean elided(Scope scope) {
        Moment now = scope.now();
        boolean manyResults = switch (now.phase()) {
            case WEIGHT_GRADIENT, UPDATE -> true;
            case LOSS -> !now.lastTerm();
            default -> false;
        };
        // how many samples there are stands in the title
        return now.phase() != Phase.BATCH_LOSS && now.terms() > Line.WHOLE_SUM && !(scope.byTerm() && manyResults);
    }

    /// Arguments of every title: the layer, the unit, the term, how many terms, the weight by its name.
    static Phrase title(Scope scope) {
        Moment now = scope.now();
        String form = scope.wide() ? ".all-title" : scope.byTerm() && now.terms() > 1 ? ".term-title" : ".title";
        Phrase title = Phrase.of(
                "explain." + Ids.of(now.phase()) + form,
                scope.layerName(now.layer()),
                now.unit() + 1,
                now.term() + 1,
                now.terms(),
                weightName(scope));
        if (!scope.batch() || now.phase() == Phase.UPDATE || now.phase() == Phase.ZERO_GRAD) {
            return title;
        }
        boolean all = scope.wide() || now.sample() < 0 || (now.phase().overSamples() && !scope.byTerm());
        if (all) {
            return now.phase().perSample()
                    ? Phrase.of("batch.all-samples.one", title, scope.rows(), scope.row() + 1)
                    : Phrase.of("batch.all-samples", title, scope.rows());
        }
        return Phrase.of("batch.sample", title, now.sample() + 1, scope.rows());
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
