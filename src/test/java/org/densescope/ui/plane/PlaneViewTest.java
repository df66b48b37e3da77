package org.densescope.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.densescope.draw.network.UnitMaps;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.Bend;
import org.densescope.draw.plane.Extent;
import org.densescope.engine.Batch;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.example.Presets;
import org.densescope.project.Plane;
import org.densescope.project.TrainingPlan;
import org.densescope.text.Language;
import org.densescope.trace.Chapter;
import org.densescope.trace.Digits;
import org.densescope.train.Evaluation;
import org.densescope.train.toy.Feature;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PlaneViewTest {
    private record Open(PanelDesk desk, PlaneView view, MapPlot map) {
        static Open of(String preset) {
            return of(PanelDesk.of(preset, Language.EN));
        }

        static Open of(PanelDesk desk) {
            PlaneView view = view(desk);
            return new Open(desk, view, Nodes.all(view, MapPlot.class).getFirst());
        }

        static PlaneView view(PanelDesk desk) {
            desk.arrangements.change(a -> a.withEdges(a.edges().withMaps(true)));
            PlaneView view = new PlaneView(
                    Runnable::run,
                    Runnable::run,
                    Runnable::run,
                    Loops::best,
                    desk.workspace,
                    desk.playhead,
                    desk.shown(),
                    desk.arrangements,
                    desk.preferences,
                    new SimpleObjectProperty<>(Palette.LIGHT),
                    desk.messages,
                    maps -> {});
            PanelDesk.scene(view, 640, 640, 1, false);
            return view;
        }

        void beside(Plane.Beside what) {
            desk.arrangements.change(a -> a.withPlane(a.plane().withBeside(what)));
        }

        /// To where the outputs are computed: before, the points stand alone.
        Open answered() {
            desk.playhead.seek(desk.playhead.reveal().get().trace().timeline().end(Chapter.OUTPUTS));
            return this;
        }

        PlanePicture picture() {
            return Objects.requireNonNull(map.picture());
        }

        int rows() {
            return desk.project().data().rows();
        }

        PlaneData plane() {
            return Objects.requireNonNull(PlaneData.of(desk.project()));
        }

        double sx(int row) {
            return map.screenX(plane().x1(row));
        }

        double sy(int row) {
            return map.screenY(plane().x2(row));
        }

        void mouse(EventType<MouseEvent> type, MouseButton button, double x, double y) {
            Point2D at = map.localToScene(x, y);
            boolean left = button == MouseButton.PRIMARY;
            map.fireEvent(new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    button,
                    1,
                    false,
                    false,
                    false,
                    false,
                    left,
                    false,
                    !left,
                    false,
                    false,
                    false,
                    new PickResult(map, at.getX(), at.getY())));
        }

        void click(MouseButton button, double x, double y) {
            mouse(MouseEvent.MOUSE_PRESSED, button, x, y);
            mouse(MouseEvent.MOUSE_RELEASED, button, x, y);
        }

        /// A place of the map that is far from every point.
        double[] free() {
            for (double y = map.screenY(map.extent().top()) + 5; y < 600; y += 7) {
                for (double x = map.screenX(map.extent().left()) + 5; x < 600; x += 7) {
                    if (map.holds(x, y) && map.pointAt(x, y) == MapPlot.NONE) {
                        return new double[] {x, y};
                    }
                }
            }
            throw new AssertionError("no free room");
        }
    }

    @Test
    void aPointThatIsClickedIsTheSampleOfTheTape() {
        FxTest.onFx(() -> {
            Open open = Open.of("spiral");
            int row = open.map().pointAt(open.sx(37), open.sy(37));
            open.click(MouseButton.PRIMARY, open.sx(37), open.sy(37));
            assertThat(open.desk().project().sample()).isEqualTo(row);
            assertThat(open.desk().playhead.shows(row)).isTrue();
            Place x1 = Place.unit(Quantity.ACTIVATION, 0, 0);
            open.desk().playhead.seek(1000);
            assertThat(open.desk().playhead.reveal().get().value(x1))
                    .isEqualTo(open.plane().x1(row));
        });
    }

    @Test
    void aClickOnFreeRoomAddsAPointOfTheChosenClass() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            int before = open.rows();
            double[] free = open.free();
            double x1 = open.map().planeX(free[0]);
            Nodes.press(open.map(), KeyCode.DIGIT1);
            open.click(MouseButton.PRIMARY, free[0], free[1]);
            assertThat(open.rows()).isEqualTo(before + 1);
            assertThat(open.plane().kind(before)).isZero();
            assertThat(open.plane().x1(before)).isEqualTo(x1);
            assertThat(open.desk().project().sample()).isEqualTo(before);
            Nodes.press(open.map(), KeyCode.DELETE);
            assertThat(open.rows()).isEqualTo(before);
            open.desk().workspace.undo();
            open.desk().workspace.undo();
            assertThat(open.rows()).isEqualTo(before);
        });
    }

    @Test
    void aDragIsOneStepOfUndo() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            double x = open.sx(5);
            double y = open.sy(5);
            int row = open.map().pointAt(x, y);
            double was = open.plane().x1(row);
            open.mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y);
            for (int i = 1; i <= 10; i++) {
                open.mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, x + 4 * i, y);
            }
            double to = open.map().planeX(x + 40);
            open.mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x + 40, y);
            assertThat(open.plane().x1(row)).isCloseTo(to, within(1e-6)); // the toolkit's own rounding
            open.desk().workspace.undo();
            assertThat(open.plane().x1(row)).isEqualTo(was);
            assertThat(open.desk().workspace.undoName().get()).isEmpty();
        });
    }

    @Test
    void aStrokeOfTheBrushIsOneStepOfUndo() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            int before = open.rows();
            Nodes.press(open.map(), KeyCode.B);
            Nodes.press(open.map(), KeyCode.DIGIT2);
            double x = open.map().screenX(0);
            double y = open.map().screenY(0);
            open.mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y);
            for (int i = 1; i <= 20; i++) {
                open.mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, x + 4 * i, y);
            }
            open.mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x + 80, y);
            assertThat(open.rows()).isBetween(before + 5, before + 12);
            assertThat(open.plane().kind(before)).isEqualTo(1);
            open.desk().workspace.undo();
            assertThat(open.rows()).isEqualTo(before);
        });
    }

    @Test
    void theRightButtonRemovesAPointAndTheShownSampleStays() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            open.desk().workspace.edit("edit.sample", p -> p.withSample(9));
            double shown = open.plane().x1(9);
            int before = open.rows();
            int row = open.map().pointAt(open.sx(2), open.sy(2));
            open.click(MouseButton.SECONDARY, open.sx(2), open.sy(2));
            assertThat(open.rows()).isEqualTo(before - 1);
            int sample = open.desk().project().sample();
            assertThat(open.plane().x1(sample)).isEqualTo(shown);
            assertThat(sample).isEqualTo(row < 9 ? 8 : 9);
        });
    }

    @Test
    void oneSampleIsLeftAndTheViewSaysWhatToDo() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            open.desk().workspace.edit("plane.edit.clear", PlaneEdits::cleared);
            assertThat(open.rows()).isEqualTo(1);
            assertThat(Nodes.texts(open.view())).anyMatch(text -> text.contains("Click free room"));
            Nodes.press(open.map(), KeyCode.DELETE);
            assertThat(open.rows()).isEqualTo(1);
        });
    }

    /// The counts are those of the engine, and as many points are crossed out.
    @Test
    void theCountsAreTheEnginesOwn() {
        FxTest.onFx(() -> {
            Open open = Open.of("spiral").answered();
            int[] training = open.desk().project().split().training();
            Evaluation own = Evaluation.of(
                    open.desk().playhead.reveal().get().trace().network(),
                    open.desk().project().data(),
                    training,
                    Loops.plain(),
                    Workers.ONE);
            int wrong = own.rows() - own.correct();
            assertThat(wrong).isPositive();
            assertThat(open.picture().training().correct()).isEqualTo(own.correct());
            assertThat(open.picture().wish().training()).isEqualTo(training);
            assertThat(Nodes.all(open.view(), Label.class).stream().map(Label::getText))
                    .anyMatch(text -> text.startsWith("Training set: " + wrong + " of 320 misclassified"));
        });
    }

    /// Between the old weights and the new ones the map is that of the weights which are there now.
    @Test
    void theMapFollowsTheWeightsThatAreBorn() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            assertThat(open.picture().wish().network())
                    .isSameAs(open.desk().playhead.reveal().get().trace().network());
            open.desk().playhead.seek(Chapter.STEP);
            assertThat(open.picture().wish().network().layer(1).weights())
                    .isEqualTo(open.desk().project().network().layer(1).weights());
            open.desk().playhead.seek(Long.MAX_VALUE);
            assertThat(open.picture().wish().network())
                    .isEqualTo(open.desk()
                            .playhead
                            .reveal()
                            .get()
                            .trace()
                            .update()
                            .after()
                            .network());
        });
    }

    @Test
    void aChosenUnitHasItsMapAndTheBentPlaneWaitsForIt() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            open.desk().focus.select(Place.unit(Quantity.ACTIVATION, 1, 3));
            assertThat(open.picture().wish().layer()).isEqualTo(1);
            assertThat(open.picture().wish().unit()).isEqualTo(3);
            open.beside(Plane.Beside.BEND);
            assertThat(Objects.requireNonNull(open.picture().wish().bend()).layer())
                    .isZero();
            open.desk().playhead.seek(Long.MAX_VALUE);
            assertThat(Objects.requireNonNull(open.picture().wish().bend())).isEqualTo(new Bend.Wish(1, 0, 1, false));
        });
    }

    @Test
    void featuresAreComputedOfEachPoint() {
        FxTest.onFx(() -> {
            PanelDesk desk = new PanelDesk(
                    Presets.open("circles")
                            .withData(
                                    Feature.append(
                                            ToyData.usual(Toy.CIRCLES, 1).data(2),
                                            List.of(Feature.X1_SQUARED, Feature.X1_TIMES_X2)),
                                    0),
                    Language.EN);
            Open open = Open.of(desk);
            assertThat(open.plane().features()).containsExactly(Feature.X1_SQUARED, Feature.X1_TIMES_X2);
            double[] free = open.free();
            open.click(MouseButton.PRIMARY, free[0], free[1]);
            double[] row = desk.project().data().inputs().row(open.rows() - 1);
            assertThat(row[2]).isEqualTo(row[0] * row[0]);
            assertThat(row[3]).isEqualTo(row[0] * row[1]);
        });
    }

    @Test
    void aLineIsACurveThroughTheSamples() {
        FxTest.onFx(() -> {
            PanelDesk desk = new PanelDesk(
                    Presets.open("xor")
                            .withData(ToyData.usual(Toy.CURVE, 1).data(), 0)
                            .withCourse(TrainingPlan.EPOCHS),
                    Language.EN);
            Open open = Open.of(desk);
            assertThat(open.plane().line()).isTrue();
            assertThat(open.picture().curve()).as("outputs are not computed").isEmpty();
            open.answered();
            assertThat(open.picture().curve()).hasSize(800);
            double[] free = open.free();
            double y = open.map().planeY(free[1]);
            open.click(MouseButton.PRIMARY, free[0], free[1]);
            assertThat(desk.project().data().targets().at(open.rows() - 1, 0)).isEqualTo(y);
        });
    }

    @Test
    void dataOfManyInputsIsNoPlane() {
        FxTest.onFx(() -> {
            PanelDesk desk = PanelDesk.of("iris", Language.EN);
            PlaneView view = Open.view(desk);
            assertThat(Nodes.texts(view)).contains("No plane to show");
            Nodes.all(view, Button.class).getFirst().fire();
            assertThat(Nodes.all(view, MapPlot.class)).hasSize(1);
            assertThat(desk.project().spec().shape()).isEqualTo("2-8-2");
            assertThat(PlaneData.of(Presets.open("iris"))).isNull();
            for (String preset : List.of("xor", "mazur", "moons", "spiral", "xor-lab")) {
                assertThat(PlaneData.of(Presets.open(preset))).as(preset).isNotNull();
            }
        });
    }

    /// Each point of a unit's map has the colour that the unit itself would have there.
    @Test
    void theMapOfAUnitIsWhatTheUnitSays() {
        FxTest.onFx(() -> {
            Open open = Open.of("xor");
            UnitMaps maps = Objects.requireNonNull(open.picture().unitMaps());
            Extent extent = open.map().extent();
            Network network = open.desk().project().network();
            assertThat(maps.fits(network)).isTrue();
            for (int i = 0; i < maps.side() * maps.side(); i++) {
                double x1 = extent.x1((i % maps.side() + 0.5) / maps.side());
                double x2 = extent.x2((Math.floorDiv(i, maps.side()) + 0.5) / maps.side());
                Pass pass = Pass.of(network, Batch.single(new double[] {x1, x2}, new double[1]), Workers.ONE);
                assertThat(maps.of(1, 1)[i]).isEqualTo(Palette.LIGHT.tint(pass.a(1)[1]));
                assertThat(maps.of(2, 0)[i]).isEqualTo(Palette.LIGHT.tint(pass.a(2)[0]));
            }
        });
    }

    @Test
    void nothingOfThePlaneIsToldBeforeItIsComputed() {
        FxTest.onFx(() -> {
            Open open = Open.of("spiral");
            assertThat(open.picture().wish().mapped()).isFalse();
            assertThat(open.picture().training()).isNull();
            assertThat(Nodes.texts(open.view())).anyMatch(text -> text.contains("the points alone"));
            int[] before = open.picture().map();
            open.desk().workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, 3));
            assertThat(open.picture().map()).as("no pixel depends on a weight").isEqualTo(before);
            open.answered();
            assertThat(open.picture().map()).isNotEqualTo(before);
            assertThat(open.picture().training()).isNotNull();
            open.desk().focus.select(Place.unit(Quantity.ACTIVATION, 1, 1));
            open.desk().playhead.seek(0);
            assertThat(open.picture().wish().mapped()).as("the map of a unit").isFalse();
            assertThat(open.picture().map()).isEqualTo(before);
        });
    }

    @Test
    void theLossSurfaceHasTheNetworkInItsMiddle() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            Chapter loss = Chapter.LOSS;
            open.desk()
                    .playhead
                    .seek(open.desk().playhead.reveal().get().trace().timeline().end(loss));
            open.beside(Plane.Beside.SURFACE);
            assertThat(Nodes.texts(open.view())).anyMatch(text -> text.contains("Not trained since the last edit"));
            open.desk().playhead.toStep(50, 0);
            assertThat(Nodes.texts(open.view())).contains("The loss is not computed yet at this moment.");
            open.desk()
                    .playhead
                    .seek(open.desk().playhead.reveal().get().trace().timeline().end(loss));
            assertThat(Nodes.texts(open.view())).anyMatch(text -> text.contains("Ring: start"));
            SliceView slice = Nodes.all(open.view(), SliceView.class).getFirst();
            assertThat(slice.isVisible()).isTrue();
            open.beside(Plane.Beside.BEND);
            assertThat(slice.isVisible()).isFalse();
        });
    }

    /// Arrows go from point to point, and each is described for those who do not see it.
    @Test
    void arrowsWalkOverThePoints() {
        FxTest.onFx(() -> {
            Open open = Open.of("xor-lab");
            Set<Integer> seen = new HashSet<>();
            for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.LEFT, KeyCode.DOWN, KeyCode.RIGHT)) {
                int before = open.desk().project().sample();
                Nodes.press(open.map(), key);
                int now = open.desk().project().sample();
                seen.add(now);
                PlaneData plane =
                        Objects.requireNonNull(PlaneData.of(open.desk().project()));
                if (now != before) {
                    boolean right = switch (key) {
                        case RIGHT -> plane.x1(now) > plane.x1(before);
                        case LEFT -> plane.x1(now) < plane.x1(before);
                        case UP -> plane.x2(now) > plane.x2(before);
                        default -> plane.x2(now) < plane.x2(before);
                    };
                    assertThat(right).as("%s from %d to %d", key, before, now).isTrue();
                }
                assertThat(open.map().getAccessibleText())
                        .startsWith("point " + (now + 1) + " of 200: ")
                        .contains(" = " + Digits.STANDARD.text(plane.x1(now)))
                        .contains("class " + plane.className(plane.kind(now)));
            }
            assertThat(seen).hasSizeGreaterThan(3);
            open.desk().workspace.undo();
        });
    }

    /// While another structure is being computed, nothing is made of the old network and the new document.
    @Test
    void theLossSurfaceOutlivesAnotherStructure() {
        FxTest.onFx(() -> {
            List<Throwable> thrown = new ArrayList<>();
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.add(failure));
            Open open = Open.of("xor-lab");
            open.beside(Plane.Beside.SURFACE);
            open.desk().playhead.toStep(5, 0);
            open.desk()
                    .workspace
                    .edit("edit.units", p -> p.withUnits(1, p.spec().units(1) + 3));
            open.desk().workspace.edit("edit.units", p -> p.withUnits(1, 2));
            open.desk().playhead.toStep(9, 0);
            open.desk().workspace.undo();
            assertThat(thrown).isEmpty();
        });
    }
}
