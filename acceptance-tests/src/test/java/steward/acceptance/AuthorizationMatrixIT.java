package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is asked of a token, over every operation that the services publish: a new endpoint is in this test as soon as it is in the OpenAPI document.
@ExtendWith(StartedPlatform.class)
class AuthorizationMatrixIT {

    private final Steward steward;

    AuthorizationMatrixIT(Steward steward) {
        this.steward = steward;
    }

    @Test
    void withoutAGoodTokenEveryOperationIs401() throws Exception {
        // Given
        String good = steward.tokenOf("operator");
        Map<String, String> headers = new HashMap<>();
        headers.put("none", "");
        headers.put("no token at all", "Bearer not-a-token");
        headers.put("expired", "Bearer " + steward.tokenOf("expired"));
        headers.put("another audience", "Bearer " + steward.tokenOf("other-audience"));
        headers.put("another issuer", "Bearer " + tokenOfAnotherIssuer());
        headers.put("unsigned", "Bearer " + unsigned(good));
        headers.put("altered", "Bearer " + altered(good));
        headers.put("signed with another key", "Bearer " + signedByAnother(good));
        headers.put("another scheme", "Basic " + good);

        // When
        List<String> wrong = new ArrayList<>();
        for (PublishedOperation operation : operations()) {
            for (Map.Entry<String, String> header : headers.entrySet()) {
                HttpResponse<String> answer = operation.call(header.getValue());
                if (answer.statusCode() != 401 || !isProblem(answer)) {
                    wrong.add(operation + " with " + header.getKey() + ": " + answer.statusCode());
                }
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    private List<PublishedOperation> operations() throws IOException, InterruptedException {
        List<PublishedOperation> all = new ArrayList<>();
        all.addAll(PublishedOperation.of("intake", steward.address().intake()));
        all.addAll(PublishedOperation.of("triage", steward.address().triage()));
        all.addAll(PublishedOperation.of("review", steward.address().review()));
        all.addAll(PublishedOperation.of("escalation", steward.address().escalation()));
        all.addAll(PublishedOperation.of("analytics", steward.address().analytics()));
        return all;
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/problem+json");
    }

    private String tokenOfAnotherIssuer() throws IOException, InterruptedException {
        URI issuer =
                URI.create(steward.address().issuer().toString().replace("/steward", "/other"));
        return steward.tokenOf("operator", issuer);
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
        String[] parts = good.split("\\.", -1);
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        PrivateKey key = keys.generateKeyPair().getPrivate();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return parts[0]
                + "."
                + parts[1]
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
