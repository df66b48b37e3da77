package org.densescope.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.densescope.engine.RandomStream;
import org.densescope.engine.RandomStream.Purpose;
import org.densescope.say.Refused;

/// Which samples are learnt from, and which are held out to see whether it was understood.
///
/// @param training rows, in ascending order; at least one
/// @param validation rows, in ascending order; may be none
public record Split(int[] training, int[] validation) {
    /// A random share held out, the same for the same seed and number of rows. Each row has a fixed place in the queue
    /// of
    /// those that are held out, so that one more row at the end changes the part of one other row at most.
    ///
    /// Of a share above 0 at least one row is held out, and at least one is left to learn from.
    ///
    /// @param rows how many samples there are
    /// @param share of them to hold out, 0 to 0.9
    /// @throws IllegalArgumentException when the share is none, or there is only one row to share
    public static Split of(int rows, double share, long seed) {
        if (!(share >= 0 && share <= 0.9)) {
            throw new Refused("say.split.share-from-0-0", "a share from 0 to 0.9 can be held out, not {0}", share);
        }
        int held = share == 0 ? 0 : (int) Math.max(1, Math.min(Math.round(rows * share), rows - 1));
        double[] place = new double[rows];
        Arrays.setAll(place, row -> RandomStream.of(seed, Purpose.SPLIT, row).nextDouble());
        int[] order = IntStream.range(0, rows)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> place[row]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        return cut(order, rows, held);
    }

    /// The last rows held out, as where a data set was published with its own test part.
    ///
    /// @throws IllegalArgumentException when nothing is left to learn from
    public static Split last(int rows, int held) {
        int[] order = new int[rows];
        Arrays.setAll(order, i -> i);
        return cut(order, rows, held);
    }

    private static Split cut(int[] order, int rows, int held) {
        if (held < 0 || held >= rows) {
            throw new Refused(
                    "say.split.samples-cannot-be-held",
                    "of {0} {0:sample|samples} {1} cannot be held out: at least one must be left to learn from",
                    rows,
                    held);
        }
        int[] training = Arrays.copyOfRange(order, 0, rows - held);
        int[] validation = Arrays.copyOfRange(order, rows - held, rows);
        Arrays.sort(training);
        Arrays.sort(validation);
        return new Split(training, validation);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Split s
                && Arrays.equals(training, s.training)
                && Arrays.equals(validation, s.validation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(training) + Arrays.hashCode(validation);
    }
}
