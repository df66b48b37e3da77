package org.densescope.ui.matrices;

import java.util.OptionalDouble;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.trace.Digits;
import org.densescope.trace.steps.Sum;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.canvas.ReaderFont;
import org.densescope.ui.heat.MatrixInk;
import org.jspecify.annotations.Nullable;

/// A sum term by term: a column a term, with the weight, what it is multiplied with, the product, and the sum so far.
final class TermTable extends Region {
    private static final double LINE = 1.4;
    private static final double COLUMN = 5;
    private static final double HEAD = 3.4;
    private static final int LINES = 4;
    private static final double TEXT = 0.86;

    private final ScrollBar across = new ScrollBar();
    private final ReaderFont font = new ReaderFont(this::requestLayout);
    private final PenCanvas canvas;
    private @Nullable Sum sum;
    private String[] heads = {"", "", "", ""};
    private Digits digits = Digits.STANDARD;
    private Palette palette = Palette.LIGHT;

    TermTable() {
        canvas = new PenCanvas(font::fonts, this::draw);
        getStyleClass().add("ds-term-table");
        across.setOrientation(Orientation.HORIZONTAL);
        getChildren().setAll(canvas, across, font);
        across.valueProperty().addListener((_, _, _) -> canvas.paint());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            double by = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            across.setValue(Math.clamp(across.getValue() - Math.signum(by) * 2, 0, across.getMax()));
            event.consume();
        });
    }

    /// @param heads what the four lines are called
    void show(@Nullable Sum next, String[] heads, Digits digits, Palette palette) {
        Sum before = sum;
        boolean other = next == null || before == null || !next.result().equals(before.result());
        sum = next;
        this.heads = heads.clone();
        this.digits = digits;
        this.palette = palette;
        arrange();
        if (next != null) {
            int last = last(next);
            int whole = whole();
            int first = (int) Math.round(across.getValue());
            if (last < first || last >= first + whole) {
                across.setValue(Math.clamp(last - whole + 1L, 0, (int) across.getMax()));
            } else if (other && last == next.terms() - 1) {
                across.setValue(0);
            }
        }
        canvas.paint();
    }

    /// The term that was added last.
    private static int last(Sum sum) {
        int low = 0;
        int high = sum.terms();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sum.happened(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /// The sum that is shown, or null.
    @Nullable
    Sum sum() {
        return sum;
    }

    private double em() {
        return font.em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil((LINES * LINE + 0.9) * em());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return (HEAD + COLUMN) * em();
    }

    @Override
    protected void layoutChildren() {
        arrange();
        canvas.paint();
    }

    private int whole() {
        return Math.max(1, (int) ((getWidth() - HEAD * em()) / (COLUMN * em())));
    }

    private void arrange() {
        Sum now = sum;
        double height = LINES * LINE * em();
        canvas.cover(Math.max(1, Math.floor(getWidth())), Math.max(1, Math.ceil(height)));
        int terms = now == null ? 0 : now.terms();
        boolean needed = terms > whole();
        across.setVisible(needed);
        across.setMax(needed ? terms - whole() : 0);
        across.setVisibleAmount(needed ? across.getMax() * whole() / terms : 0);
        across.setUnitIncrement(1);
        across.setBlockIncrement(whole());
        across.setValue(Math.clamp(across.getValue(), 0, across.getMax()));
        across.resizeRelocate(HEAD * em(), height, Math.max(1, getWidth() - HEAD * em()), 0.8 * em());
    }

    /// Draws the columns in sight.
    void draw(Pen pen) {
        Sum now = sum;
        if (now == null) {
            return;
        }
        double em = em();
        Type bold = Type.bold(TEXT * em);
        for (int line = 0; line < LINES; line++) {
            String head = pen.fitted(heads[line], bold, (HEAD - 0.6) * em);
            pen.text(head, (HEAD - 0.5) * em, middle(line), bold, Pen.Anchor.END, palette.text());
        }
        int last = last(now);
        int first = (int) Math.round(across.getValue());
        for (int term = first; term < Math.min(now.terms(), first + whole()); term++) {
            double x = (HEAD + (term - first + 0.5) * COLUMN) * em;
            boolean current = term == last && now.happened(term);
            if (current) {
                double width = COLUMN * em - 6;
                double height = LINES * LINE * em - 2;
                pen.box(x - width / 2, 1, width, height, 0, 0, Pen.Stroke.of(palette.glow(), 2));
            }
            column(pen, now, term, x, current ? bold : Type.plain(TEXT * em));
        }
    }

    private void column(Pen pen, Sum now, int term, double x, Type type) {
        Place factor = now.factor(term);
        OptionalDouble weight = now.reveal().find(now.weight(term));
        OptionalDouble arriving =
                factor == null ? OptionalDouble.of(1) : now.reveal().find(factor);
        OptionalDouble[] numbers = {weight, arriving, now.product(term), now.running(term)};
        for (int line = 0; line < LINES; line++) {
            OptionalDouble number = numbers[line];
            String text = number.isPresent()
                    ? MatrixInk.fitted(digits, number.getAsDouble(), pen, type, (COLUMN - 0.5) * em())
                    : Digits.UNBORN;
            pen.text(text, x, middle(line), type, Pen.Anchor.MIDDLE, colour(number, line == LINES - 1));
        }
    }

    /// Sums and what is neither above nor below 0 have no colour of a sign.
    private int colour(OptionalDouble number, boolean sum) {
        if (number.isEmpty() || number.getAsDouble() == 0) {
            return palette.muted();
        }
        return sum ? palette.text() : palette.readable(palette.sign(number.getAsDouble()));
    }

    private double middle(int line) {
        return (line + 0.5) * LINE * em();
    }
}
