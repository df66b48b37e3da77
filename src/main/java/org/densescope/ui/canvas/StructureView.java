package org.densescope.ui.canvas;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.network.structure.Structure;
import org.densescope.draw.network.structure.StructurePicture;
import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// The picture of a structure as a part of a window. For the window's thread.
public final class StructureView extends Region {
    private final Canvas canvas = new Canvas();
    private final Scale sharpen = new Scale(1, 1);
    private final Fonts fonts;
    private @Nullable Structure structure;
    private @Nullable Place pointed;
    private double pixelScale = 1;

    /// @param pointedAt is told the unit under the pointer, or null
    public StructureView(String fontFamily, Consumer<@Nullable Place> pointedAt) {
        fonts = new Fonts(fontFamily);
        canvas.setManaged(false);
        canvas.getTransforms().add(sharpen);
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
        canvas.setWidth(Math.ceil(getWidth() * pixelScale));
        canvas.setHeight(Math.ceil(getHeight() * pixelScale));
        sharpen.setX(1 / pixelScale);
        sharpen.setY(1 / pixelScale);
        var g = canvas.getGraphicsContext2D();
        g.save();
        g.scale(pixelScale, pixelScale);
        StructurePicture.paint(now, view(), new FxPen(g, fonts, getWidth(), getHeight(), scene -> {}));
        g.restore();
        setBackground(new Background(
                new BackgroundFill(FxPen.color(now.palette().background()), CornerRadii.EMPTY, Insets.EMPTY)));
    }
}
