package steward.localplatform.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import steward.localplatform.process.CannotStart;

/// What the identity provider reads at its start, and what it answers.
final class ProviderConfig {

    static final String ISSUER = "steward";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKEN_SECONDS = 3600;
    private static final long LONG_AGO = 1_000_000_000L;

    private ProviderConfig() {}

    static String json(People people, Path signInPage) throws JsonProcessingException {
        List<Map<String, Object>> mappings = new ArrayList<>();
        people.all().forEach(person -> mappings.add(mapping(person.name(), person.claims())));
        mappings.add(
                mapping(
                        IdentityProvider.EXPIRED_CLIENT,
                        Map.of(
                                "sub",
                                IdentityProvider.EXPIRED_CLIENT,
                                "aud",
                                List.of("steward"),
                                "roles",
                                List.of("product"),
                                "client",
                                "social-app",
                                "exp",
                                LONG_AGO)));
        mappings.add(
                mapping(
                        IdentityProvider.OTHER_AUDIENCE_CLIENT,
                        Map.of("aud", List.of("elsewhere"), "roles", List.of("operator"))));
        mappings.add(mapping("console", Map.of("aud", List.of("steward", "console"))));
        Map<String, Object> issuer =
                Map.of(
                        "issuerId", ISSUER,
                        "tokenExpiry", TOKEN_SECONDS,
                        "requestMappings", mappings);
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        Map.of(
                                "interactiveLogin",
                                true,
                                "httpServer",
                                "NettyWrapper",
                                "loginPagePath",
                                signInPage.toString(),
                                "tokenCallbacks",
                                List.of(issuer)));
    }

    static String accessToken(String answer) throws JsonProcessingException {
        JsonNode token = JSON.readTree(answer).path("access_token");
        if (!token.isTextual()) {
            throw new CannotStart("The identity provider gave no token: " + answer);
        }
        return token.asText();
    }

    private static Map<String, Object> mapping(String client, Map<String, Object> claims) {
        return Map.of("requestParam", "client_id", "match", "^" + client + "$", "claims", claims);
    }
}
