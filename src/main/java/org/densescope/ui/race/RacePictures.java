package org.densescope.ui.race;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two pictures side by side, or one above the other where that is too narrow.
final class RacePictures extends Region {
    private static final double WIDE = 560;
    private static final double LEAST = 190;

    private final Region left;
    private final Region right;
    private double scale = 1;

    RacePictures(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    /// How large text is: pictures grow with it.
    void setScale(double value) {
        scale = value;
        requestLayout();
    }

    private boolean across(double width) {
        return width >= WIDE * scale;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return (across(width > 0 ? width : getWidth()) ? 1 : 2) * LEAST * scale;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (across(width)) {
            double square = Math.floor(Math.min(width * 0.5, Math.max(width * 0.36, height)));
            left.resizeRelocate(0, 0, width - square, height);
            right.resizeRelocate(width - square, 0, square, height);
        } else {
            left.resizeRelocate(0, 0, width, Math.floor(height / 2));
            right.resizeRelocate(0, Math.floor(height / 2), width, Math.floor(height / 2));
        }
    }
}
