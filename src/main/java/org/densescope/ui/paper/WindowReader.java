package org.densescope.ui.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.paint.PictureExtent;
import org.densescope.ui.canvas.NetworkCanvas;
import org.jspecify.annotations.Nullable;

/// Reads off a laid out scene what is seen of it and where. For the window's thread.
public final class WindowReader {
    private final Map<String, Box> panes = new LinkedHashMap<>();
    private @Nullable Box network;
    private @Nullable Box labelled;

    private WindowReader() {}

    /// @param scene laid out
    public static WindowLayout read(Scene scene) {
        WindowReader reader = new WindowReader();
        Box all = new Box(0, 0, scene.getWidth(), scene.getHeight());
        reader.look(scene.getRoot(), all);
        LayoutPen pen = new LayoutPen(reader.panes.keySet());
        ScenePainter.paint(scene.getRoot(), "window", pen);
        return new WindowLayout(all.width(), all.height(), reader.panes, reader.network, reader.labelled, pen.texts());
    }

    private void look(Node node, Box seen) {
        if (!node.isVisible()) {
            return;
        }
        Node clip = node.getClip();
        Box rest = clip == null ? seen : seen.cut(inScene(node, clip.getBoundsInParent()));
        String name = Named.of(node);
        if (name != null) {
            Box box = inScene(node, node.getLayoutBounds()).cut(rest);
            if (!box.isEmpty()) {
                panes.put(name, box);
            }
        }
        if (node instanceof NetworkCanvas canvas) {
            network(canvas, rest);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, rest));
        }
    }

    private void network(NetworkCanvas canvas, Box seen) {
        Frame frame = canvas.frame();
        PictureExtent extent = frame == null ? null : PictureExtent.of(frame);
        if (extent == null) {
            return;
        }
        Box in = inScene(canvas, canvas.getLayoutBounds());
        Box units = box(extent.network()).moved(in.x(), in.y()).cut(seen);
        Box all = box(extent.labelled()).moved(in.x(), in.y()).cut(seen);
        if (!units.isEmpty()) {
            network = units;
            labelled = all;
        }
    }

    private static Box box(double[] sides) {
        return Box.between(sides[0], sides[1], sides[2], sides[3]);
    }

    private static Box inScene(Node node, Bounds local) {
        Bounds b = node.localToScene(local);
        return new Box(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight());
    }
}
