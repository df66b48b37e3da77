package org.densescope.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Viewport;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every number in the picture is one that is known at this moment, and what is not known is a dash.
@Tag("slow")
class HonestyTest {
    private static final Viewport VIEW = new Viewport(1280, 800, 1);
    private static final Pattern NUMBER = Pattern.compile("−?(NaN|∞|\\d+(\\.\\d+)?(e−?\\d+)?)");

    @Test
    void everyNumberIsKnownAtEachMoment() {
        for (Content net :
                List.of(Nets.mazur(), Nets.fresh(3, null, 2, 4, 2, 2), Nets.marked(), Nets.fresh(5, null, 3, 20, 3))) {
            for (long t = 0; t <= net.reveal().trace().length(); t++) {
                for (Grain grain : new Grain[] {Grain.TERM, Grain.LAYER}) {
                    check(Frame.of(net.withReveal(net.reveal().trace().at(t)).withGrain(grain), VIEW));
                }
            }
        }
    }

    /// Of a batch the picture shows the numbers of one sample, and says of which.
    @Test
    void everyNumberOfABatchIsThatOfTheSampleThatIsShown() {
        Trace trace = Traces.batch(Traces.mazur(Optimizer.standard("sgd", 0.5)), 3);
        Content net = Nets.content(trace, null, List.of(), List.of());
        for (long t = 0; t <= trace.length(); t++) {
            for (Grain grain : new Grain[] {Grain.TERM, Grain.LAYER}) {
                Reveal reveal = trace.at(t).showing(1).following(grain);
                Frame frame = Frame.of(net.withReveal(reveal).withGrain(grain), VIEW);
                check(frame);
                assertThat(TextRects.of(frame))
                        .anyMatch(rect -> rect.text().equals("sample " + (reveal.row() + 1) + " of 3"));
            }
        }
    }

    /// A number that is wider than its unit is written with fewer digits, never left out.
    @Test
    void noUnitIsSilentWhereItsNeighboursSpeak() {
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.NOISE, 0);
        int[] sizes = {4, 8, 3};
        List<Dense> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            double[] weights = new double[sizes[l] * sizes[l - 1]];
            Arrays.setAll(weights, _ -> 1e-4 * (random.nextDouble() - 0.5));
            Matrix matrix = new Matrix(sizes[l], sizes[l - 1], weights);
            layers.add(Dense.of(matrix, new double[sizes[l]], Activation.TANH));
        }
        Network network = new Network(layers, Loss.MEAN_SQUARED_ERROR, Reduction.MEAN);
        double[] x = {-0.123456, 12345.678, -1e-9, 0.5};
        Trace trace = Nets.trace(network, x, new double[] {1, 0, 0}, Optimizer.standard("sgd", 0.1));
        Content net = Nets.content(trace, null, List.of(), List.of());
        for (long t = 0; t <= trace.length(); t++) {
            Frame frame = Frame.of(net.withReveal(trace.at(t)), new Viewport(722, 392, 1));
            List<TextRects.Rect> texts = TextRects.of(frame);
            for (int l = 0; l < sizes.length; l++) {
                assertThat(frame.radius(l)).isGreaterThan(11);
                for (int u = 0; u < sizes[l]; u++) {
                    double cx = frame.x(l, u);
                    double cy = frame.y(l, u);
                    double r = frame.radius(l);
                    assertThat(texts)
                            .as("unit %d of layer %d after %d", u, l, t)
                            .anyMatch(text -> text.part().equals("units")
                                    && Math.abs(text.x() + text.w() / 2 - cx) < 1
                                    && Math.abs(text.y() + text.h() / 2 - cy) < r);
                }
            }
        }
    }

    private static void check(Frame frame) {
        Set<String> known = known(frame.reveal());
        int dashes = 0;
        for (TextRects.Rect rect : TextRects.of(frame)) {
            if (Set.of("header", "legend").contains(rect.part())
                    || rect.text().equals(frame.content().labels().loss())) {
                continue; // sizes and counts
            }
            Matcher numbers = NUMBER.matcher(rect.text().replaceAll("\\[[^]]*]|[io]\\d", ""));
            while (numbers.find()) {
                assertThat(known).as(rect + " at " + frame.reveal().moment()).contains(numbers.group());
            }
            dashes += rect.part().equals("units") && rect.text().equals(Digits.UNBORN) ? 1 : 0;
        }
        assertThat(dashes).isBetween(unborn(frame, false), unborn(frame, true));
    }

    /// All numbers that are known, with 1 to 4 digits.
    private static Set<String> known(Reveal reveal) {
        Set<String> texts = new HashSet<>();
        Network network = reveal.trace().network();
        reveal.running().ifPresent(value -> add(texts, value));
        for (Quantity quantity : Quantity.values()) {
            for (int l = 0; l <= network.depth(); l++) {
                for (int u = 0; u < network.units(l); u++) {
                    if (!quantity.perWeight()) {
                        add(texts, reveal, Place.unit(quantity, l, u));
                    } else if (l > 0) {
                        for (int i = -1; i < network.units(l - 1); i++) {
                            add(texts, reveal, Place.weight(quantity, l, u, i));
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static void add(Set<String> texts, Reveal reveal, Place place) {
        boolean exists = switch (place.quantity()) {
            case WEIGHTED_SUM, EXPONENTIAL, DELTA -> place.layer() > 0;
            case TARGET, LOSS_TERM, SAMPLE_LOSS, LOSS ->
                place.layer() == reveal.trace().network().depth();
            default -> true;
        };
        OptionalDouble value = exists ? reveal.find(place) : OptionalDouble.empty();
        value.ifPresent(v -> add(texts, v));
    }

    private static void add(Set<String> texts, double value) {
        for (int n = 1; n <= 4; n++) {
            texts.add(new Digits(n, false).text(value));
        }
    }

    /// Units whose value is not known, in layers whose units have room for text.
    ///
    /// @param sums whether those count that may show their weighted sum instead, if it has room
    private static int unborn(Frame frame, boolean sums) {
        int count = 0;
        for (int l = 0; l <= frame.layout().depth(); l++) {
            for (int u = 0; u < frame.layout().column(l).units(); u++) {
                boolean waiting = !frame.reveal().knows(Place.unit(Quantity.ACTIVATION, l, u));
                boolean sum = l > 0
                        && (frame.reveal().knows(Place.unit(Quantity.WEIGHTED_SUM, l, u))
                                || summing(frame.reveal(), l, u));
                count += waiting && frame.radius(l) >= 11 && (sums || !sum) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean summing(Reveal reveal, int l, int u) {
        var now = reveal.moment();
        return reveal.running().isPresent()
                && now != null
                && now.phase() == Phase.WEIGHTED_SUM
                && now.layer() == l
                && now.unit() == u;
    }
}
