package org.densescope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import org.densescope.ui.View;

/// Every text that the window has, view by view: what is read, chosen from, spoken, and said under the pointer.
final class WholeWindow {
    private WholeWindow() {}

    /// In each view that there is, with the time of the last layout; the arrangement is as it was afterwards.
    static Map<String, List<String>> texts(App app) {
        Map<String, List<String>> all = new TreeMap<>();
        for (View view : app.views().all()) {
            if (view.possible().get()) {
                app.arrangements().push(app.arrangements().now().withView(view.id()));
                all.put(view.id(), of(app.window().scene()));
                app.arrangements().pop();
            }
        }
        return all;
    }

    /// Of what is shown now.
    static List<String> of(Scene scene) {
        for (int i = 0; i < 2; i++) { // dividers settle in the second round
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        List<String> texts = new ArrayList<>();
        collect(scene.getRoot(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case MenuBar bar -> bar.getMenus().forEach(menu -> collect(menu, texts));
            case ComboBox<?> box -> offered(box, texts);
            case Labeled labeled -> add("text", labeled.getText(), texts);
            case TextInputControl field -> {
                add("typed", field.getText(), texts);
                add("prompt", field.getPromptText(), texts);
            }
            default -> {}
        }
        add("spoken", node.getAccessibleText(), texts);
        add("help", node.getAccessibleHelp(), texts);
        if (node instanceof Control control && control.getTooltip() != null) {
            add("tip", control.getTooltip().getText(), texts);
        }
        if (node instanceof Parent parent && !(node instanceof MenuBar)) {
            parent.getChildrenUnmodifiable().stream()
                    .sorted(Comparator.comparingInt(WholeWindow::row))
                    .forEach(child -> collect(child, texts));
        }
    }

    /// Rows of a table are used again for others, so their nodes stand in any order.
    private static int row(Node node) {
        return node instanceof TableRow<?> row ? row.getIndex() : -1;
    }

    private static <T> void offered(ComboBox<T> box, List<String> texts) {
        for (T item : box.getItems()) {
            add(
                    "offered",
                    box.getConverter() == null
                            ? String.valueOf(item)
                            : box.getConverter().toString(item),
                    texts);
        }
    }

    private static void collect(MenuItem item, List<String> texts) {
        add("menu", item.getText(), texts);
        if (item instanceof Menu menu) {
            menu.getItems().forEach(child -> collect(child, texts));
        }
    }

    private static void add(String kind, String text, List<String> texts) {
        if (text != null && !text.isBlank()) {
            texts.add(kind + ": " + text);
        }
    }
}
