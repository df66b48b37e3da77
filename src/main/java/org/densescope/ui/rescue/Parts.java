package org.densescope.ui.rescue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SubScene;
import javafx.stage.Window;

/// All parts of all windows that are shown.
final class Parts {
    private Parts() {}

    /// Each parent before those in it.
    static List<Parent> all() {
        List<Parent> found = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (window.isShowing() && scene != null) {
                collect(scene.getRoot(), found);
            }
        }
        return found;
    }

    /// Without recursion: a tree may be as deep as somebody nests it.
    private static void collect(Parent root, List<Parent> found) {
        int next = found.size();
        found.add(root);
        while (next < found.size()) {
            for (Node child : found.get(next++).getChildrenUnmodifiable()) {
                if (child instanceof Parent parent) {
                    found.add(parent);
                } else if (child instanceof SubScene scene) {
                    found.add(scene.getRoot());
                }
            }
        }
    }

    static boolean within(Node node, Parent whole) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(whole)) {
                return true;
            }
        }
        return false;
    }
}
