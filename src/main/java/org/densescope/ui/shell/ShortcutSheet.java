package org.densescope.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.KeyNames;

/// All commands that have a key, group by group, with all their keys; and what the mouse does in the picture.
final class ShortcutSheet extends GridPane {
    /// What the mouse does: the texts `app.gesture.<id>` and `app.gesture.<id>.how`.
    static final List<String> GESTURES =
            List.of("select", "edit", "nudge", "menu", "move", "zoom", "open", "more", "other");

    ShortcutSheet(List<CommandGroup> groups, Messages messages) {
        getStyleClass().add("ds-shortcuts");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(keys, names);
        int row = 0;
        for (CommandGroup group : groups) {
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
        Label mouse = new Label(messages.text("app.gestures"));
        mouse.getStyleClass().add("ds-shortcut-group");
        add(mouse, 0, row++, 2, 1);
        for (String gesture : GESTURES) {
            Label how = new Label(messages.text("app.gesture." + gesture + ".how"));
            how.getStyleClass().add("ds-key");
            add(how, 0, row);
            add(new Label(messages.text("app.gesture." + gesture)), 1, row++);
        }
    }
}
