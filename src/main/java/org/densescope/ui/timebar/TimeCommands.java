package org.densescope.ui.timebar;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.densescope.session.Player;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandGroup.Choice;
import org.densescope.ui.CommandGroup.Submenu;
import org.densescope.ui.Watch;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Everything that moves through time: the same for bar, menu, keys and the sheet of shortcuts.
///
/// A plain arrow steps in the chosen grain, and so do the keys of a presenter's remote, Page Down and Page Up; with
/// Shift a term, with Ctrl (Cmd) a layer, with Alt a chapter, with Ctrl and Shift a training step. Moving by hand stops
/// play.
public final class TimeCommands {
    private final Playhead playhead;
    private final Player player;
    private final BooleanBinding always = Bindings.createBooleanBinding(() -> true);
    private final List<Command> all = new ArrayList<>();
    final Command play;
    final Command next;
    final Command previous;
    final Command toStart;
    final Command toEnd;
    final Command nextStep;
    final Command previousStep;

    public TimeCommands(Playhead playhead, ReadOnlyObjectProperty<Snapshot> snapshot, Player player) {
        this.playhead = playhead;
        this.player = player;
        Observable changes = Watch.ignoring(snapshot, TimeCommands::same);
        BooleanBinding inside =
                Bindings.createBooleanBinding(() -> snapshot.get().position().t() > 0, changes);
        BooleanBinding before = Bindings.createBooleanBinding(
                () -> snapshot.get().position().t()
                        < snapshot.get().run().trace().length(),
                changes);
        BooleanBinding trained = Bindings.createBooleanBinding(
                () -> snapshot.get().position().step()
                        > snapshot.get().document().start().step(),
                changes);
        BooleanBinding back = inside.or(trained);
        play = add("play", MaterialDesignP.PLAY, always, player::toggle, key(KeyCode.SPACE));
        next = step(
                "next",
                MaterialDesignA.ARROW_RIGHT,
                always,
                () -> playhead.next(grain()),
                key(KeyCode.RIGHT),
                key(KeyCode.PAGE_DOWN));
        previous = step(
                "previous",
                MaterialDesignA.ARROW_LEFT,
                back,
                () -> playhead.previous(grain()),
                key(KeyCode.LEFT),
                key(KeyCode.PAGE_UP));
        toStart = step("to-start", MaterialDesignS.SKIP_BACKWARD, inside, () -> playhead.seek(0), KeyCode.HOME);
        toEnd = step("to-end", MaterialDesignS.SKIP_FORWARD, before, () -> playhead.seek(length()), KeyCode.END);
        walk("term", Grain.TERM, back, KeyCombination.SHIFT_DOWN);
        walk("layer", Grain.LAYER, back, KeyCombination.SHORTCUT_DOWN);
        walk("phase", Grain.PHASE, back, KeyCombination.ALT_DOWN);
        nextStep = step(
                "next-step",
                MaterialDesignC.CHEVRON_RIGHT,
                always,
                () -> toStep(1),
                KeyCode.RIGHT,
                KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN);
        previousStep = step(
                "previous-step",
                MaterialDesignC.CHEVRON_LEFT,
                trained,
                () -> toStep(-1),
                KeyCode.LEFT,
                KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN);
        Iterator<KeyCode> digits = List.of(
                        KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)
                .iterator();
        for (Chapter chapter : Chapter.values()) {
            step(
                    "to-" + chapter.name().toLowerCase(Locale.ROOT),
                    MaterialDesignN.NUMERIC,
                    always,
                    () -> playhead.seek(chapter),
                    digits.next());
        }
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameNumbers(b) && a.sameDocument(b) && a.position().equals(b.position());
    }

    /// With a line between what steps, how it steps, and where it may go.
    public CommandGroup group(Messages messages) {
        List<Choice> grains = Stream.of(Grain.values())
                .map(one -> new Choice(
                        messages.binding("time.grain." + one.name().toLowerCase(Locale.ROOT)),
                        playhead.grain().map(now -> now == one),
                        () -> playhead.grain().set(one)))
                .toList();
        List<Choice> speeds = Player.SPEEDS.stream()
                .map(one -> new Choice(
                        Bindings.createStringBinding(
                                () -> speed(one, Digits.STANDARD, messages), messages.languageProperty()),
                        player.speed().map(now -> now.doubleValue() == one),
                        () -> player.speed().set(one)))
                .toList();
        return CommandGroup.of(
                "app.menu.play",
                all.subList(0, 5),
                List.of(
                        new Submenu("time.grain", grains),
                        new Submenu("time.speed.name", speeds),
                        Command.of(
                                        "time.go-on",
                                        MaterialDesignR.REPEAT,
                                        () -> player.continuous()
                                                .set(!player.continuous().get()),
                                        key(KeyCode.SPACE, KeyCombination.SHIFT_DOWN))
                                .switching(player.continuous().asObject())),
                all.subList(5, 11),
                all.subList(11, 13),
                all.subList(13, all.size()));
    }

    /// How fast play goes, in words.
    static String speed(double speed, Digits digits, Messages messages) {
        return speed < 1
                ? messages.text("time.speed.every", digits.count(Math.round(1 / speed)))
                : messages.text("time.speed.per-second", digits.count(Math.round(speed)));
    }

    private void walk(String name, Grain grain, ObservableBooleanValue back, Modifier modifier) {
        step("next-" + name, MaterialDesignP.PAGE_NEXT, always, () -> playhead.next(grain), KeyCode.RIGHT, modifier);
        step(
                "previous-" + name,
                MaterialDesignP.PAGE_PREVIOUS,
                back,
                () -> playhead.previous(grain),
                KeyCode.LEFT,
                modifier);
    }

    private Command step(
            String name,
            Ikon icon,
            ObservableBooleanValue enabled,
            Runnable move,
            KeyCode code,
            Modifier... modifiers) {
        return step(name, icon, enabled, move, key(code, modifiers));
    }

    private Command step(
            String name, Ikon icon, ObservableBooleanValue enabled, Runnable move, KeyCombination... keys) {
        return add(
                name,
                icon,
                enabled,
                () -> {
                    player.pause();
                    move.run();
                },
                keys);
    }

    private Command add(
            String name, Ikon icon, ObservableBooleanValue enabled, Runnable action, KeyCombination... keys) {
        Command command = new Command("time." + name, icon, List.of(keys), enabled, action);
        all.add(command);
        return command;
    }

    private static KeyCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private Grain grain() {
        return playhead.grain().get();
    }

    private long length() {
        return playhead.reveal().get().trace().length();
    }

    /// The same moment of another step of training.
    private void toStep(int by) {
        playhead.toStep(
                playhead.position().get().step() + by, playhead.position().get().t());
    }
}
