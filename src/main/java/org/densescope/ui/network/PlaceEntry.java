package org.densescope.ui.network;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.densescope.draw.network.Frame;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.jspecify.annotations.Nullable;

/// A number field that opens in the picture beside the number that it changes: a weight, a bias, an input or a target.
///
/// Enter takes the value and closes it, Escape closes it, and so does looking elsewhere.
final class PlaceEntry extends Pane {
    private final Workspace workspace;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Runnable done;
    private final NumberField field;
    private @Nullable Place place;
    private int row;
    private boolean entered;

    /// @param done gives the focus back to the picture
    PlaceEntry(
            Workspace workspace,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Messages messages,
            ObservableValue<Preferences> preferences,
            Runnable done) {
        this.workspace = workspace;
        this.snapshot = snapshot;
        this.done = done;
        field = new NumberField(
                messages, preferences, messages.binding("app.entry"), Bounds.ANY, Nudge.TENTHS, this::commit);
        field.getStyleClass().add("ds-entry");
        field.setColumns(9);
        field.setVisible(false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        field.text().focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.setVisible(false);
            }
        });
        setPickOnBounds(false);
        getChildren().add(field);
    }

    private void pressed(KeyEvent event) {
        entered = event.getCode() == KeyCode.ENTER;
        if (event.getCode() == KeyCode.ESCAPE) {
            field.showOther(field.value()); // what was typed is dropped
            close();
            event.consume();
        }
    }

    /// The field has taken its text by now, or said why not. The Enter that opened the entry does not count.
    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && entered && field.error().isEmpty()) {
            close();
        }
    }

    private void close() {
        field.setVisible(false);
        done.run();
    }

    /// Opens at a place that can be typed; elsewhere nothing happens.
    void open(Place at, @Nullable Frame frame) {
        Place typed = typed(at);
        if (typed == null || frame == null || !editable(typed)) {
            return;
        }
        take(typed);
        entered = false;
        field.showOther(value(typed));
        Point2D centre = centre(typed, frame);
        field.setVisible(true);
        field.applyCss();
        field.autosize();
        double width = field.getWidth();
        double height = field.getHeight();
        field.relocate(
                Math.clamp(
                        centre.getX() - width / 2,
                        4,
                        Math.max(4, frame.viewport().width() - width - 4)),
                Math.clamp(
                        centre.getY() - height / 2,
                        4,
                        Math.max(4, frame.viewport().height() - height - 4)));
        field.text().requestFocus();
    }

    /// Changes a number by some tenths without opening.
    void nudge(Place at, int steps) {
        Place typed = typed(at);
        if (typed != null && editable(typed)) {
            take(typed);
            field.showOther(value(typed));
            field.nudge(steps, 0);
        }
    }

    /// Which number a person means who wants to type at a place; null where nothing can be typed.
    static @Nullable Place typed(Place place) {
        if (place.quantity().perWeight()) {
            return place.as(Quantity.WEIGHT);
        }
        if (place.layer() == 0) {
            return place.as(Quantity.ACTIVATION);
        }
        return place.quantity() == Quantity.TARGET ? place : null;
    }

    /// A sample that is in no data has nothing that could be edited; nor has what an edited document, which is still
    /// being computed, does not have.
    private boolean editable(Place typed) {
        Snapshot now = snapshot.get();
        return (typed.quantity().perWeight() || !now.run().guest())
                && now.document().network().has(typed)
                && now.reveal().has(typed);
    }

    /// Of a batch the sample that the picture shows is meant, which need not be the chosen one.
    private void take(Place typed) {
        Snapshot now = snapshot.get();
        place = typed;
        row = now.pending() ? now.document().sample() : now.sample(now.reveal().row(typed));
    }

    private double value(Place at) {
        return snapshot.get().reveal().value(at);
    }

    private void commit(double value, boolean nudged) {
        Place at = Objects.requireNonNull(place);
        String merge = nudged ? at.toString() : "";
        switch (at.quantity()) {
            case WEIGHT ->
                workspace.edit("edit.weight", merge, p -> p.withWeight(at.layer(), at.unit(), at.from(), value));
            case TARGET ->
                workspace.edit("edit.target", merge, p -> p.withSample(row).withTarget(at.unit(), value));
            default ->
                workspace.edit("edit.input", merge, p -> p.withSample(row).withInput(at.unit(), value));
        }
    }

    /// Where the number stands in the picture.
    private static Point2D centre(Place at, Frame frame) {
        double x = frame.x(at.layer(), at.unit());
        double y = frame.y(at.layer(), at.unit());
        if (at.isWeight()) {
            return new Point2D(
                    (x + frame.x(at.layer() - 1, at.from())) / 2, (y + frame.y(at.layer() - 1, at.from())) / 2);
        }
        return new Point2D(x, at.isBias() ? y - frame.radius(at.layer()) : y);
    }
}
