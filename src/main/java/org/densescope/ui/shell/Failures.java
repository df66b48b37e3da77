package org.densescope.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.densescope.ui.Version;

/// Where every exception ends that nobody expected: in one report at a time, and never twice in the same one.
///
/// The window lives on. A failure that comes back with each pulse is shown once and counted.
public final class Failures implements Consumer<Throwable>, Thread.UncaughtExceptionHandler {
    /// Failures beyond this many kinds are not told apart any more.
    private static final int MOST_KINDS = 200;

    private final Executor window;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    // on the window's thread
    private final Set<String> shown = new HashSet<>();
    private BiConsumer<Throwable, String> dialog = (failure, report) -> System.err.print(report);
    private boolean open;

    public Failures(Executor window) {
        this.window = window;
    }

    /// Who shows a report from now on; returns when the person has closed it.
    public void showWith(BiConsumer<Throwable, String> next) {
        dialog = next;
    }

    /// How many there were so far, shown or not.
    public int count() {
        return count.get();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        accept(failure);
    }

    /// From any thread.
    @Override
    public void accept(Throwable failure) {
        count.incrementAndGet();
        // A flood is not worth a queue of its own.
        if (waiting.incrementAndGet() > 16) {
            waiting.decrementAndGet();
            return;
        }
        window.execute(() -> {
            waiting.decrementAndGet();
            show(failure);
        });
    }

    private void show(Throwable failure) {
        if (open || shown.size() >= MOST_KINDS || !shown.add(kind(failure))) {
            return;
        }
        open = true;
        try {
            dialog.accept(failure, report(failure));
        } catch (RuntimeException | Error broken) {
            System.err.print(report(failure));
            System.err.print(report(broken));
        } finally {
            open = false;
        }
    }

    private static String kind(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /// Everything that somebody needs who wants to mend it; nothing of what the person worked on.
    String report(Throwable failure) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println("Densescope " + Version.TEXT);
        out.println("Java " + Runtime.version() + ", JavaFX " + System.getProperty("javafx.runtime.version"));
        out.println(System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        out.println("failure number " + count.get());
        out.println();
        failure.printStackTrace(out);
        out.flush();
        return text.toString();
    }
}
