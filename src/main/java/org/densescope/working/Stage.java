package org.densescope.working;

import org.densescope.engine.Quantity;

/// When a number is computed, roughly: nothing is computed from what has a later stage.
final class Stage {
    private static final int STEPS = 8;

    private Stage() {}

    static int of(Quantity quantity, int layer, int depth) {
        int back = STEPS * (depth + 2) + STEPS * (depth - layer);
        return switch (quantity) {
            case TARGET, WEIGHT -> -1;
            case WEIGHTED_SUM -> STEPS * layer;
            case EXPONENTIAL -> STEPS * layer + 1;
            case EXPONENTIAL_SUM -> STEPS * layer + 2;
            case ACTIVATION -> STEPS * layer + 3;
            case LOSS_TERM -> STEPS * (depth + 1);
            case SAMPLE_LOSS -> STEPS * (depth + 1) + 1;
            case LOSS -> STEPS * (depth + 1) + 2;
            case ACTIVATION_GRADIENT -> back;
            case DELTA -> back + 1;
            case WEIGHT_GRADIENT, GRADIENT_SHARE -> back + 2;
            case NEW_WEIGHT, MEMORY_1, MEMORY_2 -> back + 3;
        };
    }

    /// The first number that a slip may change.
    static int first(Slip slip, int depth) {
        if (slip.rounding() != null) {
            return Integer.MIN_VALUE;
        }
        int first = Integer.MAX_VALUE;
        for (Quantity quantity : slip.twists().keySet()) {
            boolean forward = of(quantity, 1, depth) < STEPS * (depth + 1);
            int layer = slip.layer() == Slip.EVERYWHERE ? (forward ? 1 : depth) : slip.layer();
            first = Math.min(first, of(quantity, layer, depth));
        }
        return first;
    }
}
