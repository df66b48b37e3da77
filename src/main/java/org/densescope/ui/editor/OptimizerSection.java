package org.densescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.train.Optimizer;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Form;

/// How gradients become new weights, with the settings that the chosen rule has.
final class OptimizerSection extends Section {
    private final Workspace workspace;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Choice<String> kind;
    private final Form form;
    private final Attempt attempt;
    private final ScheduleForm schedule;
    private final List<NumberField> fields = new ArrayList<>();
    private List<String> shown = List.of();

    OptimizerSection(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages) {
        super(messages, "editor.optimizer");
        this.workspace = workspace;
        this.preferences = preferences;
        this.messages = messages;
        attempt = new Attempt(messages);
        form = new Form(messages);
        kind = new Choice<>(
                messages,
                "editor.optimizer",
                Optimizer.ids(),
                id -> messages.text("editor.optimizer." + id),
                id -> attempt.run(() -> workspace.edit(
                        "edit.optimizer",
                        p -> p.withOptimizer(
                                Optimizer.standard(id, p.optimizer().rate())))));
        schedule = new ScheduleForm(workspace, preferences, messages);
        getChildren().addAll(kind, form, attempt, schedule);
    }

    @Override
    void show(Project project) {
        Optimizer optimizer = project.optimizer();
        kind.show(optimizer.id());
        schedule.show(project);
        List<Setting> settings = Setting.of(optimizer);
        List<String> ids = settings.stream().map(Setting::id).toList();
        if (!ids.equals(shown) || fields.isEmpty()) {
            lay(settings);
            shown = ids;
        }
        for (int i = 0; i < settings.size(); i++) {
            fields.get(i).show(settings.get(i).get().applyAsDouble(optimizer));
        }
    }

    private void lay(List<Setting> settings) {
        form.clear();
        fields.clear();
        for (Setting setting : settings) {
            String key = "editor.optimizer." + setting.id();
            NumberField field = new NumberField(
                    messages,
                    preferences,
                    messages.binding(key),
                    setting.bounds(),
                    setting.nudge(),
                    (value, nudged) -> workspace.edit(
                            "edit." + setting.id(),
                            nudged ? key : "",
                            p -> p.withOptimizer(setting.with().apply(p.optimizer(), value))));
            fields.add(field);
            form.line(key, field);
        }
    }
}
