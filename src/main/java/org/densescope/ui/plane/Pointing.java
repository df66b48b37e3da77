package org.densescope.ui.plane;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What a hand does on the map: clicks, drags, strokes of the brush, keys.
final class Pointing {
    /// What comes of it. Coordinates are those of the plane; a stroke is everything from pressing to letting go.
    interface Wanted {
        void shown(int row);

        void added(double x1, double x2);

        void moved(int row, double x1, double x2, int stroke);

        void removed(int row, int stroke);

        /// @param screenX of the pointer
        /// @param screenY of the pointer
        void brushed(double screenX, double screenY, int stroke);

        void kindChosen(int kind);

        void brushWanted();

        void shownRemoved();

        /// From the shown point to the next one in the direction of an arrow key.
        void walked(KeyCode arrow);

        boolean brushing();
    }

    private static final double STEADY = 4;

    /// Half the width of the brush in pixels.
    static final double BRUSH = 20;

    private final MapPlot plot;
    private final Wanted wanted;
    private int stroke;
    private int held = MapPlot.NONE;
    private boolean dragging;
    private double pressedX;
    private double pressedY;

    Pointing(MapPlot plot, Wanted wanted) {
        this.plot = plot;
        this.wanted = wanted;
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> moved(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> left());
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Whether a point is being moved: the picture keeps its part of the plane until it is let go.
    boolean dragging() {
        return dragging;
    }

    private void moved(double x, double y) {
        boolean inside = plot.holds(x, y);
        if (wanted.brushing()) {
            plot.setBrush(x, y, inside ? BRUSH : 0);
            plot.setHovered(MapPlot.NONE);
        } else {
            plot.setBrush(x, y, 0);
            plot.setHovered(inside ? plot.pointAt(x, y) : MapPlot.NONE);
        }
    }

    private void left() {
        plot.setBrush(0, 0, 0);
        plot.setHovered(MapPlot.NONE);
    }

    private void pressed(MouseEvent event) {
        plot.requestFocus();
        stroke++;
        dragging = false;
        pressedX = event.getX();
        pressedY = event.getY();
        held = plot.pointAt(pressedX, pressedY);
        if (event.getButton() == MouseButton.SECONDARY) {
            if (held != MapPlot.NONE) {
                wanted.removed(held, stroke);
            }
            held = MapPlot.NONE;
        } else if (wanted.brushing() && plot.holds(pressedX, pressedY)) {
            dragging = true;
            wanted.brushed(pressedX, pressedY, stroke);
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        double x = event.getX();
        double y = event.getY();
        if (wanted.brushing()) {
            plot.setBrush(x, y, BRUSH);
            if (dragging && plot.holds(x, y)) {
                wanted.brushed(x, y, stroke);
            }
        } else if (held != MapPlot.NONE && (dragging || Math.hypot(x - pressedX, y - pressedY) > STEADY)) {
            dragging = true;
            double x1 = Math.clamp(
                    plot.planeX(x), plot.extent().left(), plot.extent().right());
            double x2 = Math.clamp(
                    plot.planeY(y), plot.extent().bottom(), plot.extent().top());
            wanted.moved(held, x1, x2, stroke);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        boolean steady = !dragging && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) <= STEADY;
        dragging = false;
        if (event.getButton() != MouseButton.PRIMARY || !steady || wanted.brushing()) {
            return;
        }
        if (held != MapPlot.NONE) {
            wanted.shown(held);
        } else if (plot.holds(pressedX, pressedY)) {
            wanted.added(plot.planeX(pressedX), plot.planeY(pressedY));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code.isArrowKey() && !event.isShiftDown()) {
            wanted.walked(code);
        } else if (code.isDigitKey()) {
            int digit = Character.digit(code.getChar().charAt(0), 10);
            if (digit < 1) {
                return;
            }
            wanted.kindChosen(digit - 1);
        } else if (code == KeyCode.B) {
            wanted.brushWanted();
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            wanted.shownRemoved();
        } else {
            return;
        }
        event.consume();
    }
}
