package org.densescope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.densescope.engine.Activation;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.formula.Token;
import org.densescope.trace.steps.Sum;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void everyCellIsWhatTheRevealSaysAtAnyTime() {
        Random random = new Random(3);
        List<Trace> traces = new ArrayList<>(Traces.all());
        traces.addAll(Traces.batches());
        for (Trace trace : traces) {
            for (int i = 0; i < 6; i++) {
                Reveal reveal = trace.at(i == 0 ? 0 : i == 1 ? trace.length() : random.nextLong(trace.length()));
                for (int l = 0; l <= trace.network().depth(); l++) {
                    check(reveal.showing(random.nextInt(trace.rows())), l);
                }
            }
        }
    }

    private static void check(Reveal reveal, int layer) {
        Network network = reveal.trace().network();
        for (Quantity quantity : Quantity.values()) {
            boolean last = layer == network.depth();
            boolean single = quantity == Quantity.LOSS
                    || quantity == Quantity.SAMPLE_LOSS
                    || quantity == Quantity.EXPONENTIAL_SUM;
            boolean lastOnly = quantity == Quantity.TARGET || quantity == Quantity.LOSS_TERM;
            boolean softmax = layer > 0 && network.layer(layer).activation() == Activation.SOFTMAX;
            if (single || (lastOnly && !last) || (quantity == Quantity.EXPONENTIAL && !softmax)) {
                continue;
            }
            if (!quantity.perWeight()) {
                Cells cells = Cells.units(reveal, quantity, layer);
                for (int u = 0; u < cells.rows(); u++) {
                    same(cells, u, 0, reveal.find(Place.unit(quantity, layer, u)));
                }
                counted(cells);
            } else if (layer > 0) {
                Cells weights = Cells.weights(reveal, quantity, layer);
                Cells biases = Cells.biases(reveal, quantity, layer);
                for (int u = 0; u < network.units(layer); u++) {
                    for (int i = 0; i < network.units(layer - 1); i++) {
                        same(weights, u, i, reveal.find(Place.weight(quantity, layer, u, i)));
                    }
                    same(biases, u, 0, reveal.find(Place.weight(quantity, layer, u, Place.BIAS)));
                }
                counted(weights);
                counted(biases);
            }
        }
    }

    private static void same(Cells cells, int row, int column, OptionalDouble expected) {
        assertThat(cells.find(row, column)).isEqualTo(expected);
        assertThat(cells.born(row, column)).isEqualTo(expected.isPresent());
    }

    private static void counted(Cells cells) {
        long known = 0;
        for (int r = 0; r < cells.rows(); r++) {
            for (int c = 0; c < cells.columns(); c++) {
                known += cells.born(r, c) ? 1 : 0;
            }
        }
        assertThat(cells.known()).isEqualTo(known);
    }

    @Test
    void whatIsNotBornCannotBeRead() {
        Trace trace = Traces.mazur(Optimizer.standard("sgd", 0.5));
        Cells z = Cells.units(trace.at(0), Quantity.WEIGHTED_SUM, 1);
        assertThatThrownBy(() -> z.at(0, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Cells.units(trace.at(trace.length()), Quantity.WEIGHT, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSumOfASampleOfABatchIsItsOwn() {
        for (Trace trace : Traces.batches().subList(0, 5)) {
            Reveal end = trace.at(trace.length());
            for (int r = 0; r < trace.rows(); r++) {
                for (int u = 0; u < trace.network().units(1); u++) {
                    Place z = Place.unit(Quantity.WEIGHTED_SUM, 1, u).ofSample(r);
                    Sum sum = new Sum(end, z);
                    assertThat(sum.running(sum.terms() - 1)).isEqualTo(end.find(z));
                    assertThat(evaluated(sum.numbers().tokens())).isEqualTo(end.value(z));
                }
            }
        }
    }

    /// `v + w·x + …` from left to right, by fused multiply-add as the engine adds.
    private static double evaluated(List<Token> tokens) {
        double sum = 0;
        double factor = Double.NaN;
        boolean product = false;
        for (Token token : tokens) {
            if (token instanceof Token.Value value) {
                if (product) {
                    sum = Math.fma(factor, value.value(), sum);
                    factor = Double.NaN;
                } else {
                    sum = Double.isNaN(factor) ? sum : sum + factor;
                    factor = value.value();
                }
                product = false;
            } else if (token instanceof Token.Text text && text.plain().equals("·")) {
                product = true;
            }
        }
        return Double.isNaN(factor) ? sum : sum + factor;
    }

    @Test
    void aSumEndsOnItsResultBitForBitAndLeaksNothing() {
        List<Trace> traces = new ArrayList<>(Traces.shapes());
        traces.addAll(Traces.all().subList(0, 12));
        for (Trace trace : traces) {
            Network network = trace.network();
            Traces.forEachPlace(network, place -> {
                if (!Sum.makes(place, network) || (place.layer() == 0 && place.quantity() == Quantity.WEIGHTED_SUM)) {
                    return;
                }
                long born = trace.at(0).birth(place);
                Sum done = new Sum(trace.at(born + 1), place);
                int terms = done.terms();
                assertThat(done.running(terms - 1).getAsDouble())
                        .isEqualTo(trace.at(trace.length()).value(place));
                assertThat(evaluated(done.numbers().tokens()))
                        .as("%s by its formula", place)
                        .isEqualTo(trace.at(trace.length()).value(place));
                for (int k = 0; k < terms; k++) {
                    Sum partly = new Sum(trace.at(born - (terms - 1) + k), place);
                    assertThat(partly.running(k))
                            .as("%s term %s before it happens", place, k)
                            .isEmpty();
                    assertThat(partly.product(k)).isEmpty();
                    assertThat(new Sum(trace.at(born - (terms - 1) + k + 1), place).running(k))
                            .isPresent();
                }
            });
        }
    }
}
