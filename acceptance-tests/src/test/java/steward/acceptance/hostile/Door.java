package steward.acceptance.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import steward.acceptance.AnswerBody;
import steward.acceptance.PublishedOperation;
import steward.acceptance.Steward;

/// A published operation with somebody who may call it, so that what is sent gets past the token and as far in as it can.
record Door(PublishedOperation operation, String person, Steward steward) {

    /// Longer than any answer may take, a slow machine's included.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Whoever holds a role here and works in no other test: what is sent in their name may leave them on a break, with other choices, or with a case.
    private static final Map<String, String> PEOPLE =
            Map.of(
                    "product", "game-world",
                    "moderator", "bruno",
                    "lead", "lead-emea",
                    "quality", "quality",
                    "specialist", "press-1",
                    "operator", "operator",
                    "auditor", "auditor",
                    "analyst", "analyst",
                    "policy-manager", "policy-manager");

    /// Signs everybody in, one after the other: hundreds of requests that ask for tokens at once are no part of what is tried.
    static void signInEverybody(Steward steward) throws IOException, InterruptedException {
        for (String person : PEOPLE.values()) {
            var _ = steward.tokenOf(person);
        }
    }

    /// All operations of all services.
    static List<Door> all(Steward steward) throws IOException, InterruptedException {
        List<Door> doors = new ArrayList<>();
        for (PublishedOperation found : PublishedOperation.all(steward.address())) {
            String role = found.roles().stream().findFirst().orElseThrow();
            doors.add(new Door(found, Objects.requireNonNull(PEOPLE.get(role)), steward));
        }
        return doors;
    }

    /// Those that change something.
    static List<Door> writing(Steward steward) throws IOException, InterruptedException {
        return all(steward).stream()
                .filter(door -> !door.operation().method().equals("GET"))
                .toList();
    }

    /// Those that read a body.
    static List<Door> readingABody(Steward steward) throws IOException, InterruptedException {
        return writing(steward).stream().filter(door -> !door.mediaType().isEmpty()).toList();
    }

    String mediaType() {
        return operation.mediaType();
    }

    /// One result per line, each with a status of its own.
    boolean answersLineByLine() {
        return mediaType().contains("ndjson");
    }

    /// Its path about something that nobody has.
    String path() {
        return pathWith(SampleBody.WORD);
    }

    /// Its path with this in place of every parameter, as it stands.
    String pathWith(String parameter) {
        return operation.path().replaceAll("\\{[^}]+}", Matcher.quoteReplacement(parameter));
    }

    /// Over a connection of its own: whoever is refused before their body was read may find it ended, and the next request would suffer for it.
    ///
    /// @param headers beside the token; `Content-Type` is that of the operation unless it is among them
    Answered send(String what, String path, byte[] body, Map<String, String> headers)
            throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(operation.at() + path))
                        .timeout(PATIENCE)
                        .method(
                                operation.method(),
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        String name = this + " with " + what;
        HttpClient own = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            request.setHeader("Authorization", "Bearer " + steward.tokenOf(person));
            if (!mediaType().isEmpty()) {
                request.setHeader("Content-Type", mediaType());
            }
            headers.forEach(request::setHeader);
            long begun = System.nanoTime();
            HttpResponse<String> answer = own.send(request.build(), AnswerBody.upToAnOpenStream());
            return new Answered(
                    name,
                    answer.statusCode(),
                    answer.headers().map(),
                    answer.body(),
                    Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            return Answered.nothing(name, e);
        } finally {
            own.shutdownNow();
        }
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
