package org.densescope.ui.data;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.densescope.example.Presets;
import org.densescope.session.Workspace;
import org.densescope.ui.work.BackgroundTasks;
import org.densescope.ui.work.Task;
import org.jspecify.annotations.Nullable;

/// Opens examples without stopping the window: the large ones unpack millions of numbers. Of several wishes the latest
/// holds.
public final class ExampleOpening {
    private final Workspace workspace;
    private final BackgroundTasks desk;
    private final ReadOnlyStringWrapper awaited = new ReadOnlyStringWrapper("");
    private @Nullable Task task;

    public ExampleOpening(Workspace workspace, BackgroundTasks desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    /// The example that is being opened; empty where none is.
    public ReadOnlyStringProperty awaited() {
        return awaited.getReadOnlyProperty();
    }

    /// @param preset one of [Presets#ids]
    public void open(String preset) {
        cancel();
        awaited.set(preset);
        task = desk.begin(
                () -> Presets.open(preset),
                project -> {
                    awaited.set("");
                    workspace.open("app.edit.open", project, Presets.arrangement(preset));
                },
                refused -> {
                    awaited.set("");
                    desk.failures().accept(refused);
                });
    }

    /// What is open stays.
    public void cancel() {
        if (task != null) {
            task.cancel();
        }
        awaited.set("");
    }
}
