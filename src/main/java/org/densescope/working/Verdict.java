package org.densescope.working;

/// What there is to say of a typed number.
public enum Verdict {
    /// It cannot be read as a number.
    UNREADABLE,
    /// Right, as far as it is written.
    RIGHT,
    /// Right, with digits that were cut off where they should have been rounded.
    CUT_OFF,
    /// Right for the rounded numbers that stand before it.
    OWN_ROUNDING,
    /// Right so far, but of fewer than three digits.
    TOO_SHORT,
    /// Right for what stands before it, of which something is wrong.
    FOLLOWS,
    /// Right, were it not for a 0 that stands before it and makes everything 0.
    EARLIER_ZERO,
    /// The last digit is off by one.
    LAST_DIGIT,
    /// One slip gives this number.
    NAMED,
    /// One slip gives this number, but its digits are too few to be sure.
    PERHAPS,
    /// More than one slip gives this number.
    SEVERAL,
    /// Not this number, and no slip that is known gives it.
    WRONG;

    /// Whether the number may stand as it is written.
    public boolean right() {
        return this == RIGHT || this == CUT_OFF || this == OWN_ROUNDING || this == TOO_SHORT;
    }

    /// Whether a column counts the number among its wrong ones.
    public boolean wrong() {
        return !right() && this != FOLLOWS && this != UNREADABLE;
    }
}
