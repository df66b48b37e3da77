package org.densescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.densescope.lesson.Presets;
import org.densescope.project.Project;
import org.densescope.session.Playhead;
import org.densescope.text.Messages;

/// The last line of the window: which network this is, which sample, how many updates it has had.
final class StatusLine extends HBox {
    StatusLine(ObservableValue<Project> project, Playhead playhead, Lamps lamps, Messages messages) {
        getStyleClass().add("ds-status");
        Label name = new Label();
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(project.getValue(), messages), project, messages.languageProperty()));
        Label shape = new Label();
        shape.getStyleClass().add("ds-number");
        shape.textProperty().bind(project.map(p -> p.spec().shape()));
        Label sample = new Label();
        sample.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> sample(project.getValue(), messages), project, messages.languageProperty()));
        Label step = new Label();
        step.textProperty()
                .bind(messages.binding("app.status.step", playhead.position().map(p -> String.valueOf(p.step()))));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, shape, sample, lamps, space, step);
    }

    /// The title of an example in the chosen language, or the name that the project has.
    static String title(Project project, Messages messages) {
        return Presets.ids().contains(project.name())
                ? messages.text("preset." + project.name() + ".title")
                : project.name();
    }

    private static String sample(Project project, Messages messages) {
        int rows = project.data().rows();
        return rows > 1 ? messages.text("app.status.sample", project.sample() + 1, rows) : "";
    }
}
