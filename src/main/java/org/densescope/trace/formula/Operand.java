package org.densescope.trace.formula;

import org.densescope.engine.Place;

/// A number that takes part in the current operation, for the picture to light up.
public record Operand(Place place, Role role) {
    /// What the number does in the operation.
    public enum Role {
        /// It is read.
        SOURCE,
        /// It is the weight or bias that is read.
        WEIGHT,
        /// It is written.
        TARGET
    }
}
