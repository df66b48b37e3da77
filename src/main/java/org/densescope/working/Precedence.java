package org.densescope.working;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which name is said where two slips are the same arithmetic, and in which order several are named.
final class Precedence {
    /// By the loser, who is dropped beside one of these: the plainer words win.
    private static final Map<String, Set<String>> WINNERS = Map.ofEntries(
            Map.entry(
                    "other-sign",
                    Set.of("t-minus-o", "update-sign", "loss-sign", "exponent-sign", "momentum-minus", "step-only")),
            Map.entry("reversed-inputs", Set.of("inputs-swapped")),
            Map.entry("activation-forgotten", Set.of("net-for-out", "net-in-gradient")),
            Map.entry("other-activation", Set.of("activation-forgotten", "net-for-out", "net-in-gradient")),
            Map.entry("factor-2", Set.of("half-missing", "batch-summed")),
            Map.entry("factor-half", Set.of("half-added", "batch-averaged")),
            Map.entry("updated-twice", Set.of("factor-2")),
            Map.entry("not-divided-by-outputs", Set.of("factor-2", "batch-summed")),
            Map.entry("mean-over-outputs", Set.of("factor-half", "batch-averaged")),
            Map.entry("gradient-averaged", Set.of("batch-averaged")),
            Map.entry("bias-gradient-averaged", Set.of("batch-averaged")),
            Map.entry("bias-gradient-zero", Set.of("bias-omitted", "bias-left", "softmax-diagonal-only")),
            Map.entry("weights-of-other-unit-back", Set.of("weights-transposed-back")),
            Map.entry("relu-mask-forgotten", Set.of("relu-slope-1-at-0")),
            Map.entry("slope-forgotten", Set.of("relu-mask-forgotten", "relu-slope-1-at-0")),
            Map.entry(
                    "relu-mask-inverted",
                    Set.of("relu-mask-forgotten", "relu-slope-1-at-0", "bias-gradient-zero", "bias-left")),
            Map.entry("targets-swapped", Set.of("class-off-by-one")),
            Map.entry("target-ignored", Set.of("one-path-only")),
            Map.entry("rate-divides", Set.of("rate-forgotten")),
            Map.entry("old-velocity", Set.of("momentum-forgotten")),
            Map.entry("adam-m-not-corrected", Set.of("adam-not-corrected")),
            Map.entry("error-for-delta-in-gradient", Set.of("slope-forgotten")),
            Map.entry("bias-gradient-times-input", Set.of("input-forgotten-in-gradient")));

    /// These are said only where nothing else can be.
    private static final List<String> LAST = List.of("terms-mixed", "other-place");

    private static final List<String> LIKELIEST = List.of(
            "bias-omitted",
            "slope-forgotten",
            "t-minus-o",
            "other-sign",
            "one-path-only",
            "updated-weights",
            "factor-2",
            "factor-half",
            "half-missing",
            "log10",
            "other-place",
            "decimal-point",
            "weights-transposed",
            "weights-transposed-back",
            "net-for-out",
            "net-in-gradient",
            "slope-at-out",
            "rate-forgotten",
            "update-sign",
            "rounded-early",
            "other-activation",
            "activation-forgotten",
            "mean-over-outputs");

    private Precedence() {}

    /// Those names that are said.
    static Set<String> said(Set<String> ids) {
        Set<String> said = new HashSet<>(ids);
        said.removeIf(id -> WINNERS.getOrDefault(id, Set.of()).stream().anyMatch(winner -> ids.contains(winner)));
        for (String last : LAST.reversed()) {
            if (said.size() > 1) {
                said.remove(last);
            }
        }
        return said;
    }

    /// One match for each name that is said, likeliest first: those that are sure before others of the same name.
    static List<Match> said(List<Match> matches) {
        Set<String> ids = new HashSet<>();
        matches.forEach(match -> ids.add(match.id()));
        Set<String> said = said(ids);
        List<Match> one = new ArrayList<>();
        for (Match match : matches) {
            int at = indexOf(one, match.id());
            if (said.contains(match.id()) && at < 0) {
                one.add(match);
            } else if (at >= 0 && match.sure() && !one.get(at).sure()) {
                one.set(at, match);
            }
        }
        one.sort(Comparator.comparing(Match::id, LIKELIEST_FIRST));
        return one;
    }

    private static int indexOf(List<Match> matches, String id) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// By a fixed order, then by name.
    static final Comparator<String> LIKELIEST_FIRST =
            Comparator.comparingInt(Precedence::place).thenComparing(Comparator.naturalOrder());

    private static int place(String id) {
        int at = LIKELIEST.indexOf(id);
        return at < 0 ? LIKELIEST.size() : at;
    }
}
