package org.densescope.ui.canvas;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.network.structure.Structure;
import org.densescope.draw.network.structure.StructurePicture;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// The picture of a structure as a part of a window. For the window's thread.
public final class StructureView extends Region {
    private final PenCanvas canvas;
    private @Nullable Structure structure;
    private @Nullable Place pointed;
    private double pixelScale = 1;

    /// @param fontFamily of all text, asked for with each picture
    /// @param pointedAt is told the unit under the pointer, or null
    public StructureView(Supplier<String> fontFamily, Consumer<@Nullable Place> pointedAt) {
        canvas = new PenCanvas(Fonts.following(fontFamily), this::draw);
        getChildren().add(canvas);
        setMinSize(200, 150);
        addEventHandler(MouseEvent.ANY, event -> {
            boolean left = event.getEventType() == MouseEvent.MOUSE_EXITED;
            Structure now = structure;
            Place place = left || now == null ? null : now.at(view(), event.getX(), event.getY());
            if (!Objects.equals(place, pointed)) {
                pointed = place;
                pointedAt.accept(place);
            }
        });
    }

    public void show(Structure next) {
        structure = next;
        paint();
    }

    /// Device pixels a logical pixel, for pictures of an unshown window.
    public void setPixelScale(double scale) {
        pixelScale = scale;
        canvas.setPixelScale(scale);
        paint();
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    private Viewport view() {
        return new Viewport(getWidth(), getHeight(), pixelScale);
    }

    private void paint() {
        Structure now = structure;
        if (now == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        canvas.cover(getWidth(), getHeight());
        canvas.paint();
        setBackground(new Background(
                new BackgroundFill(FxPen.color(now.palette().background()), CornerRadii.EMPTY, Insets.EMPTY)));
    }

    private void draw(Pen pen) {
        Structure now = structure;
        if (now != null) {
            StructurePicture.paint(now, view(), pen);
        }
    }
}
