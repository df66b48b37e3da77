package org.densescope.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.session.Snapshot;
import org.densescope.train.Dataset;
import org.densescope.train.Predictions;
import org.densescope.ui.Watch;
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

    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final Latest<Wish, Known> work;
    private boolean wanted;
    private int scores = -1;
    private @Nullable Network network;
    private @Nullable Dataset data;

    Answering(ReadOnlyObjectProperty<Snapshot> snapshot, BackgroundTasks desk) {
        this.snapshot = snapshot;
        work = new Latest<>(desk.background(), desk.window(), Answering::answer, known::set, desk.failures());
        Watch.of(this::follow, snapshot);
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
        Snapshot shown = snapshot.get();
        Network now = shown.run().trace().network();
        Dataset rows = shown.project().data();
        if (!wanted || (now == network && rows == data)) {
            return;
        }
        int count = shown.learning().progress().scores().size();
        if (shown.learning().on() && rows == data && count == scores) {
            return;
        }
        scores = count;
        network = now;
        data = rows;
        work.want(new Wish(now, rows));
    }

    private static void answer(Wish wish, Latest<Wish, Known> work) {
        Known made = new Known(wish.data(), Predictions.of(wish.network(), wish.data(), Loops.best(), Workers.ONE));
        if (!work.superseded(wish)) {
            work.hand(made); // answers of another network than the one that is shown are none
        }
    }
}
