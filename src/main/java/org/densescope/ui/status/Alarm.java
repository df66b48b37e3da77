package org.densescope.ui.status;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.densescope.project.Preferences;
import org.densescope.session.Breakdown;
import org.densescope.session.Playhead;
import org.densescope.session.Run;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.session.training.Progress;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.steps.FirstNonFinite;
import org.densescope.train.Optimizer;
import org.densescope.train.Score;
import org.densescope.ui.Watch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Says which operation of this training step makes the first NaN or infinity, goes there, and offers ways out. Where
/// training led to it: back to just before, back to the least training loss, or half the learning rate from there on;
/// where a number that was set is the cause, undo.
public final class Alarm extends HBox {
    private final Workspace workspace;
    private final Playhead playhead;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Label text = new Label();
    private final Button there;
    private final Button before;
    private final Button best;
    private final Button halve;
    private final Button undo;
    private @Nullable Run looked;
    private @Nullable Breakdown found;

    public Alarm(
            Workspace workspace,
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.workspace = workspace;
        this.playhead = playhead;
        this.snapshot = snapshot;
        this.preferences = preferences;
        this.messages = messages;
        getStyleClass().add("ds-alarm");
        there = button("app.alarm.go", () -> seek(1));
        before = button("app.alarm.before", () -> seek(0));
        best = button("app.alarm.best", () -> workspace.toStep(bestStep()));
        halve = button("app.alarm.halve", this::halve);
        undo = button("app.alarm.undo", workspace::undo);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(MaterialDesignA.ALERT_OCTAGON), text, there, before, best, halve, undo);
        Watch.of(this::show, Watch.ignoring(snapshot, Alarm::same), messages.languageProperty(), preferences);
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameDocument(b) && a.sameNumbers(b) && a.sameLearning(b);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.binding(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key + ".tip"));
        button.setTooltip(tip);
        return button;
    }

    /// To the operation or to the moment before it; where that is the first of its training step, to the end of the
    /// step before. If it is one of a sample that is not shown, the tape of all samples is.
    private void seek(long behind) {
        Breakdown now = found;
        if (now == null || now.bad() == null) {
            return;
        }
        long t = now.bad().moment().index() + behind;
        if (now.all()) {
            playhead.aside().set(false);
        }
        long step = snapshot.get().position().step();
        if (t > 0 || step == firstStep()) {
            playhead.toStep(step, t);
        } else {
            playhead.previous(Grain.TERM);
        }
    }

    /// Where the training loss was least; where it was never asked for, where this training began.
    private long bestStep() {
        Score least = snapshot.get().learning().progress().best();
        return least == null ? firstStep() : least.step();
    }

    private long firstStep() {
        return snapshot.get().document().start().step();
    }

    /// The weights just before a failure are often beyond help.
    private void halve() {
        workspace.editFrom(bestStep(), "app.edit.halved-rate", project -> {
            Optimizer rule = project.optimizer();
            return project.withOptimizer(rule.withRate(rule.rate() / 2));
        });
    }

    @SuppressWarnings("ReferenceEquality") // a run is never written again
    private void show() {
        Run run = snapshot.get().run();
        Progress progress = snapshot.get().learning().progress();
        // Training ends by itself at the first number that is not finite: looking through each step would only slow it.
        boolean looking = !snapshot.get().learning().on();
        boolean stopped = progress.divergence() != null;
        if (looking && (run != looked || (stopped && found == null))) {
            looked = run;
            found = Breakdown.of(run, progress.project() == run.project() ? progress : null)
                    .orElse(null);
        }
        say();
    }

    private void say() {
        Breakdown now = found;
        FirstNonFinite bad = now == null ? null : now.bad();
        boolean trained = now != null && now.trained();
        show(this, now != null);
        show(there, bad != null);
        show(before, bad != null);
        show(best, trained && snapshot.get().learning().progress().best() != null);
        show(halve, trained);
        show(undo, !trained && !workspace.undoName().get().isEmpty());
        if (now != null) {
            text.setText(sentence(now, bad));
        }
    }

    private String sentence(Breakdown now, @Nullable FirstNonFinite bad) {
        Digits digits = preferences.getValue().digits();
        if (bad == null) {
            long step = now.trace().update().before().step();
            return messages.text("app.alarm.stopped", digits.count(step));
        }
        Naming naming = preferences.getValue().naming();
        String what = naming.words(bad.phrase(now.trace(), naming).text(messages::text, digits));
        return now.trained() ? what : messages.text("app.alarm.given", what);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
