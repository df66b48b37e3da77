package org.densescope.ui.pad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.say.Sentence;
import org.densescope.session.Position;
import org.densescope.session.training.Goal;
import org.densescope.text.Language;
import org.densescope.train.ink.Bitmap;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.Threads;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PadPanelTest {
    private static final class Open {
        final PanelDesk desk;
        final PadPanel pad;
        final PadField field;

        Open(String preset, Language language, Palette palette, double font) {
            desk = PanelDesk.of(preset, language);
            pad = new PadPanel(
                    desk.workspace,
                    desk.playhead,
                    desk.shown(),
                    desk.focus,
                    desk.arrangements,
                    desk.preferences,
                    new SimpleObjectProperty<>(palette),
                    desk.messages,
                    () -> {});
            PadPanel.shown(desk.arrangements).set(true);
            int width = (int) (292 * font);
            PanelDesk.scene(pad, width, (int) (330 * font), font, palette.equals(Palette.DARK));
            field = Nodes.all(pad, PadField.class).stream().findFirst().orElseThrow();
            layOut();
        }

        static Open of(String preset) {
            return new Open(preset, Language.EN, Palette.LIGHT, 1);
        }

        void layOut() {
            Scene scene = pad.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }

        /// Along points in tenths of the field.
        void stroke(MouseButton button, double... tenths) {
            mouse(MouseEvent.MOUSE_PRESSED, button, tenths[0], tenths[1]);
            for (int i = 2; i < tenths.length; i += 2) {
                mouse(MouseEvent.MOUSE_DRAGGED, button, tenths[i], tenths[i + 1]);
            }
        }

        private void mouse(javafx.event.EventType<MouseEvent> type, MouseButton button, double x, double y) {
            double side = field.getWidth() / 10;
            boolean left = button == MouseButton.PRIMARY;
            Point2D at = field.localToScene(x * side, y * side);
            field.fireEvent(new MouseEvent(
                    type, at.getX(), at.getY(), 0, 0, button, 1, false, false, false, false, left, false, !left, true,
                    false, true, null));
        }

        void seven() {
            stroke(MouseButton.PRIMARY, 3, 2, 7, 2, 5, 5, 4, 8);
        }

        double input(int pixel) {
            return desk.playhead.reveal().get().value(Place.unit(Quantity.ACTIVATION, 0, pixel));
        }

        Project project() {
            return desk.project();
        }
    }

    /// A picture of one's own stands where it could have been drawn, and undo takes it back.
    @Test
    void aPictureOfOnesOwnIsInk() {
        FxTest.onFx(() -> {
            Open open = Open.of("digits");
            int[] argb = new int[40 * 60];
            java.util.Arrays.fill(argb, 0xFFFFFFFF);
            for (int y = 10; y < 50; y++) {
                argb[y * 40 + 20] = 0xFF202020;
                argb[y * 40 + 21] = 0xFF202020;
            }
            open.field.take(new PictureDrop.Pixels(argb, 40, 60));
            assertThat(open.desk.playhead.showsGuest()).isTrue();
            assertThat(open.field.bitmap().get().box()).isNotNull();
            open.field.undo();
            assertThat(open.field.bitmap().get().box()).isNull();
        });
    }

    @Test
    void aFileIsReadOrRefusedInOneSentence(@TempDir Path folder) throws Exception {
        Path broken = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});
        Path none = folder.resolve("none.png");
        FxTest.onFx(() -> {
            List<PictureDrop.Pixels> taken = new ArrayList<>();
            List<Sentence> refused = new ArrayList<>();
            PictureDrop.read(Path.of("assets/icons/densescope-48.png"), taken::add, refused::add);
            assertThat(taken).hasSize(1);
            assertThat(taken.getFirst().width()).isEqualTo(48);
            PictureDrop.read(broken, taken::add, refused::add);
            PictureDrop.read(none, taken::add, refused::add);
            assertThat(refused)
                    .extracting(Sentence::text)
                    .satisfiesExactly(
                            text -> assertThat(text).contains("broken.png").contains("no picture of the kind PNG"),
                            text -> assertThat(text).contains("there is no file"));
        });
    }

    @Test
    void whatIsDrawnFlowsThroughTheNetworkAtOnce() {
        FxTest.onFx(() -> {
            Open open = Open.of("digits");
            Project before = open.project();
            open.seven();
            assertThat(open.desk.playhead.showsGuest()).isTrue();
            assertThat(open.project()).isSameAs(before);
            // The upper stroke lies in the first row of blocks, and the lower right corner is blank.
            assertThat(open.input(3)).isBetween(0.5, 1.0);
            assertThat(open.input(63)).isZero();
            // The scores are those of the reveal, known at once, and they add up.
            double sum = 0;
            for (int k = 0; k < 10; k++) {
                sum += open.desk.playhead.reveal().get().value(Place.unit(Quantity.ACTIVATION, 2, k));
            }
            assertThat(sum).isBetween(1 - 1e-12, 1 + 1e-12);
        });
    }

    @Test
    void strokesAreTakenBackAndErased() {
        FxTest.onFx(() -> {
            Open open = Open.of("digits");
            open.seven();
            Bitmap seven = open.field.bitmap().get();
            open.stroke(MouseButton.PRIMARY, 3, 5, 7, 5);
            assertThat(open.field.bitmap().get()).isNotEqualTo(seven);
            open.field.undo();
            assertThat(open.field.bitmap().get()).isEqualTo(seven);
            open.stroke(MouseButton.SECONDARY, 1, 1, 9, 3);
            open.stroke(MouseButton.SECONDARY, 1, 2, 9, 2, 7, 3, 4, 8);
            open.field.clear();
            assertThat(open.desk.playhead.guest().get()).isNull();
            assertThat(open.desk.playhead.showsGuest()).isFalse();
            open.field.undo();
            open.field.undo();
            open.field.undo();
            assertThat(open.field.bitmap().get()).isEqualTo(seven);
            assertThat(open.desk.playhead.showsGuest()).isTrue();
        });
    }

    @Test
    void trainingNeverSeesTheDrawingUntilItIsAdded() {
        FxTest.onFx(() -> {
            Open open = Open.of("digits");
            Open other = Open.of("digits");
            open.seven();
            open.desk.runner.train(Goal.step(30));
            other.desk.runner.train(Goal.step(30));
            assertThat(open.desk.runner.run().get().state().network())
                    .isEqualTo(other.desk.runner.run().get().state().network());
            assertThat(open.desk.playhead.showsGuest()).isTrue();

            int rows = open.project().data().rows();
            double[] drawn = open.desk.playhead.guest().get().x().row(0);
            Button add = Nodes.all(open.pad, Button.class).stream()
                    .filter(button -> "Add to data".equals(button.getText()))
                    .findFirst()
                    .orElseThrow();
            add.fire();
            assertThat(open.project().data().rows()).isEqualTo(rows + 1);
            assertThat(open.project().sample()).isEqualTo(rows);
            assertThat(open.project().data().inputs().row(rows)).isEqualTo(drawn);
            assertThat(open.project().data().targets().row(rows)[0]).isEqualTo(1);
            assertThat(open.desk.playhead.showsGuest()).isFalse();
            open.desk.workspace.undo();
            assertThat(open.project().data().rows()).isEqualTo(rows);
        });
    }

    @Test
    void choosingAnotherSampleEndsTheDrawing() {
        FxTest.onFx(() -> {
            Open open = Open.of("digits");
            open.seven();
            open.desk.workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, 0.5));
            assertThat(open.desk.playhead.showsGuest()).isTrue();
            open.desk.workspace.edit("edit.sample", p -> p.withSample(3));
            assertThat(open.desk.playhead.showsGuest()).isFalse();
            assertThat(open.field.bitmap().get().box()).isNull();
            open.seven();
            open.desk.workspace.edit("edit.units", p -> p.withUnits(0, 12));
            assertThat(open.desk.playhead.showsGuest()).isFalse();
            assertThat(Nodes.texts(open.pad)).anyMatch(text -> text.startsWith("Here you can draw"));
        });
    }

    @Test
    void aKeyOpensThePadInTheWindow() {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.open("digits"), Position.START, Language.EN, Preferences.Theme.LIGHT);
            App app = new App(start, Settings.FIRST, Threads.one(), 1280, 800);
            app.window().restore(Settings.FIRST, 1280);
            Scene scene = app.window().scene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(Nodes.all(scene.getRoot(), PadField.class)).isEmpty();
            Nodes.press(scene.getRoot(), KeyCode.D);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            PadField field = Nodes.all(scene.getRoot(), PadField.class).getFirst();
            Point2D at = field.localToScene(60, 20);
            for (int i = 0; i < 10; i++) {
                field.fireEvent(new MouseEvent(
                        i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED,
                        at.getX() + i,
                        at.getY() + 12 * i,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
            }
            assertThat(app.playhead().showsGuest()).isTrue();
            assertThat(Nodes.texts(scene.getRoot())).contains("drawn by hand, not in the data");
            scene.getRoot().layout();
            app.network().canvas().renderNow();
            PanelDesk.picture(scene, "pad-window");
            Nodes.press(scene.getRoot(), KeyCode.D);
            assertThat(app.playhead().showsGuest()).isFalse();
            assertThat(app.failures().count()).isZero();
        });
    }

    @Test
    void picturesOfThePad() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            for (String preset : List.of("digits", "fashion", "iris")) {
                for (Language language : Language.values()) {
                    Palette palette = language == Language.EN ? Palette.LIGHT : Palette.DARK;
                    if (preset.equals("iris")) {
                        PanelDesk desk = PanelDesk.of(preset, language);
                        assertThat(desk.project().data().grid()).isNull();
                        continue;
                    }
                    Open open = new Open(preset, language, palette, language == Language.ZH_HANT ? 2 : 1);
                    if (preset.equals("digits")) {
                        open.desk.runner.train(Goal.step(400));
                    }
                    open.seven();
                    open.layOut();
                    assertThat(Nodes.cut(open.pad))
                            .as("%s %s", preset, language)
                            .isEmpty();
                    PanelDesk.picture(open.pad.getScene(), "pad-" + preset + "-" + language.tag());
                }
            }
        });
    }
}
