package org.densescope.trace.formula;

import java.util.List;
import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// A piece of a formula. Symbols and numbers with a place are linked to the network's picture.
public sealed interface Token {
    /// An operator, a bracket, or a name that stands for no number of the network.
    ///
    /// @param tex as TeX
    /// @param plain as plain text, with its own spaces
    record Text(String tex, String plain) implements Token {}

    /// A number of the network by its name.
    ///
    /// @param current whether it belongs to the operation that happens now
    record Symbol(String tex, String plain, Place place, boolean current) implements Token {}

    /// A number.
    ///
    /// @param value meaningless while unborn
    /// @param place where it is in the network, or null for a constant or something between
    /// @param born whether it is known yet; if not, a dash stands for it
    /// @param current whether it belongs to the operation that happens now
    record Value(double value, @Nullable Place place, boolean born, boolean current) implements Token {
        /// What stands for a number that is not known yet.
        public static Value unborn(@Nullable Place place) {
            return new Value(Double.NaN, place, false, false);
        }
    }

    /// One thing over another.
    record Fraction(List<Token> top, List<Token> bottom) implements Token {
        public Fraction {
            top = List.copyOf(top);
            bottom = List.copyOf(bottom);
        }
    }

    /// A square root.
    record Root(List<Token> inside) implements Token {
        public Root {
            inside = List.copyOf(inside);
        }
    }

    /// A power whose base stands before it.
    record Exponent(List<Token> inside) implements Token {
        public Exponent {
            inside = List.copyOf(inside);
        }
    }

    /// The place that this token is linked to, or null.
    default @Nullable Place link() {
        return switch (this) {
            case Symbol symbol -> symbol.place();
            case Value value -> value.place();
            case Text _, Fraction _, Root _, Exponent _ -> null;
        };
    }

    /// Whether this token belongs to the operation that happens now.
    default boolean isCurrent() {
        return switch (this) {
            case Symbol symbol -> symbol.current();
            case Value value -> value.current();
            case Text _, Fraction _, Root _, Exponent _ -> false;
        };
    }
}
