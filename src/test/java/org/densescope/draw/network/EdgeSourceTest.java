package org.densescope.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.densescope.draw.Nets;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.trace.Channel;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.junit.jupiter.api.Test;

/// What edges show is what is known at each moment, and nothing before.
class EdgeSourceTest {
    @Test
    void eachEdgeShowsItsNumberFromItsBirthOn() {
        for (Content net : new Content[] {Nets.mazur(), Nets.marked(), Nets.fresh(2, null, 3, 4, 2)}) {
            for (long t = 0; t <= net.reveal().trace().length(); t++) {
                Reveal reveal = net.reveal().trace().at(t);
                for (Channel channel : Channel.values()) {
                    for (int l = 1; l <= net.network().depth(); l++) {
                        check(reveal, channel, l);
                    }
                }
            }
        }
    }

    @Test
    void besideATwinItIsTheDifference() {
        Project moons = Presets.open("moons").withCourse(TrainingPlan.ONE_BATCH);
        Network other = moons.withSeed(9).network();
        Trace trace = Trace.of(moons.start(), moons.optimizer(), moons.batch(), Workers.ONE)
                .beside(other);
        for (int l = 1; l <= 3; l++) {
            check(trace.at(0), Channel.TWIN, l);
            check(trace.at(trace.length()), Channel.TWIN, l);
        }
        assertThat(EdgeSource.of(trace.at(0), Channel.TWIN, 1).at(0)).isNotZero();
        assertThat(trace.beside(moons.withUnits(1, 5).network()).twin()).isNull();
    }

    private static void check(Reveal reveal, Channel channel, int l) {
        Network network = reveal.trace().network();
        EdgeSource source = EdgeSource.of(reveal, channel, l);
        double[] row = new double[network.units(l - 1)];
        for (int u = 0; u < network.units(l); u++) {
            source.row(u, row);
            for (int i = 0; i < row.length; i++) {
                int position = u * row.length + i;
                OptionalDouble expected = expected(reveal, channel, l, u, i);
                boolean cut = network.layer(l).isCut(u, i);
                assertThat(source.knows(position)).isEqualTo(expected.isPresent());
                double shown = row[i];
                assertThat(shown).matches(v -> same(v, cut ? 0 : expected.orElse(0)));
                assertThat(source.at(position)).matches(v -> same(v, shown));
            }
        }
    }

    private static boolean same(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }

    private static OptionalDouble expected(Reveal reveal, Channel channel, int l, int u, int i) {
        Place w = Place.weight(Quantity.WEIGHT, l, u, i);
        Place a = Place.unit(Quantity.ACTIVATION, l - 1, i);
        Place next = w.as(Quantity.NEW_WEIGHT);
        return switch (channel) {
            case WEIGHT -> OptionalDouble.of(reveal.weightNow(l, u, i));
            case GRADIENT -> reveal.find(w.as(Quantity.WEIGHT_GRADIENT));
            case USE -> reveal.knows(a) ? OptionalDouble.of(reveal.value(w) * reveal.value(a)) : OptionalDouble.empty();
            case CHANGE ->
                reveal.knows(next) ? OptionalDouble.of(reveal.value(next) - reveal.value(w)) : OptionalDouble.empty();
            case TWIN -> {
                Network twin = reveal.trace().twin();
                yield twin == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(reveal.value(w) - twin.layer(l).weight(u, i));
            }
        };
    }
}
