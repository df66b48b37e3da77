package org.densescope.ui.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.densescope.session.Look;
import org.densescope.session.Playhead;
import org.densescope.session.Runner;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.steps.FirstNonFinite;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Says which operation of this training step makes the first NaN or infinity, goes there, and offers ways out: back to
/// just before it, back to the least loss, or half the learning rate from there on.
final class Alarm extends HBox {
    private final Workspace workspace;
    private final Playhead playhead;
    private final Runner runner;
    private final Look look;
    private final Messages messages;
    private final Label text = new Label();
    private @Nullable Trace looked;
    private Optional<FirstNonFinite> found = Optional.empty();
    private final Button best;

    Alarm(Workspace workspace, Playhead playhead, Runner runner, Look look, Messages messages) {
        this.workspace = workspace;
        this.playhead = playhead;
        this.runner = runner;
        this.look = look;
        this.messages = messages;
        getStyleClass().add("ds-alarm");
        Button there = button(
                "app.alarm.go",
                () -> found.ifPresent(bad -> playhead.seek(bad.moment().index() + 1)));
        Button before = button("app.alarm.before", this::rewind);
        best = button("app.alarm.best", this::toBest);
        Button halve = button("app.alarm.halve", this::halve);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(MaterialDesignA.ALERT_OCTAGON), text, there, before, best, halve);
        playhead.reveal().subscribe(this::show);
        runner.training().subscribe((_, _) -> show());
        messages.languageProperty().subscribe(this::say);
        look.digits().subscribe(this::say);
        look.naming().subscribe(this::say);
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

    /// The moment before the operation; where it is the first of its training step, the end of the step before.
    private void rewind() {
        found.ifPresent(bad -> {
            long t = bad.moment().index();
            if (t > 0 || playhead.position().get().step() == playhead.firstStep()) {
                playhead.seek(t);
            } else {
                playhead.previous(Grain.TERM);
            }
        });
    }

    private void toBest() {
        workspace.toStep(runner.progress().get().losses().bestStep());
    }

    /// From the least loss on where training has one, for the weights just before a failure are often beyond help.
    private void halve() {
        Optimizer rule = workspace.project().get().optimizer();
        if (best.isVisible()) {
            toBest();
        }
        workspace.edit("app.edit.halved-rate", project -> project.withOptimizer(rule.withRate(rule.rate() / 2)));
    }

    @SuppressWarnings("ReferenceEquality") // a trace is never written again
    private void show() {
        Trace trace = playhead.reveal().get().trace();
        // Training ends by itself at the first number that is not finite: looking through each step would only slow it.
        if (trace != looked && !runner.training().get()) {
            looked = trace;
            found = FirstNonFinite.in(trace);
            say();
        }
    }

    private void say() {
        setVisible(found.isPresent());
        setManaged(found.isPresent());
        boolean trained = runner.progress().get().losses().steps() > 0;
        best.setVisible(trained);
        best.setManaged(trained);
        Trace trace = looked;
        if (trace != null) {
            Naming naming = look.naming().get();
            found.ifPresent(bad -> text.setText(naming.words(
                    bad.phrase(trace, naming).text(messages::text, look.digits().get()))));
        }
    }
}
