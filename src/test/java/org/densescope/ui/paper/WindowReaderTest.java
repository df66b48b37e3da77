package org.densescope.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.canvas.Fonts;
import org.densescope.ui.canvas.PenCanvas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What is read off a scene that is built by hand.
class WindowReaderTest {
    private static final double SIZE = 20;

    @BeforeAll
    static void fonts() {
        FxTest.start();
        FxTest.onFx(Skin::loadFonts);
    }

    private static Text text(String words, double x, double baseline) {
        Text text = new Text(x, baseline, words);
        text.setFont(Font.font(Fonts.SANS, SIZE));
        return text;
    }

    private static Label label(String words, double x, double y, double width, double height) {
        Label label = new Label(words);
        label.setFont(Font.font(Fonts.SANS, SIZE));
        label.resizeRelocate(x, y, width, height);
        label.setManaged(false);
        return label;
    }

    private static WindowLayout read(javafx.scene.Node... nodes) {
        return FxTest.onFx(() -> {
            Pane root = new Pane(nodes);
            Scene scene = new Scene(root, 600, 400);
            root.applyCss();
            root.layout();
            return WindowReader.read(scene);
        });
    }

    @Test
    void aTextNodeLiesWhereItsLettersAre() {
        WindowLayout layout = read(text("Hxp", 100, 200));
        PlacedText found = layout.texts().getFirst();
        assertThat(layout.texts()).hasSize(1);
        assertThat(layout.width()).isEqualTo(600);
        assertThat(layout.height()).isEqualTo(400);
        assertThat(found.text()).isEqualTo("Hxp");
        assertThat(found.fontSize()).isEqualTo(SIZE);
        assertThat(found.box().x()).isCloseTo(100, within(0.01));
        double width = FxTest.onFx(() -> text("Hxp", 0, 0).getLayoutBounds().getWidth());
        assertThat(found.box().width()).isCloseTo(width, within(0.5));
        assertThat(found.box().y()).isCloseTo(200 - 0.78 * SIZE, within(0.6));
        assertThat(found.box().bottom()).isCloseTo(200 + 0.22 * SIZE, within(0.6));
    }

    @Test
    void parentsAndScalesCount() {
        Pane inner = new Pane(text("in", 10, 30));
        inner.relocate(100, 50);
        inner.getTransforms().add(new javafx.scene.transform.Scale(2, 2));
        PlacedText found = read(inner).texts().getFirst();
        assertThat(found.fontSize()).isEqualTo(2 * SIZE);
        assertThat(found.box().x()).isCloseTo(120, within(0.01));
        assertThat(found.box().bottom()).isCloseTo(110 + 0.22 * 2 * SIZE, within(1.0));
    }

    @Test
    void onlyWhatIsSeenIsThere() {
        Text hidden = text("hidden", 10, 30);
        hidden.setVisible(false);
        Pane faded = new Pane(text("faded", 10, 60));
        faded.setOpacity(0);
        Pane clipped = new Pane(text("clipped away", 10, 200), text("half of it", 10, 100));
        clipped.setClip(new Rectangle(0, 0, 50, 110));
        Text outside = text("outside", 700, 100);
        Text below = text("below", 300, 200);
        Region over = new Region();
        over.setStyle("-fx-background-color: white");
        over.resizeRelocate(280, 150, 200, 100);
        over.setManaged(false);
        List<PlacedText> texts = read(hidden, faded, clipped, outside, below, over, text("above", 300, 300))
                .texts();
        assertThat(texts).extracting(PlacedText::text).containsExactly("half of it", "above");
        assertThat(texts.getFirst().clipped()).isTrue();
        assertThat(texts.getFirst().box().right()).isEqualTo(50);
    }

    @Test
    void anEllipsisIsTruncatedAndAWrappedTextIsOne() {
        Label cut = label("a label without room", 10, 10, 90, 30);
        Label whole = label("whole…", 10, 50, 200, 30);
        Label wrapped = label("a label of more rows than one", 10, 100, 120, 120);
        wrapped.setWrapText(true);
        List<PlacedText> texts = read(cut, whole, wrapped).texts();
        assertThat(texts).hasSize(3);
        assertThat(texts).extracting(PlacedText::truncated).containsExactly(true, false, false);
        assertThat(texts.get(0).text()).startsWith("a lab").endsWith("...");
        assertThat(texts.get(2).text()).isEqualTo("a label of more rows than one");
        assertThat(texts.get(2).box().height()).isGreaterThan(2.5 * SIZE);
        assertThat(texts.get(2).box().width()).isLessThanOrEqualTo(120);
    }

    @Test
    void fieldsAreReadAndSignsAreNot() {
        TextField field = new TextField("0.25");
        field.resizeRelocate(10, 10, 100, 30);
        field.setManaged(false);
        FontIcon icon = new FontIcon(MaterialDesignP.PLAY);
        icon.relocate(200, 20);
        List<PlacedText> texts = read(field, icon).texts();
        assertThat(texts).extracting(PlacedText::text).containsExactly("0.25");
    }

    @Test
    void whatAPenWroteIsReadWhereItStands() {
        PenCanvas canvas = FxTest.onFx(() -> {
            PenCanvas made = new PenCanvas(
                    () -> new Fonts(Fonts.SANS),
                    pen -> pen.text("drawn", 20, 30, Type.plain(12), Pen.Anchor.START, 0xFF000000));
            made.cover(200, 100);
            made.setPixelScale(2);
            made.relocate(300, 200);
            return made;
        });
        Pane pane = Named.as("plane", new Pane(canvas));
        pane.resizeRelocate(10, 5, 500, 350);
        pane.setManaged(false);
        WindowLayout layout = read(pane);
        assertThat(layout.panes()).containsOnlyKeys("plane");
        assertThat(layout.panes().get("plane")).isEqualTo(new Box(10, 5, 500, 350));
        PlacedText found = layout.texts().getFirst();
        assertThat(found.view()).isEqualTo("plane");
        assertThat(found.box().x()).isCloseTo(330, within(0.01));
        assertThat(found.box().bottom()).isCloseTo(5 + 200 + 30 + 0.36 * 12 + 0.22 * 12, within(0.01));
        assertThat(layout.network()).isNull();
        assertThat(layout.withLabels()).isNull();
    }

    @Test
    void shapesAreNoTexts() {
        SVGPath path = new SVGPath();
        path.setContent("M0 0L10 0L10 10Z");
        assertThat(read(path, new Rectangle(10, 10, 20, 20)).texts()).isEmpty();
    }
}
