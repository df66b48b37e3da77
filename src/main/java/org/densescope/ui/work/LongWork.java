package org.densescope.ui.work;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Does what was wished for last on another thread, and hands it to the window. A newer wish of the same does not
/// interrupt what is under way; whoever works asks [#newest] whether it is still wanted.
///
/// @param <W> a wish; the very object counts, not one like it
/// @param <P> what comes of it
public final class LongWork<W, P> {
    private final Executor executor;
    private final Executor window;
    private final Function<W, @Nullable P> maker;
    private final Consumer<P> taker;
    private final AtomicReference<@Nullable W> wanted = new AtomicReference<>();
    private final AtomicReference<@Nullable W> waiting = new AtomicReference<>();

    /// @param executor runs one job after another
    /// @param maker works on the executor's thread; null where nobody wants it any more
    /// @param taker gets what was made, on the window's thread
    public LongWork(Executor executor, Executor window, Function<W, @Nullable P> maker, Consumer<P> taker) {
        this.executor = executor;
        this.window = window;
        this.maker = maker;
        this.taker = taker;
    }

    /// Null where nobody looks any more.
    public void want(@Nullable W wish) {
        wanted.set(wish);
        if (wish != null && waiting.getAndSet(wish) == null) {
            executor.execute(this::work);
        }
    }

    /// The last wish, or null where nobody looks any more. From any thread.
    public @Nullable W newest() {
        return wanted.get();
    }

    private void work() {
        while (true) {
            W wish = waiting.get();
            if (wish == null) {
                return;
            }
            P made = wanted.get() == null ? null : maker.apply(wish);
            if (made != null) {
                window.execute(() -> taker.accept(made));
            }
            if (waiting.compareAndSet(wish, null)) {
                return;
            }
        }
    }
}
