package org.densescope.ui.matrices;

import java.util.OptionalDouble;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.densescope.draw.Palette;
import org.densescope.engine.Place;
import org.densescope.trace.Digits;
import org.densescope.trace.Sum;
import org.jspecify.annotations.Nullable;

/// A sum term by term: a column a term, with the weight, what it is multiplied with, the product, and the sum so far.
final class TermTable extends Region {
    private static final double LINE = 1.4;
    private static final double COLUMN = 5;
    private static final double HEAD = 3.4;
    private static final int LINES = 4;
    private static final int MOST_CHARACTERS = 9;

    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final Label measure = new Label();
    private @Nullable Sum sum;
    private String[] heads = {"", "", "", ""};
    private Digits digits = Digits.STANDARD;
    private Palette palette = Palette.LIGHT;

    TermTable() {
        getStyleClass().add("ds-term-table");
        across.setOrientation(Orientation.HORIZONTAL);
        measure.setVisible(false);
        measure.fontProperty().addListener((_, _, _) -> requestLayout());
        getChildren().setAll(canvas, across, measure);
        across.valueProperty().addListener((_, _, _) -> paint());
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
        paint();
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

    private double em() {
        return measure.getFont().getSize();
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
        paint();
    }

    private int whole() {
        return Math.max(1, (int) ((getWidth() - HEAD * em()) / (COLUMN * em())));
    }

    private void arrange() {
        Sum now = sum;
        double height = LINES * LINE * em();
        canvas.setWidth(Math.max(1, Math.floor(getWidth())));
        canvas.setHeight(Math.max(1, Math.ceil(height)));
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

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Sum now = sum;
        if (now == null) {
            return;
        }
        double em = em();
        Font plain = Font.font(measure.getFont().getFamily(), 0.86 * em);
        Font bold = Font.font(measure.getFont().getFamily(), FontWeight.BOLD, 0.86 * em);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFont(bold);
        g.setFill(CellPainter.colour(palette.text()));
        for (int line = 0; line < LINES; line++) {
            g.fillText(heads[line], (HEAD - 0.5) * em, middle(line), (HEAD - 0.6) * em);
        }
        g.setTextAlign(TextAlignment.CENTER);
        int last = last(now);
        int first = (int) Math.round(across.getValue());
        for (int term = first; term < Math.min(now.terms(), first + whole()); term++) {
            double x = (HEAD + (term - first + 0.5) * COLUMN) * em;
            boolean current = term == last && now.happened(term);
            if (current) {
                g.setStroke(CellPainter.colour(palette.glow()));
                g.setLineWidth(2);
                g.strokeRect(x - COLUMN / 2 * em + 3, 1, COLUMN * em - 6, LINES * LINE * em - 2);
            }
            column(g, now, term, x, current ? bold : plain);
        }
    }

    private void column(GraphicsContext g, Sum now, int term, double x, Font font) {
        Place factor = now.factor(term);
        OptionalDouble weight = now.reveal().find(now.weight(term));
        OptionalDouble arriving =
                factor == null ? OptionalDouble.of(1) : now.reveal().find(factor);
        OptionalDouble[] numbers = {weight, arriving, now.product(term), now.running(term)};
        g.setFont(font);
        for (int line = 0; line < LINES; line++) {
            OptionalDouble number = numbers[line];
            int colour = number.isEmpty()
                    ? palette.muted()
                    : line == LINES - 1 ? palette.text() : palette.sign(number.getAsDouble());
            boolean zero = number.isPresent() && number.getAsDouble() == 0;
            g.setFill(CellPainter.colour(zero ? palette.muted() : colour));
            g.fillText(
                    number.isPresent() ? fitted(number.getAsDouble()) : Digits.UNBORN,
                    x,
                    middle(line),
                    (COLUMN - 0.5) * em());
        }
    }

    private String fitted(double value) {
        String text = digits.text(value);
        for (int n = digits.significant() - 1; n >= 1 && text.length() > MOST_CHARACTERS; n--) {
            text = new Digits(n, digits.comma()).text(value);
        }
        return text;
    }

    private double middle(int line) {
        return (line + 0.5) * LINE * em();
    }
}
