package org.densescope.ui.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Preferences;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.Run;
import org.densescope.session.Runner;
import org.densescope.session.Snapshot;
import org.densescope.session.training.Progress;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.LayerStatistics;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Score;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.View;
import org.densescope.ui.Watch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/// How each layer does, live while it trains, and while time is moved: distributions, norms, update/weight ratios, dead
/// and saturated units; lamps say what is wrong.
///
/// On the tape of a batch it knows what the playhead knows. While training runs by itself, or where the tape shows one
/// sample beside training, it is about the whole update that the training makes there.
public final class InstrumentsView extends ScrollPane {
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Focus focus;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final Label caption = new Label();
    private final LampList lamps;
    private final LayerBars norms;
    private final LayerBars changes;
    private final VBox rows = new VBox();
    private @Nullable LayerStatistics vitals;
    private @Nullable Run of;
    private @Nullable Shown shown;

    /// All that the pictures depend on; measurements are told apart by identity.
    private record Shown(
            LayerStatistics vitals,
            @Nullable Reveal reveal,
            @Nullable List<Integer> dead,
            @Nullable Place selected,
            Digits digits,
            Palette palette,
            Language language,
            Naming naming) {
        @Override
        @SuppressWarnings("ReferenceEquality") // they are made once and never written again
        public boolean equals(@Nullable Object other) {
            return other
                            instanceof
                            Shown(
                                    LayerStatistics v,
                                    Reveal r,
                                    List<Integer> s,
                                    Place p,
                                    Digits d,
                                    Palette c,
                                    Language l,
                                    Naming n)
                    && vitals == v
                    && reveal == r
                    && Objects.equals(dead, s)
                    && Objects.equals(selected, p)
                    && digits.equals(d)
                    && palette.equals(c)
                    && language == l
                    && naming.equals(n);
        }

        @Override
        public int hashCode() {
            return Objects.hash(selected, digits);
        }
    }

    public InstrumentsView(
            Runner runner,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Focus focus,
            ObservableValue<Preferences> preferences,
            Messages messages,
            ObservableValue<Palette> palette) {
        this.snapshot = snapshot;
        this.focus = focus;
        this.preferences = preferences;
        this.messages = messages;
        this.palette = palette;
        lamps = new LampList(this::choose);
        norms = new LayerBars(false, this::choose);
        changes = new LayerBars(true, this::choose);
        Label title = new Label();
        title.textProperty().bind(messages.binding("instruments.title"));
        title.getStyleClass().add("ds-panel-title");
        caption.setWrapText(true);
        caption.getStyleClass().add("ds-muted");
        HBox bars = new HBox(norms, changes);
        for (LayerBars half : List.of(norms, changes)) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setMinWidth(0);
        }
        Label legend = new Label();
        legend.textProperty().bind(messages.binding("instruments.legend"));
        legend.setWrapText(true);
        legend.getStyleClass().addAll("ds-muted", "ds-instruments-legend");
        VBox head = new VBox(title, caption);
        head.getStyleClass().add("ds-instruments-head");
        VBox column = new VBox(head, lamps, bars, rows, legend);
        column.getStyleClass().add("ds-instruments-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(200, 150);
        getStyleClass().addAll("ds-panel", "ds-instruments", "edge-to-edge");
        accessibleTextProperty().bind(messages.binding("instruments.title"));
        sceneProperty().subscribe(now -> runner.measure(now != null));
        Watch.whileSeen(this, this::show, snapshot, preferences, palette, messages.languageProperty());
    }

    public static View view(Supplier<InstrumentsView> panel) {
        return new View("instruments", MaterialDesignG.GAUGE, panel, Keystrokes.key(KeyCode.I));
    }

    @SuppressWarnings("ReferenceEquality") // the run that is shown
    private void show() {
        Snapshot seen = snapshot.get();
        Run run = seen.run();
        if (run.vitals() != null) {
            vitals = run.vitals();
            of = run;
        }
        if (of != null && of.project() != run.project()) {
            vitals = null; // of another document, which may have other layers
        }
        LayerStatistics now = vitals;
        Run measured = of;
        if (now == null || measured == null) {
            return; // they are on their way
        }
        boolean whole = measured.aside() || seen.learning().on() || measured != run;
        Shown next = new Shown(
                now,
                whole ? null : seen.reveal(),
                dead(seen.learning().progress(), measured, now.step()),
                seen.selected(),
                preferences.getValue().digits(),
                palette.getValue(),
                messages.language(),
                preferences.getValue().naming());
        if (next.equals(shown)) {
            return; // while it trains, runs come faster than measurements
        }
        shown = next;
        LayerReading reading = new LayerReading(
                now,
                new Known(next.reveal()),
                next.dead(),
                next.selected(),
                next.digits(),
                next.palette(),
                messages,
                next.naming());
        String when = preferences.getValue().digits().count(now.step() + 1);
        String samples = preferences.getValue().digits().count(now.rows());
        caption.setText(messages.text(whole ? "instruments.caption.whole" : "instruments.caption.tape", when, samples));
        lamps.show(reading);
        norms.show(reading);
        changes.show(reading);
        lay(now.layers().size());
        rows.getChildren().forEach(row -> ((LayerRow) row).show(reading));
    }

    /// How many units of each layer were dead when all samples were last looked at, or null where they never were.
    @SuppressWarnings("ReferenceEquality") // the training of this very project
    private static @Nullable List<Integer> dead(Progress progress, Run measured, long step) {
        if (measured.dead() != null) {
            return measured.dead();
        }
        int all = measured.project().split().training().length;
        List<Integer> last = null;
        for (Score score : progress.scores()) {
            boolean here = progress.project() == measured.project() && score.step() <= step;
            last = here && score.training().rows() == all ? score.training().dead() : last;
        }
        return last;
    }

    private void lay(int layers) {
        if (rows.getChildren().size() != layers) {
            List<LayerRow> next = new ArrayList<>();
            for (int l = 1; l <= layers; l++) {
                next.add(new LayerRow(l, focus::select));
            }
            rows.getChildren().setAll(next);
        }
    }

    /// Chooses a layer: the unit of it that is chosen already, or its first one.
    private void choose(int layer) {
        Place now = snapshot.get().selected();
        if (now == null || now.layer() != layer) {
            focus.select(Place.unit(Quantity.ACTIVATION, layer, 0));
        }
    }
}
