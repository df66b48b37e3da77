package org.densescope.engine.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Splits independent outputs over threads. No sum is ever split, so the number of threads cannot change a bit.
public final class Workers implements AutoCloseable {
    /// Work on outputs `from` (included) to `to` (excluded).
    @FunctionalInterface
    public interface Range {
        void run(int from, int to);
    }

    /// Everything on the calling thread.
    public static final Workers ONE = new Workers(1, 1);

    /// Fewer multiply-adds than this are done sooner than handed over.
    private static final long WORTH_SPLITTING = 20_000;

    private final int threads;
    private final long worthSplitting;
    private final List<ExecutorService> others = new ArrayList<>();

    private Workers(int threads, long worthSplitting) {
        this.threads = threads;
        this.worthSplitting = worthSplitting;
        if (threads > 1) {
            others.add(Executors.newFixedThreadPool(
                    threads - 1,
                    Thread.ofPlatform().daemon().name("densescope-worker-", 0).factory()));
        }
    }

    /// @param threads at least 1, the caller's own included
    public static Workers of(int threads) {
        return of(threads, WORTH_SPLITTING);
    }

    /// Workers that hand over smaller parts too, to see that it changes nothing.
    ///
    /// @param worthSplitting multiply-adds a part, at least 1
    public static Workers of(int threads, long worthSplitting) {
        return threads <= 1 ? ONE : new Workers(threads, worthSplitting);
    }

    /// Runs the whole range, in equal parts side by side where the work is worth it.
    ///
    /// @param count number of outputs
    /// @param workEach multiply-adds an output
    public void split(int count, long workEach, Range work) {
        int parts = parts(count, workEach);
        if (parts <= 1) {
            work.run(0, count);
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        for (int p = 1; p < parts; p++) {
            int from = (int) ((long) count * p / parts);
            int to = (int) ((long) count * (p + 1) / parts);
            running.add(others.getFirst().submit(() -> work.run(from, to)));
        }
        work.run(0, count / parts);
        for (Future<?> part : running) {
            await(part);
        }
    }

    /// Whether [#split] would leave all of it to the calling thread.
    public boolean alone(int count, long workEach) {
        return threads == 1 || parts(count, workEach) <= 1;
    }

    private int parts(int count, long workEach) {
        return (int) Math.min(Math.min(threads, count), Math.max(1, count * workEach / worthSplitting));
    }

    private static void await(Future<?> part) {
        boolean interrupted = false;
        while (true) {
            try {
                part.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true; // the arrays are still being written: finish first, then pass it on
            } catch (ExecutionException e) {
                throw new IllegalStateException("a worker failed", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        others.forEach(ExecutorService::shutdownNow);
    }
}
