package org.densescope.ui.plane;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Network;
import org.densescope.project.Plane;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Lens;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.IconButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// A part of the loss surface around the weights as they are now.
final class SliceView extends VBox {
    private static final List<Double> REACHES = List.of(0.25, 0.5, 1.0, 2.0);

    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Supplier<Palette> palette;
    private final SliceWorker worker;
    private final SlicePlot plot;
    private final Choice<Boolean> along;
    private final Choice<Double> reach;
    private final IconButton again;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label words = new Label();
    private final Lens<Plane.Slice> how;
    private boolean looking;
    private @Nullable Network now;
    private @Nullable Project project;
    private long step;

    SliceView(
            Executor executor,
            Executor window,
            Lens<Plane.Slice> how,
            ObservableValue<Preferences> preferences,
            Messages messages,
            Supplier<Palette> palette) {
        this.preferences = preferences;
        this.messages = messages;
        this.how = how;
        this.palette = palette;
        worker = new SliceWorker(executor, window, this::take, this::advance);
        plot = new SlicePlot(preferences, palette, this::ask);
        along = new Choice<>(
                messages,
                "plane.slice.directions",
                List.of(true, false),
                a -> messages.text(a ? "plane.slice.along" : "plane.slice.random"),
                a -> how.set(new Plane.Slice(a, how.get().seed(), how.get().reach())));
        reach = new Choice<>(
                messages,
                "plane.slice.reach",
                REACHES,
                r -> "± " + preferences.getValue().digits().text(r),
                r -> how.set(new Plane.Slice(how.get().along(), how.get().seed(), r)));
        preferences.map(Preferences::digits).subscribe((_, _) -> reach.rename());
        again = new IconButton(
                messages,
                MaterialDesignD.DICE_MULTIPLE_OUTLINE,
                "plane.slice.again",
                () -> how.set(new Plane.Slice(
                        how.get().along(), how.get().seed() + 1, how.get().reach())));
        along.setMaxWidth(USE_PREF_SIZE);
        reach.setMaxWidth(USE_PREF_SIZE);
        progress.setPrefWidth(60);
        progress.setVisible(false);
        FlowPane tools = new FlowPane(along, reach, again, progress);
        tools.getStyleClass().add("ds-plane-bend-tools");
        words.setWrapText(true);
        words.getStyleClass().addAll("ds-muted", "ds-small", "ds-plane-counts");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(tools, plot, words);
        getStyleClass().add("ds-plane-side");
        how.subscribe(this::look);
    }

    private void look(Plane.Slice wanted) {
        along.show(wanted.along());
        reach.show(wanted.reach());
        again.setDisable(wanted.along());
        ask();
    }

    /// @param seen whether anybody looks
    /// @param born whether the loss is computed: a surface has it in its middle
    void show(boolean seen, boolean born, Network network, Project trained, long at) {
        looking = seen && born;
        plot.setVisible(born);
        if (!born) {
            words.setText(messages.text("plane.slice.unborn"));
        }
        now = network;
        project = trained;
        step = at;
        ask();
    }

    private void ask() {
        Network network = now;
        Project trained = project;
        if (!looking || network == null || trained == null) {
            worker.want(null);
            return;
        }
        worker.want(new SliceWish(network, trained, step, how.get(), plot.size(), palette.get()));
    }

    private void advance(double part) {
        progress.setProgress(part);
        progress.setVisible(part < 1);
    }

    private void take(Slice slice) {
        if (!looking) {
            return; // too late
        }
        double[] here = slice.path().length > 0 ? slice.path() : new double[] {0, 0};
        plot.show(slice.surface(), List.of(new SlicePlot.Way(here, 0, Pen.Dash.SOLID)));
        Digits digits = preferences.getValue().digits();
        String key = slice.path().length > 0
                ? "plane.slice.words"
                : slice.wish().step() > slice.wish().project().start().step()
                        ? "plane.slice.words.long"
                        : "plane.slice.words.start";
        words.setText(messages.text(
                key,
                digits.text(slice.surface().least()),
                digits.text(slice.surface().most()),
                digits.count(slice.samples())));
    }
}
