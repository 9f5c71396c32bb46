package steward.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// SHA-256 over values one after the other, each with its kind and length before it, so that no two lists of values have the same bytes.
final class Hash {

    /// What stands before the first seal of a chain.
    static final String NONE = "0".repeat(64);

    private static final byte ABSENT = 0;
    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;

    private final MessageDigest digest;

    /// @param purpose keeps hashes of different things apart; carries the version of the format
    Hash(String purpose) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        with(purpose);
    }

    Hash with(@Nullable String text) {
        if (text == null) {
            digest.update(ABSENT);
            return this;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(TEXT);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    Hash with(long number) {
        digest.update(NUMBER);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /// In lower-case hex.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
