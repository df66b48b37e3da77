package org.densescope.session;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// One part of a value that somebody else owns: it can be read, followed, and asked to change.
///
/// @param value as it is now; tells of changes only
/// @param change asks the owner for another one
public record Lens<T>(ObservableValue<T> value, Consumer<T> change) {
    public T get() {
        return value.getValue();
    }

    public void set(T next) {
        change.accept(next);
    }

    /// A part of this part.
    ///
    /// @param get the smaller part
    /// @param with this part with another smaller one
    public <U> Lens<U> part(Function<T, U> get, BiFunction<T, U, T> with) {
        return new Lens<>(value.map(get), next -> set(with.apply(get(), next)));
    }

    /// Called now, and with each change.
    public void subscribe(Consumer<? super T> follower) {
        value.subscribe(follower);
    }
}
