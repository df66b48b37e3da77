package org.densescope.working;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is said of one typed number.
///
/// @param verdict right, wrong, or something between
/// @param number what was typed; null where it cannot be read
/// @param refusal the message that says why it cannot be read; empty where it can
/// @param matches the slips that give it, likeliest first, one an id
/// @param earlier the typed numbers before it that it follows from
public record Diagnosis(
        Verdict verdict, @Nullable TypedNumber number, String refusal, List<Match> matches, Set<Cell> earlier) {
    public Diagnosis {
        matches = List.copyOf(matches);
        earlier = Set.copyOf(earlier);
    }

    static Diagnosis of(Verdict verdict, TypedNumber number) {
        return new Diagnosis(verdict, number, "", List.of(), Set.of());
    }

    static Diagnosis after(Verdict verdict, TypedNumber number, Set<Cell> earlier) {
        return new Diagnosis(verdict, number, "", List.of(), earlier);
    }

    static Diagnosis unreadable(String why) {
        return new Diagnosis(Verdict.UNREADABLE, null, why, List.of(), Set.of());
    }

    /// The names of what explains it, likeliest first.
    public List<String> patterns() {
        return switch (verdict) {
            case CUT_OFF -> List.of("cut-off");
            case EARLIER_ZERO -> List.of("earlier-zero");
            default -> matches.stream().map(Match::id).toList();
        };
    }
}
