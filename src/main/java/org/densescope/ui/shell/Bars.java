package org.densescope.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.densescope.project.Preferences;
import org.densescope.ui.Watch;

/// Which bars there is room for, so that the picture keeps its share: first the status line goes, then the menu bar
/// becomes a button, then the training row stands in its menu alone. All in lines of text.
final class Bars {
    private static final double LINE = 13;
    private static final double ROOM_FOR_STATUS = 44;
    private static final double ROOM_FOR_MENUS = 40;
    private static final double WIDTH_FOR_MENUS = 46;
    private static final double ROOM_FOR_TRAINING = 34;

    private static final String TIGHT = "ds-tight";

    private Bars() {}

    static void fold(
            Scene scene,
            ObservableValue<Preferences> preferences,
            Region menus,
            Tools tools,
            TrainingRow training,
            Region status) {
        Watch.of(
                () -> {
                    double line = LINE * preferences.getValue().fontScale();
                    double high = scene.getHeight() / line;
                    boolean bar = high >= ROOM_FOR_MENUS && scene.getWidth() / line >= WIDTH_FOR_MENUS;
                    show(menus, bar);
                    tools.showMenu(!bar);
                    scene.getRoot().getStyleClass().remove(TIGHT);
                    if (high < ROOM_FOR_MENUS) {
                        scene.getRoot().getStyleClass().add(TIGHT);
                    }
                    show(status, high >= ROOM_FOR_STATUS);
                    training.setRoom(high >= ROOM_FOR_TRAINING);
                },
                scene.widthProperty(),
                scene.heightProperty(),
                preferences);
    }

    private static void show(Node bar, boolean there) {
        bar.setVisible(there);
        bar.setManaged(there);
    }
}
