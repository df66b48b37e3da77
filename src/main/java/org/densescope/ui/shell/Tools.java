package org.densescope.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandButton;
import org.densescope.ui.CommandGroup;

/// The lean row of buttons under the menus: the tools of all groups, and the panels aside at both ends.
final class Tools extends ToolBar {
    private final Messages messages;

    /// @param left opens the panel at the left
    /// @param document groups at the left
    /// @param window groups at the right
    /// @param right opens the panel at the right
    /// @param home gets the focus back after a click, so that Space plays and does not press the button again
    Tools(
            Command left,
            List<CommandGroup> document,
            List<CommandGroup> window,
            Command right,
            Messages messages,
            Supplier<? extends Node> home) {
        this.messages = messages;
        getStyleClass().add("ds-tools");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getItems().add(new CommandButton(left, messages));
        add(document, true);
        getItems().add(space);
        add(window, false);
        getItems().add(new CommandButton(right, messages));
        // A filter, because buttons keep the event to themselves.
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> home.get().requestFocus());
    }

    /// The tools of groups, with a line between two groups.
    private void add(List<CommandGroup> groups, boolean lineFirst) {
        boolean line = lineFirst;
        for (CommandGroup group : groups) {
            List<CommandButton> buttons = group.commands().stream()
                    .filter(Command::tool)
                    .map(command -> new CommandButton(command, messages))
                    .toList();
            if (!buttons.isEmpty() && line) {
                getItems().add(new Separator(Orientation.VERTICAL));
            }
            getItems().addAll(buttons);
            line |= !buttons.isEmpty();
        }
    }
}
