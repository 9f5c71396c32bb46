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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.process.CannotStart;

/// Calls services as the demo operator.
final class OperatorCall implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PlatformState state;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable String token;

    OperatorCall(PlatformState state) {
        this.state = state;
    }

    /// What a service answered.
    ///
    /// @param body missing where there was none
    record Answer(int status, JsonNode body) {

        boolean isDone() {
            return status / 100 == 2;
        }
    }

    List<RunningProcess> services() {
        return state.processes().stream().filter(RunningProcess::service).toList();
    }

    /// Calls report-intake and prints what it answers, as [#print] does.
    int intake(String method, String path, @Nullable Map<String, Object> body) {
        return print("report-intake", method, path, body);
    }

    /// Calls a service, prints what it answers, and turns the answer into an exit code.
    ///
    /// @param name of the service, as `services.yaml` has it
    /// @param body of the request; null for none
    /// @return 0 when the service did it, 1 when it refused
    int print(String name, String method, String path, @Nullable Map<String, Object> body) {
        RunningProcess service =
                services().stream()
                        .filter(process -> process.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new CannotStart("The platform runs without " + name));
        Answer answer =
                ask(service, method, path, body)
                        .orElseThrow(() -> new CannotStart(name + " does not answer"));
        if (answer.body().isMissingNode()) {
            System.out.println(answer.isDone() ? "Done." : "Refused: " + answer.status());
        } else {
            (answer.isDone() ? System.out : System.err).println(answer.body().toPrettyString());
        }
        return answer.isDone() ? 0 : 1;
    }

    /// Empty when the service does not answer.
    Optional<Answer> ask(
            RunningProcess service,
            String method,
            String path,
            @Nullable Map<String, Object> body) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + service.port()).resolve(path))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token())
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body == null
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(
                                                    JSON.writeValueAsString(body)))
                            .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return Optional.of(new Answer(answer.statusCode(), read(answer.body())));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private String token() {
        String known = token;
        if (known == null) {
            known = IdentityProvider.token(state.issuer(), "operator");
            token = known;
        }
        return known;
    }

    private static JsonNode read(String body) throws JsonProcessingException {
        return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
    }
}
