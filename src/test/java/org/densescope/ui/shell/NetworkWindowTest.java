package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.count.Sizes;
import org.densescope.draw.network.Brush;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.densescope.ui.editor.Nodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the picture of a large network in the window: asks, saves, and goes beyond all memory.
@Tag("slow")
class NetworkWindowTest {
    private static App app;
    private static Stage stage;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.open("digits"), Position.START, Language.EN, Preferences.Theme.LIGHT);
            app = new App(start, Settings.FIRST, Threads.one(), 960, 640);
            stage = new Stage();
            app.show(stage, settings -> {});
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(980);
            stage.setHeight(720);
        });
    }

    @AfterAll
    static void close() {
        FxTest.onFx(() -> stage.close());
    }

    @BeforeEach
    void begin() {
        FxTest.onFx(() -> {
            app.window().open("digits");
            app.arrangements().show("network");
            app.preferences().change(p -> p.withFontScale(1));
            app.network().canvas().fit();
            app.network().canvas().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anEdgeIsAskedForByItsIndex() {
        robot.press(KeyCode.CONTROL).push(KeyCode.G).release(KeyCode.CONTROL);
        robot.write("fc1 w[31, 60]").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(app.network().selectedWeight()).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 31, 60));
        Brush brush = app.network().canvas().brush();
        assertThat(brush.of(1)).isEqualTo(new Brush.Range(1, 24, 32));
        assertThat(brush.of(0)).isEqualTo(new Brush.Range(0, 56, 64));
        robot.press(KeyCode.CONTROL).push(KeyCode.G).release(KeyCode.CONTROL);
        robot.write("fc9 w[1, 1]").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).anyMatch(text -> text.contains("There is no “fc9 w[1, 1]” in this network"));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void thePictureIsSavedAsVectorsAndAsPixels(@TempDir Path folder) throws IOException {
        Path svg = folder.resolve("net.svg");
        Path png = folder.resolve("net.png");
        FxTest.onFx(() -> {
            app.saving().save(svg);
            assertThat(texts()).contains("Saved as net.svg.");
            app.saving().save(png);
            app.saving().save(folder.resolve("nowhere").resolve("net.svg"));
            assertThat(texts()).anyMatch(text -> text.startsWith("net.svg could not be saved: "));
        });
        assertThat(Files.readString(svg)).contains("<title>64-32-10</title>", ">Hidden 1</text>", "2,368 connections");
        double width = FxTest.onFx(() -> app.network().canvas().getWidth());
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo((int) Math.ceil(2 * width));
    }

    @Test
    void aHugeLayerIsTurnedAwayAndShownAsAStructure() {
        robot.push(KeyCode.F9);
        WaitForAsyncUtils.waitForFxEvents();
        FxTest.onFx(() -> {
            Parent root = stage.getScene().getRoot();
            Nodes.type(Nodes.named(root, TextField.class, "Units of Hidden 1"), "30000");
            Nodes.type(Nodes.named(root, TextField.class, "Inputs"), "100000");
            assertThat(app.workspace().project().get().spec().shape()).isEqualTo("64-30000-10");
            assertThat(Nodes.named(root, TextField.class, "Inputs").getText()).isEqualTo("64");
            assertThat(texts()).anyMatch(text -> text.startsWith("100000-30000-10 has 3,000,330,010 parameters."));
            Nodes.all(root, Button.class).stream()
                    .filter(button -> button.getText().equals("Show its structure"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            assertThat(sizes().getText()).isEqualTo("100000-30000-10");
            Nodes.type(sizes(), "25088-4096-4096-1000");
            root.applyCss();
            root.layout();
            FxTest.picture(stage.getScene(), 1, "structure-in-window");
            Nodes.type(sizes(), "25088-0");
            assertThat(texts()).anyMatch(text -> text.startsWith("“25088-0” is not a network."));
        });
        WaitForAsyncUtils.waitForFxEvents();
        // Undo takes the document back, and the picture with it.
        robot.push(KeyCode.ESCAPE);
        FxTest.onFx(() -> {
            assertThat(stage.getScene()
                            .getRoot()
                            .lookup(".ds-structure-overlay")
                            .isVisible())
                    .isFalse();
            app.workspace().undo();
            assertThat(app.workspace().project().get().spec().shape()).isEqualTo("64-32-10");
            app.network().showStructure(Sizes.of(100_000, 100_000));
            app.workspace().redo();
            assertThat(stage.getScene()
                            .getRoot()
                            .lookup(".ds-structure-overlay")
                            .isVisible())
                    .isFalse();
        });
    }

    @Test
    void theStructureOpensByKeyWithTheSizesThatAreThere() {
        robot.press(KeyCode.CONTROL).push(KeyCode.K).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        FxTest.onFx(() -> assertThat(sizes().getText()).isEqualTo("64-32-10"));
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.getScene().getRoot().lookup(".ds-structure-overlay").isVisible())
                .isFalse();
    }

    @Test
    void sideBySideThePanelsStepAside() {
        FxTest.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            Settings open = new Settings(null, false, Preferences.FIRST, true, true, "network", List.of());
            app.window().restore(open, stage.getScene().getWidth());
            boolean inspector = shown(".ds-inspector");
            app.arrangements().show("both");
            assertThat(shown(".ds-editor")).isFalse();
            assertThat(shown(".ds-inspector")).isFalse();
            app.arrangements().show("network");
            assertThat(shown(".ds-inspector")).isEqualTo(inspector).isTrue();
        });
    }

    @Test
    void noTwoCommandsInTheMenusShareAKey() {
        FxTest.onFx(() -> {
            List<KeyCombination> keys = new ArrayList<>();
            MenuBar bar = (MenuBar) stage.getScene().getRoot().lookup(".menu-bar");
            bar.getMenus().forEach(menu -> collect(menu, keys));
            assertThat(keys).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        });
    }

    private static void collect(MenuItem item, List<KeyCombination> keys) {
        if (item.getAccelerator() != null) {
            keys.add(item.getAccelerator());
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(each -> collect(each, keys));
        }
    }

    private static boolean shown(String selector) {
        return stage.getScene().getRoot().lookup(selector) != null;
    }

    private static TextField sizes() {
        return (TextField) stage.getScene().getRoot().lookup(".ds-sizes");
    }

    private static List<String> texts() {
        return Nodes.all(stage.getScene().getRoot(), Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
