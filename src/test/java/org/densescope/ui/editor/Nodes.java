package org.densescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Finds what a person would see, and does what a person would do.
public final class Nodes {
    private Nodes() {}

    /// All nodes of a type that are shown, from the top.
    public static <N extends Node> List<N> all(Node root, Class<N> type) {
        List<N> found = new ArrayList<>();
        collect(root, type, found);
        return found;
    }

    private static <N> void collect(Node node, Class<N> type, List<N> found) {
        if (!node.isVisible()) {
            return;
        }
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, type, found));
        }
    }

    /// The first node of a type that a screen reader calls by that name.
    public static <N extends Node> N named(Node root, Class<N> type, String name) {
        return all(root, type).stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " is called “" + name + "” among "
                        + all(root, type).stream().map(Node::getAccessibleText).toList()));
    }

    /// Types a text and presses Enter.
    public static void type(TextField field, String text) {
        field.setText(text);
        press(field, KeyCode.ENTER);
    }

    public static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    public static List<String> texts(Node root) {
        return all(root, Label.class).stream().map(Label::getText).toList();
    }

    /// Texts that have less room than they need, so that a person sees only their beginning.
    public static List<String> cut(Node root) {
        return all(root, Labeled.class).stream()
                .filter(label -> label.getText() != null && !label.getText().isBlank())
                .filter(label -> label.isWrapText()
                        ? label.getHeight() + 1 < label.prefHeight(label.getWidth())
                        : label.getWidth() + 1 < label.prefWidth(-1))
                .map(label -> label.getText() + " (" + Math.round(label.getWidth()) + " of "
                        + Math.round(label.prefWidth(-1)) + ")")
                .toList();
    }
}
