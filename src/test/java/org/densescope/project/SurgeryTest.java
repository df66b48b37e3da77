package org.densescope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.densescope.engine.Counts;
import org.densescope.engine.Pass;
import org.densescope.engine.ShapeException;
import org.densescope.engine.Workers;
import org.densescope.lesson.Presets;
import org.junit.jupiter.api.Test;

class SurgeryTest {
    private final Project moons = Presets.open("moons");

    private static double[] outputs(Project project) {
        Pass pass = Pass.of(project.network(), project.data().rows(new int[] {0, 3, 7}), Workers.ONE);
        return pass.a(project.spec().depth());
    }

    @Test
    void aClonedUnitLeavesTheOutputsAsTheyAre() {
        Project twice = Surgery.clone(moons.withCut(1, 5, 1, true), 1, 5);
        assertThat(twice.spec().units(1)).isEqualTo(9);
        assertThat(twice.network().layer(1).weight(8, 0))
                .isEqualTo(moons.network().layer(1).weight(5, 0));
        assertThat(twice.network().layer(1).isCut(8, 1)).isTrue();
        assertThat(twice.network().layer(2).weight(3, 8))
                .isEqualTo(moons.network().layer(2).weight(3, 5) / 2);
        double[] before = outputs(moons.withCut(1, 5, 1, true));
        double[] after = outputs(twice);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], org.assertj.core.api.Assertions.within(1e-14));
        }
    }

    @Test
    void nothingDependsOnAKilledUnit() {
        Project killed = Surgery.kill(moons, 1, 2);
        double[] before = outputs(killed);
        Project other = Surgery.zero(killed, 1, 2).withWeight(1, 2, 0, 1e9);
        assertThat(outputs(other)).isEqualTo(before);
        assertThat(Counts.of(killed.network()).weights())
                .isEqualTo(Counts.of(moons.network()).weights() - 2 - 8);
        assertThat(Surgery.kill(moons, 0, 1).network().layer(1).mask().cut()).hasSize(8);
    }

    @Test
    void aZeroedUnitHasNoWeightsButKeepsWhatItSendsOn() {
        Project zeroed = Surgery.zero(moons, 2, 4);
        for (int i = 0; i < 8; i++) {
            assertThat(zeroed.network().layer(2).weight(4, i)).isZero();
        }
        assertThat(zeroed.network().layer(2).bias()[4]).isZero();
        assertThat(zeroed.network().layer(3)).isEqualTo(moons.network().layer(3));
    }

    @Test
    void frozenLayersStayWhileTheLastLearns() {
        Project frozen = Surgery.freezeAllButLast(moons, true);
        var after = frozen.after(20, Workers.ONE).network();
        assertThat(after.layer(1).weights()).isEqualTo(moons.network().layer(1).weights());
        assertThat(after.layer(2).bias()).isEqualTo(moons.network().layer(2).bias());
        assertThat(after.layer(3).weights())
                .isNotEqualTo(moons.network().layer(3).weights());
        assertThat(Surgery.freezeAllButLast(frozen, false).network()).isEqualTo(moons.network());
        assertThat(Surgery.frozen(frozen, 1)).isTrue();
        assertThat(Surgery.frozen(moons, 1)).isFalse();
    }

    @Test
    void anOutputCannotGo() {
        assertThatThrownBy(() -> Surgery.kill(moons, 3, 0)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> Surgery.clone(moons, 0, 0)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> Surgery.zero(moons, 1, 99)).isInstanceOf(ShapeException.class);
    }
}
