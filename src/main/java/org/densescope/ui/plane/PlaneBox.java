package org.densescope.ui.plane;

import javafx.scene.layout.Region;

/// One picture, or two side by side or one above the other: whichever makes them larger.
final class PlaneBox extends Region {
    private static final double GAP = 6;

    private final Region first;
    private final Region second;
    private boolean two;

    PlaneBox(Region first, Region second) {
        this.first = first;
        this.second = second;
        second.setVisible(false);
        getChildren().addAll(first, second);
        setMinSize(0, 0);
    }

    void setSecond(boolean shown) {
        if (two != shown) {
            two = shown;
            second.setVisible(shown);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!two) {
            first.resizeRelocate(0, 0, width, height);
            return;
        }
        boolean across = Math.min(width / 2, height) >= Math.min(width, height / 2);
        double w = across ? Math.floor((width - GAP) / 2) : width;
        double h = across ? height : Math.floor((height - GAP) / 2);
        first.resizeRelocate(0, 0, w, h);
        second.resizeRelocate(across ? w + GAP : 0, across ? 0 : h + GAP, w, h);
    }
}
