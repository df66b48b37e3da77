package org.densescope.lesson;

import java.util.List;
import org.densescope.lesson.source.Caret;

/// Where a step leads, where that is not the step behind it.
///
/// @param ways tried in this order; where none fits, the step behind it is next
public record Turn(Caret at, List<Way> ways) {
    public Turn {
        ways = List.copyOf(ways);
    }

    /// @param when `right`, `wrong`, `unsure`, `else`, or a comparison such as `loss < 0.1`
    public record Way(Caret at, String when, String to) {}
}
