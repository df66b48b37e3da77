package org.densescope.ui.editor;

import java.util.List;
import java.util.function.LongFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.train.Schedule;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Form;

/// How the learning rate changes as training goes on. A change begins no training anew: the schedule counts all
/// updates since the first.
final class ScheduleForm extends VBox {
    private enum Kind {
        CONSTANT("constant"),
        STEPS("steps"),
        COSINE("cosine");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        static Kind of(Schedule schedule) {
            return switch (schedule) {
                case Schedule.Constant _ -> CONSTANT;
                case Schedule.Steps _ -> STEPS;
                case Schedule.Cosine _ -> COSINE;
                case Schedule.WarmUp up -> of(up.then());
            };
        }
    }

    private static final long MOST = 1_000_000_000;
    /// Epochs until the rate has changed, unless told otherwise.
    private static final int USUAL_EPOCHS = 30;

    private static final double USUAL_FACTOR = 0.5;
    private static final Bounds FACTOR = new Bounds(0, true, 1, false);

    private final Workspace workspace;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Choice<Kind> kind;
    private final IntegerField every;
    private final NumberField factor;
    private final IntegerField total;
    private final IntegerField warmUp;
    private final HBox everyLine;
    private final HBox factorLine;
    private final HBox totalLine;

    ScheduleForm(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages) {
        this.workspace = workspace;
        this.preferences = preferences;
        this.messages = messages;
        Attempt attempt = new Attempt(messages);
        kind = new Choice<>(
                messages,
                "editor.schedule",
                List.of(Kind.values()),
                k -> messages.text("editor.schedule." + k.id),
                k -> attempt.run(() -> edit("", k)));
        every = count("every", 1, n -> new Schedule.Steps(n, decay(now())));
        factor = new NumberField(
                messages,
                preferences,
                messages.binding("editor.schedule.factor"),
                FACTOR,
                Nudge.TENTHS,
                (value, nudged) -> set(nudged ? "factor" : "", new Schedule.Steps(length(now()), value)));
        total = count("total", 1, Schedule.Cosine::new);
        warmUp = new IntegerField(
                messages,
                preferences,
                messages.binding("editor.schedule.warm-up"),
                0,
                MOST,
                (value, nudged) -> workspace.edit(
                        "edit.schedule",
                        nudged ? "edit.schedule.warm-up" : "",
                        p -> p.withCourse(p.course()
                                .withSchedule(warmed(value, plain(p.course().schedule()))))));
        Form form = new Form(messages);
        form.line("editor.schedule", kind);
        everyLine = form.line("editor.schedule.every", every);
        factorLine = form.line("editor.schedule.factor", factor);
        totalLine = form.line("editor.schedule.total", total);
        form.line("editor.schedule.warm-up", warmUp);
        getStyleClass().add("ds-form");
        getChildren().addAll(form, attempt);
    }

    private IntegerField count(String id, int least, LongFunction<Schedule> made) {
        return new IntegerField(
                messages,
                preferences,
                messages.binding("editor.schedule." + id),
                least,
                MOST,
                (value, nudged) -> set(nudged ? id : "", made.apply(value)));
    }

    private Schedule now() {
        return workspace.project().get().course().schedule();
    }

    private void edit(String merge, Kind chosen) {
        long updates = USUAL_EPOCHS * workspace.project().get().trainer().stepsPerEpoch();
        set(
                merge,
                switch (chosen) {
                    case CONSTANT -> Schedule.CONSTANT;
                    case STEPS -> new Schedule.Steps(updates, USUAL_FACTOR);
                    case COSINE -> new Schedule.Cosine(updates);
                });
    }

    /// Another schedule behind the same warm-up.
    private void set(String merge, Schedule next) {
        workspace.edit(
                "edit.schedule",
                merge.isEmpty() ? "" : "edit.schedule." + merge,
                p -> p.withCourse(
                        p.course().withSchedule(warmed(warming(p.course().schedule()), next))));
    }

    private static Schedule warmed(long updates, Schedule then) {
        return updates == 0 ? then : new Schedule.WarmUp(updates, then);
    }

    private static long warming(Schedule schedule) {
        return schedule instanceof Schedule.WarmUp up ? up.steps() : 0;
    }

    private static Schedule plain(Schedule schedule) {
        return schedule instanceof Schedule.WarmUp up ? up.then() : schedule;
    }

    private static long length(Schedule schedule) {
        return switch (plain(schedule)) {
            case Schedule.Steps steps -> steps.every();
            case Schedule.Cosine cosine -> cosine.total();
            default -> 1;
        };
    }

    private static double decay(Schedule schedule) {
        return plain(schedule) instanceof Schedule.Steps steps ? steps.gamma() : USUAL_FACTOR;
    }

    void show(Project project) {
        Schedule schedule = project.course().schedule();
        Kind shown = Kind.of(schedule);
        kind.show(shown);
        every.show(length(schedule));
        total.show(length(schedule));
        factor.show(decay(schedule));
        warmUp.show(warming(schedule));
        Form.show(everyLine, shown == Kind.STEPS);
        Form.show(factorLine, shown == Kind.STEPS);
        Form.show(totalLine, shown == Kind.COSINE);
    }
}
