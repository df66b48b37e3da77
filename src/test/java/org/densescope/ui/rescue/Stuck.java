package org.densescope.ui.rescue;

import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;

/// The parts of all windows that layout passes by. On the window's thread, while nothing is laid out.
public final class Stuck {
    private Stuck() {}

    public static List<Parent> parts() {
        LayoutDoor door = Objects.requireNonNull(LayoutDoor.open());
        return Parts.all().stream().filter(door::stuck).toList();
    }
}
