package steward.chaos.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import steward.localplatform.people.IdentityProvider;

/// Asks intake and review what a product system and a moderator would.
final class OutageDriver implements AutoCloseable {

    private final FragilePlatform platform;
    private final String product;
    private final String moderator;
    private final HttpClient http = HttpClient.newHttpClient();
    private int reports;

    OutageDriver(FragilePlatform platform) throws IOException, InterruptedException {
        String issuer = platform.state().issuer();
        this.platform = platform;
        this.product = IdentityProvider.token(issuer, "social-app");
        this.moderator = IdentityProvider.token(issuer, "omar");
        post(
                platform.address().intake().resolve("/v1/clients"),
                IdentityProvider.token(issuer, "operator"),
                "{\"id\": \"social-app\", \"products\": [\"social-app\"]}");
    }

    /// A report that was never made before.
    HttpResponse<String> report() throws IOException, InterruptedException {
        String body =
                """
                {"reporter": {"id": "u-%1$d", "kind": "USER"}, "category": "harassment", "market": "DE",
                 "subject": {"product": "social-app", "type": "post", "id": "p-%1$d", "text": "a text %1$d"}}
                """
                        .formatted(reports++);
        return post(platform.address().intake().resolve("/v1/reports"), product, body);
    }

    HttpResponse<String> claim() throws IOException, InterruptedException {
        return post(platform.address().review().resolve("/v1/claims"), moderator, "{}");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpResponse<String> post(URI address, String token, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
