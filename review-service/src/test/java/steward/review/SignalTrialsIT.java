package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryRefused;
import steward.contracts.signal.SignalEntryRefused.Rule;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What triage refuses at its own trial is seen where it was published.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class SignalTrialsIT {

    private static final String AUTHOR = "policy-manager";
    private static final String OTHER = "policy-manager-2";
    private static final String BECAUSE = "does not find its example 1";

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void aPolicyIsInForce() {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(as(AUTHOR).get("/v1/policies/current").statusCode())
                                .isEqualTo(200));
    }

    @Test
    void whatTriageRefusesIsShownWithItsReasonUntilALaterRevisionIsPublished() {
        // Given
        publish("words.en", 0, "wolf");
        EventId published = publishedAs("it-trials/words.en", 1);

        // When
        refuse("it-trials/words.en", published);
        refuse("it-trials/words.en", published);

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(listed("REFUSED_BY_TRIAGE"))
                                .containsExactly("it-trials/words.en"));
        assertThat(listed("PUBLISHED")).isEmpty();
        Response shown = as("auditor").get("/v1/signals/entries/it-trials/words.en");
        assertThat(shown.<String>path("revisions[0].entry.state")).isEqualTo("REFUSED_BY_TRIAGE");
        assertThat(shown.<String>path("revisions[0].entry.refusedByTriage.rule"))
                .isEqualTo("EXAMPLES");
        assertThat(shown.<String>path("revisions[0].entry.refusedByTriage.because"))
                .isEqualTo(BECAUSE);

        // When
        publish("words.en", 1, "sheep");

        // Then
        assertThat(listed("PUBLISHED")).containsExactly("it-trials/words.en");
        assertThat(listed("REFUSED_BY_TRIAGE")).isEmpty();

        // When: told again of the one that was replaced
        refuse("it-trials/words.en", published);
        publish("after.en", 0, "cow");
        refuse("it-trials/after.en", publishedAs("it-trials/after.en", 1));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(listed("REFUSED_BY_TRIAGE"))
                                .containsExactly("it-trials/after.en"));
        assertThat(listed("PUBLISHED")).containsExactly("it-trials/words.en");
        assertThat(count("signal_refusal where key = 'it-trials/words.en'")).isEqualTo(1);

        // When
        Response withdrawn =
                as(AUTHOR)
                        .body(Map.of("because", "it never worked"))
                        .post("/v1/signals/entries/it-trials/after.en/withdrawal");

        // Then
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(told("it-trials/after.en")).hasSize(2));
    }

    @Test
    void importsAreListedTheLatestFirst() {
        // Given
        String first = imported("a");
        String second = imported("b");

        // When
        Response all = as("auditor").get("/v1/signals/imports");
        Response one = as(AUTHOR).get("/v1/signals/imports?limit=1");
        Response next =
                as(AUTHOR)
                        .get(
                                "/v1/signals/imports?limit=1&before={before}",
                                one.<String>path("next"));
        Response never = as(AUTHOR).get("/v1/signals/imports?before=yesterday");

        // Then
        assertThat(all.<List<String>>path("imports.importId")).containsSubsequence(second, first);
        assertThat(one.<List<String>>path("imports.importId")).containsExactly(second);
        assertThat(next.<List<String>>path("imports.importId")).containsExactly(first);
        assertThat(never.statusCode()).isEqualTo(422);
        assertThat(never.<List<String>>path("errors.field")).containsExactly("before");
        assertThat(as("lead-emea").get("/v1/signals/imports").statusCode()).isEqualTo(403);
    }

    private String imported(String digit) {
        return as(AUTHOR)
                .contentType("application/x-ndjson")
                .body(
                        "{\"bank\": \"it-trials-bank\", \"algorithm\": \"sha256\", \"hash\": \"%s\", \"category\": \"spam\"}"
                                .formatted(digit.repeat(64))
                                .getBytes(StandardCharsets.UTF_8))
                .post("/v1/signals/imports?because=a-test")
                .path("importId");
    }

    private List<String> listed(String state) {
        return as("auditor")
                .get("/v1/signals/entries?list=it-trials&state={state}", state)
                .path("entries.key");
    }

    private void publish(String entry, int revision, String pattern) {
        Map<String, Object> body =
                Map.of(
                        "revision",
                        revision,
                        "category",
                        "spam",
                        "strength",
                        "strong",
                        "languages",
                        List.of("en"),
                        "pattern",
                        pattern,
                        "finds",
                        List.of("something else"),
                        "because",
                        "a test");
        Response proposed =
                as(AUTHOR).body(body).put("/v1/signals/lexicons/it-trials/{entry}", entry);
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(200);
        Response approved =
                as(OTHER)
                        .body(Map.of("revision", revision + 1))
                        .post("/v1/signals/entries/it-trials/{entry}/approval", entry);
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    }

    private EventId publishedAs(String key, int times) {
        await().atMost(Desk.PATIENCE).untilAsserted(() -> assertThat(told(key)).hasSize(times));
        return told(key).getLast().id();
    }

    private List<Event<SignalDataFact>> told(String key) {
        return new Desk(platform)
                .topic(Topics.SIGNAL_DATA).read(SignalDataFact.class).stream()
                        .filter(event -> event.data().key().equals(key))
                        .toList();
    }

    private void refuse(String key, EventId published) {
        new Desk(platform)
                .topic(Topics.SIGNAL_TRIALS)
                .send(
                        List.of(
                                new Event<>(
                                        new EventId("refused-" + published),
                                        "/steward/triage",
                                        Instant.parse("2026-06-01T12:00:00Z"),
                                        key,
                                        0,
                                        null,
                                        new SignalEntryRefused(
                                                key, published, Rule.EXAMPLES, BECAUSE))));
    }

    private RequestSpecification as(String person) {
        return new Desk(platform).as(person);
    }
}
