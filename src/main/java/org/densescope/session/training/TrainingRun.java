package org.densescope.session.training;

import java.util.List;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.train.Curve;
import org.densescope.train.Scores;
import org.densescope.train.Tape;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;

/// One project's training: its tape, the losses on the way and how well it did. On the engine's thread alone.
public final class TrainingRun {
    private final Project project;
    private final Trainer plan;
    private final Tape tape;
    private final Curve curve;
    private final Scores scores;
    private double epochLoss;
    private double lastEpochLoss = Double.POSITIVE_INFINITY;
    private long piece = 1;

    TrainingRun(Project project, LoopSource source, Workers workers, long budget) {
        this.project = project;
        plan = project.trainer();
        tape = new Tape(plan, project.start(), source, workers, budget);
        curve = new Curve(tape.first());
        scores =
                new Scores(plan, project.course().whole() ? project.split().validation() : new int[0], source, workers);
    }

    Project project() {
        return project;
    }

    public Trainer plan() {
        return plan;
    }

    /// Gives back most of what it takes until it is asked again.
    void rest() {
        tape.rest();
    }

    /// The state after `step` updates, or the last that there is.
    ///
    /// @throws IndexOutOfBoundsException before the first
    public TrainingState at(long step) {
        return tape.at(Math.min(step, tape.last()));
    }

    public long last() {
        return tape.last();
    }

    /// Whether it cannot go on.
    boolean diverged() {
        return tape.divergence() != null;
    }

    /// Whether there is nothing left to do for a goal.
    public boolean reached(Goal goal) {
        return tape.last() >= goal.step()
                || tape.divergence() != null
                || (atEpoch(tape.last()) && lastEpochLoss < goal.loss());
    }

    private boolean atEpoch(long step) {
        return step % plan.stepsPerEpoch() == 0;
    }

    /// Goes on towards a goal for about as long as it is told to.
    ///
    /// @param scored whether to ask how well it does, too: at the start of epochs and where the goal is reached
    public void extend(Goal goal, long nanos, boolean scored) {
        advance(goal, nanos, scored);
        if (scored && reached(goal)) {
            score();
        }
    }

    /// Asks how well it does where it stands.
    public void score() {
        if (tape.divergence() == null
                && (scores.all().isEmpty() || scores.all().getLast().step() < tape.last())) {
            scores.ask(tape.last(), tape.at(tape.last()).network());
        }
    }

    /// The states on the way that are kept, at most so many, and the one where it stands.
    List<TrainingState> path(int most) {
        return tape.path(most);
    }

    /// Goes on towards a goal for about as long as it is told to.
    ///
    /// @param scored whether to ask how well it does, too, at the start of epochs
    void advance(Goal goal, long nanos, boolean scored) {
        long begin = System.nanoTime();
        while (!reached(goal) && System.nanoTime() - begin < nanos) {
            long from = tape.last();
            if (scored && (scores.all().isEmpty() || scores.due(from))) {
                scores.ask(from, tape.at(from).network());
            }
            long until = Math.min(goal.step(), from + piece);
            if (scored) {
                until = Math.min(until, scores.next(from));
            }
            if (goal.loss() > Double.NEGATIVE_INFINITY) {
                until = Math.min(until, (from / plan.stepsPerEpoch() + 1) * plan.stepsPerEpoch());
            }
            long now = System.nanoTime();
            tape.extend(until - from, this::see);
            adapt(System.nanoTime() - now, until - from == piece, nanos);
        }
    }

    /// Pieces of about an eighth of the time, so that it stops soon and asks the clock seldom.
    private void adapt(long took, boolean whole, long nanos) {
        if (took > nanos / 4 && piece > 1) {
            piece /= 2;
        } else if (whole && took < nanos / 8) {
            piece *= 2;
        }
    }

    private void see(long step, double loss) {
        curve.loss(step, loss);
        epochLoss += loss;
        if (atEpoch(step + 1)) {
            lastEpochLoss = epochLoss / plan.stepsPerEpoch();
            epochLoss = 0;
        }
    }

    public Progress progress() {
        return new Progress(
                project,
                tape.first(),
                tape.last(),
                plan.stepsPerEpoch(),
                curve.losses(),
                scores.all(),
                tape.divergence());
    }
}
