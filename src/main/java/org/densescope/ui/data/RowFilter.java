package org.densescope.ui.data;

import java.util.stream.IntStream;
import org.densescope.train.Predictions;
import org.jspecify.annotations.Nullable;

/// Which samples are looked at.
///
/// @param part which of them training sees
/// @param wrong only those that were answered wrongly
/// @param wanted only those of this class, or -1
/// @param given only those that were answered with this class, or -1
record RowFilter(Part part, boolean wrong, int wanted, int given) {
    enum Part {
        ALL,
        LEARNT,
        HELD_OUT
    }

    static final RowFilter ALL = new RowFilter(Part.ALL, false, -1, -1);

    RowFilter withPart(Part value) {
        return new RowFilter(value, wrong, wanted, given);
    }

    RowFilter withWrong(boolean value) {
        return new RowFilter(part, value, wanted, given);
    }

    RowFilter withClasses(int wantedClass, int givenClass) {
        return new RowFilter(part, wrong, wantedClass, givenClass);
    }

    /// Whether a cell of the confusion matrix was chosen.
    boolean cell() {
        return wanted >= 0;
    }

    /// The rows that pass, in ascending order.
    ///
    /// @param heldOut of each row, whether training never sees it
    /// @param answers what is known of them, or null: then only the part counts
    int[] rows(boolean[] heldOut, @Nullable Predictions answers) {
        return IntStream.range(0, heldOut.length)
                .filter(row -> part == Part.ALL || heldOut[row] == (part == Part.HELD_OUT))
                .filter(row -> answers == null || answers.classes() == 0 || passes(row, answers))
                .toArray();
    }

    private boolean passes(int row, Predictions answers) {
        return (!wrong || !answers.right(row))
                && (wanted < 0 || answers.wanted()[row] == wanted)
                && (given < 0 || answers.given()[row] == given);
    }
}
