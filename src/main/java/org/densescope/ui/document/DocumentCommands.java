package org.densescope.ui.document;

import static org.densescope.ui.Keystrokes.ctrl;
import static org.densescope.ui.Keystrokes.ctrlShift;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.densescope.ui.Command;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// What a person can ask for with the document as a file.
public final class DocumentCommands {
    private DocumentCommands() {}

    /// @param tables takes files that are no documents
    public static List<Command> opening(DocumentOpening opening, Consumer<List<Path>> tables) {
        return List.of(
                Command.of(
                        "document.open",
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        () -> opening.choose(tables),
                        ctrl(KeyCode.O)),
                Command.of(
                        "document.recent", MaterialDesignC.CLOCK_OUTLINE, opening::chooseRecent, ctrlShift(KeyCode.N)));
    }

    public static List<Command> saving(DocumentDesk desk, DocumentOpening opening) {
        return List.of(
                Command.of(
                        "document.save",
                        MaterialDesignC.CONTENT_SAVE_OUTLINE,
                        () -> desk.save(() -> {}),
                        ctrl(KeyCode.S)),
                Command.of(
                        "document.save-as",
                        MaterialDesignC.CONTENT_SAVE_EDIT_OUTLINE,
                        () -> desk.saveAs(() -> {}),
                        ctrlShift(KeyCode.S)),
                Command.of("document.versions", MaterialDesignH.HISTORY, opening::chooseVersion, ctrl(KeyCode.H)));
    }

    public static List<Command> places(PlacesDialog places) {
        return List.of(
                Command.of("document.keep", MaterialDesignB.BOOKMARK_PLUS_OUTLINE, places::keep, ctrl(KeyCode.B)),
                Command.of(
                        "document.places",
                        MaterialDesignB.BOOKMARK_MULTIPLE_OUTLINE,
                        places::show,
                        ctrlShift(KeyCode.B)));
    }
}
