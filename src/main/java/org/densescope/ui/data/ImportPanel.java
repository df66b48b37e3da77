package org.densescope.ui.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.Offer;
import org.densescope.exchange.Unpacked;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.exchange.idx.IdxPair;
import org.densescope.exchange.idx.IdxSamples;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.say.Telling;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.ui.work.BackgroundTasks;
import org.densescope.ui.work.ProgressPane;
import org.densescope.ui.work.Task;
import org.jspecify.annotations.Nullable;

/// Opens a file of data: reads it beside the window's thread, shows what it seems to be, and hands it over only when a
/// person says so.
public final class ImportPanel extends VBox {
    private final BackgroundTasks desk;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Project project;
    private final Consumer<Offer> open;
    private final Label sentence = new Label();
    private final ProgressPane progress = new ProgressPane();
    private final ProgressBar bar = progress.bar();
    private final VBox middle = new VBox();
    private final Button load = new Button();
    private @Nullable Task task;
    private @Nullable Callable<Offer> result;

    /// @param project that the data is to be opened in
    /// @param open takes the data; the panel is done then
    /// @param close leaves everything as it is
    public ImportPanel(
            BackgroundTasks desk,
            ObservableValue<Preferences> preferences,
            Messages messages,
            Project project,
            Consumer<Offer> open,
            Runnable close) {
        this.desk = desk;
        this.preferences = preferences;
        this.messages = messages;
        this.project = project;
        this.open = open;
        sentence.getStyleClass().add("ds-field-error");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        load.textProperty().bind(messages.binding("data.load"));
        load.setDefaultButton(true);
        load.getStyleClass().add("accent");
        load.setMinWidth(USE_PREF_SIZE);
        load.setDisable(true);
        load.setOnAction(_ -> load());
        Button cancel = new Button();
        cancel.textProperty().bind(messages.binding("app.cancel"));
        cancel.setCancelButton(true);
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> {
            stop();
            close.run();
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox below = new HBox(sentence, gap, cancel, load);
        below.getStyleClass().add("ds-import-buttons");
        getChildren().addAll(bar, middle, below);
        getStyleClass().add("ds-import");
    }

    /// Reads files: a table, or pictures with their labels.
    public void read(List<Path> files) {
        Path first = files.getFirst();
        work(
                () -> {
                    if (idx(first)) {
                        IdxSamples samples = IdxPair.of(files).read();
                        return (Consumer<ImportPanel>) panel ->
                                panel.show(new IdxPreview(this::stated, samples, name(first), preferences, messages));
                    }
                    CsvText text = text(first);
                    return (Consumer<ImportPanel>)
                            panel -> panel.show(new CsvView(this, text, name(first), project, preferences, messages));
                },
                shown -> shown.accept(this));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        String plain = ImportException.plain(name == null ? "" : name.toString(), 60);
        return plain.replaceAll("(\\.csv|\\.tsv|\\.txt|\\.idx|-ubyte)?(\\.gz)?$", "");
    }

    /// Two bytes 0 begin no text.
    private static boolean idx(Path file) throws IOException, ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = Unpacked.read(in, inside -> inside.readNBytes(2));
            String name = name(file);
            return (head.length == 2 && head[0] == 0 && head[1] == 0)
                    || name.contains("idx1")
                    || name.contains("idx3")
                    || file.toString().endsWith(".idx");
        }
    }

    private CsvText text(Path file) throws IOException, ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean traditional = messages.language() == Language.ZH_HANT;
            return CsvText.read(in, CsvLimits.USUAL, traditional);
        }
    }

    private void show(Node view) {
        middle.getChildren().setAll(view);
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    /// Does something that may take long, instead of what was going on; a sentence says where it failed.
    <T> void work(Callable<T> what, Consumer<T> done) {
        stop();
        progress.begin();
        sentence.setText("");
        load.setDisable(true);
        task = desk.begin(
                what,
                outcome -> {
                    progress.end();
                    done.accept(outcome);
                },
                refused -> {
                    progress.end();
                    result = null;
                    sentence.setText(messages.text("data.refused", why(refused)));
                });
    }

    private String why(Exception refused) {
        String text = messages.say(refused);
        return switch (refused) {
            case ImportException _ -> text;
            case java.nio.file.NoSuchFileException _ -> messages.text("data.no-file", text);
            default -> messages.text("data.not-read", text);
        };
    }

    /// Says why something cannot be opened; what is shown stays, so that it can be changed.
    void refuse(Exception why) {
        result = null;
        sentence.setText(messages.text("data.refused", why(why)));
    }

    ProgressPane progress() {
        return progress;
    }

    /// What pressing the button would open from now on; null where a question is left.
    void stated(@Nullable Callable<Offer> next) {
        boolean first = result == null && next != null;
        result = next;
        load.setDisable(next == null);
        if (first) {
            load.requestFocus(); // Enter does what the panel is for
        }
    }

    /// Gives up what is being read.
    public void stop() {
        if (task != null) {
            task.cancel();
        }
        progress.end();
    }

    private void load() {
        Callable<Offer> wanted = result;
        if (wanted != null) {
            work(wanted, offer -> {
                try {
                    open.accept(offer);
                } catch (IllegalArgumentException refused) {
                    sentence.setText(messages.text("data.refused", Telling.of(refused)));
                }
            });
        }
    }
}
