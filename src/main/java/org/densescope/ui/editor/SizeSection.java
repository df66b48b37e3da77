package org.densescope.ui.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.densescope.engine.Counts;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.ui.form.SizeForm;

/// What the network takes: memory and work.
final class SizeSection extends Section {
    private final SizeForm form;
    private final ObservableValue<Preferences> preferences;

    SizeSection(ObservableValue<Preferences> preferences, Messages messages) {
        super(messages, "editor.size");
        this.preferences = preferences;
        form = new SizeForm(messages);
        Label unit = new Label();
        unit.textProperty().bind(messages.binding("editor.size.unit"));
        unit.getStyleClass().addAll("ds-muted", "ds-small");
        unit.setWrapText(true);
        unit.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(form, unit);
    }

    @Override
    void show(Project project) {
        form.show(Counts.of(project.network()), preferences.getValue().digits());
    }
}
