package steward.contracts.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import steward.contracts.id.ClientId;

/// How conflicts of interest are named on `access`, which is kept for good: an account by a digest, so that the topic names none.
public final class Conflicts {

    private Conflicts() {}

    /// An account of a client's product system: the SHA-256 of `client/account` in lower-case hex, which the claim's statement computes likewise.
    public static String digestOf(ClientId client, String account) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            (client.value() + "/" + account)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// A product of a client.
    public static String productOf(ClientId client, String product) {
        return client.value() + "/" + product;
    }
}
