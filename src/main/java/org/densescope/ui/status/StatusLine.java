package org.densescope.ui.status;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.densescope.engine.Counts;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Snapshot;
import org.densescope.text.Messages;
import org.densescope.trace.Trace;
import org.densescope.ui.Watch;
import org.densescope.ui.form.FoldingRow;

/// The last line of the window: which network this is, which sample, how many updates it has had.
public final class StatusLine extends HBox {
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Hyperlink name = new Hyperlink();
    private final Label shape = new Label();
    private final Label parameters = new Label();
    private final Label sample = new Label();
    private final Label step = new Label();
    private final Tooltip share = new Tooltip();
    private final Tooltip look = new Tooltip();

    /// @param about tells of the open example, or no longer
    public StatusLine(
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Lamps lamps,
            ObservableValue<Preferences> preferences,
            Messages messages,
            Runnable about) {
        this.snapshot = snapshot;
        this.preferences = preferences;
        this.messages = messages;
        getStyleClass().add("ds-status");
        name.getStyleClass().add("ds-status-name");
        shape.getStyleClass().add("ds-status-shape");
        parameters.getStyleClass().add("ds-status-parameters");
        sample.getStyleClass().add("ds-status-sample");
        step.getStyleClass().add("ds-status-step");
        name.setFocusTraversable(false);
        name.setOnAction(_ -> {
            name.setVisited(false);
            about.run();
        });
        Tooltip told = new Tooltip();
        told.textProperty().bind(messages.binding("app.note"));
        name.setTooltip(told);
        look.textProperty().bind(messages.binding("app.status.look.tip"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (Labeled label : List.of(name, shape, parameters, sample, lamps, step)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        FoldingRow row = new FoldingRow(name, shape, parameters, sample, lamps, space, step);
        row.getStyleClass().add("ds-status-row");
        row.fold(parameters).fold(shape).fold(sample).fold(lamps).fold(step);
        HBox.setHgrow(row, Priority.ALWAYS);
        getChildren().add(row);
        Watch.of(this::show, Watch.ignoring(snapshot, StatusLine::same), preferences, messages.languageProperty());
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameDocument(b)
                && a.sameNumbers(b)
                && a.sameLearning(b)
                && a.position().equals(b.position());
    }

    private void show() {
        Snapshot now = snapshot.get();
        Trace trace = now.run().trace();
        name.setText(title(now.document(), messages));
        shape.setText(now.document().spec().shape());
        parameters.setText(messages.text(
                "app.status.parameters",
                count(Counts.of(now.document().network()).parameters())));
        sample.setText(sample(now));
        share.setText(messages.text("app.status.share.tip", count(trace.updated())));
        sample.setTooltip(trace.share() ? share : trace.looks() && !now.run().guest() ? look : null);
        step.setText(messages.text("app.status.step", count(now.position().step())));
    }

    /// The title of an example in the chosen language, or the name that the project has.
    public static String title(Project project, Messages messages) {
        return Presets.ids().contains(project.name())
                ? messages.text("preset." + project.name() + ".title")
                : project.name();
    }

    /// Of a batch, where the sample of the picture lies in the data and in the batch.
    private String sample(Snapshot now) {
        int many = now.project().data().rows();
        Trace trace = now.run().trace();
        if (many <= 1) {
            return messages.text("app.status.one");
        }
        if (now.pending()) {
            return "";
        }
        if (now.run().guest()) {
            return messages.text("pad.status");
        }
        String number = count(now.sample() + 1L);
        String rows = count(many);
        if (trace.share()) {
            return messages.text("app.status.share", number, count(trace.updated()));
        }
        if (trace.looks() && !now.learning().on()) {
            return messages.text("app.status.look", number, rows);
        }
        return trace.rows() > 1
                ? messages.text("batch.status", number, rows, count(now.reveal().row() + 1L), count(trace.rows()))
                : messages.text("app.status.sample", number, rows);
    }

    private String count(long number) {
        return preferences.getValue().digits().count(number);
    }
}
