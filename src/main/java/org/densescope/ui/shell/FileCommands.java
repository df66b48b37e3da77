package org.densescope.ui.shell;

import static org.densescope.ui.Keystrokes.ctrl;
import static org.densescope.ui.Keystrokes.ctrlShift;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandGroup.Choice;
import org.densescope.ui.CommandGroup.Submenu;
import org.densescope.ui.document.DocumentCommands;
import org.densescope.ui.document.Documents;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// What brings another document into the window, and closes it.
final class FileCommands {
    private FileCommands() {}

    /// @param examples opens the chooser of examples
    /// @param open opens an example by its id
    /// @param documents opens, saves and keeps documents
    /// @param tables takes files that are no documents
    /// @param data opens the chooser of files of data
    /// @param quit closes the window
    static CommandGroup group(
            ObservableValue<Project> project,
            Messages messages,
            Runnable examples,
            Consumer<String> open,
            Documents documents,
            Consumer<List<Path>> tables,
            Runnable data,
            Runnable quit) {
        List<Choice> all = Presets.ids().stream()
                .map(id -> new Choice(
                        messages.binding("preset." + id + ".title"),
                        project.map(now -> now.name().equals(id)),
                        () -> open.accept(id)))
                .toList();
        return CommandGroup.of(
                "app.menu.file",
                List.of(
                        Command.of("app.examples", MaterialDesignV.VIEW_GRID_OUTLINE, examples, ctrl(KeyCode.N)),
                        new Submenu("app.menu.examples", all)),
                Stream.concat(
                                DocumentCommands.opening(documents.opening(), tables).stream(),
                                Stream.of(Command.of(
                                        "data.open", MaterialDesignT.TABLE_ARROW_DOWN, data, ctrlShift(KeyCode.O))))
                        .toList(),
                DocumentCommands.saving(documents.desk(), documents.opening()),
                DocumentCommands.places(documents.places()),
                List.of(Command.of("app.quit", MaterialDesignE.EXIT_TO_APP, quit, ctrl(KeyCode.Q))));
    }
}
