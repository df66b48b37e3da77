package org.densescope.ui.work;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where work is done that the window must not wait for: a task at a time for each asker, and the newest alone is
/// heard.
///
/// @param background does the work
/// @param window hears of it
/// @param failures hears of what nobody expected
public record BackgroundTasks(Executor background, Executor window, Consumer<Throwable> failures) {
    /// Begins a task.
    ///
    /// @param work is interrupted when the task is cancelled
    /// @param done takes what came out, on the window's thread, unless the task was cancelled
    /// @param refused takes an exception that the work was expected to throw, in the same way
    public <T> Task begin(Callable<T> work, Consumer<T> done, Consumer<Exception> refused) {
        Task task = new Task();
        background.execute(() -> {
            if (!task.start()) {
                return;
            }
            Runnable outcome;
            try {
                T result = work.call();
                outcome = () -> done.accept(result);
            } catch (RuntimeException | Error e) {
                outcome = () -> failures.accept(e);
            } catch (Exception e) {
                outcome = () -> refused.accept(e);
            } finally {
                task.end();
            }
            Runnable heard = outcome;
            window.execute(() -> {
                if (!task.cancelled()) {
                    heard.run();
                }
            });
        });
        return task;
    }
}
