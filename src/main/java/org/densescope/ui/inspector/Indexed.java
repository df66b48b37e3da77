package org.densescope.ui.inspector;

import org.densescope.engine.Place;

/// Symbols with their indices, counted from 1 as on paper: `w₂,₁` leads to unit 2 from input 1.
final class Indexed {
    private Indexed() {}

    static String weight(String symbol, int unit, int from) {
        return from == Place.BIAS ? symbol + " b" + below(unit + 1) : symbol + below(unit + 1) + "," + below(from + 1);
    }

    /// A number as a subscript.
    static String below(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> text.append((char) (c - '0' + '₀')));
        return text.toString();
    }
}
