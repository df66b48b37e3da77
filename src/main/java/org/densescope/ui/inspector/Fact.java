package org.densescope.ui.inspector;

import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// One number with its symbol and its name.
///
/// @param naming how the reader wants numbers named
/// @param symbol as in the formulas, such as `δ`
/// @param nameKey the message key of its name in words
/// @param value nothing while it is not born
/// @param place where it stands in the network, or null for what has no place of its own
record Fact(
        Naming naming,
        String symbol,
        String nameKey,
        OptionalDouble value,
        @Nullable Place place) {}
