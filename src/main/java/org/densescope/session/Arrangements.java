package org.densescope.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.project.Arrangement;

/// The arrangement that is shown now, and those that wait below it: their only writer. On the window's thread.
///
/// Whoever wants another one for a while, such as a lecture, pushes it and pops it: what was there before comes back
/// as it was.
public final class Arrangements {
    private final Deque<Arrangement> below = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Arrangement> current;

    public Arrangements() {
        this(Arrangement.FIRST);
    }

    public Arrangements(Arrangement first) {
        current = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Arrangement> current() {
        return current.getReadOnlyProperty();
    }

    public Arrangement now() {
        return current.get();
    }

    /// @param change from the present one to another
    public void change(UnaryOperator<Arrangement> change) {
        Arrangement next = change.apply(now());
        if (!next.equals(now())) {
            current.set(next);
        }
    }

    /// Puts a view into the middle, and leaves all else as it is.
    public void show(String view) {
        change(a -> a.withView(view));
    }

    /// Shows another one in the place of all that there are.
    public void replace(Arrangement next) {
        below.clear();
        current.set(next);
    }

    /// Shows another one until [#pop].
    public void push(Arrangement next) {
        below.push(now());
        current.set(next);
    }

    /// Back to the one before the last [#push]; nothing where there is none.
    public void pop() {
        if (!below.isEmpty()) {
            current.set(below.pop());
        }
    }

    /// One part of it, to be followed and changed by those who need no more.
    ///
    /// @param get the part
    /// @param with the arrangement with another part
    public <T> Lens<T> part(Function<Arrangement, T> get, BiFunction<Arrangement, T, Arrangement> with) {
        return new Lens<>(current().map(get), next -> change(all -> with.apply(all, next)));
    }
}
