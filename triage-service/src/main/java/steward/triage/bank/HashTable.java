package steward.triage.bank;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.function.IntConsumer;

/// Hashes in a mapped file, found by parts of 16 bits: for each part a table of where the hashes with this value stand.
///
/// Of two hashes that differ in at most 31 of 256 bits, one of the 16 parts differs in at most one bit: 16 · 2 = 32 would be needed otherwise. So 17
/// values in each part are looked up, and only what stands there is compared. Beside each number stands the other half of the hash, the one that the part is
/// not in: half of the bits rule out nearly all, without a look at the hashes, which lie elsewhere in memory.
///
/// Layout: hashes (32 bytes each), sources (4 bytes each), then per part 65 537 starts and for each hash half of it (16 bytes) and its number (4 bytes).
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
    private static final int PLACE_BYTES = 20;
    private static final int HALF_BYTES = 16;
    private static final int PARTS_OF_HALF = 8;

    static long bytes(int count, int parts) {
        return (long) count * (HASH_BYTES + Integer.BYTES) + parts * bytesOfPart(count);
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
        boolean inFirstHalf = isInFirstHalf(part);
        for (int i = 0; i < count; i++) {
            Hash256 hash = hashes.get(i);
            long at = placesAt(part) + (long) starts[hash.chunk(part)]++ * PLACE_BYTES;
            segment.set(LONG, at, inFirstHalf ? hash.c() : hash.a());
            segment.set(LONG, at + 8, inFirstHalf ? hash.d() : hash.b());
            segment.set(INT, at + HALF_BYTES, i);
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
        long places = placesAt(part);
        long end = places + (long) segment.get(INT, start + Integer.BYTES) * PLACE_BYTES;
        boolean inFirstHalf = isInFirstHalf(part);
        long one = inFirstHalf ? hash.c() : hash.a();
        long other = inFirstHalf ? hash.d() : hash.b();
        for (long at = places + (long) segment.get(INT, start) * PLACE_BYTES;
                at < end;
                at += PLACE_BYTES) {
            int half =
                    Long.bitCount(one ^ segment.get(LONG, at))
                            + Long.bitCount(other ^ segment.get(LONG, at + 8));
            if (half <= radius) {
                int i = segment.get(INT, at + HALF_BYTES);
                if (hash(i).distance(hash) <= radius) {
                    found.accept(i);
                }
            }
        }
    }

    /// Whether a part's bits are among the first 128.
    private static boolean isInFirstHalf(int part) {
        return part < PARTS_OF_HALF;
    }

    private static long bytesOfPart(int count) {
        return (VALUES + 1L) * Integer.BYTES + (long) count * PLACE_BYTES;
    }

    private long sourcesAt() {
        return (long) count * HASH_BYTES;
    }

    private long startsAt(int part) {
        return (long) count * (HASH_BYTES + Integer.BYTES) + part * bytesOfPart(count);
    }

    private long placesAt(int part) {
        return startsAt(part) + (VALUES + 1L) * Integer.BYTES;
    }
}
