package org.densescope.ui.data;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.Offer;
import org.densescope.exchange.idx.IdxSamples;
import org.densescope.project.Preferences;
import org.densescope.say.Telling;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.ui.field.IntegerField;
import org.jspecify.annotations.Nullable;

/// Pictures and labels before they are loaded: how many there are, the first ones, and how many are to be used.
final class IdxPreview extends VBox {
    private static final int SHOWN = 24;

    /// At most this part of the memory is for the pictures.
    private static final int PART = 4;

    private final IdxSamples samples;
    private final String name;
    private final Messages messages;
    private final Consumer<@Nullable Callable<Offer>> stated;
    private final IntegerField many;

    IdxPreview(
            Consumer<@Nullable Callable<Offer>> stated,
            IdxSamples samples,
            String name,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.stated = stated;
        this.samples = samples;
        this.name = name;
        this.messages = messages;
        int rows = samples.pictures().rows();
        many = new IntegerField(
                messages, preferences, messages.binding("data.idx.many"), 1, rows, (value, _) -> state(value));
        many.setColumns(7);
        Label title = new Label(name);
        title.getStyleClass().add("ds-panel-title");
        Label about = new Label(messages.text(
                "data.idx.about",
                preferences.getValue().digits().count(rows),
                samples.pictures().sizes().stream().skip(1).map(String::valueOf).collect(Collectors.joining(" × ")),
                samples.classes()));
        about.setWrapText(true);
        Label label = new Label(messages.text("data.idx.many"));
        label.getStyleClass().add("ds-form-name");
        HBox line = new HBox(label, many);
        line.getStyleClass().add("ds-form-line");
        getStyleClass().add("ds-import-view");
        getChildren().addAll(title, about);
        List<Integer> unused = samples.unusedClasses();
        if (!unused.isEmpty()) {
            Label missing = new Label(messages.text(
                    "data.idx.unused",
                    messages.list(unused.stream().map(String::valueOf).toList())));
            missing.getStyleClass().add("ds-warning");
            missing.setWrapText(true);
            getChildren().add(missing);
        }
        getChildren().addAll(first(), line);
        long each = 8L * samples.pictures().numbersEach();
        long fit = Math.max(1, Runtime.getRuntime().maxMemory() / PART / each);
        long most = Math.min(rows, fit);
        many.show(most);
        state(most);
    }

    private FlowPane first() {
        FlowPane pictures = new FlowPane();
        pictures.getStyleClass().add("ds-thumbs");
        try {
            Dataset few = samples.data(name, SHOWN, samples.classes());
            Dataset.Grid grid = few.grid() == null ? null : few.grid().stacked();
            for (int row = 0; grid != null && row < few.rows(); row++) {
                pictures.getChildren()
                        .add(new Thumb(grid, few.inputs().row(row), 0, 1, String.valueOf(samples.labels()[row])));
            }
        } catch (ImportException e) {
            pictures.getChildren().add(new Label(messages.text("data.refused", Telling.of(e))));
        }
        return pictures;
    }

    private void state(long rows) {
        stated.accept(() -> new Offer(samples.data(name, Math.toIntExact(rows), samples.classes()), true));
    }
}
