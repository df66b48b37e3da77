package org.densescope.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import org.densescope.train.Dataset;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.jspecify.annotations.Nullable;

/// How data was made: samples do not say it themselves, and undo brings back those of before.
final class MadeData {
    private static final int KEPT = 64;

    /// Noises that the examples use.
    private static final double[] USUAL = {0.1, 0.2, 0, 0.05, 0.15, 0.3, 0.4};

    private record Made(Dataset data, @Nullable ToyData how) {}

    private final Deque<Made> all = new ArrayDeque<>();

    void remember(Dataset data, @Nullable ToyData how) {
        all.addFirst(new Made(data, how));
        if (all.size() > KEPT) {
            all.removeLast();
        }
    }

    /// The same samples with other columns.
    void follow(Dataset before, Dataset after) {
        remember(after, known(before));
    }

    @SuppressWarnings("ReferenceEquality") // the very same samples
    private @Nullable ToyData known(Dataset data) {
        for (Made made : all) {
            if (made.data() == data) {
                return made.how();
            }
        }
        return null;
    }

    /// How these samples were made, or null where a hand or a file has to do with them.
    ///
    /// @param seed of the project: the examples draw their points by it
    @SuppressWarnings("ReferenceEquality") // the very same samples
    @Nullable
    ToyData find(Dataset data, long seed) {
        for (Made made : all) {
            if (made.data() == data) {
                return made.how();
            }
        }
        ToyData found = recognised(data, seed);
        remember(data, found);
        return found;
    }

    private static @Nullable ToyData recognised(Dataset data, long seed) {
        for (Toy toy : Toy.values()) {
            boolean named =
                    toy.id().equals(data.id()) && toy.inputs() == data.inputs().columns();
            for (int i = 0; named && data.rows() <= ToyData.MOST_SAMPLES && i < USUAL.length; i++) {
                int classes = data.targets().columns();
                int parts = toy.mostParts() > toy.fewestParts() && toy != Toy.CHECKERBOARD && classes > 1
                        ? Math.clamp(classes, toy.fewestParts(), toy.mostParts())
                        : toy.usualParts();
                ToyData guess = new ToyData(toy, data.rows(), USUAL[i], parts, seed);
                if (fits(guess, data)) {
                    return guess;
                }
            }
        }
        return null;
    }

    private static boolean fits(ToyData guess, Dataset data) {
        int outputs = data.targets().columns();
        boolean possible = outputs == guess.classes() || (outputs == 1 && guess.classes() == 2);
        return possible && guess.data(outputs).inputs().equals(data.inputs());
    }
}
