package org.densescope.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever a hand does, in whatever order: nothing is thrown, the window goes on being laid out and painted, no key
/// and
/// no word of another language is on the screen, and the numbers are right.
///
/// `-Ddensescope.monkey.seed=…` walks another way, `…from=…` and `…count=…` a part of it: each deed follows from the
/// seed and its number alone.
class WindowMonkeyTest {
    private static final int MOST_TRIES = 40;

    private final Words words = new Words();

    @Test
    void aHundredDeeds() {
        walk(Long.getLong("densescope.monkey.seed", 7), 100, false);
    }

    @Tag("soak")
    @Test
    void aThousandDeeds() {
        walk(Long.getLong("densescope.monkey.seed", 7), 1_000, false);
    }

    @Tag("soak")
    @Test
    void twentyThousandDeeds() {
        walk(Long.getLong("densescope.monkey.seed", 2026), 20_000, true);
    }

    @SuppressWarnings("try") // closed before others are opened
    private void walk(long seed, int usual, boolean slow) {
        int from = Integer.getInteger("densescope.monkey.from", 0);
        int count = Integer.getInteger("densescope.monkey.count", usual);
        List<Integer> done = new ArrayList<>();
        try (Stand stand = new Stand(words, slow)) {
            for (int number = from; number < from + count; number++) {
                done.add(number);
                List<String> wrong = stand.act(new Deed(seed, number));
                if (!wrong.isEmpty()) {
                    stand.close();
                    List<Integer> shortest = shortest(seed, done, kind(wrong), slow);
                    assertThat(wrong)
                            .as(
                                    "seed %d, deed %d, after %s; the shortest that still fails: %s",
                                    seed,
                                    number,
                                    stand.done()
                                            .subList(
                                                    Math.max(0, stand.done().size() - 20),
                                                    stand.done().size()),
                                    shortest)
                            .isEmpty();
                }
            }
        }
    }

    /// Fewer deeds after which the same goes wrong: the last of them first, then without one part after another.
    private List<Integer> shortest(long seed, List<Integer> all, String kind, boolean slow) {
        List<Integer> best = all;
        int tries = 0;
        for (int size = 1; size < all.size() && best.size() == all.size() && tries < MOST_TRIES; size *= 2) {
            List<Integer> last = all.subList(all.size() - size, all.size());
            tries++;
            best = fails(seed, last, kind, slow) ? last : best;
        }
        for (int part = Math.max(1, best.size() / 2); part >= 1 && tries < MOST_TRIES; part /= 2) {
            for (int at = 0; at + part < best.size() && tries < MOST_TRIES; ) {
                List<Integer> less = without(best, at, part);
                tries++;
                if (fails(seed, less, kind, slow)) {
                    best = less;
                } else {
                    at += part;
                }
            }
        }
        return best;
    }

    private static List<Integer> without(List<Integer> all, int at, int count) {
        return IntStream.range(0, all.size())
                .filter(i -> i < at || i >= at + count)
                .mapToObj(all::get)
                .toList();
    }

    private boolean fails(long seed, List<Integer> numbers, String kind, boolean slow) {
        try (Stand stand = new Stand(words, slow)) {
            for (int number : numbers) {
                List<String> wrong = stand.act(new Deed(seed, number));
                if (!wrong.isEmpty()) {
                    return kind(wrong).equals(kind);
                }
            }
            return false;
        }
    }

    /// The beginning of the first sentence, without its numbers.
    private static String kind(List<String> wrong) {
        String first = wrong.getFirst().replaceAll("[0-9]+", "#");
        return first.substring(0, Math.min(60, first.length()));
    }
}
