package org.densescope.ui.shell;

import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.CommandButton;
import org.densescope.ui.KeyNames;
import org.kordamp.ikonli.javafx.FontIcon;

/// The lean row of buttons under the menus.
final class Tools extends ToolBar {
    /// @param home gets the focus back after a click, so that Space plays and does not press the button again
    Tools(Commands commands, Workspace workspace, Messages messages, Supplier<? extends Node> home) {
        getStyleClass().add("ds-tools");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button examples = new Button();
        examples.textProperty().bind(messages.binding("app.examples.short"));
        examples.setGraphic(new FontIcon(commands.examples.icon()));
        examples.getStyleClass().add("flat");
        examples.setOnAction(event -> commands.examples.run());
        CommandButton undo = new CommandButton(commands.undo, messages);
        CommandButton redo = new CommandButton(commands.redo, messages);
        tip(undo).textProperty().unbind();
        tip(undo)
                .textProperty()
                .bind(UndoText.of(commands.undo.id(), workspace.undoName(), messages)
                        .concat("  (" + KeyNames.of(commands.undo.keys().getFirst()) + ")"));
        tip(redo).textProperty().unbind();
        tip(redo)
                .textProperty()
                .bind(UndoText.of(commands.redo.id(), workspace.redoName(), messages)
                        .concat("  (" + KeyNames.of(commands.redo.keys().getFirst()) + ")"));
        getItems()
                .addAll(
                        new CommandButton(commands.editor, messages),
                        examples,
                        new Separator(Orientation.VERTICAL),
                        undo,
                        redo,
                        new Separator(Orientation.VERTICAL),
                        new CommandButton(commands.reset, messages),
                        new CommandButton(commands.newWeights, messages),
                        new Separator(Orientation.VERTICAL),
                        new CommandButton(commands.surgery.cut, messages),
                        new CommandButton(commands.surgery.freeze, messages),
                        space,
                        new CommandButton(commands.pad, messages),
                        new CommandButton(commands.table, messages),
                        new CommandButton(commands.centre, messages),
                        new CommandButton(commands.plane, messages),
                        new CommandButton(commands.instruments, messages),
                        new CommandButton(commands.race, messages),
                        new Separator(Orientation.VERTICAL),
                        new CommandButton(commands.fit, messages),
                        new CommandButton(commands.zoomOut, messages),
                        new CommandButton(commands.zoomIn, messages),
                        new Separator(Orientation.VERTICAL),
                        new CommandButton(commands.language, messages),
                        new CommandButton(commands.theme, messages),
                        new CommandButton(commands.shortcuts, messages),
                        new CommandButton(commands.inspector, messages));
        // A filter, because buttons keep the event to themselves.
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> home.get().requestFocus());
    }

    private static Tooltip tip(Button button) {
        return button.getTooltip();
    }
}
