package org.densescope.ui.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final ArrayDeque<Runnable> executor = new ArrayDeque<>();
    private final ArrayDeque<Runnable> window = new ArrayDeque<>();
    private final List<String> made = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Latest<String, String> latest =
            new Latest<>(executor::add, window::add, this::make, taken::add, failures::add);

    private void make(String wish, Latest<String, String> work) {
        made.add(wish);
        if (wish.startsWith("bad")) {
            if (wish.endsWith("error")) {
                throw new StackOverflowError(wish);
            }
            throw new IllegalStateException(wish);
        }
        assertThat(work.superseded(wish)).isFalse();
        work.hand("coarse " + wish);
        work.hand("fine " + wish);
    }

    private static void all(ArrayDeque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }

    @Test
    void onlyTheLastOfManyWishesIsMade() {
        latest.want("a");
        latest.want("b");
        latest.want("c");
        assertThat(executor).as("sent off once").hasSize(1);
        all(executor);
        all(window);
        assertThat(made).containsExactly("c");
        assertThat(taken).containsExactly("fine c");
        assertThat(latest.busy()).isFalse();
    }

    @Test
    void atMostOneHandOverWaits() {
        for (int i = 0; i < 100; i++) {
            latest.want("wish " + i);
            all(executor);
        }
        assertThat(window).hasSize(1);
        all(window);
        assertThat(taken).containsExactly("fine wish 99");
    }

    @Test
    void aMakerThatThrowsIsToldOfAndTheNextWishIsMade() {
        latest.want("bad");
        all(executor);
        latest.want("bad error");
        all(executor);
        assertThat(failures).hasSize(2);
        assertThat(latest.busy()).isFalse();
        latest.want("good");
        all(executor);
        all(window);
        assertThat(taken).containsExactly("fine good");
    }

    @Test
    void aTakerThatThrowsIsAMatterOfTheWindow() {
        Latest<String, String> other = new Latest<>(
                executor::add,
                window::add,
                (wish, work) -> work.hand(wish),
                given -> {
                    taken.add(given);
                    throw new IllegalStateException("the taker");
                },
                failures::add);
        other.want("a");
        all(executor);
        assertThat(catchThrowable(() -> all(window))).hasMessage("the taker");
        other.want("b");
        all(executor);
        assertThat(catchThrowable(() -> all(window))).hasMessage("the taker");
        assertThat(taken).containsExactly("a", "b");
    }

    @Test
    void whenNobodyWantsAnythingNothingIsMadeOrTaken() {
        latest.want("a");
        latest.want(null);
        all(executor);
        assertThat(made).isEmpty();
        latest.want("b");
        all(executor);
        latest.want(null);
        all(window);
        assertThat(taken).isEmpty();
        assertThat(latest.busy()).isFalse();
        latest.want("c");
        all(executor);
        all(window);
        assertThat(taken).containsExactly("fine c");
    }

    @Test
    void aMakerSeesThatItIsSuperseded() {
        List<Boolean> seen = new ArrayList<>();
        Latest<String, String> other = new Latest<>(
                executor::add,
                window::add,
                (wish, work) -> {
                    seen.add(work.superseded(wish));
                    if (wish.equals("a")) {
                        work.want("b");
                        seen.add(work.superseded(wish));
                        work.want(null);
                        seen.add(work.superseded(wish));
                        work.want("c");
                    }
                },
                taken::add,
                failures::add);
        other.want("a");
        all(executor);
        assertThat(seen).containsExactly(false, true, true, false);
        assertThat(failures).isEmpty();
    }

    @Test
    void othersHaveATurnBetweenTwoWishes() {
        Latest<String, String> other = new Latest<>(
                executor::add,
                window::add,
                (wish, work) -> {
                    made.add(wish);
                    if (wish.equals("a")) {
                        work.want("b");
                    }
                },
                taken::add,
                failures::add);
        other.want("a");
        executor.add(() -> made.add("somebody else's"));
        all(executor);
        assertThat(made).containsExactly("a", "somebody else's", "b");
    }

    /// With real threads: whatever is wished for last is taken last, and takers run on the window's thread alone.
    @Test
    void theLastWishIsAlwaysTakenInTheEnd() throws InterruptedException {
        try (ExecutorService maker = Executors.newSingleThreadExecutor();
                ExecutorService shower = Executors.newSingleThreadExecutor()) {
            Thread[] windowThread = new Thread[1];
            CountDownLatch known = new CountDownLatch(1);
            shower.execute(() -> {
                windowThread[0] = Thread.currentThread();
                known.countDown();
            });
            known.await();
            int last = 20_000;
            AtomicInteger elsewhere = new AtomicInteger();
            CountDownLatch end = new CountDownLatch(1);
            Latest<Integer, Integer> numbers = new Latest<>(
                    maker,
                    shower,
                    (wish, work) -> {
                        if (wish % 7 == 3) {
                            throw new IllegalStateException("every seventh");
                        }
                        work.hand(wish);
                    },
                    given -> {
                        if (!Thread.currentThread().equals(windowThread[0])) {
                            elsewhere.incrementAndGet();
                        }
                        if (given == last) {
                            end.countDown();
                        }
                    },
                    failure -> {});
            for (int i = 0; i <= last; i++) {
                numbers.want(i);
            }
            assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(elsewhere).hasValue(0);
        }
    }
}
