package org.densescope.ui.work;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes on another thread what was wished for last, and hands it to the window. The newest wish wins: those in between
/// are never begun, and of what was made only the newest waits to be taken.
///
/// A maker that throws is told of, and the next wish is made as if nothing had been.
///
/// @param <W> a wish; the very object counts, not one like it
/// @param <P> what is made of it
public final class Latest<W, P> {
    /// Makes something of a wish, on the executor's thread, one wish after another. It may hand over a coarse thing
    /// first and a fine one after that, or nothing.
    @FunctionalInterface
    public interface Maker<W, P> {
        /// @param work tells whether the wish still stands, and takes what was made
        void make(W wish, Latest<W, P> work);
    }

    private final Executor executor;
    private final Executor window;
    private final Maker<W, P> maker;
    private final Consumer<P> taker;
    private final Consumer<Throwable> failures;
    private final AtomicReference<@Nullable W> newest = new AtomicReference<>();

    /// A wish that is being made or waits for it. Only whoever finds none here sends the executor off.
    private final AtomicReference<@Nullable W> pending = new AtomicReference<>();

    private final AtomicReference<@Nullable P> ready = new AtomicReference<>();

    /// @param executor runs one job after another
    /// @param taker gets what was made, on the window's thread; nothing any more once nobody wants anything
    /// @param failures hears of what the maker throws, on the executor's thread
    public Latest(
            Executor executor, Executor window, Maker<W, P> maker, Consumer<P> taker, Consumer<Throwable> failures) {
        this.executor = executor;
        this.window = window;
        this.maker = maker;
        this.taker = taker;
        this.failures = failures;
    }

    /// Wishes for something instead of whatever was wished for before; for nothing any more with null.
    public void want(@Nullable W wish) {
        newest.set(wish);
        if (wish != null && pending.getAndSet(wish) == null) {
            executor.execute(this::work);
        }
    }

    /// The last wish, or null where nobody wants anything. From any thread.
    public @Nullable W newest() {
        return newest.get();
    }

    /// Whether something else is wished for by now, or nothing. From any thread.
    @SuppressWarnings("ReferenceEquality") // the very wish
    public boolean superseded(W wish) {
        return newest.get() != wish;
    }

    /// Whether something is being made, or waits to be taken.
    public boolean busy() {
        return pending.get() != null || ready.get() != null;
    }

    /// Hands something over, in place of what has not been taken yet. For the maker.
    ///
    /// @return what nobody will see now, or null
    public @Nullable P hand(P made) {
        P unseen = ready.getAndSet(made);
        if (unseen == null) {
            window.execute(this::take);
        }
        return unseen;
    }

    private void take() {
        P made = ready.getAndSet(null);
        if (made != null && newest.get() != null) {
            taker.accept(made);
        }
    }

    private void work() {
        W wish = pending.get();
        if (wish == null) {
            return;
        }
        try {
            if (newest.get() != null) {
                maker.make(wish, this);
            }
        } catch (RuntimeException | Error failure) {
            failures.accept(failure);
        }
        if (!pending.compareAndSet(wish, null)) {
            executor.execute(this::work); // whoever else waits for the executor has had a turn by then
        }
    }
}
