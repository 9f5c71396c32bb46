package steward.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// Every kind of credential that is worth nothing.
final class BadTokens {

    private BadTokens() {}

    /// The header `Authorization` by what is wrong with it; empty for none.
    static Map<String, String> headers(Steward steward, String ofAnotherIssuer)
            throws IOException, InterruptedException, GeneralSecurityException {
        String good = steward.tokenOf("operator");
        Map<String, String> headers = new HashMap<>();
        headers.put("none", "");
        headers.put("no token at all", "Bearer not-a-token");
        headers.put("expired", "Bearer " + steward.tokenOf("expired"));
        headers.put("another audience", "Bearer " + steward.tokenOf("other-audience"));
        headers.put("another issuer", "Bearer " + ofAnotherIssuer);
        headers.put("unsigned", "Bearer " + unsigned(good));
        headers.put("altered", "Bearer " + altered(good));
        headers.put("signed with another key", "Bearer " + signedByAnother(good));
        headers.put("signed with a key that was rotated out", "Bearer " + rotatedOut(good));
        headers.put("another scheme", "Basic " + good);
        return headers;
    }

    private static String unsigned(String good) {
        return base64("{\"alg\":\"none\"}") + "." + good.split("\\.", -1)[1] + ".";
    }

    private static String altered(String good) {
        String[] parts = good.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace("operator", "auditor")) + "." + parts[2];
    }

    private static String signedByAnother(String good) throws GeneralSecurityException {
        return signed(good.split("\\.", -1)[0], good);
    }

    /// Its key id is one that the issuer does not publish; that a key really is rotated is seen with Keycloak.
    private static String rotatedOut(String good) throws GeneralSecurityException {
        return signed(base64("{\"kid\":\"last-year\",\"typ\":\"JWT\",\"alg\":\"RS256\"}"), good);
    }

    private static String signed(String header, String good) throws GeneralSecurityException {
        String claims = good.split("\\.", -1)[1];
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        PrivateKey key = keys.generateKeyPair().getPrivate();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return header
                + "."
                + claims
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
