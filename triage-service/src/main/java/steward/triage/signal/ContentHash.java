package steward.triage.signal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.Subject;

/// Digests that stand for content where content may not be kept.
public final class ContentHash {

    private ContentHash() {}

    /// SHA-256, lower-case hex, of a subject's text and media: equal hashes are the same content. Media count by their own hash, or by their address
    /// where the client gives none.
    public static String of(Subject subject) {
        MessageDigest digest = sha256();
        add(digest, subject.text());
        for (MediaReference media : subject.media()) {
            add(digest, media.kind().name());
            add(digest, media.sha256() == null ? media.url() : media.sha256());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// SHA-256, lower-case hex, of several values, absent ones told apart from empty ones.
    public static String ofAll(@Nullable String... values) {
        MessageDigest digest = sha256();
        for (String value : values) {
            add(digest, value);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String value) {
        if (value == null) {
            digest.update((byte) 0);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) 1);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >>> shift));
        }
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
