package org.densescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaRendererTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final FormulaRenderer renderer = new FormulaRenderer(background::add, window::add, failures::add);
    private final List<Map<String, Outlines>> answers = new ArrayList<>();

    private void runAll() {
        while (!background.isEmpty() || !window.isEmpty()) {
            (background.isEmpty() ? window : background).remove().run();
        }
    }

    @Test
    void answersOnTheWindowsThreadAndRemembers() {
        assertThat(renderer.remembered(List.of("a+b"))).isEmpty();
        renderer.want(List.of("a+b"), answers::add);
        assertThat(renderer.isIdle()).isFalse();
        background.remove().run();
        assertThat(answers).isEmpty();
        assertThat(renderer.isIdle()).isFalse();
        window.remove().run();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).containsOnlyKeys("a+b");
        assertThat(renderer.isIdle()).isTrue();
        assertThat(renderer.remembered(List.of("a+b")).orElseThrow()).isEqualTo(answers.getFirst());
    }

    @Test
    void theLatestWishWins() {
        renderer.want(List.of("a"), answers::add);
        renderer.want(List.of("b"), answers::add);
        renderer.want(List.of("c"), answers::add);
        runAll();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).containsOnlyKeys("c");
        assertThat(renderer.isIdle()).isTrue();
        assertThat(renderer.remembered(List.of("a"))).isEmpty();
    }

    @Test
    void warmUpIsNotWaitedFor() {
        renderer.warmUp();
        assertThat(renderer.isIdle()).isTrue();
        assertThat(renderer.isWarm()).isFalse();
        runAll();
        assertThat(renderer.isWarm()).isTrue();
        assertThat(answers).isEmpty();
    }

    @Test
    void preparesOnlyWhenNothingIsWanted() {
        renderer.prepare(() -> List.of("x"));
        renderer.want(List.of("y"), answers::add);
        background.remove().run();
        assertThat(renderer.remembered(List.of("x"))).isEmpty();
        runAll();
        renderer.prepare(() -> List.of("x"));
        runAll();
        assertThat(renderer.remembered(List.of("x"))).isPresent();
        assertThat(answers).hasSize(1);
    }

    @Test
    void whatIsNotTexIsLeftAsTextWithoutComplaint() {
        renderer.want(List.of("\\nosuchthing{", "a"), answers::add);
        runAll();
        assertThat(answers.getFirst()).containsOnlyKeys("a");
        assertThat(failures).isEmpty();
    }

    @Test
    void forgetsWhatWasNotUsedForLong() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            many.add("" + i);
        }
        renderer.want(many, answers::add);
        runAll();
        assertThat(answers.getFirst()).hasSize(700);
        assertThat(renderer.remembered(List.of("0"))).isEmpty();
        assertThat(renderer.remembered(List.of("699"))).isPresent();
    }
}
