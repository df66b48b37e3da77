package org.densescope.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.densescope.count.Sizes;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.Watch;

/// Everything about the document that can be changed, from input to output. Each change is one edit with a name, so all
/// of
/// it can be undone.
public final class EditorPanel extends ScrollPane {
    private final List<Section> sections;

    /// @param structure is told the sizes of a network that is too large to be held and wanted as a structure
    public EditorPanel(
            Workspace workspace,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            ObservableValue<Preferences> preferences,
            Messages messages,
            Consumer<Sizes> structure) {
        sections = List.of(
                new ToySection(workspace, preferences, messages),
                new LayersSection(workspace, preferences, messages, structure),
                new LossSection(workspace, messages),
                new OptimizerSection(workspace, preferences, messages),
                new WeightsSection(workspace, preferences, messages),
                new SampleSection(workspace, preferences, messages),
                new SizeSection(preferences, messages));
        VBox column = new VBox();
        column.getStyleClass().add("ds-editor-column");
        column.getChildren().setAll(sections);
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("ds-panel", "ds-editor", "edge-to-edge");
        accessibleTextProperty().bind(messages.binding("editor.title"));
        Watch.of(
                () -> show(snapshot.get().document()),
                Watch.ignoring(snapshot, Snapshot::sameDocument),
                messages.languageProperty(),
                preferences);
    }

    private void show(Project project) {
        sections.forEach(section -> section.show(project));
    }
}
