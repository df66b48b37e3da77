package org.densescope.ui.shell;

import javafx.stage.Stage;
import org.densescope.project.WindowBounds;
import org.jspecify.annotations.Nullable;

/// Where a window was last when it was neither maximised nor full screen: there it goes back to, the next time too.
final class LastBounds {
    private @Nullable WindowBounds last;

    /// @param first where it was the last time, or null
    void follow(Stage stage, @Nullable WindowBounds first) {
        last = first;
        stage.xProperty().subscribe(() -> watch(stage));
        stage.yProperty().subscribe(() -> watch(stage));
        stage.widthProperty().subscribe(() -> watch(stage));
        stage.heightProperty().subscribe(() -> watch(stage));
    }

    @Nullable
    WindowBounds last() {
        return last;
    }

    private void watch(Stage stage) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            last = new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }
}
