package steward.contracts.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// How ids are made. All are UUIDs in their text form: version 7 (RFC 9562) where they are new, version 8 where they are derived from their causes.
public final class Ids {

    private static final int MAX_LENGTH = 100;

    private Ids() {}

    /// A new id whose order follows the clock, from the milliseconds since 1970 and 74 random bits.
    public static UUID sevenOf(long epochMillis, long randomHigh, long randomLow) {
        long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0x0fffL);
        long low = 0x8000000000000000L | (randomLow & 0x3fffffffffffffffL);
        return new UUID(high, low);
    }

    /// An id that only its causes decide: the same causes give the same id, so that a replay repeats it and a duplicate is recognised.
    public static UUID derivedFrom(String... causes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String cause : causes) {
                byte[] bytes = cause.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
            long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static void require(String value, String type) {
        if (value == null || value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a " + type + " has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
