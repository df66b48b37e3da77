package org.densescope.ui.network;

import org.densescope.draw.network.Brush;
import org.densescope.draw.network.Camera;
import org.densescope.project.Arrangement.Opened;
import org.densescope.project.Arrangement.Sight;
import org.densescope.ui.canvas.NetworkCanvas;

/// Between the part of the picture that an arrangement wants in sight and the camera of a canvas with room.
final class Sights {
    private Sights() {}

    static Sight of(NetworkCanvas canvas) {
        Camera camera = canvas.camera();
        return new Sight(
                camera.zoom(),
                camera.worldX(canvas.getWidth() / 2) / canvas.getWidth(),
                camera.worldY(canvas.getHeight() / 2) / canvas.getHeight(),
                canvas.brush().ranges().stream()
                        .map(range -> new Opened(range.layer(), range.from(), range.to()))
                        .toList());
    }

    static void show(Sight sight, NetworkCanvas canvas) {
        canvas.setBrush(new Brush(sight.opened().stream()
                .map(opened -> new Brush.Range(opened.layer(), opened.from(), opened.to()))
                .toList()));
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        canvas.setCamera(new Camera(
                sight.zoom(),
                width / 2 - sight.x() * width * sight.zoom(),
                height / 2 - sight.y() * height * sight.zoom()));
    }
}
