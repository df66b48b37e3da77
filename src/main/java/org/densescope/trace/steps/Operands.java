package org.densescope.trace.steps;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.densescope.engine.Activation;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Operand;
import org.densescope.trace.formula.Operand.Role;

/// Which numbers take part in an operation: of one term, of a unit, or of a layer.
final class Operands {
    private final Network network;
    private final Moment m;
    private final int memories;
    private final Quantity total;
    private final Quantity gradient;
    private final Set<Operand> found = new LinkedHashSet<>();

    /// From grain layer on units only, since a layer's weights are too many to name; of a batch those of the sample
    /// that
    /// is explained.
    static List<Operand> of(Scope scope) {
        Operands operands = new Operands(scope.reveal().trace(), scope.now());
        switch (scope.grain()) {
            case TERM -> operands.term(scope.now().term());
            case UNIT -> operands.unit();
            case LAYER, PHASE, WHOLE -> operands.layer();
        }
        return operands.found.stream()
                .map(operand -> new Operand(scope.seen(operand.place()), operand.role()))
                .toList();
    }

    private Operands(Trace trace, Moment moment) {
        network = trace.network();
        m = moment;
        memories = trace.update().optimizer().memories().size();
        total = trace.updated() > 1 ? Quantity.SAMPLE_LOSS : Quantity.LOSS;
        gradient = trace.gradient();
    }

    private void unit() {
        if (m.phase() == Phase.LOSS) {
            for (int k = 0; k < m.terms() - 1; k++) {
                lossTerm(k);
            }
            found.removeIf(operand -> operand.role() == Role.TARGET);
            writes(at(total, 0));
            return;
        }
        for (int k = 0; k < m.terms(); k++) {
            term(k);
        }
        found.removeIf(operand -> operand.place().quantity() == Quantity.MEMORY_1
                || operand.place().quantity() == Quantity.MEMORY_2);
    }

    private void term(int k) {
        int l = m.layer();
        switch (m.phase()) {
            case INPUT -> writes(at(Quantity.ACTIVATION, m.unit()));
            case WEIGHTED_SUM -> {
                weighs(parameter(Quantity.WEIGHT, k));
                if (k < m.terms() - 1) {
                    reads(Place.unit(Quantity.ACTIVATION, l - 1, k));
                }
                writes(at(Quantity.WEIGHTED_SUM, m.unit()));
            }
            case EXPONENTIAL -> {
                reads(at(Quantity.WEIGHTED_SUM, m.unit()));
                writes(at(Quantity.EXPONENTIAL, m.unit()));
            }
            case EXPONENTIAL_SUM -> {
                reads(at(Quantity.EXPONENTIAL, k));
                writes(at(Quantity.EXPONENTIAL_SUM, 0));
            }
            case ACTIVATION -> {
                if (softmax()) {
                    reads(at(Quantity.EXPONENTIAL, m.unit()));
                    reads(at(Quantity.EXPONENTIAL_SUM, 0));
                } else {
                    reads(at(Quantity.WEIGHTED_SUM, m.unit()));
                }
                writes(at(Quantity.ACTIVATION, m.unit()));
            }
            case LOSS -> loss(k);
            case BATCH_LOSS -> batchLoss(k);
            case ZERO_GRAD -> {}
            case OUTPUT_GRADIENT -> {
                reads(at(Quantity.ACTIVATION, m.unit()));
                reads(at(Quantity.TARGET, m.unit()));
                writes(at(Quantity.ACTIVATION_GRADIENT, m.unit()));
            }
            case OUTPUT_DELTA, DELTA -> delta();
            case WEIGHT_GRADIENT -> {
                reads(at(Quantity.DELTA, m.unit()));
                if (k < m.terms() - 1) {
                    reads(Place.unit(Quantity.ACTIVATION, l - 1, k));
                }
                writes(parameter(gradient, k));
            }
            case INPUT_GRADIENT -> {
                weighs(Place.weight(Quantity.WEIGHT, l + 1, k, m.unit()));
                reads(Place.unit(Quantity.DELTA, l + 1, k));
                writes(at(Quantity.ACTIVATION_GRADIENT, m.unit()));
            }
            case UPDATE -> update(k);
        }
    }

    private void loss(int k) {
        if (k < m.terms() - 1) {
            lossTerm(k);
            return;
        }
        for (int j = 0; j < m.terms() - 1; j++) {
            reads(at(Quantity.LOSS_TERM, j));
        }
        writes(at(total, 0));
    }

    private void batchLoss(int k) {
        int samples = m.terms() - 1;
        for (int r = k < samples ? k : 0; r < (k < samples ? k + 1 : samples); r++) {
            reads(at(Quantity.SAMPLE_LOSS, 0).ofSample(r));
        }
        writes(at(Quantity.LOSS, 0));
    }

    /// The fused losses are computed from the logits.
    private void lossTerm(int k) {
        reads(at(network.loss().fused() ? Quantity.WEIGHTED_SUM : Quantity.ACTIVATION, k));
        reads(at(Quantity.TARGET, k));
        writes(at(Quantity.LOSS_TERM, k));
    }

    private void delta() {
        if (m.phase() == Phase.OUTPUT_DELTA && network.loss().fused()) {
            reads(at(Quantity.ACTIVATION, m.unit()));
            reads(at(Quantity.TARGET, m.unit()));
        } else {
            reads(at(softmax() ? Quantity.ACTIVATION : Quantity.WEIGHTED_SUM, m.unit()));
            reads(at(Quantity.ACTIVATION_GRADIENT, m.unit()));
        }
        writes(at(Quantity.DELTA, m.unit()));
    }

    private void update(int k) {
        reads(parameter(Quantity.WEIGHT_GRADIENT, k));
        if (gradient == Quantity.GRADIENT_SHARE) {
            reads(parameter(gradient, k));
        }
        weighs(parameter(Quantity.WEIGHT, k));
        writes(parameter(Quantity.NEW_WEIGHT, k));
        if (memories > 0) {
            writes(parameter(Quantity.MEMORY_1, k));
        }
        if (memories > 1) {
            writes(parameter(Quantity.MEMORY_2, k));
        }
    }

    private void layer() {
        int l = m.layer();
        int last = network.depth();
        switch (m.phase()) {
            case INPUT -> units(Quantity.ACTIVATION, 0, Role.TARGET);
            case WEIGHTED_SUM -> flow(Quantity.ACTIVATION, l - 1, Quantity.WEIGHTED_SUM, l);
            case EXPONENTIAL -> flow(Quantity.WEIGHTED_SUM, l, Quantity.EXPONENTIAL, l);
            case ACTIVATION ->
                flow(softmax() ? Quantity.EXPONENTIAL : Quantity.WEIGHTED_SUM, l, Quantity.ACTIVATION, l);
            case EXPONENTIAL_SUM, LOSS, BATCH_LOSS, ZERO_GRAD -> unit();
            case OUTPUT_GRADIENT -> flow(Quantity.ACTIVATION, last, Quantity.ACTIVATION_GRADIENT, last);
            case OUTPUT_DELTA ->
                flow(
                        network.loss().fused() ? Quantity.ACTIVATION : Quantity.ACTIVATION_GRADIENT,
                        last,
                        Quantity.DELTA,
                        last);
            case DELTA -> flow(Quantity.ACTIVATION_GRADIENT, l, Quantity.DELTA, l);
            case INPUT_GRADIENT -> flow(Quantity.DELTA, l + 1, Quantity.ACTIVATION_GRADIENT, l);
            case WEIGHT_GRADIENT -> {
                units(Quantity.ACTIVATION, l - 1, Role.SOURCE);
                units(Quantity.DELTA, l, Role.SOURCE);
            }
            case UPDATE -> units(Quantity.DELTA, l, Role.SOURCE);
        }
    }

    private void flow(Quantity from, int fromLayer, Quantity to, int toLayer) {
        units(from, fromLayer, Role.SOURCE);
        units(to, toLayer, Role.TARGET);
    }

    private void units(Quantity quantity, int layer, Role role) {
        for (int u = 0; u < network.units(layer); u++) {
            found.add(new Operand(Place.unit(quantity, layer, u), role));
        }
    }

    private boolean softmax() {
        return network.layer(m.layer()).activation() == Activation.SOFTMAX;
    }

    private Place at(Quantity quantity, int unit) {
        return Place.unit(quantity, m.layer(), unit);
    }

    private Place parameter(Quantity quantity, int term) {
        return Scope.parameter(quantity, m.layer(), m.unit(), term, m.terms() - 1);
    }

    private void reads(Place place) {
        found.add(new Operand(place, Role.SOURCE));
    }

    private void weighs(Place place) {
        found.add(new Operand(place, Role.WEIGHT));
    }

    private void writes(Place place) {
        found.add(new Operand(place, Role.TARGET));
    }
}
