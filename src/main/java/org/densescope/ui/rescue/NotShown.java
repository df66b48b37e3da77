package org.densescope.ui.rescue;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Accordion;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;

/// Stands where a part of the window could not be shown.
final class NotShown {
    private final LayoutDoor door;
    private final Parent part;
    private final Button node = new Button();

    /// @param again is asked to give the part another chance
    NotShown(LayoutDoor door, Parent part, ObservableValue<String> words, Consumer<NotShown> again) {
        this.door = door;
        this.part = part;
        node.textProperty().bind(words);
        node.setWrapText(true);
        node.setMinSize(0, 0);
        node.getStyleClass().add("ds-not-shown");
        node.setOnAction(_ -> again.accept(this));
        node.getProperties().putAll(part.getProperties());
        node.visibleProperty().bind(part.visibleProperty());
        node.managedProperty().bind(part.managedProperty());
    }

    Node node() {
        return node;
    }

    /// @return whether there was a place to take
    boolean takePlace() {
        node.resizeRelocate(
                part.getLayoutX(),
                part.getLayoutY(),
                part.getLayoutBounds().getWidth(),
                part.getLayoutBounds().getHeight());
        return exchange(part, node);
    }

    void giveBack() {
        exchange(node, part);
    }

    /// Whether a control shows nodes that are not its own.
    static boolean holdsOthers(Control control) {
        return control instanceof ScrollPane
                || control instanceof SplitPane
                || control instanceof ToolBar
                || control instanceof TitledPane
                || control instanceof TabPane
                || control instanceof Accordion
                || control instanceof ButtonBar;
    }

    private boolean exchange(Node out, Node in) {
        Parent parent = out.getParent();
        if (parent == null) {
            return false;
        }
        return (parent instanceof BorderPane pane && inBorder(pane, out, in))
                || inControl(parent, out, in)
                || inList(door.children(parent), out, in);
    }

    private static boolean inBorder(BorderPane pane, Node out, Node in) {
        if (out.equals(pane.getCenter())) {
            pane.setCenter(in);
        } else if (out.equals(pane.getTop())) {
            pane.setTop(in);
        } else if (out.equals(pane.getBottom())) {
            pane.setBottom(in);
        } else if (out.equals(pane.getLeft())) {
            pane.setLeft(in);
        } else if (out.equals(pane.getRight())) {
            pane.setRight(in);
        } else {
            return false;
        }
        return true;
    }

    /// A control has its own list of what it holds, which its skin follows.
    private static boolean inControl(Parent parent, Node out, Node in) {
        Parent at = parent;
        while (at != null && !(at instanceof Control)) {
            at = at.getParent();
        }
        switch (at) {
            case ScrollPane pane when out.equals(pane.getContent()) -> pane.setContent(in);
            case TitledPane pane when out.equals(pane.getContent()) -> pane.setContent(in);
            case SplitPane pane -> {
                return inList(pane.getItems(), out, in);
            }
            case ToolBar bar -> {
                return inList(bar.getItems(), out, in);
            }
            case null, default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean inList(List<Node> list, Node out, Node in) {
        int at = list.indexOf(out);
        if (at >= 0) {
            list.set(at, in);
        }
        return at >= 0;
    }
}
