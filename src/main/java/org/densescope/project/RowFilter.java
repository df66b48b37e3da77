package org.densescope.project;

import java.util.stream.IntStream;
import org.densescope.train.Predictions;
import org.jspecify.annotations.Nullable;

/// Which samples of the data are looked at, and as what; a part of an [Arrangement].
///
/// @param form as what they are shown
/// @param part which of them training sees
/// @param wrong only those that were answered wrongly
/// @param wanted only those of this class, or -1
/// @param given only those that were answered with this class, or -1
/// @param column the first column of a wide table, from 0
public record RowFilter(Form form, Part part, boolean wrong, int wanted, int given, int column) {
    public static final RowFilter FIRST = new RowFilter(Form.TABLE, Part.ALL, false, -1, -1, 0);

    public enum Form {
        TABLE,
        CONFUSION,
        PICTURES
    }

    public enum Part {
        ALL,
        LEARNT,
        HELD_OUT
    }

    public RowFilter withForm(Form next) {
        return new RowFilter(next, part, wrong, wanted, given, column);
    }

    public RowFilter withPart(Part next) {
        return new RowFilter(form, next, wrong, wanted, given, column);
    }

    public RowFilter withWrong(boolean next) {
        return new RowFilter(form, part, next, wanted, given, column);
    }

    public RowFilter withClasses(int wantedClass, int givenClass) {
        return new RowFilter(form, part, wrong, wantedClass, givenClass, column);
    }

    public RowFilter withColumn(int next) {
        return new RowFilter(form, part, wrong, wanted, given, next);
    }

    /// Whether a cell of the confusion matrix was chosen.
    public boolean cell() {
        return wanted >= 0;
    }

    /// The rows that pass, in ascending order.
    ///
    /// @param heldOut of each row, whether training never sees it
    /// @param answers what is known of them, or null: then only the part counts
    public int[] rows(boolean[] heldOut, @Nullable Predictions answers) {
        return IntStream.range(0, heldOut.length)
                .filter(row -> part == Part.ALL || heldOut[row] == (part == Part.HELD_OUT))
                .filter(row -> answers == null || answers.classes() == 0 || passes(row, answers))
                .toArray();
    }

    private boolean passes(int row, Predictions answers) {
        boolean told = answers.tells(row);
        return (!wrong || (told && !answers.right(row)))
                && (wanted < 0 || answers.wanted()[row] == wanted)
                && (given < 0 || (told && answers.given()[row] == given));
    }
}
