package steward.localplatform.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;
import steward.localplatform.process.Ports;

/// An OIDC provider on loopback that knows the demo people and asks for no password.
public final class IdentityProvider {

    /// The client whose tokens expired long ago, so that one can see what services say to such a token.
    public static final String EXPIRED_CLIENT = "expired";

    /// The client whose tokens are meant for another application.
    public static final String OTHER_AUDIENCE_CLIENT = "other-audience";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final List<String> JVM_FLAGS =
            List.of(
                    "-Xms16m",
                    "-Xmx96m",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    // Netty asks for it on JDK 25, else it prints warnings.
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private IdentityProvider() {}

    /// Starts the provider and waits until it listens.
    public static ChildProcess start(
            Checkout checkout, Path folder, int port, People people, Path log) {
        Path config = folder.resolve("config.json");
        Path page = folder.resolve("sign-in.html");
        try {
            Files.createDirectories(folder);
            Files.writeString(page, SignInPage.of(people));
            Files.writeString(config, ProviderConfig.json(people, page));
        } catch (IOException failed) {
            throw new CannotStart("Cannot write into " + folder, failed);
        }
        List<String> command =
                new Command(checkout)
                        .java(
                                JVM_FLAGS,
                                checkout.identityClassPath(),
                                "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt",
                                List.of());
        Map<String, String> environment =
                Map.of(
                        "SERVER_HOSTNAME", "127.0.0.1",
                        "SERVER_PORT", Integer.toString(port),
                        "JSON_CONFIG_PATH", config.toString());
        ChildProcess provider = ChildProcess.start("identity", command, environment, log);
        provider.awaitReady(() -> Ports.isListening(port), TO_START);
        return provider;
    }

    /// The issuer, under which the provider's discovery document lies.
    public static String issuer(int port) {
        return "http://127.0.0.1:%d/%s".formatted(port, ProviderConfig.ISSUER);
    }

    /// A token for one of the people, as the provider at this issuer signs it.
    public static String token(String issuer, String name) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI endpoint = tokenEndpoint(client, issuer);
            HttpRequest request =
                    HttpRequest.newBuilder(endpoint)
                            .timeout(TO_ANSWER)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(TokenRequest.form(name)))
                            .build();
            String answer = client.send(request, BodyHandlers.ofString()).body();
            return text(answer, "access_token");
        } catch (IOException failed) {
            throw new CannotStart("No token from " + issuer + ": " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }

    private static URI tokenEndpoint(HttpClient client, String issuer)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(TokenRequest.discovery(issuer)).timeout(TO_ANSWER).build();
        String document = client.send(request, BodyHandlers.ofString()).body();
        return URI.create(text(document, "token_endpoint"));
    }

    private static String text(String answer, String field) throws JsonProcessingException {
        JsonNode found = JSON.readTree(answer).path(field);
        if (!found.isTextual()) {
            throw new CannotStart("The identity provider gave no %s: %s".formatted(field, answer));
        }
        return found.asText();
    }
}
