package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private final Queue engine = new Queue();
    private final Queue window = new Queue();
    private final List<Throwable> failures = new ArrayList<>();
    private final Project first = Samples.small();
    private final Runner runner = new Runner(first, engine, window, Workers.ONE, failures::add);

    @Test
    void theFirstRunIsThereAtOnce() {
        assertThat(runner.run().get().project()).isSameAs(first);
        assertThat(runner.run().get().step()).isZero();
        assertThat(engine.size() + window.size()).isZero();
    }

    @Test
    void nothingIsComputedOrHandedOverOutsideOfItsExecutor() {
        runner.want(first, 3);
        assertThat(runner.run().get().step()).isZero();
        engine.all();
        assertThat(runner.run().get().step()).isZero();
        window.all();
        assertThat(runner.run().get().step()).isEqualTo(3);
    }

    @Test
    void theLatestWishWins() {
        for (int step = 1; step <= 100; step++) {
            runner.want(first, step);
        }
        List<Long> seen = new ArrayList<>();
        runner.run().addListener((_, _, run) -> seen.add(run.step()));
        engine.all();
        window.all();
        assertThat(engine.most()).isEqualTo(1);
        assertThat(seen).containsExactly(100L);
    }

    @Test
    void atMostOneHandOverWaitsHoweverSlowTheWindowIs() {
        for (int step = 1; step <= 50; step++) {
            runner.want(first, step);
            engine.all();
        }
        assertThat(window.most()).isEqualTo(1);
        window.all();
        assertThat(runner.run().get().step()).isEqualTo(50);
    }

    @Test
    void aRunOfAnOlderDocumentIsNeverShown() {
        Project second = first.withWeight(1, 0, 0, 0.25);
        List<Project> seen = new ArrayList<>();
        runner.run().addListener((_, _, run) -> seen.add(run.project()));
        runner.want(first, 5);
        engine.all();
        runner.want(second, 0);
        window.all();
        assertThat(seen).isEmpty();
        engine.all();
        window.all();
        assertThat(seen).containsExactly(second);
        assertThat(runner.run().get().trace().network().layer(1).weight(0, 0)).isEqualTo(0.25);
    }

    @Test
    void aFailureIsToldAndTheNextWishWorks() {
        runner.want(first, -1);
        engine.all();
        assertThat(failures).isEmpty();
        window.all();
        assertThat(failures).singleElement().isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(runner.failure().get()).isSameAs(failures.getFirst());
        assertThat(runner.run().get().step()).isZero();

        runner.want(first, 2);
        assertThat(runner.failure().get()).isNull();
        engine.all();
        window.all();
        assertThat(runner.run().get().step()).isEqualTo(2);
        assertThat(failures).hasSize(1);
    }

    @Test
    void aFailureOfAnOlderWishDoesNotCountAgainstTheNewest() {
        runner.want(first, -1);
        engine.one();
        runner.want(first, 4);
        window.all();
        assertThat(failures).hasSize(1);
        assertThat(runner.failure().get()).isNull();
        engine.all();
        window.all();
        assertThat(runner.run().get().step()).isEqualTo(4);
    }

    @Test
    void aFailureWhileAFailureIsToldStopsNothing() {
        Runner fragile = new Runner(first, engine, window, Workers.ONE, e -> {
            failures.add(e);
            throw new IllegalStateException("the dialog failed as well");
        });
        fragile.want(first, -1);
        engine.all();
        assertThatThrownBy(window::all).hasMessage("the dialog failed as well");
        fragile.want(first, 1);
        engine.all();
        window.all();
        assertThat(fragile.run().get().step()).isEqualTo(1);
    }

    @Test
    void theSameStepIsTheSameBitsHoweverItWasReached() {
        runner.want(first, 40);
        engine.all();
        window.all();
        Run forth = runner.run().get();
        runner.want(first, 7);
        engine.all();
        runner.want(first, 40);
        engine.all();
        window.all();
        assertThat(runner.run().get()).isNotSameAs(forth);
        assertThat(runner.run().get().state()).isEqualTo(forth.state());
    }
}
