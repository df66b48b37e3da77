package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.densescope.engine.Place;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Finding;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.junit.jupiter.api.Test;

class DeadUnitsTest {
    private static Run run(Project project) {
        return new Runner(project, Runnable::run, Runnable::run, Workers.ONE, _ -> {})
                .run()
                .get();
    }

    private static List<Finding.Kind> kinds(Run run) {
        return run.symptoms().stream().map(Finding::kind).toList();
    }

    /// Both units of the exact network are 0 for (0, 0), and fire for others.
    @Test
    void whatRestsForOneSampleIsNotDead() {
        Run run = run(Presets.open("xor").withSample(0));
        assertThat(Objects.requireNonNull(run.dead()).get(1)).isZero();
        assertThat(kinds(run)).contains(Finding.Kind.RESTING_UNITS).doesNotContain(Finding.Kind.DEAD_UNITS);
    }

    /// With a bias far below zero a unit is 0 for all four samples.
    @Test
    void whatRestsForAllIsDead() {
        Project xor = Presets.open("xor").withWeight(1, 1, Place.BIAS, -50).withSample(3);
        Run run = run(xor);
        assertThat(Objects.requireNonNull(run.dead()).get(1)).isEqualTo(1);
        assertThat(run.symptoms()).contains(new Finding(Finding.Kind.DEAD_UNITS, 1, 1, 2, 0.5));
        assertThat(kinds(run)).doesNotContain(Finding.Kind.RESTING_UNITS);
        // for (0, 0) the other one rests, too
        assertThat(kinds(run(xor.withSample(0)))).contains(Finding.Kind.DEAD_UNITS, Finding.Kind.RESTING_UNITS);
    }

    /// Where it takes too long to look at all samples, nobody says that a unit is dead.
    @Test
    void ofVeryManySamplesNothingIsSaid() {
        Project fashion = Presets.open("fashion").withWeight(1, 0, Place.BIAS, -1e6);
        Run run = run(fashion);
        assertThat(kinds(run)).contains(Finding.Kind.RESTING_UNITS).doesNotContain(Finding.Kind.DEAD_UNITS);
        assertThat(run.dead()).isNull();
    }
}
