package org.densescope.ui.editor;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Form;
import org.densescope.ui.form.IconButton;
import org.densescope.ui.form.NamedEntry;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The sample that is shown: which one, and its numbers by hand.
final class SampleSection extends Section {
    private final Workspace workspace;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final IconButton previous;
    private final IconButton next;
    private final IntegerField number;
    private final Label of = new Label();
    private final BatchForm batch;
    private final SamplePicture picture = new SamplePicture();
    private final StackPane frame = new StackPane(picture);
    private final Form classForm;
    private final Choice<NamedEntry> classChoice;
    private final NumberList inputs;
    private final NumberList targets;
    private final Attempt attempt;
    private int shown = -1;

    SampleSection(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages) {
        super(messages, "editor.sample");
        this.workspace = workspace;
        this.preferences = preferences;
        this.messages = messages;
        attempt = new Attempt(messages);
        previous = new IconButton(messages, MaterialDesignC.CHEVRON_LEFT, "editor.sample.previous", () -> go(-1));
        next = new IconButton(messages, MaterialDesignC.CHEVRON_RIGHT, "editor.sample.next", () -> go(1));
        number = new IntegerField(
                messages,
                preferences,
                messages.binding("editor.sample.number"),
                1,
                Integer.MAX_VALUE,
                (value, nudged) -> choose(Math.clamp(value, 1, rows()) - 1, nudged));
        number.setColumns(4);
        HBox chooser = new HBox(previous, number, of, next);
        chooser.getStyleClass().add("ds-chooser");
        HBox.setHgrow(number, Priority.ALWAYS);
        batch = new BatchForm(workspace, preferences, messages);
        frame.getStyleClass().add("ds-picture-frame");
        classChoice = new Choice<>(
                messages,
                "editor.target.class",
                List.of(),
                NamedEntry::name,
                one -> attempt.run(() -> workspace.edit("edit.target", p -> ofClass(p, one.index()))));
        classForm = new Form(messages);
        classForm.line("editor.target.class", classChoice);
        inputs = new NumberList(
                messages,
                preferences,
                (i, value, nudged) ->
                        workspace.edit("edit.input", nudged ? "edit.input/" + i : "", p -> p.withInput(i, value)));
        targets = new NumberList(
                messages,
                preferences,
                (i, value, nudged) ->
                        workspace.edit("edit.target", nudged ? "edit.target/" + i : "", p -> p.withTarget(i, value)));
        getChildren()
                .addAll(
                        chooser,
                        batch,
                        frame,
                        subtitle("editor.sample.inputs"),
                        inputs,
                        subtitle("editor.sample.targets"),
                        classForm,
                        targets,
                        attempt);
    }

    private Label subtitle(String key) {
        Label label = new Label();
        label.textProperty().bind(messages.binding(key));
        label.getStyleClass().addAll("ds-subtitle", "ds-muted");
        return label;
    }

    private int rows() {
        return workspace.project().get().data().rows();
    }

    private void go(int by) {
        choose(workspace.project().get().sample() + by, true);
    }

    private void choose(long row, boolean walking) {
        attempt.run(() -> workspace.choose(Math.toIntExact(row), walking ? "edit.sample" : ""));
    }

    @Override
    void show(Project project) {
        Dataset data = project.data();
        int sample = project.sample();
        previous.setDisable(sample == 0);
        next.setDisable(sample == data.rows() - 1);
        number.show(sample + 1L);
        of.setText(messages.text(
                "editor.sample.of", preferences.getValue().digits().count(data.rows())));
        batch.show(project);
        picture.show(data, sample);
        Form.show(frame, data.grid() != null);
        boolean other = sample != shown;
        shown = sample;
        double[] target = data.targets().row(sample);
        inputs.show(naming(data.inputNames(), "x"), data.inputs().row(sample), other);
        targets.show(naming(data.outputNames(), "t"), target, other);
        OptionalInt chosen = project.spec().loss().classes() ? only(target) : OptionalInt.empty();
        boolean classes = project.spec().loss().classes() && target.length > 1;
        Form.show(classForm, classes);
        List<NamedEntry> entries = classes ? NamedEntry.outputs(data, 1) : List.of();
        classChoice.offer(entries);
        classChoice.show(classes && chosen.isPresent() ? entries.get(chosen.getAsInt()) : null);
    }

    private static IntFunction<String> naming(List<String> given, String symbol) {
        return i -> given.isEmpty() ? symbol + index(i + 1) : given.get(i);
    }

    /// A number as a subscript.
    private static String index(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> text.append((char) (c - '0' + '₀')));
        return text.toString();
    }

    /// The only class that the target names with certainty.
    static OptionalInt only(double[] target) {
        int found = -1;
        for (int i = 0; i < target.length; i++) {
            if (target[i] == 1 && found < 0) {
                found = i;
            } else if (target[i] != 0) {
                return OptionalInt.empty();
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    static Project ofClass(Project project, int chosen) {
        Project changed = project;
        double[] target = project.data().targets().row(project.sample());
        for (int i = 0; i < target.length; i++) {
            double wanted = i == chosen ? 1 : 0;
            if (target[i] != wanted) {
                changed = changed.withTarget(i, wanted);
            }
        }
        return changed;
    }
}
