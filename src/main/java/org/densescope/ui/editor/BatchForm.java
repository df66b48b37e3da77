package org.densescope.ui.editor;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Form;

/// Whether an update sees one sample or a whole batch of them, and which.
final class BatchForm extends VBox {
    /// What a batch has until somebody says otherwise, where there are as many samples.
    private static final int USUAL = 16;

    private final Workspace workspace;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Attempt attempt;
    private final Choice<Boolean> whole;
    private final IntegerField size;
    private final HBox sizeLine;
    private final Label which = new Label();

    BatchForm(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages) {
        this.workspace = workspace;
        this.preferences = preferences;
        this.messages = messages;
        attempt = new Attempt(messages);
        whole = new Choice<>(
                messages,
                "batch.tape",
                List.of(false, true),
                batch -> messages.text(batch ? "batch.tape.batch" : "batch.tape.sample"),
                batch -> choose(batch ? USUAL : 1, false));
        size = new IntegerField(
                messages,
                preferences,
                messages.binding("batch.size"),
                1,
                Integer.MAX_VALUE,
                (value, nudged) -> choose(value, nudged));
        Form form = new Form(messages);
        form.line("batch.tape", whole);
        sizeLine = form.line("batch.size", size);
        which.setWrapText(true);
        which.setMinHeight(USE_PREF_SIZE);
        which.getStyleClass().add("ds-muted");
        getStyleClass().add("ds-form");
        getChildren().addAll(form, which, attempt);
    }

    /// More than there are samples means all of them.
    private void choose(long rows, boolean nudged) {
        int most = workspace.project().get().data().rows();
        attempt.run(() -> workspace.edit(
                "edit.batch", nudged ? "edit.batch" : "", p -> p.withBatchSize(Math.toIntExact(Math.min(rows, most)))));
    }

    void show(Project project) {
        Form.show(this, project.data().rows() > 1);
        boolean batch = project.batchSize() > 1;
        whole.show(batch);
        size.show((long) project.batchSize());
        Form.show(sizeLine, batch);
        Form.show(which, batch && !project.course().whole());
        int[] samples = project.samples();
        int first = samples[0];
        int rows = samples.length;
        which.setText(messages.text(
                rows < project.batchSize() ? "batch.incomplete" : "batch.complete",
                count(first + 1L),
                count(first + (long) rows),
                count(rows),
                count(project.batchSize())));
    }

    private String count(long number) {
        return preferences.getValue().digits().count(number);
    }
}
