package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The numbers that every seed stands for: they must not change from one version to the next.
class RandomStreamTest {
    private static RandomStream stream(long seed) {
        return RandomStream.of(seed, RandomStream.Purpose.WEIGHTS, 1);
    }

    /// The expected numbers come from another program of the same rules.
    @Test
    void streamsAreTheSameForEver() {
        RandomStream random = stream(42);
        assertThat(random.nextLong()).isEqualTo(-7987474651300814274L);
        assertThat(random.nextDouble()).isEqualTo(0.057098950244935165);
        assertThat(random.gaussian()).isEqualTo(0.8222027996619837);
        assertThat(random.permutation(8)).containsExactly(0, 3, 4, 6, 2, 1, 7, 5);
    }

    @Test
    void everySeedPurposeAndIndexHasItsOwn() {
        Set<Long> first = new HashSet<>();
        int streams = 0;
        for (long seed = -20; seed <= 20; seed++) {
            for (RandomStream.Purpose purpose : RandomStream.Purpose.values()) {
                for (long index = 0; index < 50; index++) {
                    first.add(RandomStream.of(seed, purpose, index).nextLong());
                    streams++;
                }
            }
        }
        assertThat(first).hasSize(streams);
    }

    @Test
    void numbersLieWhereTheyShould() {
        RandomStream random = stream(1);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
            assertThat(random.nextDouble()).isBetween(0.0, Math.nextDown(1.0));
            assertThat(random.uniform(0.5)).isBetween(-0.5, 0.5);
        }
        assertThat(Arrays.stream(counts)).allMatch(n -> Math.abs(n - 10_000) < 400);
    }

    @Test
    void gaussiansAreStandardNormal() {
        RandomStream random = stream(2);
        double[] v = DoubleStream.generate(random::gaussian).limit(100_000).toArray();
        double mean = Arrays.stream(v).average().orElseThrow();
        double variance = Arrays.stream(v).map(x -> x * x).average().orElseThrow();
        assertThat(Math.abs(mean)).isLessThan(0.015);
        assertThat(Math.abs(variance - 1)).isLessThan(0.02);
        long within = Arrays.stream(v).filter(x -> Math.abs(x) < 1).count();
        assertThat(Math.abs(within / 100_000.0 - 0.6827)).isLessThan(0.006);
    }

    @Test
    void ordersAreFair() {
        RandomStream random = stream(3);
        int[][] at = new int[5][5];
        for (int i = 0; i < 20_000; i++) {
            int[] order = random.permutation(5);
            assertThat(Arrays.stream(order).sorted().toArray()).containsExactly(0, 1, 2, 3, 4);
            for (int p = 0; p < 5; p++) {
                at[p][order[p]]++;
            }
        }
        assertThat(Arrays.stream(at).flatMapToInt(Arrays::stream)).allMatch(n -> Math.abs(n - 4_000) < 250);
        assertThat(random.permutation(0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Initializer.Kind.class)
    void initialisersHaveTheirSpread(Initializer.Kind kind) {
        int in = 300;
        int out = 100;
        Matrix w = new Initializer(kind, 0.3).weights(out, in, stream(4));
        double[] values = w.data();
        assertThat(new Initializer(kind, 0.3).weights(out, in, stream(4))).isEqualTo(w);
        double variance = Arrays.stream(values).map(v -> v * v).average().orElseThrow();
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        double expected = switch (kind) {
            case ZERO -> 0;
            case CONSTANT, NORMAL -> 0.09;
            case UNIFORM -> 0.03;
            case XAVIER_UNIFORM, XAVIER_NORMAL -> 2.0 / (in + out);
            case HE_UNIFORM, HE_NORMAL -> 2.0 / in;
            case LECUN_UNIFORM, LECUN_NORMAL -> 1.0 / in;
        };
        assertThat(Math.abs(variance - expected)).isLessThanOrEqualTo(0.03 * expected);
        boolean uniform = kind.name().contains("UNIFORM");
        assertThat(uniform && largest > Math.sqrt(3 * expected)).isFalse();
        assertThat(new Initializer(kind, 0.3).bias()).isEqualTo(kind == Initializer.Kind.CONSTANT ? 0.3 : 0);
    }

    @Test
    void aLayerKeepsItsWeightsWhenAnotherChanges() {
        Network small = Shapes.spec(Activation.RELU, Loss.MEAN_SQUARED_ERROR, 3, 4, 5, 2)
                .initialise(6);
        Network deeper = Shapes.spec(Activation.RELU, Loss.MEAN_SQUARED_ERROR, 3, 4, 5, 7, 2)
                .initialise(6);
        assertThat(deeper.layer(1)).isEqualTo(small.layer(1));
        assertThat(deeper.layer(2)).isEqualTo(small.layer(2));
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(l -> small.layer(l).weight(0, 0)))
                .doesNotHaveDuplicates();
        Network other = Shapes.spec(Activation.RELU, Loss.MEAN_SQUARED_ERROR, 3, 4, 5, 2)
                .initialise(7);
        assertThat(other.layer(1)).isNotEqualTo(small.layer(1));
    }
}
