package org.densescope.ui.pad;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.text.Messages;
import org.densescope.train.ink.DrawnInput;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.canvas.ReaderFont;
import org.jspecify.annotations.Nullable;

/// The picture that the network is given: each pixel between paper and ink. Pointing at one says its value.
final class SeenPicture extends Region {
    /// How a value is written for people.
    interface Numbers {
        String text(double value);
    }

    private final PenCanvas canvas;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final Numbers numbers;
    private final Tooltip tip = new Tooltip();
    private @Nullable DrawnInput kind;
    private double[] inputs = {};

    SeenPicture(Messages messages, ObservableValue<Palette> palette, Numbers numbers) {
        this.messages = messages;
        ReaderFont font = new ReaderFont(() -> {});
        canvas = new PenCanvas(font::fonts, this::draw);
        this.palette = palette;
        this.numbers = numbers;
        getStyleClass().add("ds-pad-seen");
        getChildren().addAll(canvas, font);
        palette.subscribe(canvas::paint);
        Tooltip.install(this, tip);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
    }

    void show(DrawnInput how, double[] values) {
        kind = how;
        inputs = values;
        canvas.paint();
    }

    /// What stands in the tooltip at a point.
    String at(double x, double y) {
        if (kind == null || canvas.wide() == 0) {
            return "";
        }
        int width = kind.grid().width();
        int height = kind.grid().height();
        int column = (int) Math.clamp(x / pixel(), 0, width - 1.0);
        int row = (int) Math.clamp(y / pixel(), 0, height - 1.0);
        return messages.text("pad.pixel", row + 1, column + 1, numbers.text(inputs[row * width + column]));
    }

    private void point(double x, double y) {
        tip.setText(at(x, y));
    }

    private double pixel() {
        DrawnInput now = kind;
        return now == null
                ? 1
                : Math.max(
                        1,
                        Math.floor(Math.min(
                                getWidth() / now.grid().width(),
                                getHeight() / now.grid().height())));
    }

    @Override
    protected void layoutChildren() {
        canvas.cover(getWidth(), getHeight());
        canvas.paint();
    }

    private void draw(Pen pen) {
        DrawnInput now = kind;
        if (now == null) {
            return;
        }
        Palette colours = palette.getValue();
        int[] argb = new int[inputs.length];
        for (int i = 0; i < argb.length; i++) {
            double ink = (inputs[i] - now.paper()) / (now.full() - now.paper());
            argb[i] = Shade.mix(colours.background(), colours.text(), Math.clamp(ink, 0, 1));
        }
        int width = now.grid().width();
        int height = now.grid().height();
        pen.image(argb, width, height, 0, 0, width * pixel(), height * pixel());
    }
}
