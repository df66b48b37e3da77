package org.densescope.trace.formula;

import java.util.List;
import org.densescope.trace.Digits;

/// One result in three lines: with symbols, with the numbers put in, and the result. The second and third line start
/// with `=`, so that the three read on as one chain; a line that says nothing new is empty.
public record Derivation(Formula symbols, Formula numbers, Formula result) {
    /// The lines that say something.
    public List<Formula> lines() {
        return List.of(symbols, numbers, result).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// All on one line: `z¹₂ = w¹₂₁·a⁰₁ + b¹₂ = 0.15·0.05 + 0.35 = 0.3575`.
    public String plain(Digits digits) {
        StringBuilder text = new StringBuilder();
        for (Formula line : lines()) {
            text.append(text.isEmpty() ? "" : " ").append(line.plain(digits));
        }
        return text.toString();
    }
}
