package org.densescope.ui.counts;

import java.util.function.Supplier;
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
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Trace;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.View;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Everything that can be counted about the network as it is now, and beside it what could stand in the place of a
/// dense
/// layer.
public final class CountsView extends ScrollPane {
    private final Workspace workspace;
    private final Playhead playhead;
    private final ObservableValue<Preferences> preferences;
    private final LayerTable layers;
    private final MemoryTable memory;
    private final WhatIf whatIf;
    private final Comparisons comparisons;
    private final SameWeights same;
    private final TiedMatrix tied;
    private Counts counts;
    private @Nullable Counts before;
    private boolean another;
    private @Nullable Trace shown;

    public CountsView(
            Workspace workspace,
            Playhead playhead,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.workspace = workspace;
        this.playhead = playhead;
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
        Project project = workspace.project().get();
        counts = Counts.of(project.network());
        workspace.document().subscribe((_, _) -> another = true);
        workspace.project().subscribe(() -> count(workspace.project().get()));
        playhead.reveal().subscribe(() -> show(false));
        preferences.subscribe(() -> show(true));
        messages.languageProperty().subscribe(() -> show(true));
        sceneProperty().subscribe(() -> show(true));
        show(true);
    }

    public static View view(Supplier<CountsView> panel) {
        return new View("counts", MaterialDesignC.CALCULATOR_VARIANT_OUTLINE, panel, Keystrokes.key(KeyCode.K));
    }

    /// An edit that changes no count, such as one of a weight, leaves the last change as it was.
    private void count(Project project) {
        Counts now = Counts.of(project.network());
        boolean another = this.another;
        this.another = false;
        if (another || !now.equals(counts)) {
            before = another ? null : counts;
            counts = now;
            show(true);
        }
    }

    /// @param all whether words, digits or counts may have changed too
    @SuppressWarnings("ReferenceEquality") // a trace is immutable: the very same one counts the same
    private void show(boolean all) {
        Trace trace = playhead.reveal().get().trace();
        if (getScene() == null || (trace == shown && !all)) {
            return; // counted when it is looked at
        }
        shown = trace;
        Digits digits = preferences.getValue().digits();
        Project project = workspace.project().get();
        int rows = project.trainer().batchSize(); // what an update sees
        layers.show(counts, before, digits);
        memory.show(
                counts,
                trace.update().optimizer(),
                rows,
                digits,
                preferences.getValue().naming());
        whatIf.show(
                Counts.of(trace.network()),
                trace.network(),
                playhead.reveal().get().inputs(),
                digits);
        if (all) {
            comparisons.show(digits);
            same.show();
            tied.show(digits);
        }
    }
}
