package org.densescope.engine;

/// A seeded stream of random numbers, the same on every machine: SplitMix64 (Steele, Lea & Flood 2014).
///
/// Each purpose has a stream of its own, so that drawing more for one never shifts another. Not for several threads.
public final class RandomStream {
    /// What a stream is for.
    public enum Purpose {
        WEIGHTS(1),
        SHUFFLE(2),
        SAMPLE(3),
        NOISE(4),
        DATA(5),
        SPLIT(6),
        DROPOUT(7),
        PIXELS(8),
        ANSWERS(9);

        private final long code;

        Purpose(long code) {
            this.code = code;
        }
    }

    static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    /// The stream of a purpose; `index` keeps apart streams of one purpose (a layer, an epoch).
    public static RandomStream of(long seed, Purpose purpose, long index) {
        return new RandomStream(start(seed, purpose, index));
    }

    /// Where the stream of a purpose starts.
    static long start(long seed, Purpose purpose, long index) {
        return mix(mix(seed + GAMMA) ^ mix(purpose.code * GAMMA) + mix(index * GAMMA + 1));
    }

    /// A stream that goes on where another one stood.
    static RandomStream at(long state) {
        return new RandomStream(state);
    }

    /// Where it stands, for [#at].
    long state() {
        return state;
    }

    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /// Uniform in [0, 1), a multiple of 2⁻⁵³.
    public double nextDouble() {
        return fraction(nextLong());
    }

    static double fraction(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    /// Uniform in [-limit, limit).
    public double uniform(double limit) {
        return (2 * nextDouble() - 1) * limit;
    }

    /// Uniform in 0 .. bound-1, without bias.
    public int nextInt(int bound) {
        long range = 0xFFFFFFFFL / bound * bound;
        while (true) {
            long draw = nextLong() >>> 32;
            if (draw < range) {
                return (int) (draw % bound);
            }
        }
    }

    /// Standard normal, by the polar method (Marsaglia & Bray 1964).
    public double gaussian() {
        while (true) {
            double u = uniform(1);
            double v = uniform(1);
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * Functions.log(s) / s);
            }
        }
    }

    /// A random order of 0 .. n-1 (Fisher & Yates).
    public int[] permutation(int n) {
        int[] order = new int[n];
        permute(order);
        return order;
    }

    /// Fills an array with a random order of its indices, as [#permutation] does.
    public void permute(int[] order) {
        for (int i = 0; i < order.length; i++) {
            int j = nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
