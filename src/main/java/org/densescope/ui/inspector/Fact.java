package org.densescope.ui.inspector;

import java.util.OptionalDouble;

/// One number with its symbol and its name.
///
/// @param symbol as in the formulas, such as `δ`
/// @param nameKey the message key of its name in words
/// @param value nothing while it is not born
record Fact(String symbol, String nameKey, OptionalDouble value) {}
