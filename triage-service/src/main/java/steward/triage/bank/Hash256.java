package steward.triage.bank;

import org.jspecify.annotations.Nullable;

/// 256 bits, as four numbers of 64.
record Hash256(long a, long b, long c, long d) {

    static final int HEX_LENGTH = 64;
    private static final int WORD_DIGITS = 16;
    private static final int HEX = 16;

    /// Of 64 hexadecimal characters; null for anything else: a client's hash is hostile input.
    static @Nullable Hash256 of(@Nullable String hex) {
        if (hex == null || hex.length() != HEX_LENGTH) {
            return null;
        }
        for (int i = 0; i < HEX_LENGTH; i++) {
            if (Character.digit(hex.charAt(i), HEX) < 0 || hex.charAt(i) > 'f') {
                return null;
            }
        }
        return new Hash256(word(hex, 0), word(hex, 1), word(hex, 2), word(hex, 3));
    }

    /// How many bits differ.
    int distance(Hash256 other) {
        return distance(other.a, other.b, other.c, other.d);
    }

    int distance(long otherA, long otherB, long otherC, long otherD) {
        return Long.bitCount(a ^ otherA)
                + Long.bitCount(b ^ otherB)
                + Long.bitCount(c ^ otherC)
                + Long.bitCount(d ^ otherD);
    }

    /// The bits 16·place to 16·place + 15.
    int chunk(int place) {
        long word =
                switch (place >> 2) {
                    case 0 -> a;
                    case 1 -> b;
                    case 2 -> c;
                    default -> d;
                };
        return (int) (word >>> (16 * (place & 3))) & 0xFFFF;
    }

    /// 64 lower-case hexadecimal characters.
    String hex() {
        return "%016x%016x%016x%016x".formatted(a, b, c, d);
    }

    private static long word(String hex, int place) {
        return Long.parseUnsignedLong(hex, place * WORD_DIGITS, (place + 1) * WORD_DIGITS, HEX);
    }
}
