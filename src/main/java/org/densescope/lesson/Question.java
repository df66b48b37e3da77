package org.densescope.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Yaml;

/// What is asked before it is shown.
///
/// @param of addresses of the numbers that are asked for
/// @param choices what can be answered, of [Kind#CHOICE] and [Kind#WHAT_IF]
/// @param answer one of the choices
/// @param concept which idea it is about; empty for none
/// @param tries how often it may be answered, 0 for any number
/// @param after the step that shows the answer; empty for this one
/// @param free whether the reader may go on and look meanwhile
public record Question(
        Caret at,
        Kind kind,
        String text,
        List<Yaml.Scalar> of,
        List<String> choices,
        String answer,
        List<String> hints,
        String concept,
        int tries,
        String after,
        boolean free) {
    public Question {
        of = List.copyOf(of);
        choices = List.copyOf(choices);
        hints = List.copyOf(hints);
    }

    /// What an answer looks like, and of how many numbers it can be asked.
    public enum Kind {
        SIGN(1, 1),
        COMPARE(2, 2),
        WHICH(2, 6),
        VALUE(1, 1),
        CHOICE(0, 0),
        WHAT_IF(0, 0),
        ORDER(2, 6),
        WORKING(1, 60);

        final int least;
        final int most;

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether the answer is one of some texts, and not computed.
        public boolean chosen() {
            return this == CHOICE || this == WHAT_IF;
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Kind::id).toList();
        }
    }
}
