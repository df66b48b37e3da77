package org.densescope.ui.paper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.ui.Notices;

/// Saves what stands in the middle of the window, and says that it did or why not.
public final class ViewSaving {
    private final Supplier<List<Region>> shown;
    private final ObservableValue<Project> project;
    private final Messages messages;
    private final Notices notices;

    /// @param shown the views that stand in the middle, from left to right
    /// @param project gives the title
    public ViewSaving(
            Supplier<List<Region>> shown, ObservableValue<Project> project, Messages messages, Notices notices) {
        this.shown = shown;
        this.project = project;
        this.messages = messages;
        this.notices = notices;
    }

    private String title() {
        return project.getValue().spec().shape();
    }

    /// Asks for a file.
    public void ask() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("network.save"));
        chooser.setInitialFileName(title() + ".svg");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("SVG", "*.svg"),
                        new FileChooser.ExtensionFilter("PNG", "*.png"));
        File file = chooser.showSaveDialog(view().getScene().getWindow());
        if (file != null) {
            save(file.toPath());
        }
    }

    /// @param out a name that ends in `.png` gives pixels, every other one SVG
    public void save(Path out) {
        try {
            ViewFile.write(view(), title(), out);
            notices.say(messages.text("network.saved", out.getFileName()));
        } catch (IOException e) {
            notices.say(messages.text("network.not-saved", out.getFileName(), String.valueOf(e.getMessage())));
        }
    }

    /// A view, or what holds both where there are two.
    private Node view() {
        List<Region> views = shown.get();
        Node around = views.getFirst();
        while (views.size() > 1 && around.getParent() != null && !(around instanceof SplitPane)) {
            around = around.getParent();
        }
        return around;
    }
}
