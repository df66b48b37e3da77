package org.densescope.ui.shell;

import static org.densescope.ui.Keystrokes.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandGroup.Choice;
import org.densescope.ui.CommandGroup.Entry;
import org.densescope.ui.CommandGroup.Submenu;
import org.densescope.ui.View;
import org.densescope.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What stands in the window: a command for each view, or for those that are called by the same keys, and the panels.
final class ViewCommands {
    private ViewCommands() {}

    /// @param panels further panels that open and close
    /// @param fullScreen on or off
    static CommandGroup group(
            Views views, Arrangements arrangements, Messages messages, List<Command> panels, Runnable fullScreen) {
        List<Entry> shown = new ArrayList<>();
        List<Choice> choices = views.all().stream()
                .map(view -> new Choice(
                        messages.binding(view.name()),
                        arrangements.current().map(now -> now.view().equals(view.id())),
                        () -> show(view, arrangements)))
                .toList();
        shown.add(new Submenu("app.menu.middle", choices));
        Map<List<KeyCombination>, List<View>> sameKeys = new LinkedHashMap<>();
        views.all().stream()
                .filter(view -> !view.keys().isEmpty())
                .forEach(view -> sameKeys.computeIfAbsent(view.keys(), _ -> new ArrayList<>())
                        .add(view));
        sameKeys.values().forEach(same -> shown.add(show(same, views, arrangements)));
        List<Entry> around = new ArrayList<>(List.of(editor(arrangements), inspector(arrangements)));
        around.addAll(panels);
        return CommandGroup.of(
                "app.menu.view",
                shown,
                around,
                List.of(Command.of("app.full-screen", MaterialDesignF.FULLSCREEN, fullScreen, key(KeyCode.F11))));
    }

    private static void show(View view, Arrangements arrangements) {
        if (view.possible().get()) {
            arrangements.show(view.id());
        }
    }

    private static Command show(List<View> same, Views views, Arrangements arrangements) {
        View first = same.getFirst();
        ObservableBooleanValue leads = Bindings.createBooleanBinding(
                () -> first.possible().get() || same.contains(views.shown()), first.possible(), arrangements.current());
        return Command.of(
                        first.name() + ".show",
                        first.icon(),
                        () -> arrangements.show(views.after(same).id()),
                        first.keys().toArray(KeyCombination[]::new))
                .when(leads)
                .switching(arrangements.current().map(_ -> same.contains(views.shown())))
                .asTool();
    }

    static Command editor(Arrangements arrangements) {
        Lens<Boolean> shown = arrangements.part(
                a -> a.panels().editor(), (a, on) -> a.withPanels(a.panels().withEditor(on)));
        return panel("app.editor", MaterialDesignP.PENCIL_OUTLINE, shown, KeyCode.F9);
    }

    static Command inspector(Arrangements arrangements) {
        Lens<Boolean> shown = arrangements.part(
                a -> a.panels().inspector(), (a, on) -> a.withPanels(a.panels().withInspector(on)));
        return panel("app.inspector", MaterialDesignI.INFORMATION_OUTLINE, shown, KeyCode.F10);
    }

    private static Command panel(String id, org.kordamp.ikonli.Ikon icon, Lens<Boolean> shown, KeyCode code) {
        return Command.of(id, icon, () -> shown.set(!shown.get()), key(code)).switching(shown.value());
    }
}
