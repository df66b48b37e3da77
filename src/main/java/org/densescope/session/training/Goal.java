package org.densescope.session.training;

/// How far to train: whichever comes first.
///
/// @param step stop before the update after `step` updates
/// @param loss stop at the end of the first epoch whose mean loss is below this; minus infinity for never
public record Goal(long step, double loss) {
    /// Until somebody says stop.
    public static final Goal ENDLESS = new Goal(Long.MAX_VALUE, Double.NEGATIVE_INFINITY);

    public static Goal step(long step) {
        return new Goal(step, Double.NEGATIVE_INFINITY);
    }

    public static Goal loss(double loss) {
        return new Goal(Long.MAX_VALUE, loss);
    }
}
