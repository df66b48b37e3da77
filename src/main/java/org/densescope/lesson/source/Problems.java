package org.densescope.lesson.source;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.densescope.say.Sentence;

/// Gathers what is wrong with a file, so that all of it can be said at once. The same thing is said once.
public final class Problems {
    /// Nobody reads more; and a hostile file shall not fill the memory.
    public static final int MOST = 200;

    private final Set<Problem> found = new LinkedHashSet<>();

    public void fault(Caret at, Sentence sentence) {
        add(new Problem(at, true, sentence));
    }

    public void remark(Caret at, Sentence sentence) {
        add(new Problem(at, false, sentence));
    }

    private void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    public boolean faulty() {
        return found.stream().anyMatch(Problem::fault);
    }

    /// In the order of the file.
    public List<Problem> all() {
        return found.stream().sorted(Comparator.comparing(Problem::at)).toList();
    }
}
