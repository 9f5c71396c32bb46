package steward.localplatform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.CannotStart;

/// Calls report-intake as the demo operator, prints what it answers, and turns the answer into an exit code.
final class OperatorCall {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PlatformState state;

    OperatorCall(PlatformState state) {
        this.state = state;
    }

    /// @param body of the request; null for none
    /// @return 0 when the service did it, 1 when it refused
    int send(String method, String path, @Nullable Map<String, Object> body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(intake().resolve(path))
                            .timeout(PATIENCE)
                            .header(
                                    "Authorization",
                                    "Bearer " + IdentityProvider.token(state.issuer(), "operator"))
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body == null
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(
                                                    JSON.writeValueAsString(body)))
                            .build();
            return explain(client.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new CannotStart("report-intake did not answer: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }

    private URI intake() {
        return state.processes().stream()
                .filter(process -> process.name().equals("report-intake"))
                .findFirst()
                .map(process -> URI.create("http://127.0.0.1:" + process.port()))
                .orElseThrow(() -> new CannotStart("The platform runs without report-intake"));
    }

    private static int explain(HttpResponse<String> answer) throws JsonProcessingException {
        boolean done = answer.statusCode() / 100 == 2;
        if (!answer.body().isEmpty()) {
            JsonNode document = JSON.readTree(answer.body());
            (done ? System.out : System.err).println(document.toPrettyString());
        }
        return done ? 0 : 1;
    }
}
