package steward.triage.repetition;

/// Sixty-four bits that are alike for texts that are alike (Charikar 2002): each bit is the majority of that bit over the hashes of all runs of four
/// characters. Texts of different words differ in about half of the bits. The text cannot be had back from it.
final class SimHash {

    private static final int GRAM = 4;
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private SimHash() {}

    /// @param text of at least four characters
    static long of(String text) {
        int[] votes = new int[Long.SIZE];
        for (int start = 0; start + GRAM <= text.length(); start++) {
            long hash = SEED;
            for (int i = start; i < start + GRAM; i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            count(spread(hash), votes);
        }
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            bits |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return bits;
    }

    private static void count(long hash, int[] votes) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
        }
    }

    /// The finaliser of MurmurHash3: every bit of the input moves every bit of the output.
    private static long spread(long hash) {
        long h = hash;
        h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
