package org.densescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.session.Playhead;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;

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
                        () -> sample(project.getValue(), playhead, messages),
                        project,
                        playhead.reveal(),
                        playhead.training(),
                        messages.languageProperty()));
        Tooltip share = new Tooltip();
        share.textProperty()
                .bind(messages.binding(
                        "app.status.share.tip",
                        playhead.reveal().map(r -> String.valueOf(r.trace().updated()))));
        Tooltip look = new Tooltip();
        look.textProperty().bind(messages.binding("app.status.look.tip"));
        playhead.reveal()
                .subscribe(reveal -> sample.setTooltip(
                        reveal.trace().share()
                                ? share
                                : reveal.trace().looks() && !playhead.showsGuest() ? look : null));
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

    /// Of a batch, where the sample of the picture lies in the data and in the batch.
    private static String sample(Project project, Playhead playhead, Messages messages) {
        int rows = project.data().rows();
        Reveal reveal = playhead.reveal().get();
        int batch = reveal.trace().rows();
        if (rows <= 1 || playhead.pending()) {
            return "";
        }
        if (playhead.showsGuest()) {
            return messages.text("pad.status");
        }
        int number = playhead.sample(reveal.row()) + 1;
        if (reveal.trace().share()) {
            return messages.text("app.status.share", number, reveal.trace().updated());
        }
        if (reveal.trace().looks() && !playhead.training().get()) {
            return messages.text("app.status.look", number, rows);
        }
        return batch > 1
                ? messages.text("batch.status", number, rows, reveal.row() + 1, batch)
                : messages.text("app.status.sample", number, rows);
    }
}
