package org.densescope;

import javafx.application.Platform;
import javafx.stage.Window;

/// The program, which says when its window is shown.
final class ShownMain {
    static final String SHOWN = "the window is shown";

    private ShownMain() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(ShownMain::watch);
        Main.main(arguments);
    }

    private static void watch() {
        boolean[] shown = new boolean[1];
        while (!shown[0]) {
            try {
                Thread.sleep(100);
                Platform.runLater(() -> {
                    if (!shown[0] && Window.getWindows().stream().anyMatch(Window::isShowing)) {
                        shown[0] = true;
                        System.out.println(SHOWN);
                    }
                });
            } catch (IllegalStateException e) {
                // JavaFX has not begun yet
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
