package org.densescope.project;

import java.util.Comparator;
import java.util.List;

/// A rectangle on the desktop, in logical pixels: a window, or the part of a screen that windows may use.
///
/// @param x of the left edge; negative on a screen to the left
/// @param y of the upper edge
/// @param width above 0
/// @param height above 0
public record WindowBounds(double x, double y, double width, double height) {
    /// As much of a window that must be on a screen for a person to take hold of it.
    private static final double GRIP = 64;

    /// Whether all four are numbers that a desktop can have.
    public boolean sensible() {
        return Math.abs(x) < 1e6 && Math.abs(y) < 1e6 && width >= 1 && width < 1e6 && height >= 1 && height < 1e6;
    }

    /// The same window where a person can reach it: on the screen that shows most of it, wholly inside when it was
    /// hardly visible, never larger than that screen.
    ///
    /// @param screens the usable parts of all screens, the main one first; with none, this stays as it is
    /// @param leastWidth the smallest that is worth showing, if the screen has it
    /// @param leastHeight the same for the height
    public WindowBounds clamped(List<WindowBounds> screens, double leastWidth, double leastHeight) {
        if (screens.isEmpty()) {
            return this;
        }
        WindowBounds start = sensible() ? this : screens.getFirst();
        WindowBounds screen = screens.stream()
                .max(Comparator.comparingDouble(start::shared))
                .filter(best -> start.shared(best) > 0)
                .orElse(screens.getFirst());
        double w = Math.min(Math.max(start.width, leastWidth), screen.width);
        double h = Math.min(Math.max(start.height, leastHeight), screen.height);
        boolean reachable = start.x + w >= screen.x + GRIP
                && start.x <= screen.x + screen.width - GRIP
                && start.y >= screen.y
                && start.y <= screen.y + screen.height - GRIP;
        if (reachable && start.sameSize(w, h)) {
            return start;
        }
        return new WindowBounds(
                Math.clamp(start.x, screen.x, screen.x + screen.width - w),
                Math.clamp(start.y, screen.y, screen.y + screen.height - h),
                w,
                h);
    }

    private boolean sameSize(double w, double h) {
        return width == w && height == h;
    }

    private double shared(WindowBounds other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return w > 0 && h > 0 ? w * h : 0;
    }
}
