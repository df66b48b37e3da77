package org.densescope.engine;

import java.util.Arrays;

/// Which of `n` things lies at which of `n` places. Immutable.
public final class Permutation {
    private final int[] thingAt;
    private final int[] placeOf;

    private Permutation(int[] thingAt) {
        this.thingAt = thingAt;
        placeOf = new int[thingAt.length];
        for (int place = 0; place < thingAt.length; place++) {
            placeOf[thingAt[place]] = place;
        }
    }

    /// A random one, the same for the same seed.
    public static Permutation random(int n, long seed) {
        return new Permutation(
                RandomStream.of(seed, RandomStream.Purpose.PIXELS, 0).permutation(n));
    }

    /// @param thingAt each of the numbers from 0 on once
    /// @throws ShapeException when one is missing
    public static Permutation of(int[] thingAt) {
        boolean[] seen = new boolean[thingAt.length];
        for (int thing : thingAt) {
            if (thing < 0 || thing >= seen.length || seen[thing]) {
                throw new ShapeException(
                        "say.permutation.not-one", "an order of {0} things names each of them once", thingAt.length);
            }
            seen[thing] = true;
        }
        return new Permutation(thingAt.clone());
    }

    public int size() {
        return thingAt.length;
    }

    public int thingAt(int place) {
        return thingAt[place];
    }

    public int placeOf(int thing) {
        return placeOf[thing];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permutation p && Arrays.equals(thingAt, p.thingAt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(thingAt);
    }
}
