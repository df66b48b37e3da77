package org.densescope.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// What is looked at, and below it what is said of it: as high as that needs, up to a part of the whole; the rest is
/// the picture's.
///
/// A picture that jumped with every step would be worse than one that is a little smaller: what stands below may grow
/// at any time, and becomes lower only where it is told to.
final class CentreColumn extends Region {
    /// No explanation takes more of the height than this.
    static final double MOST_BELOW = 0.45;

    private final Region above;
    private final Region note;
    private final Region below;
    private double high;
    private double forWidth = -1;

    /// @param above takes what is left
    /// @param note between the two, where there is something to say of the document
    /// @param below as high as it wants to be
    CentreColumn(Region above, Region note, Region below) {
        this.above = above;
        this.note = note;
        this.below = below;
        getChildren().addAll(above, note, below);
        setMinSize(0, 0);
    }

    /// What stands below may be lower from now on.
    void settle() {
        high = 0;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return above.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return above.prefHeight(-1) + below.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width != forWidth) {
            forWidth = width;
            high = 0;
        }
        double most = Math.floor(height * MOST_BELOW);
        double said = note.isManaged() ? Math.min(snapSizeY(note.prefHeight(width)), Math.floor(most * 0.6)) : 0;
        high = Math.max(high, snapSizeY(below.prefHeight(width)));
        double lower = Math.min(high, Math.floor(most - (said > 0 ? Math.min(said, most * 0.3) : 0)));
        double upper = Math.max(0, height - lower - said);
        above.resizeRelocate(0, 0, width, upper);
        note.resizeRelocate(0, upper, width, said);
        below.resizeRelocate(0, upper + said, width, lower);
    }
}
