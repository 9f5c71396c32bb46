package steward.audit.chain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The heads of one chain as they stand on `seals`, 32 bytes each. What was told first of a number stands: a chain that is written anew tells its
/// numbers a second time.
public final class ToldHeads {

    private static final int BYTES = 32;

    private byte[] hashes = new byte[BYTES * 64];
    private long highest;
    private final Map<Long, String> contradictions = new TreeMap<>();

    /// Takes a head in; the same again changes nothing.
    public void told(long number, String hash) {
        byte[] bytes = HexFormat.of().parseHex(hash);
        if (number < 1 || number > Integer.MAX_VALUE / BYTES || bytes.length != BYTES) {
            throw new IllegalArgumentException("no head of a chain: number " + number);
        }
        int at = place(number);
        if (at + BYTES > hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(hashes.length * 2, at + BYTES));
        }
        String known = of(number);
        if (known == null) {
            System.arraycopy(bytes, 0, hashes, at, BYTES);
            highest = Math.max(highest, number);
        } else if (!known.equals(hash)) {
            contradictions.putIfAbsent(number, hash);
        }
    }

    /// The hash that was told first; null where none was.
    @Nullable String of(long number) {
        if (number < 1 || number > highest) {
            return null;
        }
        byte[] hash = Arrays.copyOfRange(hashes, place(number), place(number) + BYTES);
        return isAbsent(hash) ? null : HexFormat.of().formatHex(hash);
    }

    /// The highest number that was told; 0 where none was.
    public long highest() {
        return highest;
    }

    /// Numbers that were told twice with different hashes.
    Map<Long, String> contradictions() {
        return contradictions;
    }

    private static int place(long number) {
        return Math.toIntExact((number - 1) * BYTES);
    }

    private static boolean isAbsent(byte[] hash) {
        for (byte one : hash) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
