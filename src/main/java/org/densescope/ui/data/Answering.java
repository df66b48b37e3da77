package org.densescope.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.session.Playhead;
import org.densescope.session.Runner;
import org.densescope.session.Workspace;
import org.densescope.train.Dataset;
import org.densescope.train.Predictions;
import org.densescope.ui.work.BackgroundTasks;
import org.densescope.ui.work.Latest;
import org.jspecify.annotations.Nullable;

/// What the network that is shown answers to all samples, computed beside the window's thread: whenever it rests, and
/// while it trains each time that it was scored.
final class Answering {
    /// @param data that was answered to
    /// @param answers one a row
    record Known(Dataset data, Predictions answers) {}

    /// @param data that is to be answered to
    private record Wish(Network network, Dataset data) {}

    private final Workspace workspace;
    private final Playhead playhead;
    private final Runner runner;
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final Latest<Wish, Known> work;
    private boolean wanted;
    private int scores = -1;
    private @Nullable Network network;
    private @Nullable Dataset data;

    Answering(Workspace workspace, Playhead playhead, Runner runner, BackgroundTasks desk) {
        this.workspace = workspace;
        this.playhead = playhead;
        this.runner = runner;
        work = new Latest<>(desk.background(), desk.window(), Answering::answer, known::set, desk.failures());
        playhead.reveal().subscribe(this::follow);
        runner.progress().subscribe(this::follow);
        runner.training().subscribe(this::follow);
    }

    /// The newest answers; null while there are none yet.
    ReadOnlyObjectProperty<@Nullable Known> known() {
        return known.getReadOnlyProperty();
    }

    /// Whether somebody looks at them.
    void want(boolean seen) {
        wanted = seen;
        follow();
    }

    @SuppressWarnings("ReferenceEquality") // networks and data are immutable: the very same ones have the same answers
    private void follow() {
        Network now = playhead.reveal().get().trace().network();
        Dataset rows = workspace.project().get().data();
        boolean fits = rows.inputs().columns() == now.inputs() && rows.targets().columns() == now.outputs();
        if (!wanted || !fits || (now == network && rows == data)) {
            return;
        }
        int count = runner.progress().get().scores().size();
        if (runner.training().get() && rows == data && count == scores) {
            return;
        }
        scores = count;
        network = now;
        data = rows;
        work.want(new Wish(now, rows));
    }

    private static void answer(Wish wish, Latest<Wish, Known> work) {
        Known made = new Known(
                wish.data(), Predictions.of(wish.network(), wish.data(), Loops.best(), Workers.ONE));
        if (!work.superseded(wish)) {
            work.hand(made); // answers of another network than the one that is shown are none
        }
    }
}
