package steward.triage.bank;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.function.IntConsumer;

/// Hashes in a mapped file, found by parts of 16 bits: for each part a table of where the hashes with this value stand.
///
/// Of two hashes that differ in at most 31 of 256 bits, one of the 16 parts differs in at most one bit: 16 · 2 = 32 would be needed otherwise. So 17
/// values in each part are looked up, and only what stands there is compared.
///
/// Layout: hashes (32 bytes each), sources (4 bytes each), then per part 65 537 starts and as many numbers as hashes.
///
/// @param parts by how many parts hashes can be found: 1 for equal ones, 16 for near ones
record HashTable(MemorySegment segment, int count, int parts) {

    /// Most bits in which hashes differ that are found.
    static final int RADIUS = 31;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final int VALUES = 1 << 16;
    private static final int HASH_BYTES = 32;
    private static final int PART_BITS = 16;

    static long bytes(int count, int parts) {
        return (long) count * (HASH_BYTES + Integer.BYTES)
                + (long) parts * Integer.BYTES * (VALUES + 1L + count);
    }

    /// Fills an empty table.
    void fill(List<Hash256> hashes, int[] sources) {
        for (int i = 0; i < count; i++) {
            Hash256 hash = hashes.get(i);
            long at = (long) i * HASH_BYTES;
            segment.set(LONG, at, hash.a());
            segment.set(LONG, at + 8, hash.b());
            segment.set(LONG, at + 16, hash.c());
            segment.set(LONG, at + 24, hash.d());
            segment.set(INT, sourcesAt() + (long) i * Integer.BYTES, sources[i]);
        }
        for (int part = 0; part < parts; part++) {
            index(part, hashes);
        }
    }

    private void index(int part, List<Hash256> hashes) {
        int[] starts = new int[VALUES + 1];
        for (Hash256 hash : hashes) {
            starts[hash.chunk(part) + 1]++;
        }
        for (int value = 0; value < VALUES; value++) {
            starts[value + 1] += starts[value];
        }
        for (int value = 0; value <= VALUES; value++) {
            segment.set(INT, startsAt(part) + (long) value * Integer.BYTES, starts[value]);
        }
        for (int i = 0; i < count; i++) {
            int place = starts[hashes.get(i).chunk(part)]++;
            segment.set(INT, numbersAt(part) + (long) place * Integer.BYTES, i);
        }
    }

    Hash256 hash(int i) {
        long at = (long) i * HASH_BYTES;
        return new Hash256(
                segment.get(LONG, at),
                segment.get(LONG, at + 8),
                segment.get(LONG, at + 16),
                segment.get(LONG, at + 24));
    }

    int source(int i) {
        return segment.get(INT, sourcesAt() + (long) i * Integer.BYTES);
    }

    /// The hashes equal to this one.
    void equal(Hash256 hash, IntConsumer found) {
        within(0, hash.chunk(0), hash, 0, found);
    }

    /// The hashes within the radius, some of them several times.
    void near(Hash256 hash, IntConsumer found) {
        for (int part = 0; part < parts; part++) {
            int value = hash.chunk(part);
            within(part, value, hash, RADIUS, found);
            for (int bit = 0; bit < PART_BITS; bit++) {
                within(part, value ^ (1 << bit), hash, RADIUS, found);
            }
        }
    }

    private void within(int part, int value, Hash256 hash, int radius, IntConsumer found) {
        long start = startsAt(part) + (long) value * Integer.BYTES;
        int end = segment.get(INT, start + Integer.BYTES);
        long numbers = numbersAt(part);
        for (int place = segment.get(INT, start); place < end; place++) {
            int i = segment.get(INT, numbers + (long) place * Integer.BYTES);
            long at = (long) i * HASH_BYTES;
            int distance =
                    Long.bitCount(hash.a() ^ segment.get(LONG, at))
                            + Long.bitCount(hash.b() ^ segment.get(LONG, at + 8));
            if (distance <= radius
                    && distance
                                    + Long.bitCount(hash.c() ^ segment.get(LONG, at + 16))
                                    + Long.bitCount(hash.d() ^ segment.get(LONG, at + 24))
                            <= radius) {
                found.accept(i);
            }
        }
    }

    private long sourcesAt() {
        return (long) count * HASH_BYTES;
    }

    private long startsAt(int part) {
        return (long) count * (HASH_BYTES + Integer.BYTES)
                + (long) part * Integer.BYTES * (VALUES + 1L + count);
    }

    private long numbersAt(int part) {
        return startsAt(part) + (VALUES + 1L) * Integer.BYTES;
    }
}
