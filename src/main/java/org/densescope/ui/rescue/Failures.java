package org.densescope.ui.rescue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.densescope.ui.Version;

/// Where every exception ends that nobody expected: written down, mended as far as that goes, and told in one report at
/// a time, never twice of the same [Kind].
///
/// The window lives on. What comes back with each pulse is told once and counted; but what has passed through layout is
/// told as often as nothing else is being told, since a part of the window may be lost by it.
public final class Failures implements Consumer<Throwable>, Thread.UncaughtExceptionHandler {
    /// Failures beyond this many kinds are not told apart any more.
    private static final int MOST_KINDS = 200;

    /// Reports of one kind that are written in full; after that, one line at each power of two.
    private static final int MOST_WRITTEN = 8;

    /// Reports of one kind that are told, where it is told more than once.
    private static final int MOST_TOLD = 5;

    private final Executor window;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<Kind, Integer> seen = new HashMap<>();
    private volatile Consumer<String> log = System.err::print;

    // on the window's thread
    private final Map<Kind, Integer> told = new HashMap<>();
    private Consumer<Throwable> rescue = failure -> {};
    private BiConsumer<Throwable, String> dialog = (failure, report) -> {};
    private boolean open;

    /// @param window the window's thread, not before what goes on there now has ended
    public Failures(Executor window) {
        this.window = window;
    }

    /// Who shows a report from now on; returns when the person has closed it.
    public void showWith(BiConsumer<Throwable, String> next) {
        dialog = next;
    }

    /// Who mends the window after each failure, before it is told.
    public void rescueWith(Consumer<Throwable> next) {
        rescue = next;
    }

    /// Who keeps reports from now on, instead of the error stream; from any thread.
    public void writeTo(Consumer<String> next) {
        log = next;
    }

    /// Who keeps reports now.
    public Consumer<String> keeper() {
        return log;
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
        write(failure);
        // A flood is not worth a queue of its own.
        if (waiting.incrementAndGet() > 16) {
            waiting.decrementAndGet();
            return;
        }
        window.execute(() -> {
            waiting.decrementAndGet();
            mend(failure);
            show(failure);
        });
    }

    private void write(Throwable failure) {
        Kind kind = Kind.of(failure);
        int times;
        synchronized (seen) {
            times = seen.size() < MOST_KINDS || seen.containsKey(kind) ? seen.merge(kind, 1, Integer::sum) : 0;
        }
        if (times > 0 && times <= MOST_WRITTEN) {
            keep(report(failure) + "\n");
        } else if (Integer.bitCount(times) == 1) {
            keep("Densescope " + Version.TEXT + ": " + times + " times " + kind + "\n\n");
        }
    }

    /// Adds a text that tells of no exception to what is kept. From any thread.
    public void keep(String text) {
        log.accept(text);
    }

    private void mend(Throwable failure) {
        try {
            rescue.accept(failure);
        } catch (RuntimeException | Error broken) {
            write(broken);
        }
    }

    private void show(Throwable failure) {
        Kind kind = Kind.of(failure);
        int times = told.getOrDefault(kind, 0);
        if (open || times >= (kind.layout() ? MOST_TOLD : 1) || (times == 0 && told.size() >= MOST_KINDS)) {
            return;
        }
        told.put(kind, times + 1);
        open = true;
        try {
            dialog.accept(failure, report(failure));
        } catch (RuntimeException | Error broken) {
            write(broken);
        } finally {
            open = false;
        }
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
