package org.densescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import org.densescope.text.Messages;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandMenu;

/// The menus of the window: few, none of them longer than a screen is high. What is set once, or seldom, stands in
/// menus within them.
final class Menus {
    /// Groups that stand within the menu of the group before them.
    private static final Set<String> WITHIN = Set.of("app.menu.network", "app.menu.picture", "app.menu.preferences");

    private Menus() {}

    static List<Menu> of(List<CommandGroup> groups, Messages messages) {
        CommandMenu menu = new CommandMenu(messages);
        List<Menu> all = new ArrayList<>();
        boolean within = false;
        for (CommandGroup group : groups) {
            if (WITHIN.contains(group.title())) {
                Menu outer = all.getLast();
                if (!within) {
                    outer.getItems().add(new SeparatorMenuItem());
                }
                outer.getItems().add(menu.menu(group));
                within = true;
            } else {
                all.add(menu.menu(group));
                within = false;
            }
        }
        return all;
    }
}
