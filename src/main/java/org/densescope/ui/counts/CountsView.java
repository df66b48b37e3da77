package org.densescope.ui.counts;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.densescope.engine.Counts;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Arrangements;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Trace;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.View;
import org.densescope.ui.Watch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Everything that can be counted about the network as it is now, and beside it what could stand in the place of a
/// dense
/// layer.
public final class CountsView extends ScrollPane {
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ObservableValue<Preferences> preferences;
    private final LayerTable layers;
    private final MemoryTable memory;
    private final WhatIf whatIf;
    private final Comparisons comparisons;
    private final SameWeights same;
    private final TiedMatrix tied;
    private Counts counts;
    private @Nullable Counts before;
    private long opened;
    private @Nullable Trace shown;
    private @Nullable List<Object> written;
    private final Messages messages;

    public CountsView(
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
        this.preferences = preferences;
        layers = new LayerTable(messages);
        memory = new MemoryTable(messages);
        whatIf = new WhatIf(messages);
        comparisons = new Comparisons(messages);
        same = new SameWeights(messages, arrangements.part(Arrangement::kernel, Arrangement::withKernel));
        tied = new TiedMatrix(messages);
        VBox column = new VBox(layers, memory, whatIf, comparisons, same, tied);
        column.getStyleClass().add("ds-counts-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(200, 150);
        getStyleClass().addAll("ds-panel", "ds-counts", "edge-to-edge");
        accessibleTextProperty().bind(messages.binding("counts.title"));
        Project project = snapshot.get().project();
        counts = Counts.of(project.network());
        opened = snapshot.get().opened();
        Watch.of(this::count, Watch.ignoring(snapshot, Snapshot::sameDocument));
        Watch.whileSeen(this, this::show, snapshot, preferences, messages.languageProperty());
    }

    public static View view(Supplier<CountsView> panel) {
        return new View("counts", MaterialDesignC.CALCULATOR_VARIANT_OUTLINE, panel, Keystrokes.key(KeyCode.K));
    }

    /// An edit that changes no count, such as one of a weight, leaves the last change as it was.
    private void count() {
        Counts now = Counts.of(snapshot.get().project().network());
        boolean another = snapshot.get().opened() != opened;
        opened = snapshot.get().opened();
        if (another || !now.equals(counts)) {
            before = another ? null : counts;
            counts = now;
            written = null; // all of it, when it is looked at
        }
    }

    @SuppressWarnings("ReferenceEquality") // a trace is immutable: the very same one counts the same
    private void show() {
        Snapshot now = snapshot.get();
        Trace trace = now.run().trace();
        List<Object> words =
                List.of(preferences.getValue().digits(), preferences.getValue().naming(), messages.language());
        boolean all = !words.equals(written);
        if (!all && trace == shown) {
            return;
        }
        shown = trace;
        written = words;
        Digits digits = preferences.getValue().digits();
        Project project = now.project();
        int rows = project.trainer().batchSize(); // what an update sees
        layers.show(counts, before, digits);
        memory.show(
                counts,
                trace.update().optimizer(),
                rows,
                digits,
                preferences.getValue().naming());
        whatIf.show(Counts.of(trace.network()), trace.network(), now.reveal().inputs(), digits);
        if (all) {
            comparisons.show(digits);
            same.show();
            tied.show(digits);
        }
    }
}
