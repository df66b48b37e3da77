package org.densescope.ui.timebar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.stage.Window;
import org.densescope.project.Preferences;
import org.densescope.session.Playhead;
import org.densescope.session.Position;
import org.densescope.session.Snapshot;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Moment;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;
import org.densescope.ui.MomentNames;
import org.densescope.ui.Painting;
import org.densescope.ui.Watch;
import org.jspecify.annotations.Nullable;

/// One training step as a bar: its five chapters, a tick where the layer changes, and a knob where the playhead stands.
///
/// Click or drag moves the playhead, at most once a pulse; the wheel steps; under the pointer stands the name of the
/// moment. For the keyboard and for screen readers it is a slider.
final class ScrubBar extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass BEGUN = PseudoClass.getPseudoClass("begun");
    /// Room between chapters, pixels.
    private static final double GAP = 3;
    /// Below so many lines of text a window is low.
    private static final double LOW = 40;
    /// Ticks closer than this are left out, pixels.
    private static final double TICK_ROOM = 6;

    /// What a chapter is drawn with.
    private record Part(Chapter chapter, Region track, Region fill, Label label) {
        static Part of(Chapter chapter) {
            String style = "ds-chapter-" + chapter.name().toLowerCase(Locale.ROOT);
            Region track = new Region();
            track.getStyleClass().addAll("ds-chapter", style);
            Region fill = new Region();
            fill.getStyleClass().addAll("ds-chapter-fill", style);
            Label label = new Label();
            label.getStyleClass().add("ds-chapter-label");
            label.setAlignment(Pos.CENTER_LEFT);
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
            return new Part(chapter, track, fill, label);
        }
    }

    private final Playhead playhead;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final MomentNames names;
    private final List<Part> parts;
    private final Path ticks = new Path();
    private final Region hover = new Region();
    private final Region knob = new Region();
    private final Tooltip tooltip = new Tooltip();
    private final AnimationTimer dragging;
    private @Nullable TimeScale scale;
    private @Nullable Language written;
    private @Nullable List<Timeline.Segment> drawn;
    private double drawnWidth;
    private double drawnLeast;
    private double wantedX = Double.NaN;

    ScrubBar(
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            ObservableValue<Preferences> preferences,
            Messages messages,
            Runnable touched) {
        this.playhead = playhead;
        this.snapshot = snapshot;
        this.messages = messages;
        this.preferences = preferences;
        this.names = new MomentNames(messages);
        getStyleClass().add("ds-scrub");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        parts = Arrays.stream(Chapter.values()).map(Part::of).toList();
        for (Part part : parts) {
            part.label().textProperty().bind(names.binding(part.chapter(), preferences));
        }
        ticks.getStyleClass().add("ds-scrub-ticks");
        hover.getStyleClass().add("ds-scrub-hover");
        hover.setVisible(false);
        knob.getStyleClass().add("ds-scrub-knob");
        parts.forEach(part -> getChildren().add(part.track()));
        parts.forEach(part -> getChildren().add(part.fill()));
        getChildren().add(ticks);
        parts.forEach(part -> getChildren().add(part.label()));
        getChildren().addAll(hover, knob);
        getChildren().forEach(child -> {
            child.setManaged(false);
            child.setMouseTransparent(true);
        });
        dragging = new AnimationTimer() {
            @Override
            public void handle(long now) {
                seekWanted();
            }
        };
        listen(touched);
        Watch.of(this::revealed, Watch.ignoring(snapshot, ScrubBar::same), preferences, messages.languageProperty());
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameNumbers(b) && a.position().equals(b.position());
    }

    private void listen(Runnable touched) {
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                touched.run();
                wantedX = event.getX();
                seekWanted();
                dragging.start();
            }
        });
        setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                wantedX = event.getX();
                showHover(event);
            }
        });
        setOnMouseReleased(_ -> {
            dragging.stop();
            seekWanted();
        });
        setOnMouseMoved(this::showHover);
        setOnMouseExited(_ -> {
            hover.setVisible(false);
            tooltip.hide();
        });
        setOnScroll(event -> {
            double by = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
            if (by != 0 && !event.isInertia()) {
                touched.run();
                move(by < 0);
                event.consume();
            }
        });
        setOnKeyPressed(event -> {
            if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
                return;
            }
            switch (event.getCode()) {
                case RIGHT, UP, KP_RIGHT, KP_UP -> move(true);
                case LEFT, DOWN, KP_LEFT, KP_DOWN -> move(false);
                default -> {
                    return;
                }
            }
            touched.run();
            event.consume();
        });
    }

    private void move(boolean on) {
        if (on) {
            playhead.next(snapshot.get().grain());
        } else {
            playhead.previous(snapshot.get().grain());
        }
    }

    private void seekWanted() {
        if (scale != null && !Double.isNaN(wantedX)) {
            playhead.seek(scale.position(wantedX - GAP));
            wantedX = Double.NaN;
        }
    }

    private void showHover(MouseEvent event) {
        if (scale == null) {
            return;
        }
        double x = Math.clamp(event.getX(), GAP, Math.max(GAP, getWidth() - GAP));
        hover.resizeRelocate(snapPositionX(x) - 0.5, knobTop(), 1, knobHeight());
        hover.setVisible(true);
        tooltip.setText(names.describe(
                snapshot.get().run().trace(),
                timeline().moment(scale.moment(x - GAP)),
                preferences.getValue().naming()));
        Window window = getScene() == null ? null : getScene().getWindow();
        if (window != null && window.isShowing()) {
            double em = em();
            tooltip.show(window, event.getScreenX() + em, localToScreen(0, 0).getY() - 2.6 * em);
        }
    }

    private void revealed() {
        boolean other = !messages.language().equals(written);
        written = messages.language();
        if (other || !timeline().segments().equals(drawn)) {
            requestLayout(); // names have other widths
        } else {
            place();
        }
        describe();
    }

    private Timeline timeline() {
        return snapshot.get().reveal().trace().timeline();
    }

    @Override
    protected void layoutChildren() {
        Painting.guard(this::arrange);
    }

    private void arrange() {
        double width = getWidth() - 2 * GAP;
        if (width <= 0) {
            return;
        }
        List<Timeline.Segment> segments = timeline().segments();
        if (scale == null || width != drawnWidth || least() != drawnLeast || !segments.equals(drawn)) {
            scale = new TimeScale(timeline(), width, least());
            drawn = segments;
            drawnWidth = width;
            drawnLeast = least();
            drawTicks(scale, segments);
        }
        for (Part part : parts) {
            TimeScale.Span span = scale.span(part.chapter());
            double start = left(span);
            double length = Math.max(0, right(span) - start);
            boolean there = timeline().has(part.chapter());
            part.track().setVisible(there);
            part.track().resizeRelocate(start, top(), length, height());
        }
        place();
    }

    /// Moves what moves with the playhead; lays nothing out.
    private void place() {
        if (scale == null) {
            return;
        }
        Reveal reveal = snapshot.get().reveal();
        double x = GAP + scale.offset(reveal.t());
        Moment moment = reveal.moment();
        Chapter current = moment == null ? null : moment.phase().chapter();
        for (Part part : parts) {
            TimeScale.Span span = scale.span(part.chapter());
            double start = left(span);
            double filled = Math.clamp(x, start, Math.max(start, right(span))) - start;
            part.fill().setVisible(filled > 0);
            part.fill().resizeRelocate(start, top(), filled, height());
            part.label().pseudoClassStateChanged(CURRENT, part.chapter() == current);
            part.label().pseudoClassStateChanged(BEGUN, filled > 0);
            beside(part, start, right(span), x);
            part.track().pseudoClassStateChanged(CURRENT, part.chapter() == current);
        }
        double thick = snapSizeX(em() * 0.31);
        knob.resizeRelocate(snapPositionX(x - thick / 2), knobTop(), thick, knobHeight());
    }

    /// The name at the left of its chapter; where the knob would stand on it, it moves to the right of the knob, or as
    /// far as it can.
    private void beside(Part part, double start, double end, double knobX) {
        double width = wide(part);
        boolean room = width <= end - start - em() * 0.3;
        part.label().setVisible(room && timeline().has(part.chapter()));
        double x = start + Math.min(em() * 0.92, Math.max(0, (end - start - width) / 2));
        double reach = em() * 0.5;
        if (knobX + reach > x && knobX - reach < x + width) {
            boolean right = knobX + reach + width <= end;
            x = right ? knobX + reach : Math.max(start + em() * 0.1, Math.min(x, knobX - reach - width));
        }
        part.label().resizeRelocate(snapPositionX(x), top(), width, height() * 0.9);
    }

    private void drawTicks(TimeScale from, List<Timeline.Segment> segments) {
        List<PathElement> path = new ArrayList<>();
        double lastX = 0;
        for (int i = 1; i < segments.size(); i++) {
            boolean chapterStarts = segments.get(i).phase().chapter()
                    != segments.get(i - 1).phase().chapter();
            boolean layerStarts = segments.get(i).layer() != segments.get(i - 1).layer();
            double x = snapPositionX(GAP + from.segmentOffset(i)) + 0.5;
            if (chapterStarts) {
                lastX = x;
            } else if (x - lastX >= TICK_ROOM) {
                double bottom = top() + height();
                path.add(new MoveTo(x, bottom - height() * (layerStarts ? 0.22 : 0.14)));
                path.add(new LineTo(x, bottom));
                lastX = x;
            }
        }
        ticks.getElements().setAll(path);
    }

    private double em() {
        return parts.getFirst().label().getFont().getSize();
    }

    /// No chapter is narrower than the longest name, where there is room.
    private double least() {
        return 2 * GAP
                + 1.2 * em()
                + parts.stream().mapToDouble(ScrubBar::wide).max().orElse(0);
    }

    /// Whether every line of the window counts for the picture.
    private boolean low() {
        return getScene() != null && getScene().getHeight() < LOW * em();
    }

    /// Room for a name, in bold letters too.
    private static double wide(Part part) {
        return part.label().prefWidth(-1) * 1.06;
    }

    private double left(TimeScale.Span span) {
        return snapPositionX(GAP + span.start() + (span.chapter() == Chapter.OUTPUTS ? 0 : GAP / 2));
    }

    private double right(TimeScale.Span span) {
        return snapPositionX(GAP + span.end() - (span.chapter() == Chapter.STEP ? 0 : GAP / 2));
    }

    private double top() {
        return snapPositionY(getHeight() * 0.1);
    }

    private double height() {
        return snapSizeY(getHeight() * 0.8);
    }

    private double knobTop() {
        return 0;
    }

    private double knobHeight() {
        return getHeight();
    }

    private void describe() {
        Reveal reveal = snapshot.get().reveal();
        Position position = snapshot.get().position();
        String where = reveal.moment() == null
                ? messages.text("time.start")
                : names.describe(
                        reveal.trace(), reveal.moment(), preferences.getValue().naming());
        setAccessibleText(messages.text(
                "time.position",
                preferences.getValue().digits().count(reveal.t()),
                preferences.getValue().digits().count(reveal.trace().length()),
                where,
                preferences.getValue().digits().count(position.step() + 1)));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) snapshot.get().reveal().t();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) timeline().length();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> move(true);
            case DECREMENT, BLOCK_DECREMENT -> move(false);
            case SET_VALUE -> playhead.seek(Math.round((Double) parameters[0]));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return insets.getTop() + insets.getBottom() + snapSizeY((low() ? 2.2 : 3.1) * em());
    }
}
