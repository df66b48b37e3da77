package org.densescope.ui.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.densescope.session.Player;
import org.densescope.session.Playhead;
import org.densescope.session.Runner;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.session.training.Goal;
import org.densescope.session.training.Progress;
import org.densescope.train.Score;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.Watch;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Everything that trains by itself or moves along the whole training: the same for bar, menu and keys.
public final class LearningCommands {
    static final long MOST_MANY = 1_000_000;
    private static final long USUAL_MANY = 10;

    private final Workspace workspace;
    private final Runner runner;
    private final Playhead playhead;
    private final Player player;
    private final List<Command> all = new ArrayList<>();
    private final LongProperty many = new SimpleLongProperty(USUAL_MANY);
    final Command train;
    final Command epoch;
    final Command epochs;
    final Command toStart;
    final Command toEnd;
    final Command toBest;
    final Command aside;
    final Command curves;
    final Lens<Boolean> curvesShown;

    public LearningCommands(
            Workspace workspace,
            Runner runner,
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Player player,
            Arrangements arrangements) {
        this.workspace = workspace;
        this.runner = runner;
        this.playhead = playhead;
        this.player = player;
        workspace.document().subscribe((_, _) -> many.set(USUAL_MANY));
        curvesShown = arrangements.part(
                a -> a.panels().curves(), (a, on) -> a.withPanels(a.panels().withCurves(on)));
        ObservableBooleanValue always = new SimpleBooleanProperty(true);
        Observable changes = Watch.ignoring(snapshot, LearningCommands::same);
        BooleanBinding begun = Bindings.createBooleanBinding(
                () -> snapshot.get().position().step()
                        > snapshot.get().learning().path().getFirst().from(),
                changes);
        BooleanBinding behind = Bindings.createBooleanBinding(
                () -> snapshot.get().learning().progress().last()
                        > snapshot.get().position().step(),
                changes);
        ObservableBooleanValue batches = Bindings.createBooleanBinding(
                () -> snapshot.get().document().trainer().batchSize() > 1,
                Watch.ignoring(snapshot, Snapshot::sameDocument));
        train = add("train", MaterialDesignS.SCHOOL_OUTLINE, always, this::toggle, key(KeyCode.T));
        epoch = add("epoch", MaterialDesignR.REPEAT_ONCE, always, () -> epochs(1), key(KeyCode.Y));
        epochs = add(
                "epochs",
                MaterialDesignF.FAST_FORWARD,
                always,
                () -> epochs(many.get()),
                new KeyCodeCombination(KeyCode.Y, KeyCombination.SHIFT_DOWN));
        toStart = add(
                "to-start",
                MaterialDesignP.PAGE_FIRST,
                begun,
                () -> seek(workspace.path().getFirst().from()),
                new KeyCodeCombination(KeyCode.HOME, KeyCombination.SHORTCUT_DOWN));
        toEnd = add(
                "to-end",
                MaterialDesignP.PAGE_LAST,
                behind,
                () -> seek(runner.progress().get().last()),
                new KeyCodeCombination(KeyCode.END, KeyCombination.SHORTCUT_DOWN));
        toBest = add(
                "to-best",
                MaterialDesignF.FLAG_OUTLINE,
                Bindings.createBooleanBinding(
                        () -> snapshot.get().learning().progress().best() != null, changes),
                this::toBest,
                new KeyCodeCombination(KeyCode.B, KeyCombination.SHIFT_DOWN));
        aside = add(
                "aside",
                MaterialDesignC.CARD_MULTIPLE_OUTLINE,
                batches,
                () -> playhead.aside().set(!playhead.aside().get()),
                key(KeyCode.A));
        curves = add(
                "curves",
                MaterialDesignC.CHART_LINE,
                always,
                () -> curvesShown.set(!curvesShown.get()),
                key(KeyCode.L));
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameLearning(b) && a.position().step() == b.position().step();
    }

    public CommandGroup group() {
        return CommandGroup.of("app.menu.learn", all);
    }

    private void toggle() {
        if (runner.training().get()) {
            runner.pause();
        } else {
            train(Goal.ENDLESS);
        }
    }

    /// Trains until a goal is reached; play stops.
    void train(Goal goal) {
        player.pause();
        runner.train(goal);
    }

    /// How many epochs the command for several trains, at least 1.
    LongProperty many() {
        return many;
    }

    /// From where training shows now to the end of so many epochs.
    private void epochs(long number) {
        Progress progress = runner.progress().get();
        long size = progress.stepsPerEpoch();
        long now = playhead.position().get().step();
        train(Goal.step((now / size + number) * size));
    }

    private void toBest() {
        Score best = runner.progress().get().best();
        if (best != null) {
            seek(best.step());
        }
    }

    /// To what a step has come to, training and play stopped.
    void seek(long step) {
        player.pause();
        runner.pause();
        workspace.toStep(step);
        playhead.showOutputs();
    }

    private Command add(
            String name, Ikon icon, ObservableBooleanValue enabled, Runnable action, KeyCombination... keys) {
        Command command = new Command("learning." + name, icon, Arrays.asList(keys), enabled, action);
        all.add(command);
        return command;
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }
}
