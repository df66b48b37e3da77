package org.densescope.ui.rescue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Notices that layout has ended, whatever ended it: a part waits for layout, its parent does not, and asking once more
/// does not reach the parent. Waiting alone proves nothing: a part that asks while it is laid out is left waiting, and
/// healthy. Only public calls of JavaFX are needed for that.
///
/// It also writes down what the window's thread is at when that does not answer for long.
public final class Watchdog {
    static final int PULSES = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /// Looks that the window's thread may owe; then it is stuck, or computes what it should not.
    private static final int MOST_OWED = 5;

    private final Executor window;
    private final Consumer<Throwable> failures;
    private final Consumer<String> log;
    private final AtomicInteger owed = new AtomicInteger();
    private @Nullable Thread clock;

    // on the window's thread
    private List<Parent> suspects = List.of();
    private int pulses;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulses++;
            if (pulses > PULSES) {
                stop();
                judge();
            }
        }
    };

    /// @param window the window's own thread, always later
    /// @param failures hears, on the window's thread, of layout that does not happen
    /// @param log takes what the threads are at when the window does not answer
    public Watchdog(Executor window, Consumer<Throwable> failures, Consumer<String> log) {
        this.window = window;
        this.failures = failures;
        this.log = log;
    }

    /// Looks every two seconds from now on, until [#stop]; does not keep the program alive.
    public void start() {
        clock = Thread.ofPlatform().daemon().name("densescope-watchdog").start(this::askAgainAndAgain);
    }

    public void stop() {
        if (clock != null) {
            clock.interrupt();
            clock = null;
        }
        timer.stop();
    }

    private void askAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                ask();
            }
        } catch (InterruptedException stopped) {
            // nobody needs it any more
        }
    }

    private void ask() {
        int now = owed.incrementAndGet();
        if (now == 1) {
            window.execute(() -> {
                owed.set(0);
                look();
            });
        } else if (now == MOST_OWED) {
            log.accept(Stacks.all());
        }
    }

    /// Looks once; what it finds suspicious it judges some pulses later. On the window's thread.
    void look() {
        if (suspects.isEmpty()) {
            suspects = Parts.all().stream().filter(Watchdog::unheard).toList();
            if (!suspects.isEmpty()) {
                pulses = 0;
                timer.start();
            }
        }
    }

    private void judge() {
        List<Parent> stalled = suspects.stream().filter(Watchdog::unheard).toList();
        suspects = List.of();
        if (!stalled.isEmpty()) {
            failures.accept(new LayoutStalled(stalled));
        }
    }

    private static boolean unheard(Parent part) {
        Parent above = part.getParent();
        if (above == null || !part.isManaged() || !part.isNeedsLayout() || above.isNeedsLayout() || !shown(part)) {
            return false;
        }
        part.requestLayout();
        return !above.isNeedsLayout();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing()
                && !(node.getScene().getWindow() instanceof Stage stage && stage.isIconified());
    }
}
