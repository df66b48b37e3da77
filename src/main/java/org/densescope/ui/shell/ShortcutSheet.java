package org.densescope.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.KeyNames;

/// All commands that have a key, group by group, with all their keys.
final class ShortcutSheet extends GridPane {
    /// @param title a message key
    record Group(String title, List<Command> commands) {}

    ShortcutSheet(List<Group> groups, Messages messages) {
        getStyleClass().add("ds-shortcuts");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(keys, names);
        int row = 0;
        for (Group group : groups) {
            Label title = new Label(messages.text(group.title()));
            title.getStyleClass().add("ds-shortcut-group");
            add(title, 0, row++, 2, 1);
            for (Command command : group.commands()) {
                if (!command.keys().isEmpty()) {
                    Label key = new Label(String.join(
                            "  ",
                            command.keys().stream().map(KeyNames::of).distinct().toList()));
                    key.getStyleClass().add("ds-key");
                    add(key, 0, row);
                    add(new Label(messages.text(command.id())), 1, row++);
                }
            }
        }
    }
}
