package org.densescope.ui.shell;

import static org.densescope.ui.Keystrokes.key;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.densescope.session.Arrangements;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandGroup.Choice;
import org.densescope.ui.CommandGroup.Entry;
import org.densescope.ui.CommandGroup.Submenu;
import org.densescope.ui.View;
import org.densescope.ui.Views;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What stands in the window: a command for each view, or for those that are called by the same keys, and the panels.
final class ViewCommands {
    private ViewCommands() {}

    /// @param panels further panels that open and close
    /// @param fullScreen on or off
    static CommandGroup group(
            Views views,
            Arrangements arrangements,
            Messages messages,
            Layout layout,
            List<Command> panels,
            Runnable fullScreen) {
        List<Entry> shown = new ArrayList<>();
        List<Choice> choices = views.all().stream()
                .map(view -> new Choice(
                        messages.binding(view.name()),
                        arrangements.current().map(now -> now.view().equals(view.id())),
                        () -> show(view, arrangements)))
                .toList();
        shown.add(new Submenu("app.menu.middle", choices));
        views.all().stream()
                .filter(view -> !view.keys().isEmpty())
                .map(views::sameKeys)
                .distinct()
                .forEach(same -> shown.add(show(same, views, arrangements)));
        List<Entry> around = new ArrayList<>(List.of(editor(layout), inspector(layout)));
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
                        first.command(),
                        first.icon(),
                        () -> arrangements.show(views.after(same).id()),
                        first.keys().toArray(KeyCombination[]::new))
                .when(leads)
                .switching(arrangements.current().map(_ -> same.contains(views.shown())));
    }

    static Command editor(Layout layout) {
        return panel("app.editor", MaterialDesignP.PENCIL_OUTLINE, layout.editor(), KeyCode.F9);
    }

    static Command inspector(Layout layout) {
        return panel("app.inspector", MaterialDesignI.INFORMATION_OUTLINE, layout.inspector(), KeyCode.F10);
    }

    private static Command panel(String id, Ikon icon, Aside panel, KeyCode code) {
        return Command.of(id, icon, panel::toggle, key(code)).switching(panel.there());
    }
}
