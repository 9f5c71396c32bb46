package steward.localplatform.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the identity provider reads at its start, and what it answers.
final class ProviderConfig {

    static final String ISSUER = "steward";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKEN_SECONDS = 3600;
    private static final long LONG_AGO = 1_000_000_000L;

    private ProviderConfig() {}

    static String json(People people, Path signInPage) throws JsonProcessingException {
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (Person person : people.all()) {
            mappings.add(mapping("client_id", person.name(), person.claims()));
            mappings.add(mapping("username", person.name(), person.claims()));
        }
        mappings.add(
                mapping(
                        "client_id",
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
                        "client_id",
                        IdentityProvider.OTHER_AUDIENCE_CLIENT,
                        Map.of("aud", List.of("elsewhere"), "roles", List.of("operator"))));
        mappings.add(mapping("client_id", "console", Map.of("aud", List.of("steward", "console"))));
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

    private static Map<String, Object> mapping(
            String parameter, String value, Map<String, Object> claims) {
        return Map.of("requestParam", parameter, "match", "^" + value + "$", "claims", claims);
    }
}
