package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Proves what the build promises to every other test: the JDK, and a window where there is no display.
@ExtendWith(ApplicationExtension.class)
class BuildTest {
    @Start
    void start(Stage stage) {
        Button button = new Button("press");
        button.setOnAction(_ -> button.setText("pressed"));
        stage.setScene(new Scene(button, 200, 100));
        stage.show();
    }

    @Test
    void runsOnTheChosenJdk() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
    }

    @Test
    void javaFxIsOnTheModulePath() {
        assertThat(Stage.class.getModule().getName()).isEqualTo("javafx.graphics");
        assertThat(BuildTest.class.getModule().isNamed()).isFalse();
    }

    @Test
    void clicksWithoutADisplay(FxRobot robot) {
        robot.clickOn("press");
        assertThat(robot.lookup(".button").queryButton().getText()).isEqualTo("pressed");
    }
}
