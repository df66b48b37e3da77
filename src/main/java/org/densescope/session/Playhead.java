package org.densescope.session;

import java.util.Arrays;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.densescope.engine.Batch;
import org.densescope.project.Project;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;
import org.jspecify.annotations.Nullable;

/// Where in time the window stands: the only writer of [#position]. On the window's thread.
///
/// It walks along the newest run; past either end of a training step it goes on in the next or the one before, which
/// the
/// [Runner] then computes. Moving stops training by itself; while it trains, the playhead follows. While a step is
/// being computed [#reveal] still shows the one that is there.
public final class Playhead {
    private final Runner runner;
    private final ReadOnlyObjectWrapper<Position> position = new ReadOnlyObjectWrapper<>(Position.START);
    private final ReadOnlyObjectWrapper<Reveal> reveal;
    private final ObjectProperty<Grain> grain = new SimpleObjectProperty<>(Grain.UNIT);
    private final BooleanProperty aside = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Batch> guest = new ReadOnlyObjectWrapper<>();
    private boolean arriving;
    private boolean outputs;
    private boolean backwards;
    private boolean looking;

    public Playhead(Runner runner) {
        this.runner = runner;
        Run first = run();
        position.set(new Position(first.step(), 0));
        reveal = new ReadOnlyObjectWrapper<>(first.at(0, grain.get()));
        runner.run().subscribe(this::arrive);
        grain.subscribe(() -> {
            if (!pending() && run().trace().rows() > 1) {
                show(); // which sample of a batch is shown
            }
        });
        aside.subscribe((_, _) -> leaveLook(position.get()));
        runner.failure().subscribe(failure -> {
            if (failure != null) {
                retreat();
            }
        });
    }

    public ReadOnlyObjectProperty<Position> position() {
        return position.getReadOnlyProperty();
    }

    /// What is to be shown: the newest run, up to where the playhead stands.
    public ReadOnlyObjectProperty<Reveal> reveal() {
        return reveal.getReadOnlyProperty();
    }

    /// The run that is shown.
    public Run run() {
        return runner.run().get();
    }

    /// The stride of play and of the plain arrow keys.
    public ObjectProperty<Grain> grain() {
        return grain;
    }

    /// Whether, where an update sees several samples, the tape goes through one of them; otherwise through all, row by
    /// row.
    public BooleanProperty aside() {
        return aside;
    }

    /// A sample that is shown although it is in no data, such as one that is just being drawn; or null.
    public ReadOnlyObjectProperty<@Nullable Batch> guest() {
        return guest.getReadOnlyProperty();
    }

    /// Shows a sample that is in no data, up to its outputs at least, until another of the data's samples is chosen or
    /// the inputs change; training never sees it.
    ///
    /// @param sample a batch of one that fits the network, or null for the document's own
    public void invite(@Nullable Batch sample) {
        guest.set(sample);
        arriving = sample != null;
        open(runner.project(), position.get());
    }

    /// Whether the run that is shown is a guest's.
    public boolean showsGuest() {
        return run().guest();
    }

    /// The row of the data that a row of the shown batch is.
    public int sample(int batchRow) {
        return run().samples()[batchRow];
    }

    /// The rows of the data in the batch that is shown, in their order.
    public int[] samples() {
        return run().samples().clone();
    }

    /// Whether the document's sample is among them.
    public boolean shows(int sample) {
        return Arrays.stream(run().samples()).anyMatch(row -> row == sample);
    }

    /// Whether one sample is shown where the update sees several, or others.
    public boolean besideTraining() {
        return run().aside();
    }

    /// Whether the sample that is shown is only looked at: no update comes of it.
    public boolean looks() {
        return run().trace().looks();
    }

    /// Whether training goes on by itself, so that the playhead moves on all the time.
    public ReadOnlyBooleanProperty training() {
        return runner.training();
    }

    /// Whether what the playhead stands at is not computed yet: another step of training, other samples of it, or
    /// another document.
    @SuppressWarnings("ReferenceEquality") // the run of this very document
    public boolean pending() {
        Run run = run();
        boolean followed = runner.training().get() && run.walk() == Walk.GLANCE;
        return run.step() != position.get().step()
                || run.project() != runner.project()
                || (run.walk() != walk() && !followed);
    }

    /// One stride on; at the end of a training step, to the start of the next, and at the end of a look, to the start
    /// of the same step as it is made.
    public void next(Grain stride) {
        runner.together().run(() -> on(stride));
    }

    private void on(Grain stride) {
        halt();
        if (pending()) {
            return;
        }
        Timeline line = timeline();
        long t = position.get().t();
        if (t < line.length()) {
            seek(line.next(t, stride));
        } else if (looks()) {
            guest.set(null);
            leaveLook(new Position(position.get().step(), 0));
        } else {
            toStep(position.get().step() + 1, 0);
        }
    }

    /// One stride back; at the start of a training step, to the end of the one before.
    public void previous(Grain stride) {
        runner.together().run(() -> back(stride));
    }

    private void back(Grain stride) {
        halt();
        if (pending()) {
            return;
        }
        long t = position.get().t();
        if (t > 0) {
            seek(timeline().previous(t, stride));
        } else if (position.get().step() > firstStep()) {
            Position end = new Position(position.get().step() - 1, timeline().length());
            backwards = true;
            go(runner.project(), end, false);
        }
    }

    /// Training stops; what it was followed by is replaced by the walk.
    private void halt() {
        runner.halt();
        if (run().walk() == Walk.GLANCE) {
            go(runner.project(), position.get(), looking);
        }
    }

    /// To a position of the training step that is shown; clamped to it.
    public void seek(long t) {
        runner.together().run(() -> {
            halt();
            jump(new Position(position.get().step(), Math.clamp(t, 0, timeline().length())));
        });
    }

    /// To the start of a chapter.
    public void seek(Chapter chapter) {
        seek(timeline().start(chapter));
    }

    /// To another step of training.
    ///
    /// @param step at least the project's first
    /// @param t moments of that step
    public void toStep(long step, long t) {
        runner.together().run(() -> {
            runner.halt();
            Position to = new Position(Math.max(firstStep(), step), t);
            if (to.step() == position.get().step()) {
                open(runner.project(), to);
            } else {
                leaveLook(to);
            }
        });
    }

    /// Whoever moves along the whole training wants to see what it has come to, as while it trains by itself: up to the
    /// loss, as soon as the step is computed.
    public void showOutputs() {
        runner.together().run(() -> {
            if (pending()) {
                outputs = true;
            } else if (position.get().t() == 0) {
                seek(timeline().end(Chapter.LOSS));
            }
        });
    }

    /// Shows the document's sample in this step, also where its update does not see it.
    public void look() {
        go(runner.project(), position.get(), true);
    }

    /// To a position in the same document's own training.
    private void leaveLook(Position to) {
        go(runner.project(), to, false);
    }

    /// To a position in another state of the document, or in another step of training. A sample that was chosen on the
    /// way is shown in this step, also where its update does not see it.
    void open(Project project, Position to) {
        go(project, to, looking || project.sample() != runner.project().sample());
    }

    /// To a position in another document.
    void begin(Project project, Position to) {
        go(project, to, false);
    }

    private void go(Project project, Position to, boolean look) {
        if (guest.get() != null && !sameSample(project, runner.project())) {
            guest.set(null);
        }
        looking = look;
        runner.together().run(() -> {
            position.set(to);
            runner.want(project, to.step(), walk(), guest.get());
            jump(position.get()); // where this step is shown already, its moment is known at once
        });
    }

    private Walk walk() {
        if (!aside.get()) {
            return Walk.BATCH;
        }
        return looking ? Walk.CHOSEN : Walk.ONE;
    }

    private static boolean sameSample(Project a, Project b) {
        return a.sample() == b.sample()
                && a.spec().inputs() == b.spec().inputs()
                && a.spec().outputs() == b.spec().outputs()
                && Objects.equals(a.data().grid(), b.data().grid());
    }

    private void jump(Position to) {
        position.set(to);
        if (!pending()) {
            position.set(
                    new Position(to.step(), Math.clamp(to.t(), 0, timeline().length())));
            if (reveal.get().t() != position.get().t()) {
                show();
            }
        }
    }

    /// While training goes on by itself, and where it ends before the step that was asked for, the run says which step
    /// it is.
    private void arrive(Run run) {
        Position now = position.get();
        long length = run.trace().length();
        boolean end = run.step() < now.step() || (backwards && run.step() == now.step());
        backwards = false;
        long t = end ? length : Math.clamp(now.t(), 0, length);
        if (arriving && run.guest()) {
            arriving = false;
            t = Math.max(t, run.trace().timeline().start(Chapter.LOSS));
        } else if ((outputs || run.step() > now.step()) && t == 0) {
            t = run.trace().timeline().end(Chapter.LOSS); // while it trains by itself, its outputs are to be seen
        }
        outputs = false;
        position.set(new Position(run.step(), t));
        show();
    }

    /// Back to what is still shown, when another step of training could not be computed.
    @SuppressWarnings("ReferenceEquality") // the run of this very document
    private void retreat() {
        Run run = run();
        if (run.project() == runner.project()) {
            position.set(new Position(run.step(), reveal.get().t()));
        }
    }

    private void show() {
        Run run = run();
        reveal.set(run.at(Math.clamp(position.get().t(), 0, run.trace().length()), grain.get()));
    }

    /// The step of training that the project starts from; there is none before it.
    public long firstStep() {
        return runner.project().start().step();
    }

    private Timeline timeline() {
        return run().trace().timeline();
    }
}
