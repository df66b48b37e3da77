package org.densescope.ui.plane;

import java.util.Arrays;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.plane.ClassColours;
import org.densescope.draw.plane.Dots;
import org.densescope.draw.plane.DotsPainter;
import org.densescope.draw.plane.Extent;
import org.densescope.session.Look;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;

/// What the marks and colours of the map mean.
final class PlaneLegend extends FlowPane {
    private static final int GLYPH = 16;
    private static final int RAMP = 72;

    private final Look look;
    private final Messages messages;
    private final Supplier<Palette> palette;
    private Object shown = "";

    /// Everything that the legend depends on.
    private record State(
            Palette palette,
            boolean values,
            boolean line,
            int layer,
            double reach,
            boolean rest,
            boolean whole,
            String folds,
            Digits digits,
            Naming naming,
            String language) {}

    PlaneLegend(Look look, Messages messages, Supplier<Palette> palette) {
        this.look = look;
        this.messages = messages;
        this.palette = palette;
        getStyleClass().add("ds-plane-legend");
    }

    void show(PlanePicture picture, boolean whole) {
        PlaneWish wish = picture.wish();
        PlaneData plane = wish.plane();
        State state = new State(
                palette.get(),
                plane.values(),
                plane.line(),
                wish.layer(),
                picture.reach(),
                picture.others() != null,
                whole,
                wish.folds().toString(),
                look.digits().get(),
                look.naming().get(),
                messages.language().name());
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        getChildren().clear();
        colours(state, wish);
        Palette p = palette.get();
        ClassColours.Glyph glyph = ClassColours.Glyph.CIRCLE;
        int ink = p.muted();
        add(new ImageView(GlyphImage.of(glyph, ink, false, p, GLYPH)), messages.text("plane.legend.learnt"));
        if (state.rest()) {
            add(
                    new ImageView(GlyphImage.of(glyph, ink, true, p, GLYPH)),
                    messages.text(whole ? "plane.legend.held" : "plane.legend.outside"));
        }
        if (!state.values()) {
            add(crossed(p), messages.text("plane.legend.wrong"));
        }
        add(ringed(p), messages.text("plane.legend.shown"));
        if (!wish.folds().isEmpty()) {
            add(fold(p), state.naming().words(messages.text("plane.legend.fold")));
        }
    }

    private void colours(State state, PlaneWish wish) {
        Palette p = palette.get();
        Digits digits = look.digits().get();
        if (state.line()) {
            add(stroke(p), messages.text("plane.legend.curve"));
        } else if (state.layer() > 0 || state.values()) {
            add(ramp(p), messages.text("plane.legend.values", digits.text(-state.reach()), digits.text(state.reach())));
        } else if (wish.network().outputs() == 1) {
            add(ramp(p), messages.text("plane.legend.one"));
        } else {
            add(paler(p), messages.text("plane.legend.classes"));
        }
    }

    private void add(Node sign, String text) {
        Label label = new Label(text, sign);
        label.setWrapText(true);
        getChildren().add(label);
    }

    private static Canvas ramp(Palette p) {
        Canvas canvas = new Canvas(RAMP, GLYPH);
        for (int x = 0; x < RAMP; x++) {
            double part = 2.0 * x / (RAMP - 1) - 1;
            int colour =
                    Shade.mix(p.background(), part < 0 ? p.negative() : p.positive(), 0.08 + 0.54 * Math.abs(part));
            canvas.getGraphicsContext2D().setFill(Plot.colour(colour));
            canvas.getGraphicsContext2D().fillRect(x, 2, 1, GLYPH - 4);
        }
        return canvas;
    }

    private static Canvas paler(Palette p) {
        Canvas canvas = new Canvas(RAMP / 2.0, GLYPH);
        for (int x = 0; x < RAMP / 2; x++) {
            int colour = Shade.mix(p.background(), p.positive(), 0.08 + 0.54 * x / (RAMP / 2.0));
            canvas.getGraphicsContext2D().setFill(Plot.colour(colour));
            canvas.getGraphicsContext2D().fillRect(x, 2, 1, GLYPH - 4);
        }
        return canvas;
    }

    private static Canvas stroke(Palette p) {
        Canvas canvas = new Canvas(GLYPH, GLYPH);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setStroke(Plot.colour(p.negative()));
        g.setLineWidth(2.5);
        g.strokeLine(0, GLYPH / 2.0, GLYPH, GLYPH / 2.0);
        return canvas;
    }

    private static Canvas fold(Palette p) {
        Canvas canvas = new Canvas(2 * GLYPH, GLYPH);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setStroke(Plot.colour(p.muted()));
        g.setLineWidth(1.3);
        g.strokeLine(0, GLYPH / 2.0, 2.0 * GLYPH, GLYPH / 2.0);
        return canvas;
    }

    private static Canvas ringed(Palette p) {
        Canvas canvas = new Canvas(GLYPH, GLYPH);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(Plot.colour(p.muted()));
        g.fillOval(5, 5, GLYPH - 10, GLYPH - 10);
        g.setStroke(Plot.colour(p.text()));
        g.setLineWidth(1.6);
        g.strokeOval(1.5, 1.5, GLYPH - 3, GLYPH - 3);
        return canvas;
    }

    /// One crossed point, drawn as the map draws it.
    private static ImageView crossed(Palette p) {
        int[] pixels = new int[GLYPH * GLYPH];
        Arrays.fill(pixels, p.background());
        Dots dot = new Dots(
                new double[] {0}, new double[] {0}, new int[] {p.muted()}, new int[1], new boolean[1], new boolean[] {
                    true
                });
        DotsPainter.paint(dot, new Extent(-1, 1, -1, 1), p, pixels, GLYPH, GLYPH, 1.6);
        WritableImage image = new WritableImage(GLYPH, GLYPH);
        image.getPixelWriter().setPixels(0, 0, GLYPH, GLYPH, PixelFormat.getIntArgbInstance(), pixels, 0, GLYPH);
        return new ImageView(image);
    }
}
