package org.densescope.trace;

import java.util.Set;
import org.densescope.engine.Place;

/// Numbers that are asked for, and therefore shown to nobody: neither they nor anything that is born with them or after
/// them in the training step, since whoever knows what comes of a number can find the number.
///
/// A veil lies over a [Reveal], so that it hides the same everywhere: in pictures, tables, formulas, sums and texts.
///
/// @param asked the numbers; none for no veil
public record Veil(Set<Place> asked) {
    public static final Veil NONE = new Veil(Set.of());

    public Veil {
        asked = Set.copyOf(asked);
    }

    public static Veil over(Place... asked) {
        return new Veil(Set.of(asked));
    }

    /// The moment from which on nothing is known.
    ///
    /// @return the earliest birth of what is asked for; `Long.MAX_VALUE` where nothing of it is ever computed here
    /// @throws IllegalArgumentException for a number that is given: it cannot be asked for
    long from(Reveal reveal) {
        long first = Long.MAX_VALUE;
        for (Place place : asked) {
            if (reveal.has(place)) {
                long birth = reveal.birth(place);
                if (birth < 0) {
                    throw new IllegalArgumentException(place + " is given, not computed");
                }
                first = Math.min(first, birth);
            }
        }
        return first;
    }
}
