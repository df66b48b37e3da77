package org.densescope.session;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;

/// Where in time the window stands: the only writer of [#position]. On the window's thread.
///
/// It walks along the newest run; past either end of a training step it goes on in the next or the one before, which
/// the
/// [Runner] then computes. While a step is being computed [#reveal] still shows the one that is there.
public final class Playhead {
    private final Runner runner;
    private final ReadOnlyObjectWrapper<Position> position = new ReadOnlyObjectWrapper<>(Position.START);
    private final ReadOnlyObjectWrapper<Reveal> reveal;
    private final ObjectProperty<Grain> grain = new SimpleObjectProperty<>(Grain.UNIT);

    public Playhead(Runner runner) {
        this.runner = runner;
        Run first = runner.run().get();
        position.set(new Position(first.step(), 0));
        reveal = new ReadOnlyObjectWrapper<>(first.trace().at(0));
        runner.run().subscribe(run -> arrive(run));
    }

    public ReadOnlyObjectProperty<Position> position() {
        return position.getReadOnlyProperty();
    }

    /// What is to be shown: the newest run, up to where the playhead stands.
    public ReadOnlyObjectProperty<Reveal> reveal() {
        return reveal.getReadOnlyProperty();
    }

    /// The stride of play and of the plain arrow keys.
    public ObjectProperty<Grain> grain() {
        return grain;
    }

    /// Whether the step of training at which the playhead stands is not computed yet.
    public boolean pending() {
        return runner.run().get().step() != position.get().step();
    }

    /// One stride on; at the end of a training step, to the start of the next.
    public void next(Grain stride) {
        if (pending()) {
            return;
        }
        Timeline line = timeline();
        long t = position.get().t();
        if (t < line.length()) {
            seek(line.next(t, stride));
        } else {
            toStep(position.get().step() + 1, 0);
        }
    }

    /// One stride back; at the start of a training step, to the end of the one before.
    public void previous(Grain stride) {
        if (pending()) {
            return;
        }
        long t = position.get().t();
        if (t > 0) {
            seek(timeline().previous(t, stride));
        } else if (position.get().step() > firstStep()) {
            toStep(position.get().step() - 1, timeline().length());
        }
    }

    /// To a position of the training step that is shown; clamped to it.
    public void seek(long t) {
        jump(new Position(position.get().step(), Math.clamp(t, 0, timeline().length())));
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
        jump(new Position(Math.max(firstStep(), step), t));
        runner.want(runner.run().get().project(), position.get().step());
    }

    /// To a position; the run that belongs to it is somebody else's wish.
    void jump(Position to) {
        position.set(to);
        if (!pending()) {
            show();
        }
    }

    private void arrive(Run run) {
        Position now = position.get();
        if (run.step() == now.step()) {
            position.set(
                    new Position(now.step(), Math.clamp(now.t(), 0, run.trace().length())));
            show();
        }
    }

    private void show() {
        Run run = runner.run().get();
        reveal.set(run.trace().at(Math.clamp(position.get().t(), 0, run.trace().length())));
    }

    /// The step of training that the project starts from; there is none before it.
    public long firstStep() {
        return runner.run().get().project().start().step();
    }

    private Timeline timeline() {
        return runner.run().get().trace().timeline();
    }
}
