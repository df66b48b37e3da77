package org.densescope.ui.rescue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.densescope.ui.FxGate;
import org.densescope.ui.FxTest;
import org.densescope.ui.Pulses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// JavaFX alone, with a part whose layout fails: the rest of the window must live.
class RescueTest {
    /// Where the failing part sits in a window.
    record Nest(String name, Function<Region, Node> around) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Nest> NESTS = List.of(
            new Nest("a box", part -> new VBox(part)),
            new Nest("a border", part -> new BorderPane(null, part, null, null, null)),
            new Nest("a list in a split", part -> new SplitPane(new ScrollPane(new StackPane(part)), new Label("b"))),
            new Nest("a scroll pane itself", part -> new ScrollPane(part)),
            new Nest("a split itself", part -> new SplitPane(part, new Label("b"))),
            new Nest("a tool bar", part -> new ToolBar(part, new Button("b"))),
            new Nest("a hidden form", RescueTest::hidden),
            new Nest("unmanaged", part -> {
                part.setManaged(false);
                part.resize(30, 30);
                return new StackPane(part);
            }),
            new Nest("a cell", RescueTest::list),
            new Nest("a graphic", part -> new Button("b", part)));

    /// Fails in what layout calls, as often as it is told.
    private static final class Failing extends Region {
        final AtomicInteger left = new AtomicInteger();
        final int times;
        final boolean measured;

        Failing(int times, boolean measured) {
            this.times = times;
            this.measured = measured;
        }

        /// With all around it being laid out too.
        void begin() {
            left.set(times);
            requestLayout();
        }

        private void fail(boolean measuring) {
            if (measured == measuring && left.get() > 0) {
                left.decrementAndGet();
                throw new IllegalStateException("on purpose");
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            fail(true);
            return 20;
        }

        @Override
        protected void layoutChildren() {
            fail(false);
            super.layoutChildren();
        }
    }

    private final AtomicInteger reopened = new AtomicInteger();
    private Label probe;
    private final SimpleStringProperty words = new SimpleStringProperty("not shown, try again");
    private Stage stage;
    private Failures failures;
    private Rescue rescue;

    @BeforeEach
    void prepare() {
        FxTest.onFx(() -> {
            probe = new Label("first");
            failures = new Failures(new FxGate());
            failures.writeTo(_ -> {});
            rescue = new Rescue(words, reopened::incrementAndGet);
            failures.rescueWith(rescue);
            Thread.currentThread().setUncaughtExceptionHandler(failures);
        });
    }

    @AfterEach
    void close() {
        FxTest.onFx(() -> {
            stage.close();
            Thread.currentThread().setUncaughtExceptionHandler(null);
        });
    }

    private void show(Nest nest, Failing part) {
        FxTest.onFx(() -> {
            VBox box = new VBox(nest.around().apply(part));
            BorderPane root = new BorderPane(box);
            root.setTop(new HBox(probe));
            stage = new Stage();
            stage.setScene(new Scene(root, 400, 300));
            stage.show();
        });
        Pulses.pass(6);
        FxTest.onFx(part::begin);
        Pulses.pass(6);
    }

    @ParameterizedTest
    @FieldSource("NESTS")
    void aFailureInLayoutIsSurvived(Nest nest) {
        show(nest, FxTest.onFx(() -> new Failing(1, false)));
        assertThat(failures.count()).isEqualTo(1);
        lives();
        assertThat(signs()).isEmpty();
        assertThat(reopened).hasValue(0);
    }

    @ParameterizedTest
    @FieldSource("NESTS")
    void whatAlwaysFailsGivesWayToASignAndTheRestLives(Nest nest) {
        Failing part = FxTest.onFx(() -> new Failing(Integer.MAX_VALUE, false));
        show(nest, part);
        assertThat(failures.count()).isEqualTo(2);
        lives();
        comesBack(part);
    }

    @ParameterizedTest
    @FieldSource("NESTS")
    void whatCannotBeMeasuredGivesWay(Nest nest) {
        Failing part = FxTest.onFx(() -> new Failing(Integer.MAX_VALUE, true));
        show(nest, part);
        lives();
        if (failures.count() > 0) { // an unmanaged part is not measured
            comesBack(part);
        }
    }

    @Test
    void withoutTheRescueTheWindowStaysDead() {
        FxTest.onFx(() -> failures.rescueWith(_ -> {}));
        show(NESTS.getFirst(), FxTest.onFx(() -> new Failing(1, false)));
        double before = FxTest.onFx(() -> ((Region) probe.getParent()).getWidth());
        FxTest.onFx(() -> stage.setWidth(stage.getWidth() + 40));
        Pulses.pass(6);
        assertThat(FxTest.onFx(() -> ((Region) probe.getParent()).getWidth()))
                .isEqualTo(before)
                .isLessThan(FxTest.onFx(() -> stage.getScene().getWidth()));
    }

    @Test
    void whereTheDoorIsClosedTheWindowIsOpenedAnewOnce() {
        FxTest.onFx(() -> failures.rescueWith(new Rescue(null, words, reopened::incrementAndGet)));
        show(NESTS.getFirst(), FxTest.onFx(() -> new Failing(1, false)));
        assertThat(reopened).hasValue(1);
    }

    @Test
    void theWatchdogSeesALayoutThatEndedSilentlyAndNothingElse() {
        AtomicInteger stalled = new AtomicInteger();
        FxTest.onFx(() -> failures.rescueWith(_ -> stalled.incrementAndGet()));
        Failing part = FxTest.onFx(() -> new Failing(0, false));
        show(NESTS.getFirst(), part);
        Watchdog dog = new Watchdog(new FxGate(), failures, _ -> {});
        for (int i = 0; i < 3; i++) {
            FxTest.onFx(dog::look);
            Pulses.pass(Watchdog.PULSES + 2);
        }
        assertThat(stalled).hasValue(0);
        FxTest.onFx(() -> {
            part.left.set(1);
            part.requestLayout();
        });
        Pulses.pass(6);
        assertThat(stalled).as("the failure itself").hasValue(1);
        FxTest.onFx(() -> probe.setText("second")); // somebody waits for layout now
        FxTest.onFx(dog::look);
        Pulses.pass(Watchdog.PULSES + 2);
        assertThat(stalled).as("found by looking").hasValue(2);
        FxTest.onFx(() -> failures.rescueWith(rescue));
        FxTest.onFx(dog::look);
        Pulses.pass(Watchdog.PULSES + 6);
        lives();
    }

    /// The probe's text and the root's size are followed, and nothing is stuck.
    private void lives() {
        FxTest.onFx(() -> {
            probe.setText("second");
            stage.setWidth(stage.getWidth() + 40);
        });
        Pulses.pass(6);
        FxTest.onFx(() -> {
            assertThat(shownText()).isEqualTo("second");
            assertThat(((Region) probe.getParent()).getWidth())
                    .isEqualTo(stage.getScene().getWidth());
            LayoutDoor door = LayoutDoor.open();
            assertThat(door).isNotNull();
            assertThat(Parts.all()).noneMatch(door::stuck);
            assertThat(Platform.isNestedLoopRunning()).isFalse();
        });
    }

    /// What is drawn of the label, which its skin sets in layout alone.
    private String shownText() {
        return ((Text) probe.lookup(".text")).getText();
    }

    private void comesBack(Failing part) {
        int before = failures.count();
        List<Button> signs = signs();
        assertThat(signs).hasSize(1);
        FxTest.onFx(() -> {
            part.left.set(0);
            if (part.measured) {
                signs.getFirst().fire();
            } else {
                rescue.bringBack();
            }
        });
        Pulses.pass(4);
        assertThat(signs()).isEmpty();
        assertThat(FxTest.onFx(() -> Parts.within(part, stage.getScene().getRoot())))
                .isTrue();
        assertThat(failures.count()).isEqualTo(before);
        assertThat(reopened).hasValue(0);
    }

    private List<Button> signs() {
        return FxTest.onFx(() -> Parts.all().stream()
                .filter(part -> part.getStyleClass().contains("ds-not-shown"))
                .map(Button.class::cast)
                .toList());
    }

    private static Node hidden(Region part) {
        VBox form = new VBox(part);
        form.setVisible(false);
        form.setManaged(false);
        return new VBox(form);
    }

    private static Node list(Region part) {
        ListView<String> list = new ListView<>();
        list.getItems().setAll("one", "two");
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic("two".equals(item) ? part : null);
            }
        });
        return list;
    }
}
