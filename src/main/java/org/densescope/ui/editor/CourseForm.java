package org.densescope.ui.editor;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Form;

/// What training goes through: all samples, with a share of them held out, or one batch again and again.
final class CourseForm extends VBox {
    private static final int MOST_HELD = 90;

    private final Attempt attempt;
    private final Choice<Boolean> whole;
    private final Choice<Boolean> order;
    private final HBox orderLine;
    private final IntegerField heldOut;
    private final HBox heldLine;

    CourseForm(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages) {
        attempt = new Attempt(messages);
        whole = new Choice<>(
                messages,
                "toy.course",
                List.of(true, false),
                all -> messages.text(all ? "toy.course.whole" : "toy.course.batch"),
                all -> attempt.run(() ->
                        workspace.edit("toy.edit.course", p -> p.withCourse(changed(p.course(), all)))));
        order = new Choice<>(
                messages,
                "toy.order",
                List.of(true, false),
                shuffled -> messages.text(shuffled ? "toy.order.shuffled" : "toy.order.data"),
                shuffled -> attempt.run(() -> workspace.edit(
                        "toy.edit.order", p -> p.withCourse(p.course().withShuffled(shuffled)))));
        heldOut = new IntegerField(
                messages,
                preferences,
                messages.binding("toy.held"),
                0,
                MOST_HELD,
                (value, nudged) -> attempt.run(() -> workspace.edit(
                        "toy.edit.held",
                        nudged ? "toy.held" : "",
                        p -> p.withCourse(p.course().withHeldOut(value / 100.0)))));
        Form form = new Form(messages);
        form.line("toy.course", whole);
        orderLine = form.line("toy.order", order);
        heldLine = form.line("toy.held", heldOut);
        getStyleClass().add("ds-form");
        getChildren().addAll(form, attempt);
    }

    /// A course that never went through all samples gets the usual share held out.
    private static TrainingPlan changed(TrainingPlan course, boolean all) {
        return course.equals(TrainingPlan.ONE_BATCH) && all ? TrainingPlan.EPOCHS : course.withWhole(all);
    }

    void show(Project project) {
        Form.show(this, project.data().rows() > 1);
        whole.show(project.course().whole());
        heldOut.show(Math.round(100 * project.course().heldOut()));
        order.show(project.course().shuffled());
        Form.show(orderLine, project.course().whole());
        Form.show(heldLine, project.course().whole());
    }
}
