package steward.triage.signal.training;

/// A well-mixed 64-bit hash that is the same on every machine (SplitMix64's finaliser).
final class SeededHash {

    private SeededHash() {}

    static long of(long seed, long value) {
        long z = (seed ^ value * 0xBF58476D1CE4E5B9L) + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long of(long seed, String value) {
        long hash = seed;
        for (int i = 0; i < value.length(); i++) {
            hash = of(hash, value.charAt(i));
        }
        return hash;
    }

    /// The hash as a number from 0 (inclusive) to 1 (exclusive).
    static double share(long seed, String value) {
        return (of(seed, value) >>> 11) * 0x1.0p-53;
    }
}
