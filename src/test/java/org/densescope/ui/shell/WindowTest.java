package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Frame;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Chapter;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the window, by mouse and keys. All work is done at once, so nothing has to be waited for.
@Tag("slow")
class WindowTest {
    private static final int MOST_STEPS = 100;

    private static App app;
    private static Stage stage;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.open("mazur"), Position.START, Language.EN, Preferences.Theme.LIGHT);
            Settings wide =
                    new Settings(null, false, Preferences.FIRST, true, true, "network", List.of(0.27, 0.73, 0.6));
            app = new App(start, wide, Threads.one(), 960, 640);
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
            // The headless platform forgets which window is active when a dialog closes.
            stage.hide();
            stage.show();
            app.window().open("mazur");
            app.messages().languageProperty().set(Language.EN);
            app.preferences().change(p -> p.withTheme(Preferences.Theme.LIGHT));
            app.network().canvas().fit();
            app.network().canvas().requestFocus();
        });
        settle();
    }

    @Test
    void steppingToTheEndAndBackShowsTheSame() {
        List<String> there = new ArrayList<>(List.of(shown()));
        while (!atEnd() && there.size() < MOST_STEPS) {
            robot.push(KeyCode.RIGHT);
            there.add(shown());
        }
        assertThat(there).hasSizeBetween(20, MOST_STEPS - 1).doesNotHaveDuplicates();
        List<String> back = new ArrayList<>(List.of(shown()));
        while (position().t() > 0) {
            robot.push(KeyCode.LEFT);
            back.add(shown());
        }
        assertThat(back.reversed()).isEqualTo(there);
    }

    @Test
    void chaptersHomeAndEndAreKeys() {
        robot.push(KeyCode.END);
        assertThat(atEnd()).isTrue();
        robot.push(KeyCode.DIGIT4);
        assertThat(position().t())
                .isEqualTo(app.playhead().reveal().get().trace().timeline().start(Chapter.BACKWARD));
        robot.push(KeyCode.HOME);
        assertThat(position().t()).isZero();
    }

    @Test
    void scrubbingGoesThroughTime() {
        Bounds bar = onScreen(one(".ds-scrub"));
        double y = bar.getCenterY();
        robot.drag(bar.getMinX() + bar.getWidth() * 0.2, y).moveTo(bar.getMinX() + bar.getWidth() * 0.6, y);
        awaitPulse(() -> position().t() > 15);
        long middle = position().t();
        robot.moveTo(bar.getMaxX() - 1, y).drop();
        assertThat(middle).isBetween(15L, 50L);
        assertThat(position().t()).isGreaterThan(55);
    }

    @Test
    void aWeightIsEditedWhereItIsSeenAndUndone() {
        robot.doubleClickOn(edge(1, 0, 0));
        settle();
        assertThat(robot.from(stage.getScene().getRoot())
                        .lookup(".ds-entry")
                        .query()
                        .isVisible())
                .isTrue();
        robot.write("0.75").push(KeyCode.ENTER);
        settle();
        assertThat(weight()).isEqualTo(0.75);
        assertThat(app.workspace().undoName().get()).isEqualTo("edit.weight");
        robot.press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(weight()).isEqualTo(0.15);
        robot.press(KeyCode.CONTROL).push(KeyCode.Y).release(KeyCode.CONTROL);
        assertThat(weight()).isEqualTo(0.75);
    }

    @Test
    void escapeLeavesTheWeightAsItWas() {
        robot.clickOn(edge(1, 0, 0)).push(KeyCode.ENTER);
        settle();
        robot.write("9").push(KeyCode.ESCAPE);
        settle();
        assertThat(weight()).isEqualTo(0.15);
        assertThat(robot.lookup(".ds-entry").query().isVisible()).isFalse();
        assertThat(app.workspace().undoName().get()).isEqualTo("app.edit.open"); // nothing after it
    }

    @Test
    void theWheelWithControlNudgesAndOneUndoTakesAllBack() {
        Point2D at = edge(1, 0, 0);
        FxTest.onFx(() -> {
            wheel(at, true);
            wheel(at, true);
        });
        assertThat(weight()).isEqualTo(0.35);
        FxTest.onFx(() -> app.workspace().undo());
        assertThat(weight()).isEqualTo(0.15);
    }

    @Test
    void theSelectedEdgeIsCutAndFrozenByKey() {
        robot.clickOn(edge(1, 0, 0)).push(KeyCode.C);
        assertThat(app.workspace().project().get().network().layer(1).isCut(0, 0))
                .isTrue();
        robot.push(KeyCode.C).push(KeyCode.F);
        assertThat(app.workspace().project().get().network().layer(1).isCut(0, 0))
                .isFalse();
        assertThat(app.workspace().project().get().network().layer(1).isFrozen(0, 0))
                .isTrue();
    }

    @Test
    void thePictureIsWalkedByKeysAndTimeGetsItsArrowsBack() {
        robot.push(KeyCode.F6);
        assertThat(selected()).isEqualTo(Place.unit(Quantity.ACTIVATION, 0, 0));
        robot.push(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 0, 0));
        assertThat(position().t()).isZero();
        robot.push(KeyCode.ENTER);
        settle();
        robot.write("0.5").push(KeyCode.ENTER);
        settle();
        assertThat(weight()).isEqualTo(0.5);
        robot.push(KeyCode.F6).push(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 1, 0));
        robot.push(KeyCode.ESCAPE).push(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 1, 0));
        assertThat(position().t()).isEqualTo(1);
        robot.push(KeyCode.ESCAPE);
        assertThat(selected()).isNull();
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(position().t()).isEqualTo(2);
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        assertThat(position().t()).isZero();
    }

    private static Place selected() {
        settle();
        return FxTest.onFx(() -> app.network().canvas().content().focus().selected());
    }

    @Test
    void noKeyMeansTwoThings() {
        List<String> keys = app.window().keys().commands().stream()
                .flatMap(command -> command.keys().stream())
                .map(Object::toString)
                .toList();
        assertThat(keys).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void languageAndThemeFollowTheirKeys() {
        robot.press(KeyCode.CONTROL).push(KeyCode.L).release(KeyCode.CONTROL);
        assertThat(((MenuBar) one(".menu-bar")).getMenus().getFirst().getText()).isEqualTo("文件");
        assertThat(stage.getTitle()).contains("Mazur").doesNotContain("Two layers");
        robot.press(KeyCode.CONTROL).push(KeyCode.T).release(KeyCode.CONTROL);
        assertThat(app.preferences().now().theme()).isEqualTo(Preferences.Theme.DARK);
        assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("/css/dark.css"));
    }

    @Test
    void theWheelZoomsAndAKeyFits() {
        FxTest.onFx(() -> wheel(app.network().canvas().localToScreen(30, 200), false));
        assertThat(app.network().canvas().camera()).isNotEqualTo(Camera.FIT);
        robot.push(KeyCode.Z);
        assertThat(app.network().canvas().camera()).isEqualTo(Camera.FIT);
    }

    @Test
    void keysAreNotTakenFromATextField() {
        robot.push(KeyCode.F9);
        settle();
        TextField field = robot.from(stage.getScene().getRoot())
                .lookup(".ds-editor .ds-card .text-field")
                .query();
        robot.clickOn(field).push(KeyCode.END).push(KeyCode.DIGIT5);
        settle();
        assertThat(field.getText()).isEqualTo("25");
        assertThat(position().t()).isZero();
        robot.push(KeyCode.ESCAPE);
        FxTest.onFx(() -> app.network().canvas().requestFocus());
        robot.push(KeyCode.F9);
        assertThat(app.workspace().project().get().spec().inputs()).isEqualTo(2);
    }

    @Test
    void anExampleIsChosenInTheGallery() {
        robot.press(KeyCode.CONTROL).push(KeyCode.N).release(KeyCode.CONTROL);
        settle();
        List<Node> cards = List.copyOf(robot.lookup(".ds-example-card").queryAll());
        assertThat(cards).hasSize(Presets.ids().size());
        assertThat(FxTest.onFx(() -> cards.stream().filter(Node::isFocused).toList()))
                .singleElement()
                .satisfies(card -> assertThat(card.getAccessibleText()).contains("Mazur"));
        assertThat(gallery()).contains("open now").anyMatch(text -> text.contains("0.29837"));
        robot.clickOn(".ds-gallery-search").write("penguin");
        settle();
        List<Node> found =
                FxTest.onFx(() -> cards.stream().filter(Node::isManaged).toList());
        assertThat(found).hasSize(1);
        robot.clickOn(found.getFirst()).push(KeyCode.ENTER);
        settle();
        assertThat(app.workspace().project().get().name()).isEqualTo("penguins");
        robot.press(KeyCode.CONTROL).push(KeyCode.N).release(KeyCode.CONTROL);
        settle();
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup(".ds-example-card").queryAll()).isEmpty();
        assertThat(app.workspace().project().get().name()).isEqualTo("penguins");
    }

    private Set<String> gallery() {
        return texts(robot.lookup(".ds-gallery-details").query());
    }

    @Test
    void theSheetOfKeysAndTheGlossaryOpenByKey() {
        robot.push(KeyCode.F1);
        settle();
        Set<String> keys = texts(dialogs().getFirst());
        assertThat(keys).contains("Space", "Play", "Undo");
        picture("sheet-keys");
        robot.push(KeyCode.ESCAPE);
        settle();
        robot.push(KeyCode.F2);
        settle();
        assertThat(texts(dialogs().getFirst())).contains("chain rule");
        picture("sheet-glossary");
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(dialogs()).isEmpty();
    }

    private static Set<String> texts(Node root) {
        return FxTest.onFx(() -> root.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.toSet()));
    }

    private static void picture(String name) {
        DialogPane pane = dialogs().getFirst();
        FxTest.onFx(() -> FxTest.picture(pane.getScene(), 1, name));
    }

    @Test
    void aThousandFailuresAreOneDialogAndTheWindowLivesOn() {
        RuntimeException failure = new IllegalStateException("thrown a thousand times");
        FxTest.onFx(() -> {
            javafx.application.Platform.runLater(() -> {
                for (int i = 0; i < 1_000; i++) {
                    app.failures().accept(failure);
                }
            });
        });
        settle();
        List<DialogPane> dialogs = dialogs();
        assertThat(dialogs).hasSize(1);
        assertThat(robot.lookup(".ds-report").queryTextInputControl().getText())
                .contains("thrown a thousand times", "Densescope", "at org.densescope");
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(dialogs()).isEmpty();
        FxTest.onFx(() -> app.failures().accept(failure));
        settle();
        assertThat(dialogs()).isEmpty();
        robot.push(KeyCode.RIGHT);
        assertThat(position().t()).isEqualTo(1);
    }

    @Test
    void everyButtonSaysWhatItIs() {
        Set<Node> buttons = FxTest.onFx(() -> stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof ButtonBase)
                .collect(Collectors.toSet()));
        assertThat(buttons).hasSizeGreaterThan(15).allSatisfy(node -> {
            String name = node.getAccessibleText() == null ? ((Labeled) node).getText() : node.getAccessibleText();
            assertThat(name).as("name of %s", node).isNotBlank();
            // Icons are characters of a private area, which a screen reader cannot say.
            assertThat(name.codePoints()).noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
        });
    }

    // ---- the window

    /// The bar follows a drag once a pulse.
    private static void awaitPulse(Callable<Boolean> done) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, done);
        } catch (TimeoutException late) {
            throw new AssertionError("nothing moved", late);
        }
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Position position() {
        return FxTest.onFx(() -> app.playhead().position().get());
    }

    private static boolean atEnd() {
        return position().t() == app.playhead().reveal().get().trace().length();
    }

    /// What the explanation says, with its numbers.
    private static String shown() {
        settle();
        return FxTest.onFx(() -> one(".ds-explain").getAccessibleText());
    }

    private static Node one(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private static Bounds onScreen(Node node) {
        return FxTest.onFx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private static double weight() {
        settle();
        return app.workspace().project().get().network().layer(1).weight(0, 0);
    }

    /// A point on an edge, a third of its way.
    private static Point2D edge(int layer, int unit, int from) {
        return FxTest.onFx(() -> {
            app.network().canvas().renderNow();
            Frame frame = app.network().canvas().frame();
            double x = (2 * frame.x(layer - 1, from) + frame.x(layer, unit)) / 3;
            double y = (2 * frame.y(layer - 1, from) + frame.y(layer, unit)) / 3;
            assertThat(app.network().canvas().at(x, y))
                    .extracting(Place::isWeight)
                    .isEqualTo(true);
            return app.network().canvas().localToScreen(x, y);
        });
    }

    /// One notch upwards; the headless robot knows no modifiers with a wheel.
    private static void wheel(Point2D screen, boolean control) {
        Node canvas = app.network().canvas();
        Point2D p = canvas.localToScene(canvas.screenToLocal(screen));
        canvas.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                p.getX(),
                p.getY(),
                screen.getX(),
                screen.getY(),
                false,
                control,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private static List<DialogPane> dialogs() {
        return FxTest.onFx(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot())
                .filter(root -> root instanceof DialogPane)
                .map(root -> (DialogPane) root)
                .toList());
    }
}
