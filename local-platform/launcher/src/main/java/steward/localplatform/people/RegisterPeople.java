package steward.localplatform.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.localplatform.process.CannotStart;

/// Registers the demo people in review, as an operator would. Whom the register has, or had, is left as they are, so that what an operator changed outlives a
/// restart.
public final class RegisterPeople implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final String OPERATOR = "operator";
    private static final String ALL = "/v1/people?limit=500";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI review;
    private final String token;

    /// @param review where review listens
    /// @param issuer of the operator's token
    public RegisterPeople(URI review, String issuer) {
        this.review = review;
        this.token = IdentityProvider.token(issuer, OPERATOR);
    }

    /// Whether review knows the first operator already, whom it registers by itself.
    public boolean isLetIn() {
        return send("GET", ALL, BodyPublishers.noBody()).statusCode() == 200;
    }

    /// Registers those who are missing.
    ///
    /// @return how many people the register has then
    public int register(List<Person> people) {
        Set<String> known = new HashSet<>();
        for (JsonNode item : json(ok(send("GET", ALL, BodyPublishers.noBody()))).path("items")) {
            known.add(item.path("id").asText());
        }
        for (Person person : people) {
            if (known.add(person.name())) {
                ok(send("PUT", "/v1/people/" + person.name(), body(person)));
            }
        }
        return known.size();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static BodyPublisher body(Person person) {
        Map<String, Object> access = new LinkedHashMap<>(person.claims());
        access.keySet().removeAll(Set.of("sub", "aud", "name"));
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(access));
        } catch (JsonProcessingException broken) {
            throw new CannotStart("Cannot say what " + person.name() + " may do", broken);
        }
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new CannotStart(
                    "review refused to register the demo people: "
                            + answer.statusCode()
                            + " "
                            + answer.body());
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new CannotStart("review answered no JSON", broken);
        }
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        HttpRequest request =
                HttpRequest.newBuilder(review.resolve(path))
                        .timeout(TO_ANSWER)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new CannotStart("review did not answer: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }
}
