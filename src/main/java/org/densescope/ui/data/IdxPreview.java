package org.densescope.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
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

    private final IdxSamples asRead;
    private IdxSamples samples;
    private final String name;
    private final Messages messages;
    private final Consumer<@Nullable Callable<Offer>> stated;
    private final IntegerField many;
    private final FlowPane thumbs = new FlowPane();
    private final CheckBox turned = new CheckBox();
    private long wanted;

    IdxPreview(
            Consumer<@Nullable Callable<Offer>> stated,
            IdxSamples samples,
            String name,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.stated = stated;
        asRead = samples;
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
        thumbs.getStyleClass().add("ds-thumbs");
        turned.textProperty().bind(messages.binding("data.idx.transposed"));
        turned.setOnAction(_ -> turn());
        boolean flat = samples.pictures().sizes().size() == 3;
        turned.setVisible(flat);
        turned.setManaged(flat);
        turned.setSelected(flat && name.toLowerCase(Locale.ROOT).contains("emnist"));
        getChildren().addAll(thumbs, turned, line);
        long each = 8L * samples.pictures().numbersEach();
        long fit = Math.max(1, Runtime.getRuntime().maxMemory() / PART / each);
        long most = Math.min(rows, fit);
        many.show(most);
        wanted = most;
        turn();
    }

    /// EMNIST's pictures lie on their side.
    private void turn() {
        try {
            samples = turned.isSelected() ? asRead.transposed() : asRead;
        } catch (ImportException e) {
            samples = asRead;
        }
        first();
        state(wanted);
    }

    private void first() {
        thumbs.getChildren().clear();
        try {
            Dataset few = samples.data(name, SHOWN, samples.classes());
            Dataset.Grid grid = few.grid() == null ? null : few.grid().stacked();
            for (int row = 0; grid != null && row < few.rows(); row++) {
                thumbs.getChildren()
                        .add(new Thumb(grid, few.inputs().row(row), 0, 1, String.valueOf(samples.labels()[row])));
            }
        } catch (ImportException e) {
            thumbs.getChildren().add(new Label(messages.text("data.refused", Telling.of(e))));
        }
    }

    /// An output for each label that the pictures have, and no other.
    private void state(long rows) {
        wanted = rows;
        IdxSamples from = samples;
        stated.accept(() -> new Offer(from.usedClasses(name, Math.toIntExact(rows)), true));
    }
}
