package org.densescope.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.densescope.project.Project;
import org.densescope.text.Language;
import org.densescope.train.toy.Feature;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.densescope.ui.FxTest;
import org.junit.jupiter.api.Test;

class ToySectionTest {
    private record Open(PanelDesk desk, ToySection section) {
        static Open of(String preset) {
            PanelDesk desk = PanelDesk.of(preset, Language.EN);
            ToySection section = new ToySection(desk.workspace, desk.preferences, desk.messages);
            PanelDesk.scene(section, 262, 600, 1, false);
            desk.workspace.project().subscribe(section::show);
            return new Open(desk, section);
        }

        Project project() {
            return desk.project();
        }

        ToggleButton figure(String name) {
            return Nodes.named(section, ToggleButton.class, name);
        }

        TextField field(String name) {
            return Nodes.named(section, TextField.class, name);
        }
    }

    @Test
    void theFigureOfAnExampleIsRecognised() {
        FxTest.onFx(() -> {
            Open open = Open.of("spiral");
            assertThat(open.figure("Spirals").isSelected()).isTrue();
            assertThat(open.field("Points").getText()).isEqualTo("400");
            assertThat(open.field("Noise").getText()).isEqualTo("0.1");
        });
    }

    @Test
    void anotherFigureIsOneEditAndUndoBringsItsSettingsBack() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            int points = open.project().data().rows();
            open.figure("Blobs").fire();
            assertThat(open.project().data())
                    .isEqualTo(new ToyData(
                                    Toy.BLOBS, points, 0.2, 3, open.project().seed())
                            .data());
            assertThat(open.project().spec().outputs()).isEqualTo(3);
            Nodes.type(open.field("Parts"), "5");
            assertThat(open.project().spec().outputs()).isEqualTo(5);
            Nodes.type(open.field("Points"), "50");
            assertThat(open.project().data().rows()).isEqualTo(50);
            open.desk().workspace.undo();
            open.desk().workspace.undo();
            open.desk().workspace.undo();
            assertThat(open.figure("Two moons").isSelected()).isTrue();
            assertThat(open.field("Points").getText()).isEqualTo(String.valueOf(points));
        });
    }

    @Test
    void featuresAreColumnsThatComeAndGo() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            List<CheckBox> boxes = Nodes.all(open.section(), CheckBox.class);
            boxes.getFirst().fire();
            assertThat(open.project().spec().inputs()).isEqualTo(3);
            assertThat(Features.of(open.project().data())).containsExactly(Feature.X1_SQUARED);
            assertThat(open.figure("Two circles").isSelected()).isTrue();
            Nodes.type(open.field("Noise"), "0.05");
            assertThat(Features.of(open.project().data())).containsExactly(Feature.X1_SQUARED);
            boxes.getFirst().fire();
            assertThat(open.project().spec().inputs()).isEqualTo(2);
        });
    }

    @Test
    void pointsMovedByHandAreOfNoFigure() {
        FxTest.onFx(() -> {
            Open open = Open.of("circles");
            open.desk().workspace.edit("edit.input", p -> p.withInput(0, 0.123));
            assertThat(open.figure("Two circles").isSelected()).isFalse();
        });
    }

    @Test
    void theShareHeldOutAndTheCourse() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            Nodes.type(open.field("Held out, %"), "50");
            assertThat(open.project().split().validation()).hasSize(100);
            @SuppressWarnings("unchecked")
            ComboBox<Boolean> course = Nodes.all(open.section(), ComboBox.class).getFirst();
            course.setValue(false);
            assertThat(open.project().course().whole()).isFalse();
            assertThat(open.project().split().validation()).isEmpty();
        });
    }
}
