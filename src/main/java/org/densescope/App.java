package org.densescope;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window.
public final class App extends Application {
    @Override
    public void start(Stage stage) {
        stage.setTitle("Densescope");
        stage.setScene(new Scene(new StackPane(), 960, 640));
        stage.show();
        if (getParameters().getRaw().contains("--rehearse")) {
            Platform.runLater(Platform::exit);
        }
    }
}
