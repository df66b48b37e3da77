package org.densescope.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;

/// Where in a panel somebody reads.
final class Scrolling {
    private Scrolling() {}

    /// Everything in a panel is read from its beginning again.
    static void startOver(Node node) {
        switch (node) {
            case ScrollPane scroll -> {
                scroll.setVvalue(0);
                scroll.setHvalue(0);
                if (scroll.getContent() != null) {
                    startOver(scroll.getContent());
                }
            }
            case SplitPane split -> split.getItems().forEach(Scrolling::startOver);
            case TableView<?> table -> table.scrollTo(0);
            case ListView<?> list -> list.scrollTo(0);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(Scrolling::startOver);
            default -> {}
        }
    }
}
