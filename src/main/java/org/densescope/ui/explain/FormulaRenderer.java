package org.densescope.ui.explain;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.densescope.ui.work.Latest;
import org.scilab.forge.jlatexmath.ParseException;

/// Typesets away from the window's thread and remembers what it has typeset. The latest wish wins.
///
/// The very first formula takes the typesetter seconds to read its fonts; [#warmUp] does that early.
public final class FormulaRenderer {
    /// What is wanted, and who gets it.
    private record Wish(List<String> tex, Consumer<Map<String, Outlines>> ready) {}

    private record Answer(Wish wish, Map<String, Outlines> made) {}

    /// Formulas that are remembered.
    private static final int MOST = 600;

    private static final String HEADLESS = "java.awt.headless";
    private static final String FIRST = "\\textcolor{#000001}{z^{(1)}_{1}} = \\frac{w\\cdot a}{\\sqrt{2}} + (b)";

    private final Executor background;
    private final Executor window;
    private final Consumer<Throwable> failures;
    private final Latest<Wish, Answer> work;
    private final Map<String, Optional<Outlines>> known = Collections.synchronizedMap(new LeastRecent());

    /// The machine has no fonts that AWT can read, or the like: text from now on, and said once.
    private volatile boolean broken;

    /// Touched by the background alone.
    private boolean registered;

    // touched by the window's thread alone
    private boolean warm;

    /// @param background one thread, or the same as `window` in tests
    /// @param window the thread that asks and gets
    /// @param failures is told when the typesetter cannot work at all; formulas are left as text then
    public FormulaRenderer(Executor background, Executor window, Consumer<Throwable> failures) {
        this.background = background;
        this.window = window;
        this.failures = failures;
        work = new Latest<>(background, window, this::make, this::answer, failures);
        if (System.getProperty(HEADLESS) == null) {
            // AWT makes outlines only; with a display of its own it would get in JavaFX's way.
            System.setProperty(HEADLESS, "true");
        }
    }

    /// Loads the typesetter; until that is done, formulas are better shown as text than waited for.
    public void warmUp() {
        background.execute(() -> {
            outlines(FIRST);
            window.execute(() -> warm = true);
        });
    }

    /// Whether everything that was asked for has been handed over.
    public boolean isIdle() {
        return !work.busy();
    }

    /// Whether the next formula is a matter of milliseconds.
    public boolean isWarm() {
        return warm;
    }

    /// The outlines of all of these, where they are remembered; those that cannot be typeset are missing.
    public Optional<Map<String, Outlines>> remembered(Collection<String> tex) {
        Map<String, Outlines> found = new HashMap<>();
        for (String one : tex) {
            Optional<Outlines> outlines = known.get(one);
            if (outlines == null) {
                return Optional.empty();
            }
            outlines.ifPresent(o -> found.put(one, o));
        }
        return Optional.of(found);
    }

    /// Asks for outlines; a wish that has not begun is dropped for this one and never answered.
    ///
    /// @param ready gets what could be typeset, on the window's thread
    public void want(List<String> tex, Consumer<Map<String, Outlines>> ready) {
        work.want(new Wish(tex, ready));
    }

    /// Typesets what may be asked for soon, as long as nothing else is wanted.
    ///
    /// @param tex is asked on the background thread
    public void prepare(Supplier<List<String>> tex) {
        background.execute(() -> {
            if (!work.busy()) {
                for (String one : tex.get()) {
                    if (work.busy()) {
                        return;
                    }
                    outlines(one);
                }
            }
        });
    }

    private void make(Wish wish, Latest<Wish, Answer> work) {
        Map<String, Outlines> made = new HashMap<>();
        for (String one : wish.tex()) {
            outlines(one).ifPresent(outlines -> made.put(one, outlines));
        }
        work.hand(new Answer(wish, made));
    }

    private Optional<Outlines> outlines(String tex) {
        Optional<Outlines> outlines = known.get(tex);
        if (outlines == null) {
            outlines = typeset(tex);
            known.put(tex, outlines);
        }
        return outlines;
    }

    private void answer(Answer answer) {
        warm = true;
        answer.wish().ready().accept(answer.made());
    }

    private Optional<Outlines> typeset(String tex) {
        if (broken) {
            return Optional.empty();
        }
        try {
            typedNames();
            return Optional.of(Outlines.of(tex));
        } catch (ParseException e) {
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError e) {
            if (tex.equals(FIRST) || typeset(FIRST).isEmpty()) {
                broken = true;
                window.execute(() -> failures.accept(e));
            }
            return Optional.empty();
        }
    }

    /// Without their letters, names are typeset with what the machine has.
    private void typedNames() {
        if (!registered) {
            registered = true;
            try {
                TypedNames.register();
            } catch (IOException e) {
                window.execute(() -> failures.accept(e));
            }
        }
    }

    @SuppressWarnings("serial") // never written anywhere
    private static final class LeastRecent extends LinkedHashMap<String, Optional<Outlines>> {
        LeastRecent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Outlines>> eldest) {
            return size() > MOST;
        }
    }
}
