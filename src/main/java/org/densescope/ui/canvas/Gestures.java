package org.densescope.ui.canvas;

import java.util.Objects;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.densescope.draw.network.Brush;
import org.densescope.draw.network.Content;
import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// Turns mouse, wheel and keys over the picture into places and cameras.
final class Gestures {
    /// A press that moves less than this is a click.
    private static final double STILL = 4;

    /// Zoom by one notch of a wheel of 40 pixels.
    private static final double NOTCH = 1.0018;

    private final NetworkCanvas canvas;
    private @Nullable Place hovered;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean dragging;
    private boolean brushing;
    private final BrushGesture brush;
    private final BrushWheel wheel;
    private final CaptionTip tip;

    Gestures(NetworkCanvas canvas) {
        this.canvas = canvas;
        this.brush = new BrushGesture(canvas);
        this.wheel = new BrushWheel(canvas);
        this.tip = new CaptionTip(canvas);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, this::left);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::zoomed);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void moved(MouseEvent event) {
        tip.at(event.getX(), event.getY());
        hover(canvas.at(event.getX(), event.getY()));
    }

    private void left(MouseEvent event) {
        if (!dragging) {
            hover(null);
        }
    }

    private void hover(@Nullable Place place) {
        if (!Objects.equals(place, hovered)) {
            hovered = place;
            canvas.setCursor(place == null ? Cursor.DEFAULT : Cursor.HAND);
            canvas.listener().hovered(place);
        }
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        canvas.walk().end();
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        dragging = false;
        brushing = brush.begin(event);
    }

    private void dragged(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        if (!dragging && Math.hypot(x - pressX, y - pressY) < STILL) {
            return;
        }
        dragging = true;
        if (brushing) {
            brush.drag(event);
            return;
        }
        // Whole pixels: the raster of the edges is then moved, not resampled.
        double dx = Math.rint(x - lastX);
        double dy = Math.rint(y - lastY);
        lastX += dx;
        lastY += dy;
        canvas.setCamera(canvas.camera().panned(dx, dy));
    }

    private void released(MouseEvent event) {
        boolean clicked = !dragging;
        dragging = false;
        if (!clicked && brushing) {
            brush.end(event);
        }
        if (!clicked || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Place place = canvas.at(event.getX(), event.getY());
        boolean more = event.isShortcutDown() || event.isShiftDown();
        canvas.listener().selected(place, more);
        if (place != null && event.getClickCount() == 2) {
            canvas.listener().editWanted(place);
        }
    }

    private void scrolled(ScrollEvent event) {
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (delta == 0 || event.isInertia()) {
            return;
        }
        event.consume();
        if (wheel.turned(event, delta)) {
            return;
        }
        Place place = canvas.at(event.getX(), event.getY());
        boolean nudge = event.isShortcutDown() || event.isShiftDown() || event.isAltDown();
        if (nudge && place != null && place.quantity().perWeight()) {
            canvas.listener().nudged(place, delta > 0 ? 1 : -1);
        } else if (!nudge) {
            canvas.setCamera(canvas.camera().zoomed(power(delta), event.getX(), event.getY()));
        }
    }

    private static double power(double delta) {
        return Math.pow(NOTCH, Math.clamp(delta, -400, 400));
    }

    private void zoomed(ZoomEvent event) {
        event.consume();
        canvas.setCamera(canvas.camera().zoomed(event.getZoomFactor(), event.getX(), event.getY()));
    }

    private void typed(KeyEvent event) {
        Content content = canvas.content();
        Place selected = content == null ? null : content.focus().selected();
        if (!event.isShortcutDown()
                && !event.isAltDown()
                && !event.isShiftDown()
                && canvas.walk().step(event.getCode())) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && selected == null) {
            canvas.walk().begin();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && canvas.walk().on()) {
            canvas.walk().end();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && selected != null) {
            canvas.listener().editWanted(selected);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && selected != null) {
            canvas.listener().selected(null, false);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !canvas.brush().equals(Brush.NONE)) {
            canvas.setBrush(Brush.NONE);
            event.consume();
        }
    }
}
