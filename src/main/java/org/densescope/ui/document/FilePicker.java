package org.densescope.ui.document;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.densescope.project.file.ProjectFile;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;

/// Lets a person choose files.
///
/// @param open files to be opened, beginning in a folder; none where the person thinks better of it
/// @param save where to save, with a proposal; null where the person thinks better of it
public record FilePicker(Function<@Nullable Path, List<Path>> open, Function<Path, @Nullable Path> save) {
    /// By the dialogs of the system.
    public static FilePicker ofSystem(Supplier<@Nullable Window> owner, Messages messages) {
        return new FilePicker(
                folder -> {
                    FileChooser chooser = chooser(messages, "document.open", folder);
                    chooser.getExtensionFilters()
                            .setAll(new ExtensionFilter(messages.text("data.files.all"), "*"), ours(messages));
                    List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
                    return chosen == null
                            ? List.of()
                            : chosen.stream().map(File::toPath).toList();
                },
                proposed -> {
                    FileChooser chooser = chooser(messages, "document.save-as", proposed.getParent());
                    chooser.setInitialFileName(String.valueOf(proposed.getFileName()));
                    chooser.getExtensionFilters().setAll(ours(messages));
                    File chosen = chooser.showSaveDialog(owner.get());
                    return chosen == null ? null : chosen.toPath();
                });
    }

    private static ExtensionFilter ours(Messages messages) {
        return new ExtensionFilter(messages.text("document.files"), "*" + ProjectFile.ENDING);
    }

    private static FileChooser chooser(Messages messages, String title, @Nullable Path folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text(title));
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }
}
