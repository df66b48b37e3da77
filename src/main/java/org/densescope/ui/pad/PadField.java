package org.densescope.ui.pad;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.train.ink.Bitmap;
import org.densescope.train.ink.InkPicture;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.canvas.ReaderFont;

/// A square to draw on, with the pixels that the ink has. The right button erases.
final class PadField extends Region {
    /// Of the field's side: as thick as the digits of the data are, before they are brought to normal size.
    private static final double PEN = 0.075;

    private static final double ERASER = 0.11;
    private static final int MOST_UNDO = 200;

    private final PenCanvas canvas;
    private final ObservableValue<Palette> palette;
    private final ReadOnlyObjectWrapper<Bitmap> bitmap = new ReadOnlyObjectWrapper<>(Bitmap.blank(32));
    private final BooleanProperty erasing = new SimpleBooleanProperty();
    private final Deque<Bitmap> before = new ArrayDeque<>();
    private double lastX;
    private double lastY;

    PadField(ObservableValue<Palette> palette) {
        this.palette = palette;
        ReaderFont font = new ReaderFont(() -> {});
        canvas = new PenCanvas(font::fonts, this::draw);
        getStyleClass().addAll("ds-pad-field", "ds-focusable");
        getChildren().addAll(canvas, font);
        setCursor(Cursor.CROSSHAIR);
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        palette.subscribe(canvas::paint);
        bitmap.subscribe(canvas::paint);
    }

    ReadOnlyObjectProperty<Bitmap> bitmap() {
        return bitmap.getReadOnlyProperty();
    }

    /// Whether the left button erases, too.
    BooleanProperty erasing() {
        return erasing;
    }

    /// A field of another number of pixels is a blank one.
    void resolution(int side) {
        if (bitmap.get().side() != side) {
            before.clear();
            bitmap.set(Bitmap.blank(side));
        }
    }

    /// Takes back the last stroke, or clearing.
    void undo() {
        if (!before.isEmpty()) {
            bitmap.set(before.pop());
        }
    }

    void clear() {
        if (bitmap.get().box() != null) {
            remember();
            bitmap.set(Bitmap.blank(bitmap.get().side()));
        }
    }

    /// A picture of one's own takes the place of what is drawn; undo brings that back.
    void take(PictureDrop.Pixels pixels) {
        remember();
        bitmap.set(InkPicture.of(
                pixels.argb(), pixels.width(), pixels.height(), bitmap.get().side()));
    }

    private void remember() {
        before.push(bitmap.get());
        if (before.size() > MOST_UNDO) {
            before.removeLast();
        }
    }

    private void begin(MouseEvent event) {
        requestFocus();
        remember();
        lastX = event.getX();
        lastY = event.getY();
        go(event);
    }

    private void go(MouseEvent event) {
        boolean erases = erasing.get() || event.getButton() == MouseButton.SECONDARY;
        Bitmap now = bitmap.get();
        double pixel = getWidth() / now.side();
        if (pixel > 0) {
            bitmap.set(now.drawn(
                    lastX / pixel,
                    lastY / pixel,
                    event.getX() / pixel,
                    event.getY() / pixel,
                    now.side() * (erases ? ERASER : PEN),
                    !erases));
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            undo();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            PictureDrop.Pixels pasted = PictureDrop.pasted();
            if (pasted != null) {
                take(pasted);
                event.consume();
            }
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            clear();
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()));
        canvas.cover(side, side);
        canvas.paint();
    }

    private void draw(Pen pen) {
        Bitmap now = bitmap.get();
        double side = canvas.wide();
        pen.box(0, 0, side, side, 0, palette.getValue().background(), Pen.Stroke.NONE);
        int ink = palette.getValue().text();
        for (int y = 0; y < now.side(); y++) {
            double top = Math.rint(y * side / now.side());
            double bottom = Math.rint((y + 1) * side / now.side());
            int from = 0;
            while (from < now.side()) {
                int to = from;
                while (to < now.side() && now.at(to, y)) {
                    to++;
                }
                if (to > from) {
                    double left = Math.rint(from * side / now.side());
                    double right = Math.rint(to * side / now.side());
                    pen.box(left, top, right - left, bottom - top, 0, ink, Pen.Stroke.NONE);
                }
                from = to + 1;
            }
        }
    }
}
