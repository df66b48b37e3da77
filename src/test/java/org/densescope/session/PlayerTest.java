package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.trace.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {
    private static final long MILLI = 1_000_000;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Runner runner =
            new Runner(Presets.open("digits"), waiting::add, Runnable::run, Workers.ONE, failure -> {
                throw new IllegalStateException(failure);
            });
    private final Playhead playhead = new Playhead(runner);
    private final Player player = new Player(playhead);
    private final long length = playhead.reveal().get().trace().length();

    private long t() {
        return playhead.position().get().t();
    }

    @Test
    void theFirstStrideIsMadeAtOnce() {
        playhead.grain().set(Grain.TERM);
        player.play();
        assertThat(player.pulse(123)).isEqualTo(1);
        assertThat(t()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1, 2, 4, 8, 15, 30, 60})
    void noStrideIsLostHoweverUnevenThePulses(double speed) {
        playhead.grain().set(Grain.TERM);
        player.speed().set(speed);
        player.play();
        SplittableRandom random = new SplittableRandom(7);
        long now = 5;
        long made = player.pulse(now);
        long passed = 0;
        while (passed < 60_000 * MILLI) {
            long gap = random.nextLong(1, 60 * MILLI);
            passed += gap;
            now += gap;
            made += player.pulse(now);
        }
        assertThat(made).isEqualTo(1 + passed / player.strideDuration().toNanos());
        assertThat(t()).isEqualTo(made);
    }

    @Test
    void aStrideIsAsLongAsTheGrain() {
        playhead.grain().set(Grain.LAYER);
        player.play();
        player.pulse(0);
        assertThat(t()).isEqualTo(64);
    }

    @Test
    void speedsAreTakenToTheNearerEnd() {
        player.speed().set(1e9);
        assertThat(player.strideDuration()).isEqualTo(Duration.ofNanos(16_666_667));
        player.speed().set(-1);
        assertThat(player.strideDuration()).isEqualTo(Duration.ofSeconds(4));
        player.speed().set(Double.NaN);
        assertThat(player.strideDuration()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aFasterSpeedDoesNotMakeUpForTheSlowOne() {
        playhead.grain().set(Grain.TERM);
        player.speed().set(0.25);
        player.play();
        player.pulse(0);
        for (int i = 1; i <= 9; i++) {
            assertThat(player.pulse(400L * MILLI * i)).isZero();
        }
        player.speed().set(60);
        assertThat(player.pulse(3_600 * MILLI + 1)).isZero();
        assertThat(player.pulse(3_600 * MILLI + 17 * MILLI)).isEqualTo(1);
    }

    @Test
    void aMachineThatSleptDoesNotRush() {
        playhead.grain().set(Grain.TERM);
        player.speed().set(60);
        player.play();
        player.pulse(0);
        assertThat(player.pulse(3_600_000 * MILLI)).isEqualTo((int) (Player.LONGEST_GAP / 16_666_667));
    }

    @Test
    void aClockThatGoesBackStandsStill() {
        playhead.grain().set(Grain.TERM);
        player.play();
        player.pulse(1_000);
        assertThat(player.pulse(10)).isZero();
    }

    @Test
    void stopsAtTheEndOfTheTrainingStep() {
        playhead.grain().set(Grain.PHASE);
        player.play();
        for (int i = 0; i < 100 && player.playing().get(); i++) {
            player.pulse(i * 500L * MILLI);
        }
        assertThat(player.playing().get()).isFalse();
        assertThat(playhead.position().get()).isEqualTo(new Position(0, length));
        assertThat(waiting).isEmpty();
    }

    @Test
    void playAtTheEndGoesIntoTheNextStepAndWaitsForIt() {
        playhead.seek(length);
        playhead.grain().set(Grain.TERM);
        player.play();
        assertThat(player.pulse(0)).isEqualTo(1);
        assertThat(playhead.position().get()).isEqualTo(new Position(1, 0));
        assertThat(player.playing().get()).isTrue();
        for (int i = 1; i < 50; i++) {
            assertThat(player.pulse(i * 400L * MILLI))
                    .as("while it is computed")
                    .isZero();
        }
        waiting.remove().run();
        assertThat(player.pulse(50 * 400 * MILLI)).isZero();
        int made = 0;
        for (int i = 51; i < 56; i++) {
            made += player.pulse(i * 400L * MILLI);
        }
        assertThat(made).isEqualTo(2);
        assertThat(playhead.position().get()).isEqualTo(new Position(1, 2));
    }

    @Test
    void continuousPlayGoesOn() {
        player.continuous().set(true);
        playhead.grain().set(Grain.WHOLE);
        player.play();
        for (int i = 0; i < 40; i++) {
            player.pulse(i * 500L * MILLI);
            if (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
        assertThat(player.playing().get()).isTrue();
        assertThat(playhead.position().get().step()).isGreaterThan(5);
    }

    @Test
    void pausedTimeDoesNotCount() {
        playhead.grain().set(Grain.TERM);
        player.toggle();
        player.pulse(0);
        player.toggle();
        assertThat(player.pulse(10_000 * MILLI)).isZero();
        assertThat(t()).isEqualTo(1);
        player.toggle();
        assertThat(player.pulse(20_000 * MILLI)).isEqualTo(1);
    }
}
