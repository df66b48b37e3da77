package org.densescope.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.densescope.engine.Place;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.Command.Target;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandMenu;
import org.densescope.ui.canvas.NetworkCanvas;
import org.jspecify.annotations.Nullable;

/// What can be done to a unit, an edge, a layer or the picture, where it is pointed at: the commands of all groups that
/// act there.
final class PlaceMenu extends ContextMenu {
    private final List<CommandGroup> groups;
    private final CommandMenu menu;

    PlaceMenu(List<CommandGroup> groups, Messages messages) {
        this.groups = List.copyOf(groups);
        menu = new CommandMenu(messages);
    }

    /// @param place what is pointed at; it is selected by now
    void open(NetworkCanvas canvas, @Nullable Place place, ContextMenuEvent event) {
        getItems().setAll(items(target(canvas, place, event.getX())));
        show(canvas, event.getScreenX(), event.getScreenY());
    }

    private static Target target(NetworkCanvas canvas, @Nullable Place place, double x) {
        if (place == null) {
            return canvas.layerAt(x) >= 0 ? Target.LAYER : Target.CANVAS;
        }
        return place.quantity().perWeight() ? Target.EDGE : Target.UNIT;
    }

    /// In the order of the groups, with a line between two groups; on a layer those of the whole picture too.
    List<MenuItem> items(Target target) {
        List<List<Command>> parts = new ArrayList<>();
        for (CommandGroup group : groups) {
            parts.add(group.commands().stream()
                    .filter(command -> command.targets().contains(target)
                            || (target == Target.LAYER && command.targets().contains(Target.CANVAS)))
                    .toList());
        }
        return menu.items(parts);
    }
}
