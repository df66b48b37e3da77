package org.densescope.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.densescope.draw.Nets;
import org.densescope.draw.network.Brush;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Options;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.trace.Channel;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NetworkCanvasTest {
    private static final Place HIDDEN = Place.unit(Quantity.ACTIVATION, 1, 0);

    /// What the canvas tells.
    private static final class Heard implements NetworkListener {
        final List<String> events = new ArrayList<>();

        @Override
        public void hovered(@Nullable Place place) {
            events.add("hovered " + place);
        }

        @Override
        public void selected(@Nullable Place place, boolean more) {
            events.add("selected " + place + (more ? " more" : ""));
        }

        @Override
        public void editWanted(Place place) {
            events.add("edit " + place);
        }

        @Override
        public void nudged(Place place, int steps) {
            events.add("nudged " + place + " " + steps);
        }

        @Override
        public void sightChanged() {
            events.add("camera");
        }
    }

    @BeforeAll
    static void start() throws InterruptedException {
        Pictures.start();
    }

    @Test
    void edgesArriveFromAnotherThreadAndThenTheCanvasRests() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch asked = new CountDownLatch(1);
        other.execute(() -> {
            try {
                asked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            NetworkCanvas canvas = Pictures.on(() -> {
                NetworkCanvas made = new NetworkCanvas(other, Workers.ONE, () -> Pictures.FONT);
                made.resize(800, 600);
                made.show(Nets.fresh(5, null, 30, 20, 10));
                return made;
            });
            assertThat(Pictures.on(canvas::edgePlan)).isNull();
            asked.countDown();
            rest(canvas);
            assertThat(Pictures.on(canvas::edgePlan).drawn()).isEqualTo(30 * 20 + 20 * 10);
            Pictures.on(() -> {
                canvas.show(Nets.fresh(5, null, 3, 20, 10));
                return null;
            });
            rest(canvas);
            assertThat(Pictures.on(canvas::edgePlan).drawn()).isEqualTo(3 * 20 + 20 * 10);
        } finally {
            asked.countDown();
            other.shutdownNow();
        }
    }

    @Test
    void aStepOnwardsMovesAndThenRests() throws Exception {
        Content content = Nets.mazur();
        NetworkCanvas canvas = Pictures.on(() -> Pictures.canvas(content, 900, 600, 1));
        rest(canvas);
        boolean moving = Pictures.on(() -> {
            canvas.show(content.withReveal(content.reveal().trace().at(5)));
            return canvas.frame().motion() != null;
        });
        assertThat(moving).isTrue();
        rest(canvas);
        assertThat(Pictures.on(() -> canvas.frame().motion())).isNull();
    }

    @Test
    void reducedMotionAndStepsBackDoNotMove() throws Exception {
        Content content = Nets.mazur();
        Content still = content.withOptions(
                new Options(Options.STANDARD.digits(), 1, true, true, Channel.WEIGHT, Naming.STANDARD));
        Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(still, 900, 600, 1);
            canvas.show(still.withReveal(still.reveal().trace().at(5)));
            assertThat(canvas.frame().motion()).isNull();
            canvas.show(content.withReveal(content.reveal().trace().at(3)));
            assertThat(canvas.frame().motion()).isNull();
            return null;
        });
    }

    @Test
    void pointerAndKeysNamePlaces() throws Exception {
        Heard heard = new Heard();
        Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(Nets.mazur(), 900, 600, 1);
            canvas.setListener(heard);
            canvas.renderNow();
            Frame frame = canvas.frame();
            double x = frame.x(1, 0);
            double y = frame.y(1, 0);
            fire(canvas, MouseEvent.MOUSE_MOVED, x, y, 0, false);
            fire(canvas, MouseEvent.MOUSE_MOVED, x + 1, y, 0, false);
            fire(canvas, MouseEvent.MOUSE_PRESSED, x, y, 1, true);
            fire(canvas, MouseEvent.MOUSE_RELEASED, x, y, 1, true);
            fire(canvas, MouseEvent.MOUSE_PRESSED, x, y, 2, false);
            fire(canvas, MouseEvent.MOUSE_RELEASED, x, y, 2, false);
            fire(canvas, MouseEvent.MOUSE_EXITED, -1, -1, 0, false);
            canvas.show(Nets.mazur().withFocus(Highlights.NONE.withSelected(HIDDEN)));
            Event.fireEvent(canvas, key(KeyCode.ENTER));
            Event.fireEvent(canvas, key(KeyCode.ESCAPE));
            return null;
        });
        assertThat(heard.events)
                .containsExactly(
                        "hovered " + HIDDEN,
                        "selected " + HIDDEN + " more",
                        "selected " + HIDDEN,
                        "edit " + HIDDEN,
                        "hovered null",
                        "edit " + HIDDEN,
                        "selected null");
    }

    @Test
    void wheelZoomsToThePointerAndNudgesWeights() throws Exception {
        Heard heard = new Heard();
        Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(Nets.mazur(), 900, 600, 1);
            canvas.setListener(heard);
            canvas.renderNow();
            Frame frame = canvas.frame();
            double x = frame.x(0, 0) + 0.5 * (frame.x(1, 0) - frame.x(0, 0));
            double y = frame.y(0, 0);
            Event.fireEvent(canvas, wheel(x, y, 40, true));
            assertThat(canvas.camera().isFit()).isTrue();
            Event.fireEvent(canvas, wheel(x, y, 40, false));
            assertThat(canvas.camera().zoom()).isGreaterThan(1);
            assertThat(canvas.frame().camera().worldX(x)).isCloseTo(x, within(1e-6));
            canvas.fit();
            assertThat(canvas.camera().isFit()).isTrue();
            return null;
        });
        assertThat(heard.events)
                .containsExactly("nudged " + Place.weight(Quantity.WEIGHT, 1, 0, 0) + " 1", "camera", "camera");
    }

    @Test
    void draggingPansAndIsNoClick() throws Exception {
        Heard heard = new Heard();
        Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(Nets.mazur(), 900, 600, 1);
            canvas.setListener(heard);
            fire(canvas, MouseEvent.MOUSE_PRESSED, 200, 200, 1, false);
            fire(canvas, MouseEvent.MOUSE_DRAGGED, 202, 201, 1, false);
            assertThat(canvas.camera().isFit()).isTrue();
            fire(canvas, MouseEvent.MOUSE_DRAGGED, 230, 180, 1, false);
            fire(canvas, MouseEvent.MOUSE_RELEASED, 230, 180, 1, false);
            assertThat(canvas.camera()).isEqualTo(new Camera(1, 30, -20));
            return null;
        });
        assertThat(heard.events).containsExactly("camera");
    }

    @Test
    void shiftAndDragAlongALayerOpensItsUnits() throws Exception {
        Heard heard = new Heard();
        Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(Nets.fresh(5, null, 784, 64, 10), 900, 600, 1);
            canvas.setListener(heard);
            Frame frame = canvas.frame();
            double x = frame.x(0, 0);
            fire(canvas, MouseEvent.MOUSE_PRESSED, x, frame.y(0, 300), 1, true);
            fire(canvas, MouseEvent.MOUSE_DRAGGED, x, frame.y(0, 350), 1, true);
            assertThat(canvas.marquee().isVisible()).isTrue();
            assertThat(canvas.marquee().getHeight()).isCloseTo(50 * frame.step(0), within(1e-6));
            fire(canvas, MouseEvent.MOUSE_RELEASED, x, frame.y(0, 350), 1, true);
            assertThat(canvas.marquee().isVisible()).isFalse();
            assertThat(canvas.brush()).isEqualTo(Brush.NONE.with(new Brush.Range(0, 300, 351)));
            assertThat(canvas.camera().isFit()).isTrue();
            assertThat(canvas.frame().layout().column(0).open()).isEqualTo(51);
            Event.fireEvent(canvas, key(KeyCode.ESCAPE));
            assertThat(canvas.brush()).isEqualTo(Brush.NONE);
            return null;
        });
        assertThat(heard.events).as("opened and closed again").containsExactly("camera", "camera");
    }

    /// The raster of what is opened is a new one, even though no weight has changed.
    @Test
    void theEdgesOfOpenUnitsAreDrawnByThemselvesAtOnce() throws Exception {
        NetworkCanvas canvas = Pictures.on(() -> Pictures.canvas(Nets.fresh(5, null, 784, 64, 10), 900, 600, 1));
        rest(canvas);
        assertThat(Pictures.on(canvas::edgePlan).drawn()).isEqualTo(80);
        Pictures.on(() -> {
            canvas.setBrush(Brush.NONE.with(new Brush.Range(0, 300, 310)).with(new Brush.Range(1, 8, 12)));
            return null;
        });
        rest(canvas);
        assertThat(Pictures.on(canvas::edgePlan).drawn()).isEqualTo(10 * 4 + 4 * 10);
    }

    @Test
    void shiftAndWheelOpensFewerOrMoreUnitsAroundThePointerAndAltGoesOn() throws Exception {
        Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(Nets.fresh(5, null, 784, 64, 10), 900, 600, 1);
            double x = canvas.frame().x(0, 0);
            double y = canvas.frame().y(0, 196);
            Event.fireEvent(canvas, wheel(x, y, 40, true));
            Brush.Range first = canvas.brush().of(0);
            assertThat(first.to() - first.from()).isEqualTo(548);
            // A quarter down before, a quarter down after.
            assertThat(first.from()).isEqualTo(59);
            for (int i = 0; i < 30; i++) {
                Event.fireEvent(canvas, wheel(x, y, 40, true));
            }
            Brush.Range least = canvas.brush().of(0);
            assertThat(least.to() - least.from()).isEqualTo(2);
            assertThat(least.from()).isBetween(190, 200);
            Event.fireEvent(canvas, alt(x, y, -40));
            assertThat(canvas.brush().of(0)).isEqualTo(new Brush.Range(0, least.from() + 1, least.to() + 1));
            for (int i = 0; i < 30; i++) {
                Event.fireEvent(canvas, wheel(x, y, -40, true));
            }
            assertThat(canvas.brush()).isEqualTo(Brush.NONE);
            assertThat(canvas.camera().isFit()).isTrue();
            return null;
        });
    }

    /// Where there is room for each unit, the wheel with Shift is there for weights, as ever.
    @Test
    void theWheelOpensNothingWhereAllIsSeen() throws Exception {
        Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(Nets.mazur(), 900, 600, 1);
            Event.fireEvent(canvas, wheel(canvas.frame().x(0, 0), canvas.frame().y(0, 0), 40, true));
            assertThat(canvas.brush()).isEqualTo(Brush.NONE);
            return null;
        });
    }

    @Test
    void anotherThreadIsTurnedAway() throws Exception {
        NetworkCanvas canvas = Pictures.on(() -> Pictures.canvas(Nets.mazur(), 900, 600, 1));
        assertThatThrownBy(() -> canvas.show(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Thread.currentThread().getName());
    }

    @Test
    void nothingToShowAndNoRoomAreNoTrouble() throws Exception {
        Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(Nets.mazur(), 900, 600, 1);
            canvas.renderNow();
            canvas.show(null);
            canvas.renderNow();
            assertThat(canvas.frame()).isNull();
            assertThat(canvas.at(100, 100)).isNull();
            canvas.resize(0, 0);
            canvas.show(Nets.mazur());
            canvas.renderNow();
            assertThat(canvas.frame()).isNull();
            canvas.resize(1, 1);
            canvas.renderNow();
            assertThat(canvas.frame()).isNotNull();
            return null;
        });
    }

    private static void rest(NetworkCanvas canvas) throws Exception {
        CountDownLatch rested = new CountDownLatch(1);
        Pictures.on(() -> {
            AnimationTimer watch = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (!canvas.isBusy()) {
                        stop();
                        rested.countDown();
                    }
                }
            };
            watch.start();
            return null;
        });
        rested.await();
    }

    private static void fire(
            NetworkCanvas canvas,
            javafx.event.EventType<MouseEvent> type,
            double x,
            double y,
            int clicks,
            boolean shift) {
        boolean down = clicks > 0;
        MouseButton button = down ? MouseButton.PRIMARY : MouseButton.NONE;
        PickResult pick = new PickResult(canvas, x, y);
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type, x, y, x, y, button, clicks, shift, false, false, false, down, false, false, false, false,
                        true, pick));
    }

    private static ScrollEvent wheel(double x, double y, double delta, boolean shift) {
        return scroll(x, y, delta, shift, false);
    }

    private static ScrollEvent scroll(double x, double y, double delta, boolean shift, boolean alt) {
        PickResult pick = null;
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                shift,
                false,
                alt,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                pick);
    }

    private static ScrollEvent alt(double x, double y, double delta) {
        return scroll(x, y, delta, false, true);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
