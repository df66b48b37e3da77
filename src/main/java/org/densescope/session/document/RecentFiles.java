package org.densescope.session.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files that were opened or saved last, the newest first.
public final class RecentFiles {
    public static final int MOST = 10;

    private RecentFiles() {}

    /// With a file in the first place.
    public static List<Path> with(List<Path> before, Path file) {
        List<Path> next = new ArrayList<>(without(before, file));
        next.addFirst(file);
        return List.copyOf(next.subList(0, Math.min(MOST, next.size())));
    }

    public static List<Path> without(List<Path> before, Path file) {
        return before.stream().filter(other -> !other.equals(file)).toList();
    }
}
