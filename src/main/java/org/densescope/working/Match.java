package org.densescope.working;

import org.jspecify.annotations.Nullable;

/// A slip that gives a typed number.
///
/// @param id its name, by which its words are found too
/// @param argument which of several of this kind
/// @param slip what is computed otherwise; null where it is one of the pen, which needs no computation
/// @param value what it gives exactly
/// @param own whether on the student's own numbers, rather than on the right ones
/// @param sure whether enough digits say so
/// @param place where the number belongs, for a number of another place
public record Match(
        String id,
        int argument,
        @Nullable Slip slip,
        double value,
        boolean own,
        boolean sure,
        @Nullable Cell place) {
    /// By what the votes of several cells are counted.
    String vote() {
        return slip == null || slip.alone() ? id : id + " " + argument + " " + slip.layer();
    }
}
