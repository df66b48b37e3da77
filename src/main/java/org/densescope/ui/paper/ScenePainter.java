package org.densescope.ui.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.densescope.draw.pen.Outline;
import org.densescope.draw.pen.Pen;
import org.densescope.ui.canvas.Drawn;
import org.densescope.ui.canvas.Written;

/// Draws a node with all that is in it by any pen, as it stands on the screen: what is drawn there by a pen is drawn
/// again, everything else from what the style sheets made of it.
///
/// Effects are left out. The node must have been laid out. For the window's thread.
public final class ScenePainter {
    /// What is less opaque nobody sees.
    private static final double UNSEEN = 0.02;

    private final Pen pen;
    private final ShapePainter shapes;
    private final TextPainter texts;

    private ScenePainter(Pen pen, Point2D origin) {
        this.pen = pen;
        shapes = new ShapePainter(origin);
        texts = new TextPainter(shapes);
    }

    /// Draws a node from its left upper corner on; nothing of what reaches beyond its size.
    ///
    /// @param name of the part that it is, as long as nothing in it has another one
    public static void paint(Node root, String name, Pen pen) {
        Bounds box = root.getLayoutBounds();
        Point2D corner = root.localToScene(box.getMinX(), box.getMinY());
        pen.clip(0, 0, box.getWidth(), box.getHeight(), 0);
        pen.part(name);
        ScenePainter painter = new ScenePainter(pen, corner);
        painter.content(root, new Spot(1, 1, -box.getMinX(), -box.getMinY(), 1), name);
        pen.restore();
    }

    private void node(Node node, Spot around, String part) {
        Spot at = around.inside(node);
        if (!node.isVisible() || at.opacity() < UNSEEN) {
            return;
        }
        Node clip = node.getClip();
        if (clip != null) {
            Bounds b = clip.getBoundsInParent();
            pen.clip(at.x(b.getMinX()), at.y(b.getMinY()), at.wide(b), at.high(b), 0);
        }
        if (node instanceof Drawn drawn) {
            drawn(node, drawn, around, at.opacity());
        } else {
            content(node, at, part);
        }
        if (clip != null) {
            pen.restore();
        }
    }

    private void drawn(Node node, Drawn drawn, Spot around, double opacity) {
        pen.move(
                around.x(node.getLayoutX() + node.getTranslateX()), around.y(node.getLayoutY() + node.getTranslateY()));
        if (opacity < 1) {
            pen.fade(opacity);
        }
        drawn.drawBy(pen);
        if (opacity < 1) {
            pen.restore();
        }
        pen.restore();
    }

    private void content(Node node, Spot at, String part) {
        String own = Named.of(node);
        String name = own == null ? part : own;
        if (own != null) {
            pen.part(own);
        }
        switch (node) {
            case Written written -> written(node, written, at);
            case Text text -> texts.paint(text, at, pen);
            case Shape shape -> shapes.paint(shape, at, pen);
            case ImageView image -> ImagePainter.paint(image, at, pen);
            case Region region -> {
                RegionPainter.paint(region, at, pen);
                children(region, at, name);
            }
            case Parent parent -> children(parent, at, name);
            default -> {}
        }
        if (own != null) {
            pen.part(part);
        }
    }

    private void children(Parent parent, Spot at, String part) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            node(child, at, part);
        }
    }

    /// Its grounds one by one, its letters as one piece.
    private void written(Node node, Written written, Spot at) {
        List<Outline> letters = new ArrayList<>();
        collect(node, at, letters);
        pen.glyphs(written.written(), letters, at.tx(), at.ty(), at.sx());
    }

    private void collect(Node node, Spot at, List<Outline> letters) {
        switch (node) {
            case SVGPath path ->
                letters.add(new Outline(path.getContent(), Colours.argb(path.getFill(), at.opacity())));
            case Shape shape -> shapes.paint(shape, at, pen);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, at, letters));
            default -> {}
        }
    }
}
