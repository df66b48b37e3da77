package org.densescope.ui.learning;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.densescope.draw.chart.Mark;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.project.Preferences;
import org.densescope.session.Playhead;
import org.densescope.session.RunHistory;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.train.Losses;
import org.densescope.ui.Watch;
import org.densescope.ui.canvas.PenRegion;
import org.jspecify.annotations.Nullable;

/// The whole training as a bar: its losses as a hill range, marks on the way, and a knob where the playhead stands.
///
/// Click or drag leads to any update, at most once a pulse; the wheel and the arrow keys go one update on or back.
final class TrainingScrub extends PenRegion {
    /// How near the pointer must be to a mark, in font sizes.
    private static final double NEAR = 0.6;

    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final LearningCommands commands;
    private final Tooltip tooltip = new Tooltip();
    private final AnimationTimer dragging;
    private Tracks tracks;
    private List<Mark> marks = List.of();
    private double wantedX = Double.NaN;
    private double hoverX = Double.NaN;

    TrainingScrub(
            ReadOnlyObjectProperty<Snapshot> snapshot,
            ObservableValue<Preferences> preferences,
            Messages messages,
            ObservableValue<Palette> palette,
            LearningCommands commands) {
        super("ds-learning-scrub");
        this.snapshot = snapshot;
        this.preferences = preferences;
        this.messages = messages;
        this.palette = palette;
        this.commands = commands;
        tracks = Tracks.of(snapshot.get().learning());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        dragging = new AnimationTimer() {
            @Override
            public void handle(long now) {
                seekWanted();
            }
        };
        listen();
        focusedProperty().subscribe(this::changed);
        Watch.of(
                this::follow,
                Watch.ignoring(snapshot, TrainingScrub::same),
                messages.languageProperty(),
                preferences,
                palette);
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameDocument(b)
                && a.sameLearning(b)
                && a.position().step() == b.position().step();
    }

    private void follow() {
        tracks = Tracks.of(snapshot.get().learning());
        marks = TrainingMarks.of(
                tracks, palette.getValue(), preferences.getValue().digits(), messages);
        describe();
        changed();
    }

    private void listen() {
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                wantedX = event.getX();
                seekWanted();
                dragging.start();
            }
        });
        setOnMouseDragged(event -> {
            wantedX = event.getX();
            showHover(event);
        });
        setOnMouseReleased(_ -> {
            dragging.stop();
            seekWanted();
        });
        setOnMouseMoved(this::showHover);
        setOnMouseExited(_ -> {
            hoverX = Double.NaN;
            tooltip.hide();
            changed();
        });
        setOnScroll(event -> {
            double by = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
            if (by != 0 && !event.isInertia()) {
                move(by < 0 ? 1 : -1);
                event.consume();
            }
        });
        setOnKeyPressed(event -> {
            if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
                return;
            }
            switch (event.getCode()) {
                case RIGHT, UP, KP_RIGHT, KP_UP -> move(1);
                case LEFT, DOWN, KP_LEFT, KP_DOWN -> move(-1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private void move(int by) {
        commands.seek(Math.max(tracks.from(), snapshot.get().position().step() + by));
    }

    private void seekWanted() {
        if (!Double.isNaN(wantedX)) {
            commands.seek(step(wantedX));
            wantedX = Double.NaN;
        }
    }

    private double margin() {
        return 0.5 * em();
    }

    private long span() {
        return Math.max(1, tracks.to() - tracks.from());
    }

    private double x(double step) {
        return margin() + (getWidth() - 2 * margin()) * Math.clamp((step - tracks.from()) / span(), 0, 1);
    }

    private long step(double x) {
        double part = Math.clamp((x - margin()) / Math.max(1, getWidth() - 2 * margin()), 0, 1);
        Mark near = near(x);
        return near != null ? (long) near.x() : Math.min(tracks.to(), tracks.from() + Math.round(part * span()));
    }

    private @Nullable Mark near(double x) {
        Mark nearest = null;
        for (Mark mark : marks) {
            double distance = Math.abs(x(mark.x()) - x);
            if (distance <= NEAR * em() && (nearest == null || distance < Math.abs(x(nearest.x()) - x))) {
                nearest = mark;
            }
        }
        return nearest;
    }

    private void showHover(MouseEvent event) {
        hoverX = Math.clamp(event.getX(), margin(), Math.max(margin(), getWidth() - margin()));
        Mark mark = near(hoverX);
        tooltip.setText(mark != null ? mark.text() : text(step(hoverX)));
        Window window = getScene() == null ? null : getScene().getWindow();
        if (window != null && window.isShowing()) {
            tooltip.show(window, event.getScreenX() + em(), localToScreen(0, 0).getY() - 2.6 * em());
        }
        changed();
    }

    private String text(long step) {
        String count = preferences.getValue().digits().count(step);
        Tracks.Piece piece = tracks.at(step);
        if (piece == null) {
            return messages.text("learning.at", count);
        }
        Losses losses = piece.progress().losses();
        int point = losses.point(step);
        return point < 0
                ? messages.text("learning.at", count)
                : messages.text(
                        "learning.at.loss",
                        count,
                        preferences.getValue().digits().text(losses.mean()[point]));
    }

    @Override
    protected void draw(Pen pen, double width, double height, double em) {
        Palette colours = palette.getValue();
        double top = Math.rint(0.15 * em);
        double bottom = Math.rint(height - 0.15 * em);
        int ground = Shade.mix(colours.background(), colours.line(), 0.16);
        pen.box(
                margin() - 0.3 * em,
                top,
                width - 2 * margin() + 0.6 * em,
                bottom - top,
                0.25 * em,
                ground,
                Pen.Stroke.NONE);
        if (tracks.to() == tracks.from()) {
            Type type = Type.plain(em * 0.92);
            String hint = pen.fitted(messages.text("learning.empty"), type, width - 3 * em);
            pen.text(hint, width / 2, (top + bottom) / 2, type, Pen.Anchor.MIDDLE, colours.muted());
        }
        hills(pen, colours, top + 0.3 * em, bottom);
        for (Mark mark : marks) {
            double x = Math.rint(x(mark.x())) + 0.5;
            pen.line(x, top, x, bottom, new Pen.Stroke(mark.argb(), 1, Pen.Dash.DASHED));
            double room = pen.textWidth(mark.glyph(), Type.bold(em));
            double at = x + 0.2 * em + room > width ? x - 0.2 * em - room : x + 0.2 * em;
            pen.text(mark.glyph(), at, top + 0.62 * em, Type.bold(em), Pen.Anchor.START, mark.argb());
        }
        if (!Double.isNaN(hoverX)) {
            double x = Math.rint(hoverX) + 0.5;
            pen.line(x, top, x, bottom, Pen.Stroke.of(colours.muted(), 1));
        }
        double x = Math.rint(x((double) snapshot.get().position().step()));
        double half = Math.max(2, Math.rint(0.16 * em));
        Pen.Stroke edge = isFocused() ? Pen.Stroke.of(colours.text(), 1.5) : Pen.Stroke.NONE;
        pen.box(x - half, 0, 2 * half, height, 0.15 * em, colours.positive(), edge);
    }

    /// The losses, each stretch over its own steps, on one scale.
    private void hills(Pen pen, Palette colours, double top, double bottom) {
        double most = 0;
        for (Tracks.Piece piece : tracks.pieces()) {
            for (double loss : piece.progress().losses().mean()) {
                most = Double.isFinite(loss) ? Math.max(most, loss) : most;
            }
        }
        if (most == 0) {
            return;
        }
        int ink = Shade.mix(colours.background(), colours.line(), 0.55);
        for (Tracks.Piece piece : tracks.pieces()) {
            Losses losses = piece.progress().losses();
            int n = 0;
            double[] points = new double[2 * losses.points() + 8];
            double last = x((double) piece.stretch().from());
            double high = bottom;
            points[n++] = last;
            points[n++] = bottom;
            for (int i = 0; i < losses.points() && losses.step(i) < piece.to(); i++) {
                double loss = losses.mean()[i];
                high = bottom - (bottom - top) * (Double.isFinite(loss) ? loss / most : 1);
                if (i == 0) {
                    points[n++] = last; // from the start on with the first loss
                    points[n++] = high;
                }
                last = x(losses.step(i) + 0.5 * (losses.stride() - 1));
                points[n++] = last;
                points[n++] = high;
            }
            last = x((double) piece.to());
            points[n++] = last;
            points[n++] = high;
            points[n++] = last;
            points[n++] = bottom;
            if (n > 8) {
                pen.path(java.util.Arrays.copyOf(points, n), ink, Pen.Stroke.NONE);
            }
        }
    }

    private void describe() {
        setAccessibleText(messages.text(
                "learning.position",
                preferences.getValue().digits().count(snapshot.get().position().step()),
                preferences.getValue().digits().count(tracks.to())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) snapshot.get().position().step();
            case MIN_VALUE -> (double) tracks.from();
            case MAX_VALUE -> (double) tracks.to();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> move(1);
            case DECREMENT, BLOCK_DECREMENT -> move(-1);
            case SET_VALUE -> commands.seek(Math.round((Double) parameters[0]));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(2.1 * em());
    }
}
