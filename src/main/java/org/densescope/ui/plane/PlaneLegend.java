package org.densescope.ui.plane;

import java.util.Arrays;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.plane.ClassColours;
import org.densescope.draw.plane.Dots;
import org.densescope.draw.plane.DotsPainter;
import org.densescope.draw.plane.Extent;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.densescope.ui.canvas.Sign;

/// What the marks and colours of the map mean.
final class PlaneLegend extends FlowPane {
    private static final int GLYPH = 16;
    private static final int RAMP = 72;

    private final ObservableValue<Preferences> preferences;
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

    PlaneLegend(ObservableValue<Preferences> preferences, Messages messages, Supplier<Palette> palette) {
        this.preferences = preferences;
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
                wish.others().length > 0,
                whole,
                wish.folds().toString(),
                preferences.getValue().digits(),
                preferences.getValue().naming(),
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
        Digits digits = preferences.getValue().digits();
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

    private static Node ramp(Palette p) {
        return new Sign(RAMP, GLYPH, pen -> {
            for (int x = 0; x < RAMP; x++) {
                double part = 2.0 * x / (RAMP - 1) - 1;
                int full = part < 0 ? p.negative() : p.positive();
                shade(pen, x, Shade.mix(p.background(), full, 0.08 + 0.54 * Math.abs(part)));
            }
        });
    }

    private static Node paler(Palette p) {
        return new Sign(RAMP / 2, GLYPH, pen -> {
            for (int x = 0; x < RAMP / 2; x++) {
                shade(pen, x, Shade.mix(p.background(), p.positive(), 0.08 + 0.54 * x / (RAMP / 2.0)));
            }
        });
    }

    private static void shade(Pen pen, int x, int argb) {
        pen.box(x, 2, 1, GLYPH - 4, 0, argb, Pen.Stroke.NONE);
    }

    private static Node stroke(Palette p) {
        return line(GLYPH, Pen.Stroke.of(p.negative(), 2.5));
    }

    private static Node fold(Palette p) {
        return line(2 * GLYPH, Pen.Stroke.of(p.muted(), 1.3));
    }

    private static Node line(int width, Pen.Stroke stroke) {
        return new Sign(width, GLYPH, pen -> pen.line(0, GLYPH / 2.0, width, GLYPH / 2.0, stroke));
    }

    private static Node ringed(Palette p) {
        double middle = GLYPH / 2.0;
        return new Sign(GLYPH, GLYPH, pen -> {
            pen.circle(middle, middle, middle - 5, p.muted(), Pen.Stroke.NONE);
            pen.circle(middle, middle, middle - 1.5, 0, Pen.Stroke.of(p.text(), 1.6));
        });
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
