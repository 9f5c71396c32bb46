package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.localplatform.keycloak.Keycloak;

/// Who administers the Keycloak of a local platform, over its own REST interface.
final class KeycloakAdministrator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String password;

    /// @param data of the platform
    KeycloakAdministrator(URI issuer, Path data) {
        this.server = issuer.resolve("/");
        this.password = Keycloak.administratorPassword(data.resolve("keycloak"));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    void importRealm(JsonNode realm) throws IOException, InterruptedException {
        send("POST", "", realm);
    }

    void deleteRealm(String realm) throws IOException, InterruptedException {
        send("DELETE", "/" + realm, null);
    }

    /// Gives a role to a person or to a system's account.
    void assign(String realm, String user, String role) throws IOException, InterruptedException {
        JsonNode known = get("/" + realm + "/roles/" + role);
        send(
                "POST",
                "/" + realm + "/users/" + user + "/role-mappings/realm",
                JSON.createArrayNode().add(known));
    }

    /// Adds a key by which tokens are signed from now on; the former ones go on being told of.
    void addKey(String realm) throws IOException, InterruptedException {
        Map<String, Object> key =
                Map.of(
                        "name",
                        "next",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        KEYS,
                        "config",
                        Map.of(
                                "priority", List.of("200"),
                                "algorithm", List.of("RS256"),
                                "keySize", List.of("2048")));
        send("POST", "/" + realm + "/components", JSON.valueToTree(key));
    }

    /// Removes the keys that signed tokens before [#addKey].
    void removeFormerKeys(String realm) throws IOException, InterruptedException {
        List<String> former = new ArrayList<>();
        for (JsonNode key : get("/" + realm + "/components?type=" + KEYS)) {
            if (key.path("providerId").asText().equals("rsa-generated")
                    && !key.path("name").asText().equals("next")) {
                former.add(key.path("id").asText());
            }
        }
        assertThat(former).hasSize(1);
        for (String id : former) {
            send("DELETE", "/" + realm + "/components/" + id, null);
        }
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        return ok(
                HttpRequest.newBuilder(server.resolve("/admin/realms" + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.toString()))
                        .build());
    }

    /// A new one for each call: they live for a minute.
    private String token() throws IOException, InterruptedException {
        return ok(HttpRequest.newBuilder(
                                server.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                                                .formatted(Keycloak.ADMINISTRATOR, password)))
                        .build())
                .path("access_token")
                .asText();
    }

    private JsonNode ok(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
    }
}
