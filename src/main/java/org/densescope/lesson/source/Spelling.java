package org.densescope.lesson.source;

import java.util.Collection;
import java.util.Optional;

/// What somebody may have meant who wrote something else.
public final class Spelling {
    private Spelling() {}

    /// The nearest of the known words, where one is near: at most two letters, and no more than half of them, differ.
    public static Optional<String> nearest(String written, Collection<String> known) {
        String best = null;
        int least = Math.min(2, written.length() / 2) + 1;
        for (String word : known) {
            int apart = Math.abs(word.length() - written.length()) < least ? distance(written, word) : least;
            if (apart < least) {
                least = apart;
                best = word;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Levenshtein's distance. Lengths differ by two at most, so long words cost nothing to speak of.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
