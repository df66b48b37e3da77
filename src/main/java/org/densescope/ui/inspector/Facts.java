package org.densescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;

/// All numbers of one thing, as they are known now. Each comes through the reveal.
final class Facts {
    private Facts() {}

    /// @param layer `0..L`
    static List<Fact> unit(Reveal reveal, int layer, int unit, Naming naming) {
        List<Fact> facts = new ArrayList<>();
        Network network = reveal.trace().network();
        if (layer == 0) {
            facts.add(of(reveal, naming, "inspector.input", Place.unit(Quantity.ACTIVATION, 0, unit)));
            facts.add(
                    of(reveal, naming, "inspector.input-gradient", Place.unit(Quantity.ACTIVATION_GRADIENT, 0, unit)));
            return facts;
        }
        Dense dense = network.layer(layer);
        boolean last = layer == network.depth();
        facts.add(of(reveal, naming, "inspector.weighted-sum", Place.unit(Quantity.WEIGHTED_SUM, layer, unit)));
        if (dense.activation() == Activation.SOFTMAX) {
            facts.add(of(reveal, naming, "inspector.exponential", Place.unit(Quantity.EXPONENTIAL, layer, unit)));
            facts.add(of(reveal, naming, "inspector.exponential-sum", Place.unit(Quantity.EXPONENTIAL_SUM, layer, 0)));
        }
        facts.add(of(reveal, naming, "inspector.activation", Place.unit(Quantity.ACTIVATION, layer, unit)));
        if (reveal.drops(layer)) {
            facts.add(new Fact(naming, "r", "inspector.kept", reveal.kept(layer, unit), null));
        }
        if (dense.activation().elementwise()) {
            facts.add(new Fact(
                    naming,
                    (reveal.drops(layer) ? "r·" : "")
                            + dense.activation().symbol() + "′("
                            + naming.plain(Place.unit(Quantity.WEIGHTED_SUM, layer, unit), reveal.trace()) + ")",
                    "inspector.slope",
                    reveal.slope(layer, unit),
                    null));
        }
        if (last) {
            facts.add(of(reveal, naming, "inspector.target", Place.unit(Quantity.TARGET, layer, unit)));
            facts.add(of(reveal, naming, "inspector.loss-term", Place.unit(Quantity.LOSS_TERM, layer, unit)));
        }
        if (!(last && network.loss().fused())) {
            facts.add(of(
                    reveal,
                    naming,
                    "inspector.activation-gradient",
                    Place.unit(Quantity.ACTIVATION_GRADIENT, layer, unit)));
        }
        facts.add(of(reveal, naming, "inspector.delta", Place.unit(Quantity.DELTA, layer, unit)));
        facts.add(of(reveal, naming, "inspector.bias", Place.unit(Quantity.WEIGHT, layer, unit)));
        gradients(facts, reveal, naming, Place.unit(Quantity.WEIGHT, layer, unit));
        facts.add(of(reveal, naming, "inspector.new-bias", Place.unit(Quantity.NEW_WEIGHT, layer, unit)));
        return facts;
    }

    /// @param from the unit of the layer before, or [Place#BIAS]
    static List<Fact> weight(Reveal reveal, int layer, int unit, int from, Naming naming) {
        List<Fact> facts = new ArrayList<>();
        boolean bias = from == Place.BIAS;
        Place place = Place.weight(Quantity.WEIGHT, layer, unit, from);
        facts.add(of(reveal, naming, bias ? "inspector.bias" : "inspector.weight", place));
        if (!bias) {
            Fact arriving = of(reveal, naming, "inspector.arriving", Place.unit(Quantity.ACTIVATION, layer - 1, from));
            facts.add(arriving);
            String both = facts.getFirst().symbol() + "·" + arriving.symbol();
            facts.add(new Fact(naming, both, "inspector.product", reveal.product(layer, unit, from), null));
        }
        facts.add(of(reveal, naming, "inspector.delta", Place.unit(Quantity.DELTA, layer, unit)));
        gradients(facts, reveal, naming, place);
        List<Optimizer.Memory> memories = reveal.trace().update().optimizer().memories();
        for (int i = 0; i < memories.size(); i++) {
            facts.add(new Fact(
                    naming,
                    naming.memoryBefore(place.as(i == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2), reveal.trace()),
                    "inspector.memory.before",
                    before(reveal, place, i),
                    null));
            facts.add(
                    of(reveal, naming, key(memories.get(i)), place.as(i == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2)));
        }
        facts.add(of(
                reveal, naming, bias ? "inspector.new-bias" : "inspector.new-weight", place.as(Quantity.NEW_WEIGHT)));
        return facts;
    }

    /// The gradient of a weight or bias; where the tape goes through one of several samples, after its share.
    private static void gradients(List<Fact> facts, Reveal reveal, Naming naming, Place parameter) {
        if (reveal.trace().share()) {
            facts.add(of(reveal, naming, "inspector.gradient-share", parameter.as(Quantity.GRADIENT_SHARE)));
        }
        facts.add(of(
                reveal,
                naming,
                reveal.trace().share()
                        ? "inspector.batch-gradient"
                        : parameter.isBias() ? "inspector.bias-gradient" : "inspector.weight-gradient",
                parameter.as(Quantity.WEIGHT_GRADIENT)));
    }

    static Fact loss(Reveal reveal, Naming naming) {
        return of(
                reveal,
                naming,
                reveal.trace().share() ? "inspector.sample-loss" : "inspector.loss",
                Place.unit(reveal.trace().total(), reveal.trace().network().depth(), 0));
    }

    static String key(Optimizer.Memory memory) {
        return "inspector.memory." + memory.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static OptionalDouble before(Reveal reveal, Place place, int which) {
        OptimizerState.Layer memory =
                reveal.trace().update().before().memories().layer(place.layer());
        boolean bias = place.isBias();
        double[] values = bias
                ? which == 0 ? memory.bias1() : memory.bias2()
                : which == 0 ? memory.weights1() : memory.weights2();
        int inputs = reveal.trace().network().units(place.layer() - 1);
        return OptionalDouble.of(values[bias ? place.unit() : place.unit() * inputs + place.from()]);
    }

    private static Fact of(Reveal reveal, Naming naming, String nameKey, Place place) {
        return new Fact(naming, naming.plain(place, reveal.trace()), nameKey, reveal.find(place), place);
    }
}
