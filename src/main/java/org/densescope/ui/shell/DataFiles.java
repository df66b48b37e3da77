package org.densescope.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.Notices;
import org.densescope.ui.data.ImportPanel;
import org.densescope.ui.work.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/// The ways by which files of data come into the window: chosen, or dropped onto it.
final class DataFiles {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 660;

    private final Scene scene;
    private final Dialogs dialogs;
    private final BackgroundTasks desk;
    private final Workspace workspace;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Notices notices;
    private @Nullable File folder;

    DataFiles(
            Scene scene,
            Dialogs dialogs,
            BackgroundTasks desk,
            Workspace workspace,
            ObservableValue<Preferences> preferences,
            Messages messages,
            Notices notices) {
        this.notices = notices;
        this.scene = scene;
        this.dialogs = dialogs;
        this.desk = desk;
        this.workspace = workspace;
        this.preferences = preferences;
        this.messages = messages;
    }

    /// Files can be dropped onto the window from now on.
    ///
    /// @param arrive takes them, and who takes those that are tables
    void acceptDrops(BiConsumer<List<Path>, Consumer<List<Path>>> arrive) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean dropped = event.getDragboard().hasFiles();
            event.setDropCompleted(dropped);
            event.consume();
            if (dropped) {
                arrive.accept(files(event), this::open);
            }
        });
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }

    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("data.open"));
        chooser.setInitialDirectory(folder != null && folder.isDirectory() ? folder : null);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                messages.text("data.files"),
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.csv.gz",
                                "*ubyte",
                                "*ubyte.gz",
                                "*.idx"),
                        new ExtensionFilter(messages.text("data.files.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(scene.getWindow());
        if (chosen != null && !chosen.isEmpty()) {
            folder = chosen.getFirst().getParentFile();
            open(chosen.stream().map(File::toPath).limit(2).toList());
        }
    }

    /// Shows what files are, before anything is loaded.
    void open(List<Path> all) {
        List<Path> files = all.stream().limit(2).toList();
        Runnable[] close = new Runnable[1];
        ImportPanel panel = new ImportPanel(
                desk,
                preferences,
                messages,
                workspace.project().get(),
                offer -> {
                    Project next = offer.into(workspace.project().get());
                    workspace.open("data.edit.open", next, Arrangement.FIRST);
                    notices.say(OpenedText.of(next, preferences.getValue().digits(), messages));
                    close[0].run();
                },
                () -> close[0].run());
        double scale = preferences.getValue().fontScale();
        Stage stage = dialogs.panel("data.open", panel, Math.min(1_500, WIDTH * scale), Math.min(900, HEIGHT * scale));
        close[0] = stage::close;
        stage.setOnHidden(_ -> panel.stop());
        stage.show();
        panel.read(files);
    }
}
